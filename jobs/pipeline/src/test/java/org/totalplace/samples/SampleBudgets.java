package org.totalplace.samples;

/**
 * What the sample bodies spend on, and with whom. Companies and charities are invented; public
 * bodies are real, because telling them apart is what the samples are to show. No people.
 */
final class SampleBudgets {
  static final String DISTRICT =
      """
      14|Housing and Homelessness|Temporary accommodation|4310|B|520|6400|Thistlewick Lodgings Ltd/Harrowmere Hostels Ltd/Quillbeck Housing Association
      6|Housing and Homelessness|Disabled facilities grants|4420|B|1200|14000|Fernhollow Adaptations Ltd/Brackenshaw Builders Ltd
      5|Housing and Homelessness|Housing benefit rent allowance|4600|P|510|2900|REDACTED PERSONAL DATA
      9|Streetscene|Refuse collection contract|4710|B|9000|64000|Larkmoor Waste Services Ltd
      7|Streetscene|Vehicle hire and fuel|3210|B|500|4800|Ottersgate Fuels Ltd/Whinfell Vehicle Hire Ltd
      6|Streetscene|Grounds maintenance|2410|B|600|7200|Total Grounds Maintenance & Engineering Ltd/Mossdale Landscapes Ltd
      7|Leisure and Culture|Leisure trust management fee|4810|V|8000|42000|Sample Valley Leisure Trust
      6|Community Development|Grants to voluntary organisations|4910|V|500|9500|Millrace Youth Project/Weavers Green Community Centre/Cobblestone Food Bank/Hillside Carers Forum
      5|Planning and Regeneration|Consultancy|4210|B|900|18000|Larkmoor Planning Partners LLP/Stonecroft Surveyors Ltd
      4|Planning and Regeneration|Town centre capital works|8110|B|12000|190000|Brackenshaw Builders Ltd/Greywether Civil Engineering Ltd
      6|Corporate Services|Software and licences|3410|B|700|22000|Quillbeck Software Ltd/Datahollow Systems Ltd
      5|Corporate Services|Agency staff|1310|B|650|5200|Fernhollow Recruitment Ltd/Palewater Staffing Ltd
      4|Corporate Services|Legal and insurance|3510|B|800|9600|Stonecroft Chambers LLP/Ashlar Mutual Insurance Ltd
      4|Corporate Services|Electricity and gas|2210|B|600|16000|Ottersgate Energy Ltd
      1|Corporate Services|PAYE and national insurance|9110|G|90000|140000|HM Revenue & Customs
      1|Corporate Services|Pension contributions|9120|G|70000|110000|Lancashire County Pension Fund
      1|Treasury|Loan principal repaid|9310|G|200000|400000|Public Works Loan Board
      1|Collection Fund|Precept|9210|G|2500000|3600000|Lancashire County Council
      1|Collection Fund|Precept|9210|G|420000|560000|Police and Crime Commissioner for Lancashire
      1|Collection Fund|Precept|9210|G|150000|210000|Lancashire Combined Fire Authority
      1|Collection Fund|Business rates central share|9220|G|900000|1300000|Ministry of Housing, Communities and Local Government
      2|Environmental Health|Stray dogs and pest control|4120|B|510|1900|Whinfell Kennels Ltd
      3|Community Safety|CCTV monitoring|4130|B|900|5200|Palewater Security Ltd/Burnley Borough Council
      """;

