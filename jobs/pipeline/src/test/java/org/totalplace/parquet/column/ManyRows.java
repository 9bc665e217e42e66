package org.totalplace.parquet.column;

import static org.totalplace.schema.ColumnType.BIGINT;
import static org.totalplace.schema.ColumnType.BOOLEAN;
import static org.totalplace.schema.ColumnType.CONFIDENCE;
import static org.totalplace.schema.ColumnType.DATE;
import static org.totalplace.schema.ColumnType.INTEGER;
import static org.totalplace.schema.ColumnType.MONEY;
import static org.totalplace.schema.ColumnType.TEXT;
import static org.totalplace.schema.ColumnType.WEIGHT;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import org.apache.parquet.io.api.Binary;
import org.totalplace.schema.ColumnDefinition;
import org.totalplace.schema.ColumnType;
import org.totalplace.schema.TableDefinition;

/** Rows of every type that drive the writer into every encoding, and what must be read back. */
public final class ManyRows {
  public static final TableDefinition DEFINITION =
      new TableDefinition(
          "test",
          "everything",
          "Everything",
          "Every type.",
          List.of(),
          List.of(
              column("required_text", TEXT, true),
              column("optional_text", TEXT, false),
              column("unique_text", TEXT, true),
              column("optional_unique_text", TEXT, false),
              column("constant_text", TEXT, true),
              column("absent_text", TEXT, false),
              column("line_number", BIGINT, true),
              column("random_number", BIGINT, true),
              column("optional_number", BIGINT, false),
              column("absent_number", BIGINT, false),
              column("payee_key", BIGINT, true),
              column("amount", MONEY, true),
              column("optional_amount", MONEY, false),
              column("small_number", INTEGER, true),
              column("any_number", INTEGER, false),
              column("payment_date", DATE, false),
              column("is_required", BOOLEAN, true),
              column("is_optional", BOOLEAN, false),
              column("weight", WEIGHT, true),
              column("confidence", CONFIDENCE, false)));

  private static final String[] WORDS = {
    "",
    "A",
    "Acme Ltd",
    "Café £5 – naïve",
    "Total Maintenance, \"Ltd\"",
    "\uD83D\uDE00 face",
    "zz\nnew line",
    "x".repeat(300)
  };

  private final int rows;
  private final TextDictionary dictionary = new TextDictionary();
  private final TextDictionary unique = TextDictionary.forColumn(StandardCharsets.UTF_8);
  private final List<Object> columns = new ArrayList<>();
  private final long[] keys = {Long.MAX_VALUE, -5, 0, 123_456_789_012_345L};
  private final int[] keyIds;

  public ManyRows(int rows) {
    this.rows = rows;
    this.keyIds = new int[rows];
    Random random = new Random(rows);
    int[] requiredText = new int[rows];
    int[] optionalText = new int[rows];
    int[] uniqueText = new int[rows];
    int[] optionalUnique = new int[rows];
    long[] lineNumber = new long[rows];
    long[] randomNumber = new long[rows];
    long[] optionalNumber = new long[rows];
    long[] payeeKey = new long[rows];
    long[] amount = new long[rows];
    long[] optionalAmount = new long[rows];
    int[] small = new int[rows];
    int[] any = new int[rows];
    int[] date = new int[rows];
    byte[] isRequired = new byte[rows];
    byte[] isOptional = new byte[rows];
    long[] weight = new long[rows];
    int[] confidence = new int[rows];
    for (int i = 0; i < rows; i++) {
      boolean isNull = random.nextInt(5) == 0 || i > 33_000 && i < 66_000;
      requiredText[i] = dictionary.intern(word(random, i));
      optionalText[i] = isNull ? TextDictionary.NONE : dictionary.intern(word(random, i));
      uniqueText[i] = unique.intern("PAY " + random.nextLong());
      optionalUnique[i] = isNull ? TextDictionary.NONE : unique.intern("ü " + i);
      lineNumber[i] = 2 + i + (i % 1000 == 0 ? 3 : 0);
      randomNumber[i] = random.nextLong();
      optionalNumber[i] = isNull ? ColumnarWriter.NULL_LONG : random.nextLong();
      keyIds[i] = random.nextInt(keys.length);
      payeeKey[i] = keys[keyIds[i]];
      amount[i] = random.nextInt(10_000_000) - 500_000L;
      optionalAmount[i] = isNull ? ColumnarWriter.NULL_LONG : random.nextInt(100) * 100L;
      small[i] = random.nextInt(1000) == 0 ? 2 : 1;
      any[i] = isNull ? ColumnarWriter.NULL_INT : random.nextInt();
      date[i] = isNull ? ColumnarWriter.NULL_INT : 18_000 + i / 500 - random.nextInt(90);
      isRequired[i] = (byte) random.nextInt(2);
      isOptional[i] = (byte) (isNull ? -1 : i / 40_000 % 2);
      weight[i] = random.nextInt(1_000_000_001);
      confidence[i] = isNull ? ColumnarWriter.NULL_INT : random.nextInt(101);
    }
    columns.addAll(
        Arrays.asList(
            requiredText,
            optionalText,
            uniqueText,
            optionalUnique,
            "same",
            null,
            lineNumber,
            randomNumber,
            optionalNumber,
            null,
            payeeKey,
            amount,
            optionalAmount,
            small,
            any,
            date,
            isRequired,
            isOptional,
            weight,
            confidence));
  }

