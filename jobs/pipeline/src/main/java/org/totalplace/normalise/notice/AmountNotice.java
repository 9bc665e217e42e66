package org.totalplace.normalise.notice;

/** What is seen of an amount. */
public sealed interface AmountNotice extends Notice {
  /** An amount beyond any public payment: more than a trillion pounds. */
  record AmountTooLargeNotice(At at, String raw) implements AmountNotice {
    @Override
    public Severity severity() {
      return Severity.ERROR;
    }

    @Override
    public String explanation() {
      return "Amount \"" + raw + "\" is more than £1,000,000,000,000; the line is rejected.";
    }
  }

  /** An amount with the digits of a binary fraction behind it. */
  record BinaryDecimalNotice(At at, String raw) implements AmountNotice {
    @Override
    public Severity severity() {
      return Severity.INFO;
    }

    @Override
    public String explanation() {
      return "Amount \""
          + raw
          + "\" carries the noise of binary decimals; read to the penny it stands for.";
    }
  }

  /** A line with a payee or date and no amount. */
  record BlankAmountNotice(At at, String raw) implements AmountNotice {
    @Override
    public Severity severity() {
      return Severity.ERROR;
    }

    @Override
    public String explanation() {
      return "The amount is blank; the line is rejected.";
    }
  }

  /** A dash where the amount stands: zero in accounting format. */
  record DashAmountNotice(At at, String raw) implements AmountNotice {
    @Override
    public Severity severity() {
      return Severity.INFO;
    }

    @Override
    public String explanation() {
      return "Amount \"" + raw + "\" is zero in accounting format; read as 0.";
    }
  }

  /** The amounts of the file use a comma for the decimals. */
  record DecimalCommaNotice(At at, String raw) implements AmountNotice {
    @Override
    public Severity severity() {
      return Severity.INFO;
    }

    @Override
    public String explanation() {
      return "Amounts such as \""
          + raw
          + "\" show a decimal comma and none a decimal point; the whole file is read so.";
    }
  }

  /** A dollar sign in a file of pounds: usually a spreadsheet format. */
  record DollarSignNotice(At at, String raw) implements AmountNotice {
    @Override
    public Severity severity() {
      return Severity.WARNING;
    }

    @Override
    public String explanation() {
      return "Amount \""
          + raw
          + "\" has a dollar sign; no column says that it is not in pounds, so it is read as pounds.";
    }
  }

  /** A spreadsheet error where the amount stands. */
  record ErrorCellNotice(At at, String raw) implements AmountNotice {
    @Override
    public Severity severity() {
      return Severity.ERROR;
    }

    @Override
    public String explanation() {
      return "Amount \"" + raw + "\" is a spreadsheet error; the line is rejected.";
    }
  }

  /** A line in another currency than pounds. */
  record ForeignCurrencyNotice(At at, String raw) implements AmountNotice {
    @Override
    public Severity severity() {
      return Severity.ERROR;
    }

    @Override
    public String explanation() {
      return "\"" + raw + "\" says that the amount is not in pounds; the line is rejected.";
    }
  }

  /** An amount of more than ten billion pounds. */
  record LargeAmountNotice(At at, String raw) implements AmountNotice {
    @Override
    public Severity severity() {
      return Severity.WARNING;
    }

    @Override
    public String explanation() {
      return "Amount \"" + raw + "\" is more than £10,000,000,000; kept, but look at it.";
    }
  }

  /** An amount with no payee, date or reference that is not a total of the lines. */
  record LoneAmountNotice(At at, String raw) implements AmountNotice {
    @Override
    public Severity severity() {
      return Severity.ERROR;
    }

    @Override
    public String explanation() {
      return "Amount \""
          + raw
          + "\" stands alone and is not the sum of the lines above; the line is rejected.";
    }
  }

  /** An amount with fractions of a penny. */
  record SubPenceNotice(At at, String raw) implements AmountNotice {
    @Override
    public Severity severity() {
      return Severity.WARNING;
    }

    @Override
    public String explanation() {
      return "Amount \""
          + raw
          + "\" has fractions of a penny; rounded half up, and the rest carried so that the file adds up.";
    }
  }

  /** A text that is not an amount where the amount stands. */
  record UnreadableAmountNotice(At at, String raw) implements AmountNotice {
    @Override
    public Severity severity() {
      return Severity.ERROR;
    }

    @Override
    public String explanation() {
      return "Amount \"" + raw + "\" cannot be read; the line is rejected.";
    }
  }
}
