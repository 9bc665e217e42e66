package org.totalplace.normalise.notice;

/** What is seen of a date, or of the dates of a file. */
public sealed interface DateNotice extends Notice {
  /** Every date of the column could be read day-first or month-first. */
  record AmbiguousDatesNotice(At at, String raw, String format) implements DateNotice {
    @Override
    public Severity severity() {
      return Severity.WARNING;
    }

    @Override
    public String explanation() {
      return "Every date in \""
          + at.column()
          + "\" can be read day-first or month-first (first: \""
          + raw
          + "\"); read as "
          + format
          + ".";
    }
  }

  /**
   * The column holds dates that are only possible month-first, and none only possible day-first.
   */
  record AmericanDatesNotice(At at, String raw) implements DateNotice {
    @Override
    public Severity severity() {
      return Severity.INFO;
    }

    @Override
    public String explanation() {
      return "\""
          + raw
          + "\" is only possible month-first and no date in \""
          + at.column()
          + "\" is only possible day-first; the whole column is read month-first.";
    }
  }

  /** A date far from those of the rest of the file. */
  record DateOutsidePeriodNotice(At at, String raw) implements DateNotice {
    @Override
    public Severity severity() {
      return Severity.WARNING;
    }

    @Override
    public String explanation() {
      return "Date \""
          + raw
          + "\" is more than a year away from the dates of the rest of the file; kept as printed.";
    }
  }

  /** A line without a date inside the year that its file is of, by the source's definition. */
  record FileYearDateNotice(At at, String raw, String year) implements DateNotice {
    @Override
    public Severity severity() {
      return Severity.INFO;
    }

    @Override
    public String explanation() {
      return "Date \""
          + raw
          + "\" is not inside "
          + year
          + ", the financial year that the file is of: 1 April of that year stands for it and the"
          + " precision says so.";
    }
  }

  /** A line without a date. */
  record MissingDateNotice(At at, String raw) implements DateNotice {
    @Override
    public Severity severity() {
      return Severity.WARNING;
    }

    @Override
    public String explanation() {
      return "The date is blank; the line is kept without one.";
    }
  }

  /** Day-first and month-first dates in one column. */
  record MixedDatesNotice(At at, String raw, String format) implements DateNotice {
    @Override
    public Severity severity() {
      return Severity.WARNING;
    }

    @Override
    public String explanation() {
      return "\""
          + at.column()
          + "\" mixes day-first and month-first dates; \""
          + raw
          + "\" can be either and was read as "
          + format
          + ".";
    }
  }

  /** A date that names a month, a quarter or a year, not a day. */
  record PeriodOnlyDateNotice(At at, String raw) implements DateNotice {
    @Override
    public Severity severity() {
      return Severity.INFO;
    }

    @Override
    public String explanation() {
      return "Date \""
          + raw
          + "\" names a period; the first day stands for it and the precision says so.";
    }
  }

  /** A date as a spreadsheet keeps it: days since 1900. */
  record SerialDateNotice(At at, String raw) implements DateNotice {
    @Override
    public Severity severity() {
      return Severity.INFO;
    }

    @Override
    public String explanation() {
      return "Date \"" + raw + "\" is a spreadsheet's day number; read as the day it stands for.";
    }
  }

  /** A number such as 201401 that may be a month or the period of a financial year. */
  record UnclearPeriodNotice(At at, String raw) implements DateNotice {
    @Override
    public Severity severity() {
      return Severity.WARNING;
    }

    @Override
    public String explanation() {
      return "\""
          + raw
          + "\" may be a month or a period of a financial year, and nothing says which: the line has"
          + " no date. Name another column as the date in the source's definition, or the file by its"
          + " month.";
    }
  }

  /** A text that is not a date where the date stands. */
  record UnreadableDateNotice(At at, String raw) implements DateNotice {
    @Override
    public Severity severity() {
      return Severity.WARNING;
    }

    @Override
    public String explanation() {
      return "Date \"" + raw + "\" cannot be read; the line is kept without one.";
    }
  }
}