  private static String word(Random random, int i) {
    return i % 3 == 0 ? WORDS[random.nextInt(WORDS.length)] : "supplier " + random.nextInt(3_000);
  }

  private static ColumnDefinition column(String name, ColumnType type, boolean required) {
    return new ColumnDefinition(name, type, required, "A column of a test");
  }

  public void write(Path file, int rowGroupRows) throws IOException {
    try (ColumnarWriter writer = ColumnarWriter.create(file, DEFINITION)) {
      for (int from = 0; from < rows; from += rowGroupRows) {
        group(writer, from, Math.min(rows, from + rowGroupRows)).write();
      }
      writer.finish();
    }
  }

  RowGroup group(ColumnarWriter writer, int from, int to) {
    RowGroup group = writer.rowGroup(to - from);
    for (int i = 0; i < columns.size(); i++) {
      String name = DEFINITION.columns().get(i).name();
      Object column = columns.get(i);
      if (name.equals("payee_key")) {
        group.longs(name, Arrays.copyOfRange(keyIds, from, to), keys);
      } else if (column instanceof String constant) {
        group.text(name, constant);
      } else if (column instanceof byte[] values) {
        group.booleans(name, Arrays.copyOfRange(values, from, to));
      } else if (column instanceof long[] values) {
        group.longs(name, Arrays.copyOfRange(values, from, to));
      } else if (column instanceof int[] values && type(i) == TEXT) {
        group.text(name, Arrays.copyOfRange(values, from, to), texts(name));
      } else if (column instanceof int[] values) {
        group.ints(name, Arrays.copyOfRange(values, from, to));
      }
    }
    return group;
  }

  int[] ids(String column) {
    return (int[]) columns.get(DEFINITION.index(column));
  }

  public List<List<String>> asDuckDbPrintsThem() {
    List<List<String>> all = new ArrayList<>(rows);
    for (int row = 0; row < rows; row++) {
      List<String> values = new ArrayList<>();
      for (int i = 0; i < columns.size(); i++) {
        values.add(print(i, value(i, row)));
      }
      all.add(values);
    }
    return all;
  }

  long nulls(int column, int from, int to) {
    return values(column, from, to).stream().filter(Objects::isNull).count();
  }

  boolean hasValue(int column, int from, int to) {
    return nulls(column, from, to) < to - from;
  }

  Object smallest(int column, int from, int to) {
    return values(column, from, to).stream()
        .filter(Objects::nonNull)
        .min(ORDER)
        .map(value -> truncated(value, false))
        .orElseThrow();
  }

  Object largest(int column, int from, int to) {
    return values(column, from, to).stream()
        .filter(Objects::nonNull)
        .max(ORDER)
        .map(value -> truncated(value, true))
        .orElseThrow();
  }

  /** A value of a footer as this class has it. */
  static Object stored(Object statistic) {
    return statistic instanceof Binary binary
        ? binary.toStringUsingUTF8()
        : statistic instanceof Integer integer ? (Object) integer.longValue() : statistic;
  }

  /** As Parquet shortens long statistics: a bound, no longer the value. */
  private static Object truncated(Object value, boolean up) {
    if (value instanceof String text && text.length() > 64) {
      return text.substring(0, 63) + (char) (text.charAt(63) + (up ? 1 : 0));
    }
    return value;
  }

  private static final Comparator<Object> ORDER =
      (a, b) ->
          a instanceof String text
              ? Arrays.compareUnsigned(
                  text.getBytes(StandardCharsets.UTF_8),
                  ((String) b).getBytes(StandardCharsets.UTF_8))
              : a instanceof Boolean is
                  ? Boolean.compare(is, (Boolean) b)
                  : Long.compare((Long) a, (Long) b);

  private List<Object> values(int column, int from, int to) {
    List<Object> values = new ArrayList<>();
    for (int row = from; row < to; row++) {
      values.add(value(column, row));
    }
    return values;
  }

  /** String, Long, Boolean or null. */
  private Object value(int column, int row) {
    Object values = columns.get(column);
    if (values instanceof long[] longs) {
      boolean isNull = longs[row] == ColumnarWriter.NULL_LONG && isOptional(column);
      return isNull ? null : (Object) longs[row];
    }
    if (values instanceof int[] ids && type(column) == TEXT) {
      return ids[row] < 0 ? null : texts(DEFINITION.columns().get(column).name()).text(ids[row]);
    }
    if (values instanceof int[] ints) {
      return ints[row] == ColumnarWriter.NULL_INT ? null : (Object) (long) ints[row];
    }
    if (values instanceof byte[] bytes) {
      return bytes[row] < 0 ? null : (Object) (bytes[row] == 1);
    }
    return values;
  }

  private String print(int column, Object value) {
    if (value == null) {
      return null;
    }
    return switch (type(column)) {
      case MONEY, WEIGHT, CONFIDENCE ->
          BigDecimal.valueOf((Long) value, type(column).scale()).toPlainString();
      case DATE -> LocalDate.ofEpochDay((Long) value).toString();
      default -> value.toString();
    };
  }

  private TextDictionary texts(String column) {
    return column.contains("unique") ? unique : dictionary;
  }

  private static boolean isOptional(int column) {
    return !DEFINITION.columns().get(column).required();
  }

  private static ColumnType type(int column) {
    return DEFINITION.columns().get(column).type();
  }
}