  static final String COUNTY =
      """
      16|Adult Services|Residential care|5110|B|1800|9800|Harrowmere Care Homes Ltd/Fernhollow Nursing Home Ltd/Mossdale Care Ltd
      14|Adult Services|Home care|5120|B|700|7400|Palewater Homecare Ltd/Thistlewick Support Services Ltd
      4|Adult Services|Direct payments|5130|P|510|3900|REDACTED PERSONAL DATA
      4|Adult Services|Better Care Fund|5140|G|90000|420000|East Lancashire Hospitals NHS Trust/NHS Lancashire and South Cumbria Integrated Care Board
      10|Children and Families|Placements for looked after children|5210|B|2900|24000|Cobblestone Fostering Ltd/Weavers Green Children's Homes Ltd
      4|Children and Families|Early help grants|5220|V|900|16000|Millrace Youth Project/Hillside Family Centre
      8|Education|Home to school transport|5310|B|600|5600|Whinfell Coaches Ltd/Ottersgate Taxis Ltd
      5|Education|Special school places|5320|B|9000|42000|Greywether School Trust/Mossdale Academy Trust
      8|Highways|Road resurfacing|6110|B|8000|310000|Greywether Civil Engineering Ltd/Stonecroft Surfacing Ltd
      4|Highways|Street lighting energy|6120|B|9000|88000|Ottersgate Energy Ltd
      4|Waste|Waste treatment contract|6210|B|42000|390000|Larkmoor Waste Services Ltd
      4|Public Health|Drug and alcohol treatment|5410|V|8000|64000|Turning Tide Recovery/Sample Valley Health Trust
      3|Public Health|Sexual health services|5420|G|22000|90000|East Lancashire Hospitals NHS Trust
      3|Libraries and Culture|Books and media|5510|B|500|6200|Quillbeck Library Supply Ltd
      4|Corporate|Software and licences|3410|B|900|48000|Datahollow Systems Ltd/Quillbeck Software Ltd
      1|Corporate|PAYE and national insurance|9110|G|1400000|1900000|HMRC
      1|Corporate|Pension contributions|9120|G|900000|1200000|Lancashire County Pension Fund
      1|Corporate|Loan principal repaid|9310|G|1000000|2000000|PWLB
      2|Corporate|District council agency agreement|4130|G|12000|60000|Burnley Borough Council/Pendle Borough Council
      """;

  static final String DEPARTMENT =
      """
      22|Local Government Finance|Grant to local authorities: current|CUR|Public|60000|900000|Burnley Borough Council/Pendle Borough Council/Lancashire County Council/Hyndburn Borough Council
      14|Towns and High Streets|Grant to local authorities: capital|CAP|Public|120000|2400000|Burnley Borough Council/Pendle Borough Council
      10|Homelessness and Rough Sleeping|Grant to local authorities: current|CUR|Public|30000|190000|Burnley Borough Council/Pendle Borough Council/Blackburn with Darwen Borough Council
      8|Integration and Communities|Grants to voluntary organisations|VOL|Voluntary|25000|140000|Weavers Green Community Centre/Sample Faiths Forum/Hillside Carers Forum
      10|Digital|IT services|ICT|Large|26000|480000|Datahollow Systems Ltd/Quillbeck Software Ltd
      8|Property|Rent and service charges|EST|Large|28000|260000|Stonecroft Estates Ltd/Government Property Agency
      8|Planning Reform|Consultancy|CON|SME|25500|120000|Larkmoor Planning Partners LLP/Greywether Advisory Ltd
      4|Human Resources|Agency staff|STF|SME|25200|64000|Palewater Staffing Ltd
      1|Human Resources|PAYE and national insurance|TAX|Public|2100000|2600000|HM REVENUE AND CUSTOMS
      1|Human Resources|Pension contributions|PEN|Public|1100000|1300000|Civil Superannuation
      4|Arm's length bodies|Grant in aid|GIA|Public|400000|3000000|Homes England/Planning Inspectorate
      """;

  static final String HOSPITAL =
      """
      16|Pharmacy|Drugs|7110|Large|25100|340000|Thistlewick Pharmaceuticals Ltd/Ashlar Medicines Ltd
      12|Theatres|Medical and surgical equipment|7120|SME|25300|180000|Fernhollow Medical Devices Ltd/Palewater Surgical Ltd
      8|Nursing|Agency nursing|1310|Large|26000|120000|Harrowmere Nursing Agency Ltd
      8|Estates|PFI unitary charge|7210|Large|400000|1900000|Stonecroft Hospitals (Sample) plc
      6|Estates|Electricity and gas|2210|Large|40000|310000|Ottersgate Energy Ltd
      6|Pathology|Laboratory services|7310|Public|30000|240000|Lancashire Teaching Hospitals NHS Foundation Trust
      6|Procurement|Consumables|7130|Public|50000|420000|NHS Supply Chain/SCCL
      4|Corporate|Clinical negligence scheme|7410|Public|900000|1400000|NHS Resolution
      1|Corporate|PAYE and national insurance|9110|Public|4000000|5200000|HM Revenue and Customs
      1|Corporate|Pension contributions|9120|Public|2500000|3100000|NHS Pensions
      5|Mental Health Liaison|Services from NHS bodies|7320|Public|60000|280000|Lancashire and South Cumbria NHS Foundation Trust
      4|Community Services|Grants to voluntary organisations|4910|SME|25000|60000|Hillside Carers Forum/Sample Valley Hospice
      4|Informatics|Software and licences|3410|SME|27000|230000|Datahollow Systems Ltd
      2|Community Services|Intermediate care beds|5110|Public|30000|160000|Lancashire County Council
      """;

  private SampleBudgets() {}
}
