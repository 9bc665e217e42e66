package org.totalplace.classify.purpose;

import java.util.Locale;
import java.util.function.Function;

/**
 * The texts of a purpose, in falling order of reliability for the theme: the publisher's service,
 * then the type of expense, then free words.
 */
enum Field {
  CATEGORY_CODE(Purpose::categoryCode, false),
  SERVICE(Purpose::service, true),
  EXPENSE_AREA(Purpose::expenseArea, true),
  DEPARTMENT(Purpose::department, true),
  EXPENSE_TYPE(Purpose::expenseType, true),
  CATEGORY(Purpose::category, true),
  EXPENSE_CODE(Purpose::expenseCode, false),
  PAYER_NAME(Purpose::payerName, false),
  PAYER_FAMILY(Purpose::payerFamily, false),
  CAPITAL_REVENUE(Purpose::capitalRevenue, false),
  NARRATIVE(Purpose::narrative, false);

  private final Function<Purpose, String> text;
  private final boolean isLabel;

  Field(Function<Purpose, String> text, boolean isLabel) {
    this.text = text;
    this.isLabel = isLabel;
  }

  String of(Purpose purpose) {
    return text.apply(purpose);
  }

  /** Whether it is a heading of the publisher's own books, in which keywords are searched. */
  boolean isLabel() {
    return isLabel;
  }

  static Field named(String name) {
    return valueOf(name.toUpperCase(Locale.ROOT));
  }

  String columnName() {
    return name().toLowerCase(Locale.ROOT);
  }
}
