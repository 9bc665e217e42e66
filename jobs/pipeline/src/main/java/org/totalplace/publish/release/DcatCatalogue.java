package org.totalplace.publish.release;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * {@code catalog.jsonld}: the release as a dataset by DCAT-AP, so that data portals can take it in.
 * Addresses are relative to the file, since a release does not know where it is put.
 */
public record DcatCatalogue(ReleaseIndex index) implements Artefact {
  private static final String NAME = "catalog.jsonld";
  private static final String TYPES = "https://www.iana.org/assignments/media-types/";
  private static final String UK = "http://publications.europa.eu/resource/authority/country/GBR";

  @Override
  public List<String> write(Release release) throws IOException {
    List<Object> files = new ArrayList<>();
    for (ReleaseIndex.IndexedTable table : index.tables()) {
      String title = table.definition().title();
      table.parquet().forEach(parquet -> files.add(distribution(title, parquet)));
      table.csv().forEach(csv -> files.add(distribution(title, csv)));
    }
    files.add(database());
    Map<String, Object> content = new LinkedHashMap<>();
    content.put("@context", context());
    content.put("@id", "#catalogue");
    content.put("@type", "dcat:Catalog");
    content.put("dct:title", english("Total Place, release " + index.release()));
    content.put("dct:description", english("One dataset: the release beside this file."));
    content.put("dct:publisher", publisher());
    content.put("dcat:dataset", List.of(dataset(files)));
    ReleaseJson.write(release.file(NAME), content);
    return List.of(NAME);
  }

  private static Map<String, Object> context() {
    Map<String, Object> context = new LinkedHashMap<>();
    context.put("adms", "http://www.w3.org/ns/adms#");
    context.put("dcat", "http://www.w3.org/ns/dcat#");
    context.put("dct", "http://purl.org/dc/terms/");
    context.put("foaf", "http://xmlns.com/foaf/0.1/");
    context.put("spdx", "http://spdx.org/rdf/terms#");
    context.put("xsd", "http://www.w3.org/2001/XMLSchema#");
    return context;
  }

  private Map<String, Object> dataset(List<Object> files) {
    Map<String, Object> dataset = new LinkedHashMap<>();
    dataset.put("@id", "#dataset");
    dataset.put("@type", "dcat:Dataset");
    dataset.put("dct:title", english("Total Place: public money by place, agency and theme"));
    dataset.put(
        "dct:description",
        english(
            "Official accounts of public money by area, each pound once, and payments that public"
                + " bodies publish, with what is not known. Two ledgers: never add one to the"
                + " other."));
    dataset.put("dct:identifier", "total-place/" + index.release());
    dataset.put("dcat:version", index.release().toString());
    dataset.put("dct:issued", typed("date", index.release().toString()));
    dataset.put("dct:publisher", publisher());
    dataset.put("dct:spatial", id(UK));
    dataset.put("dct:temporal", period());
    dataset.put("dct:license", index.licences().stream().map(this::licence).distinct().toList());
    dataset.put(
        "dct:rights",
        index.licences().stream()
            .map(ReleaseIndex.Licence::attribution)
            .distinct()
            .map(DcatCatalogue::english)
            .toList());
    dataset.put("dcat:distribution", files);
    return dataset;
  }

  /** From the first year of the count, or the first payment, to the last. */
  private Map<String, Object> period() {
    Map<String, Object> period = new LinkedHashMap<>();
    period.put("@type", "dct:PeriodOfTime");
    put(period, "dcat:startDate", index.figures().get("first_day"));
    put(period, "dcat:endDate", index.figures().get("last_day"));
    return period;
  }

  private static void put(Map<String, Object> period, String name, String day) {
    if (!day.equals("no date")) {
      period.put(name, typed("date", day));
    }
  }

  private Object licence(ReleaseIndex.Licence licence) {
    return licence.url().startsWith("http") ? id(licence.url()) : english(licence.code());
  }

  private static Map<String, Object> distribution(String title, ReleaseIndex.IndexedFile file) {
    boolean isPacked = file.path().endsWith(".gz");
    Map<String, Object> content = located(title, file.path());
    content.put("dcat:mediaType", id(TYPES + (isPacked ? "text/csv" : file.mediaType())));
    if (isPacked) {
      content.put("dcat:compressFormat", id(TYPES + file.mediaType()));
    }
    content.put("dcat:byteSize", typed("nonNegativeInteger", Long.toString(file.bytes())));
    Map<String, Object> checksum = new LinkedHashMap<>();
    checksum.put("@type", "spdx:Checksum");
    checksum.put("spdx:algorithm", id("spdx:checksumAlgorithm_sha256"));
    checksum.put("spdx:checksumValue", typed("hexBinary", file.sha256()));
    content.put("spdx:checksum", checksum);
    return content;
  }

  /** Without size and checksum: its bytes are not promised. */
  private static Map<String, Object> database() {
    Map<String, Object> content = located("All tables, one DuckDB file", DatabaseFile.NAME);
    content.put("dcat:mediaType", id(TYPES + "application/octet-stream"));
    return content;
  }

  private static Map<String, Object> located(String title, String path) {
    Map<String, Object> content = new LinkedHashMap<>();
    content.put("@type", "dcat:Distribution");
    content.put("dct:title", english(title));
    content.put("dcat:accessURL", id(path));
    content.put("dcat:downloadURL", id(path));
    return content;
  }

  private static Map<String, Object> publisher() {
    Map<String, Object> publisher = new LinkedHashMap<>();
    publisher.put("@id", "#publisher");
    publisher.put("@type", "foaf:Agent");
    publisher.put("foaf:name", english("Total Place"));
    return publisher;
  }

  private static Map<String, Object> id(String iri) {
    return Map.of("@id", iri);
  }

  private static Map<String, Object> english(String text) {
    Map<String, Object> value = new LinkedHashMap<>();
    value.put("@value", text);
    value.put("@language", "en");
    return value;
  }

  private static Map<String, Object> typed(String type, String text) {
    Map<String, Object> value = new LinkedHashMap<>();
    value.put("@value", text);
    value.put("@type", "xsd:" + type);
    return value;
  }
}
