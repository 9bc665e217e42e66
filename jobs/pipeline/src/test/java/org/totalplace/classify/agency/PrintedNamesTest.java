package org.totalplace.classify.agency;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.totalplace.classify.ShippedRules;
import org.totalplace.classify.name.PrintedName;
import org.totalplace.classify.register.Agency;

/** Names of public bodies as ledgers print them: short, odd, run together, cut off, with codes. */
class PrintedNamesTest {
  private final AgencyMatcher matcher = ShippedRules.rules().agencies();

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "TRAFFORD MB COUNCIL|GB-LAE-TRF",
        "TRAFFORD  M B C|GB-LAE-TRF",
        "KNOWSLEY METROPOLITIAN BOROUGH COUNCIL|GB-LAE-KWL",
        "KINGSTON UPON HULL CC|GB-LAE-KHL",
        "Kingston-upon-Hull City Council|GB-LAE-KHL",
        "RBWM APPOINTEESHIP ACCOUNT|GB-LAE-WNM",
        "BCP COUNCIL_153845|GB-LAE-BPC",
        "NORTH DEVON COUNCIL(AC 03953785)|GB-LAE-NDE",
        "NORTH DEVON COUNCIL|GB-LAE-NDE",
        "STAFFORDSHIRE MOORLANDS DIS CNCL|GB-LAE-STF",
        "EAST STAFFS B.C.|GB-LAE-EST",
        "ROCHDALE BOROUGH COUNCIL DEBT RECOVERY|GB-LAE-RCH",
        "NORTH YORKSHIRE COUNTY COUNCIL WASTE MANAGEMENT SERVICES|GB-LAE-NYK",
        "NNDR - NORTH TYNESIDE COUNCIL|GB-LAE-NTY",
        "#4711 TRAFFORD MBC|GB-LAE-TRF",
        "LONDON BOROUGH SOUTHWARK - BSP|GB-LAE-SWK",
        "LB HARROW (HSIP)|GB-LAE-HRW",
        "COUNCIL OF ISLES OF SCILLY|GB-LAE-IOS",
        "NORTHUMBERL& COUNTY COUNCIL|GB-LAE-NBL",
      })
  void council_isFoundByTheFormsOfItsKind(String printed, String agency) {
    assertThat(id(printed)).contains(agency);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "NHS STAFFS & STOKE-ON-TRENT ICB|GB-NHS-QNC",
        "NHS BANES SWINDON AND WILTSHIRE ICB|GB-NHS-QOX",
        "ROYAL DEVON & EXETER N H S|GB-NHS-RH8",
        "MIDS PARTNERSHIP UNIVERSITY NHS FT|GB-NHS-RRE",
        "NHS BLOOD TRANSPLANT|GB-GOR-OT486",
        "BIRMINGHAM COMMUNITY HEALTHCARE NHS TRUST RYW|GB-NHS-RYW",
        "UNIVERSITY COLLEGE LONDON HOSPITALS NHS|GB-NHS-RRV",
        "POLICE & CRIME COMM LANCS - DIRECT DEBIT  - DO NOT USE|TP-POL-lancashire",
        "POLICE & CRIME COMMISSIONER CHES|TP-POL-cheshire",
        "LANCS COMBINED FIRE AUTH - DIRECT DEBIT ONLY|TP-FIRE-lancashire",
        "S YORKS INTEGRATED TRANSPORT AUTHORITY|TP-TRANSPORT-south-yorkshire-ita",
        "BELFAST QUEENS UNIVERSITY OF|TP-HE-queens-university-belfast",
      })
  void healthPoliceFireTransportUniversity_isFoundByTheFormsOfItsKind(
      String printed, String agency) {
    assertThat(id(printed)).contains(agency);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "DEPT FOR LEVELLINGUP HOUSING&COMMUN|GB-GOR-D1342",
        "DEPARTMENT OF BUSINESS, ENERGY&INDUSTRIAL STRATEGY|GB-GOR-D1198",
        "NATIONAL OFFENDER MANAGEMENT SERVICES|GB-GOR-EA70",
        "COI CENTRAL OFFICE OF INFORMATION|GB-GOR-OT846",
        "(SEPA) SCOTTISH ENVIRONMENT PROTECTION AGENCY|TP-GOV-scottish-environment-protection-agency",
        "OFFICE OF RAIL AND ROADS|GB-GOR-D1117",
      })
  void departmentRunTogetherOrCutOffOrMisnumbered_isFound(String printed, String agency) {
    assertThat(id(printed)).contains(agency);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Devon County Council Pension Fund|TP-LGPS-devon",
        "LB EALING PENSION FUND|TP-LGPS-ealing",
        "ISLINGTON COUNCIL SUPERANNUATION FUND|TP-LGPS-islington",
        "Shropshire County Pension Fund|TP-LGPS-shropshire-county",
        "NORTHWARDS HOUSING LIMITED|TP-ALMO-northwards-housing",
        "Stockport Homes Ltd|TP-ALMO-stockport-homes",
        "SANDWELL CHILDRENS TRUST|TP-CHILDREN-sandwell-childrens-trust",
        "ACHIEVING FOR CHILDREN COMMUNITY INTEREST CO|TP-CHILDREN-achieving-for-children",
      })
  void pensionFundOrCompanyOfACouncil_isABodyOfItsOwn(String printed, String agency) {
    assertThat(id(printed)).contains(agency);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "NHS LITIGATION AUTHORITY SUSPENSE ACCOUNTS|GB-GOR-OT488",
        "Royal Devon and Exeter|GB-NHS-RH8",
        "Salford Royal NHS Foundation Trust|GB-NHS-RM3",
        "NHS NWL ICB|GB-NHS-QRV",
        "HMCTS – LONDON|GB-GOR-EA73",
        "DLUHC|GB-GOR-D1342",
        "THE YOUTH JUSTICE BOARD|GB-GOR-PB302",
        "NHS SOUTH EAST LONDON CCG|TP-CCG-south-east-london",
        "CENTRAL LON COMMUNITY HEALTHCARE NHS TRUST|GB-NHS-RYX",
        "MITA LEVY 23/24|TP-TRANSPORT-merseytravel",
        "NOTTINGHAM FIRE AND RESCUE SERVICES|TP-FIRE-nottinghamshire-and-city-of-nottingham",
        "BEIS|GB-GOR-D1198",
        "HMPPS|GB-GOR-EA1213",
        "Land Registry|GB-GOR-D69",
        "House of Commons|GB-GOR-EO1362",
      })
  void formerOrShortName_isTheBodyItIsKnownBy(String printed, String agency) {
    assertThat(id(printed)).contains(agency);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "POLICE & CRIME COMMISSIONER FOR",
        "OFFICE OF POLICE & CRIME COMMISSION",
        "LONDON BOROUGH OF",
        "THE SECRETARY OF STATE",
        "THE PAPWORTH TRUST",
        "DEPARTMENT FOR BUSINESS",
        "DERBY COUNTY COUNCIL",
        "NEWCASTLE BOROUGH COUNCIL",
        "SECURITY SERVICES",
        "K9 SECURITY SERVICES LTD",
        "CAPITAL ENTERPRISE",
        "C Q C LIMITED",
        "KEW (ELECTRICAL DISTRIBUTORS) LTD",
        "SHEFFIELD CITY TRUST",
        "LEEDS COUNCIL OF FAITHS",
        "LANCASHIRE POLICE AUTHORITY FEDERATION SUBS",
        "FESTIVAL LIGHTS (BRADFORD MBC) OAKAPPLE",
        "HERTFORDSHIRE",
        "BOLTON",
      })
  void nameThatFitsTwoBodiesOrAFirm_findsNone(String printed) {
    assertThat(id(printed)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "HERTFORDSHIRE,GB-GOR-D6,GB-LAE-HRT",
    "HERTFORDSHIRE,GB-GOR-D16,TP-POL-hertfordshire",
    "CITY OF LINCOLN,GB-GOR-D9,GB-LAE-LIC",
    "East Riding of Yorkshire,GB-GOR-D10,GB-LAE-ERY",
    "OADBY & WIGSTON,GB-GOR-D9,GB-LAE-OAD",
    "MERTON,GB-LAE-GLA,GB-LAE-MRT",
  })
  void barePlace_isTheBodyThatThePublisherPays(String printed, String publisher, String agency) {
    assertThat(id(printed, publisher, "2014-03-31")).contains(agency);
  }

  @ParameterizedTest
  @CsvSource({
    "BARKING AND DAGENHAM,GB-GOR-PB120",
    "LANCASTER LONDON,GB-GOR-D7",
    "NORTH DEVON +,GB-GOR-D3",
    "MOOR PARK (NORTH SOMERSET) LTD,GB-GOR-D9",
    "HERTFORDSHIRE,GB-LAE-LDS",
  })
  void barePlace_isNobodyWhereOthersArePrintedSo(String printed, String publisher) {
    assertThat(id(printed, publisher, "2014-03-31")).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "2012-12-31,TP-PCT-oldham",
    "2015-12-31,TP-CCG-oldham",
  })
  void nhsAndAPlace_isTheCommissionerOfTheTime(String day, String agency) {
    assertThat(id("NHS OLDHAM", "GB-LAE-OLD", day)).contains(agency);
    assertThat(id("NHS OLDHAM", "GB-LAE-OLD", "")).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "GLA,GB-GOR-D7,2013-12-31,GB-GOR-PB200",
    "GLA,GB-GOR-EA199,2019-12-31,GB-GOR-PB1234",
    "GLA,GB-GOR-D7,,GB-GOR-PB1234",
    "GLA,GB-LAE-HAV,2013-12-31,GB-LAE-GLA",
    "MHCLG,GB-LAE-HAV,2019-03-31,GB-GOR-D4",
    "MHCLG,GB-LAE-HAV,2025-03-31,GB-GOR-D1419",
    "NHS CCG,GB-LAE-SLF,2019-03-31,TP-CCG-salford",
    "DCMS,GB-LAE-GLA,2014-03-31,GB-GOR-D5",
    "DCMS,GB-LAE-GLA,2024-03-31,GB-GOR-D1383",
    "Department for Culture Media & Sport (DCMS),GB-GOR-D2,2012-03-31,GB-GOR-D5",
  })
  void aliasWithAScope_isTheBodyOfPublisherAndTime(
      String printed, String publisher, String day, String agency) {
    assertThat(id(printed, publisher, day == null ? "" : day)).contains(agency);
  }

  @Test
  void nameThatIsListedAsAmbiguous_namesItsBodies() {
    assertThat(matcher.ambiguous(new PrintedName("DERBY COUNTY COUNCIL")))
        .containsExactly("GB-LAE-DBY", "GB-LAE-DER");
  }

  private Optional<String> id(String printed) {
    return matcher.match(new PrintedName(printed)).map(match -> match.agency().id());
  }

  private Optional<String> id(String printed, String publisher, String day) {
    Agency agency = ShippedRules.rules().register().find(publisher).orElseThrow();
    return matcher
        .match(new PrintedName(printed), PrintedBy.of(agency).until(day))
        .map(match -> match.agency().id());
  }
}
