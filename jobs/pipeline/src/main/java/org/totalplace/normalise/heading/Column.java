package org.totalplace.normalise.heading;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What a column of a published table can mean. The code is its name in every table of ours. */
public enum Column {
  AMOUNT,
  DATE,
  TRANSACTION_REF,
  INVOICE_REF,

  PAYEE_NAME,
  PAYEE_ID,
  PAYEE_TYPE,
  PAYEE_POSTCODE,
  PAYEE_COMPANY_NUMBER,
  PAYEE_CHARITY_NUMBER,
  PAYEE_VAT_NUMBER,
  BENEFICIARY_PLACE,

  PAYER_FAMILY,
  PAYER_NAME,
  DEPARTMENT,
  SERVICE,
  EXPENSE_AREA,
  EXPENSE_TYPE,
  EXPENSE_CODE,
  CATEGORY,
  CATEGORY_CODE,
  NARRATIVE,
  CAPITAL_REVENUE,

  CURRENCY,
  PAYER_CODE,
  CONTRACT_REF,
  PROJECT_CODE,
  PAYMENT_METHOD,
  /** Known and not needed. */
  IGNORED;

  /** The texts that together say who was paid, in the order of the payee table. */
  public static final List<Column> PAYEE =
      List.of(
          PAYEE_NAME,
          PAYEE_ID,
          PAYEE_TYPE,
          PAYEE_POSTCODE,
          PAYEE_COMPANY_NUMBER,
          PAYEE_CHARITY_NUMBER,
          PAYEE_VAT_NUMBER,
          BENEFICIARY_PLACE);

  /** The texts that together say who paid and what for, in the order of the purpose table. */
  public static final List<Column> PURPOSE =
      List.of(
          PAYER_FAMILY,
          PAYER_NAME,
          DEPARTMENT,
          SERVICE,
          EXPENSE_AREA,
          EXPENSE_TYPE,
          EXPENSE_CODE,
          CATEGORY,
          CATEGORY_CODE,
          NARRATIVE,
          CAPITAL_REVENUE);

  private final String code = name().toLowerCase(Locale.ROOT);

  public String code() {
    return code;
  }

  /**
   * @param code as in the tables; the date is {@code payment_date} there
   * @throws IllegalArgumentException where there is no such column; names all that there are
   */
  public static Column of(String code) {
    String asked = code.equals("payment_date") ? DATE.code() : code;
    return Stream.of(values())
        .filter(column -> column.code().equals(asked))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException(noSuch(code)));
  }

  private static String noSuch(String code) {
    return "there is no column \"%s\"; the columns are %s"
        .formatted(code, Stream.of(values()).map(Column::code).collect(Collectors.joining(", ")));
  }
}
