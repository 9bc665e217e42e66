package org.totalplace.tools.evaluate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.totalplace.classify.Rules;
import org.totalplace.classify.ShippedRules;
import org.totalplace.classify.payee.Payee;
import org.totalplace.classify.payee.PayeeAnswer;
import org.totalplace.classify.purpose.MatchCache;
import org.totalplace.classify.purpose.Purpose;
import org.totalplace.classify.purpose.PurposeAnswer;
import org.totalplace.classify.purpose.Purposes;
import org.totalplace.classify.register.Agency;
import org.totalplace.reference.Home;

/**
 * A district that collects council tax for its county, police and fire, and what it does itself.
 */
class CountyShapeTest {
  private static final Set<String> PASSES_ON =
      Set.of("transfer_to_counted", "precept_or_levy", "rates_pool_or_tariff");
  private static final Rules RULES = ShippedRules.rules();
  private static final Agency WYRE = RULES.register().find("GB-LAE-WYR").orElseThrow();

  private final Purposes purposes = RULES.purposes();
  private final FlowRules flows = new FlowRules(Home.find().referenceData());

  private record Line(String payee, String words, long pence) {}

  @ParameterizedTest
  @CsvSource({
    "Lancashire County Council,Council tax precept,precept_or_levy",
    "Police and Crime Commissioner for Lancashire,Council tax precept,precept_or_levy",
    "Lancashire Combined Fire Authority,Precept,precept_or_levy",
    "Oakapple Parish Council,Parish precept,precept_or_levy",
    "Ministry of Housing Communities and Local Government,Business rates retention central share,rates_pool_or_tariff",
    "Lancashire County Council,Shared waste service,transfer_to_counted",
    "Fylde Borough Council,Shared services,transfer_to_counted",
    "Wyre Borough Council,Recharge,internal",
    "HM Revenue & Customs,PAYE,tax_ni_pension",
    "Public Works Loan Board,Principal,loan_or_investment",
    "Oakapple Housing Ltd,Rent allowances,benefit_pass_through",
    "Oakapple Waste Ltd,Refuse collection,service",
    "Oakapple Community Association,Grants,grant_to_community",
    "University of Central Lancashire,Training,transfer_to_uncounted",
    "REDACTED PERSONAL DATA,Refunds,redacted",
    "REDACTED PERSONAL DATA,Rent allowances,benefit_pass_through",
    "Various suppliers,Refunds,unitemised",
    "Teachers' Pensions,Employer's pension contribution,tax_ni_pension",
    "Teachers' Pensions,Pre LGR pension costs,service",
    "'',Superannuation,tax_ni_pension",
    "Oakapple High School,Top up funding,transfer_to_uncounted",
    "Oakapple Housing Association,Grants to registered providers,grant_to_community",
    "Oakapple Research Institute,Grant in aid,service",
    "Oakapple Special School,Non-Maintained Special Schools,service",
    "Oakapple School,Independent Special School Fees,service",
    "Oakapple Academy,Out of borough placements,service",
    "Fylde Borough Council,SEN placements,transfer_to_counted",
    "Oakapple Business Improvement District Ltd,BID levy,service",
    "Oakapple Power Ltd,Climate change levy,service",
  })
  void lineOfADistrict_isOfItsKind(String payee, String words, String kind) {
    assertThat(kind(new Line(payee, words, 1_00))).isEqualTo(kind);
  }

  @ParameterizedTest
  @CsvSource({
    "Pre-16 Education Funding (Maintained Schools),Unknown,transfer_to_counted",
    "Pre-16 Education Funding (Maintained Schools),'',transfer_to_counted",
    "Pre-16 Education Funding (Academies),Local Government and Voluntary Sector,transfer_to_uncounted",
    "Grants including funding to REDACTED and others,Redacted,unitemised",
    "Transport levy first quarter,Greater Manchester Combined Authority,precept_or_levy",
    "Annual levies paid,Lancashire County Council,precept_or_levy",
    "Levy of stones,Oakapple Quarry Ltd,service",
    "Apprenticeship levy refund,Lancashire County Council,tax_ni_pension",
  })
  void schemeOrRow_isOfOneKindWhoeverIsNamed(String narrative, String payee, String kind) {
    assertThat(kind(new Purpose(1, "", "", "", "", "", "", "", "", "", narrative, "", 1, 1), payee))
        .isEqualTo(kind);
  }

  @Test
  void pensionsInPayment_areForOldAgeWhoeverPays() {
    Agency police = RULES.register().find("TP-POL-cheshire").orElseThrow();
    Purpose purpose =
        new Purpose(1, "", "", "", "", "", "Police pension payments", "", "", "", "", "", 1, 1);
    assertThat(purposes.answer(police, purpose, new MatchCache("a-force")).theme().code())
        .isEqualTo("10.2");
  }

  @Test
  void instalmentsOfAPrecept_passOnEachTime() {
    Line instalment = new Line("Lancashire County Council", "Precept instalment", 5_840_000_00L);
    List<Line> lines =
        List.of(instalment, instalment, instalment, new Line("Oakapple Waste Ltd", "Bins", 7_01));
    long gross = lines.stream().mapToLong(Line::pence).sum();
    long transfers =
        lines.stream().filter(l -> PASSES_ON.contains(kind(l))).mapToLong(Line::pence).sum();
    assertThat(transfers).isEqualTo(3 * 5_840_000_00L);
    assertThat(gross - transfers).isEqualTo(7_01);
  }

  private String kind(Line line) {
    Purpose purpose =
        new Purpose(1, "", "", "", "", "", line.words, "", "", "", "", "", 1, line.pence);
    return kind(purpose, line.payee);
  }

  private String kind(Purpose purpose, String payeeName) {
    Payee payee = new Payee(1, payeeName, "", "", "", "", "", "", 1, purpose.pence());
    PayeeAnswer who = RULES.payees().answer("a-district", payee);
    PurposeAnswer what = purposes.answer(WYRE, purpose, new MatchCache("a-district"));
    return flows.kind(
        new Answer(
            who.agency(),
            who.payeeClass(),
            who.nameWithheldRule(),
            who.flowHint(),
            null,
            what.payerAgency(),
            what.theme(),
            what.flowHint()));
  }
}
