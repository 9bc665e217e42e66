package org.totalplace.samples;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** An invented community fund's awards, in the 360Giving JSON form. */
final class SampleGrants {
  private static final List<String> GROUPS =
      List.of(
          "Millrace Youth Project",
          "Weavers Green Community Centre",
          "Cobblestone Food Bank",
          "Hillside Carers Forum",
          "Sample Faiths Forum",
          "Turning Tide Recovery",
          "Sample Valley Hospice",
          "Canalside Allotment Society",
          "Pikelow Walking Group",
          "Old Mill Arts",
          "Brunshaw Edge Football Club",
          "Nelson Street Toy Library");
  private static final List<String> PURPOSES =
      List.of(
          "holiday play scheme for children and families", "lunch club for older people",
          "debt and welfare advice", "recovery cafe for people in drug and alcohol treatment",
          "job club for people out of work", "repairs to a community building",
          "warm room in winter", "counselling for young people");
  private static final List<String[]> PLACES =
      List.of(
          new String[] {"E07000117", "Burnley"},
          new String[] {"E07000122", "Pendle"},
          new String[] {"E07000120", "Hyndburn"});

  private SampleGrants() {}

  static String json(int many) {
    Random random = new Random(360);
    List<String> grants = new ArrayList<>();
    for (int i = 1; i <= many; i++) {
      int group = random.nextInt(GROUPS.size());
      String purpose = PURPOSES.get(random.nextInt(PURPOSES.size()));
      String[] place = PLACES.get(random.nextInt(PLACES.size()));
      LocalDate date = LocalDate.of(2024, 4, 1).plusDays(random.nextInt(91));
      grants.add(
          """
              {
                "id": "360G-samplefund-%04d",
                "title": "Sample grant: %s",
                "description": "Invented: %s in %s",
                "currency": "GBP",
                "amountAwarded": %d,
                "awardDate": "%s",
                "fundingOrganization": [{"id": "TP-SAMPLE-community-fund", "name": "Sample: Pendleside Community Fund"}],
                "recipientOrganization": [{"id": "360G-samplefund-org-%02d", "name": "%s"}],
                "beneficiaryLocation": [{"geoCode": "%s", "geoCodeType": "LAD", "name": "%s"}],
                "grantProgramme": [{"code": "SAMPLE-%d", "title": "Sample programme %d"}],
                "dateModified": "2024-07-01"
              }"""
              .formatted(
                  i,
                  purpose,
                  purpose,
                  place[1],
                  500 + 50 * random.nextInt(390),
                  date,
                  group + 1,
                  GROUPS.get(group),
                  place[0],
                  place[1],
                  1 + i % 3,
                  1 + i % 3));
    }
    return "{\n  \"grants\": [\n" + String.join(",\n", grants) + "\n  ]\n}\n";
  }
}
