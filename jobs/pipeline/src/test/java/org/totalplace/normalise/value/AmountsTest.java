package org.totalplace.normalise.value;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class AmountsTest {
  private final Amounts amounts = Amounts.inPounds();

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      ignoreLeadingAndTrailingWhitespace = false,
      value = {
        "1,234.56|123456",
        "£1,234.56|123456",
        " 1 234.56 |123456",
        "1\u00a0234.56|123456",
        "£ 25,000.00 |2500000",
        "(2,500)|-250000",
        "£(2,500.00)|-250000",
        "(£2,500.00)|-250000",
        "-£50|-5000",
        "£-50|-5000",
        "50.00-|-5000",
        "\u221250.5|-5050",
        "12.50CR|-1250",
        "12.50 DR|1250",
        "Â£10.00|1000",
        "\u009c10.00|1000",
        "?10.00|1000",
        "10|1000",
        "10.|1000",
        ".5|50",
        "+7|700",
        "1.5E+03|150000",
        "1.2m|120000000",
        "3k|300000",
        "00012.30|1230",
        "0|0",
        "$1,000.00|100000"
      })
  void printedAmount_read_isExactPence(String printed, long pence) {
    AmountReading reading = amounts.read(printed);

    assertThat(reading.isMoney()).as(printed).isTrue();
    assertThat(reading.pence()).as(printed).isEqualTo(pence);
    assertThat(Amounts.mayBeAmount(printed)).as(printed).isTrue();
    assertThat(amounts.plain(printed)).as(printed).isIn(pence, Amounts.NOT_PLAIN);
  }

  @ParameterizedTest
  @ValueSource(strings = {"Ltd", "31/03/2024", "INV-77/A", "12:30", "S104834", "#REF!", "", "n/a"})
  void textThatIsNoAmount_isToldWithoutReadingIt(String printed) {
    assertThat(Amounts.mayBeAmount(printed)).isFalse();
    assertThat(Amounts.inPounds().read(printed).isMoney()).isFalse();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "#REF!|ERROR_CELL",
        "#N/A|ERROR_CELL",
        "#####|ERROR_CELL",
        "n/a|UNREADABLE",
        "1,23|DECIMAL_COMMA",
        "1.234,56|DECIMAL_COMMA",
        "1,2345.00|UNREADABLE",
        "34,551,00|UNREADABLE",
        "12 34|UNREADABLE",
        "1.2.3|UNREADABLE",
        "01/04/2019|UNREADABLE",
        "€10|FOREIGN",
        "USD 10|FOREIGN",
        "Rs. 500|FOREIGN",
        "2,000,000,000,000|TOO_LARGE",
        "'  '|BLANK",
        "-|DASH"
      })
  void whatIsNoAmount_read_isAStateOfItsOwn(String printed, AmountState state) {
    assertThat(amounts.read(printed).state()).as(printed).isEqualTo(state);
  }

  @Test
  void binaryNoise_read_isThePennyItStandsFor() {
    assertThat(amounts.read("74.989999999999995"))
        .isEqualTo(new AmountReading(AmountState.BINARY_NOISE, 7499, 0));
    assertThat(amounts.read("0.125"))
        .isEqualTo(new AmountReading(AmountState.SUB_PENCE, 13, -500_000));
  }

  @Test
  void thousandsDeclared_read_areThousands() {
    Amounts thousands = new Amounts(AmountUnit.declaredIn("Amount (£,000s)"), false);

    assertThat(thousands.read("1.5").pence()).isEqualTo(150_000);
    assertThat(AmountUnit.declaredIn("Amount (£m)")).isEqualTo(AmountUnit.MILLIONS);
    assertThat(AmountUnit.declaredIn("Spend over £25k")).isEqualTo(AmountUnit.POUNDS);
    assertThat(AmountUnit.declaredIn("Net Amount")).isEqualTo(AmountUnit.POUNDS);
  }

  @Test
  void anyPence_printedInAnyHouseStyle_readsBack() {
    Random random = new Random(20100325);
    for (int i = 0; i < 20_000; i++) {
      long pence = (random.nextLong() % 1_000_000_000_00L) >> random.nextInt(36);
      String printed = print(pence, random);

      assertThat(amounts.read(printed).pence()).as(printed).isEqualTo(pence);
      byte[] bytes = printed.getBytes(StandardCharsets.UTF_8);
      long plain = amounts.plain(bytes, 0, bytes.length);
      assertThat(plain).as(printed).isIn(pence, Amounts.NOT_PLAIN);
    }
  }

  private static String print(long pence, Random random) {
    String grouping = random.nextBoolean() ? "%,d.%02d" : "%d.%02d";
    long unsigned = Math.abs(pence);
    String text = String.format(Locale.ROOT, grouping, unsigned / 100, unsigned % 100);
    String pounds = random.nextInt(3) == 0 ? "£" : "";
    if (pence >= 0) {
      return pounds + text + (random.nextInt(5) == 0 ? " " : "");
    }
    return switch (random.nextInt(5)) {
      case 0 -> "(" + pounds + text + ")";
      case 1 -> pounds + text + "-";
      case 2 -> pounds + "-" + text;
      case 3 -> text + " CR";
      default -> "-" + pounds + text;
    };
  }
}
