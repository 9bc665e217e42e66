package org.totalplace.normalise;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.totalplace.normalise.heading.ColumnHints;
import org.totalplace.normalise.reading.Reading;
import org.totalplace.normalise.sheet.ReadingRules;
import org.totalplace.normalise.value.AmountUnit;
import org.totalplace.normalise.value.FileYear;

/**
 * A register of grants by year prints when a scheme began, or no date at all: its lines are of the
 * year that the file's name says.
 */
final class FileYearTest {
  private static final LocalDate APRIL_2016 = LocalDate.of(2016, 4, 1);

  private static final String SCHEMES =
      """
      Funding Org:Name,Grant Programme:Code,Grant Programme:Title,Value per year,Start Date
      Sample Department,SCH-1,Old scheme,"500,000",07/05/13
      Sample Department,SCH-2,Scheme of the year,"20,000",31/03/17
      Sample Department,SCH-3,Scheme without a beginning,"3,000",
      """;

  @TempDir Path folder;

  private Reading read(String name, String text) throws IOException {
    Path file = Files.writeString(folder.resolve(name), text);
    ReadingRules rules =
        new ReadingRules(
            Readings.VOCABULARY, ColumnHints.NONE, AmountUnit.POUNDS, Optional.empty(), true);
    return new Inspect(rules).file(file);
  }

  @Test
  void dateOutsideTheFilesYear_isTheYear_andADateInsideIsKept() throws IOException {
    Reading reading = read("grants-2016-17.csv", SCHEMES);

    assertThat(reading.account().accepted().rows()).isEqualTo(3);
    assertThat(reading.account().accepted().pence()).isEqualTo(523_000_00);
    assertThat(reading.dates().from()).contains(APRIL_2016);
    assertThat(reading.dates().to()).contains(LocalDate.of(2017, 3, 31));
    assertThat(reading.notices().counts())
        .containsEntry("file_year_date", 2L)
        .doesNotContainKeys("missing_date", "date_outside_period");
  }

  @Test
  void registerWithoutDates_isOfTheYearOfItsName() throws IOException {
    Reading reading =
        read(
            "schemes_2016_to_2017.csv",
            """
            Department,Grants Description,Amount (£m),Grant Category
            Sample Department,Research,315,General Grant
            Sample Department,Fellowships,5,General Grant
            """);

    assertThat(reading.account().accepted().pence()).isEqualTo(320_000_000_00L);
    assertThat(reading.dates().from()).contains(APRIL_2016);
    assertThat(reading.dates().to()).contains(APRIL_2016);
    assertThat(reading.notices().counts()).containsEntry("file_year_date", 2L);
  }

  @Test
  void nameWithoutAYear_leavesTheDatesAsPrinted() throws IOException {
    Reading reading = read("grants.csv", SCHEMES);

    assertThat(reading.dates().from()).contains(LocalDate.of(2013, 5, 7));
    assertThat(reading.notices().counts())
        .containsEntry("missing_date", 1L)
        .doesNotContainKey("file_year_date");
  }

  @ParameterizedTest
  @CsvSource({
    "government-grant-schemes-2014-15.csv, 2014",
    "Awards 2016_to_2017.xlsx, 2016",
    "2019-2020 grants.csv, 2019",
    "grants 2021/22, 2021",
    "grants_2011-12.csv, 2011",
  })
  void year_isReadFromAName(String name, int first) {
    assertThat(FileYear.of(name)).contains(new FileYear(first));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"grants-2014.csv", "grants-2014-16.csv", "2014-15 to 2015-16.csv", "12014-15"})
  void nameOfNoYearOrOfTwo_saysNoYear(String name) {
    assertThat(FileYear.of(name)).isEmpty();
  }
}
