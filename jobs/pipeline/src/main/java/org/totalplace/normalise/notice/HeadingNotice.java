package org.totalplace.normalise.notice;

/** What is seen of a heading and of the columns under it. */
public sealed interface HeadingNotice extends Notice {
  /** What stands under the heading of the amount are the numbers of documents. */
  record AmountIsNumberNotice(At at, String raw) implements HeadingNotice {
    @Override
    public Severity severity() {
      return Severity.ERROR;
    }

    @Override
    public String explanation() {
      return "The values under \""
          + at.column()
          + "\" (such as \""
          + raw
          + "\") are numbers of documents, not amounts: nothing is counted. Ask the publisher for a"
          + " file whose headings stand over their values.";
    }
  }

  /** A column that the heading does not name was recognised by what it holds. */
  record ColumnByContentNotice(At at, String raw, String meaning) implements HeadingNotice {
    @Override
    public Severity severity() {
      return Severity.WARNING;
    }

    @Override
    public String explanation() {
      return "No heading names the "
          + meaning
          + ": \""
          + at.column()
          + "\" was taken because of what it holds.";
    }
  }

  /** A heading that is not in the vocabulary was matched by a word rule. */
  record ColumnByPatternNotice(At at, String raw, String canonical) implements HeadingNotice {
    @Override
    public Severity severity() {
      return Severity.INFO;
    }

    @Override
    public String explanation() {
      return "Heading \""
          + at.column()
          + "\" is not in the vocabulary; its words make it "
          + canonical
          + ".";
    }
  }

  /** The heading has one name less than the values, which stand one column further right. */
  record HeadingNameMissingNotice(At at, String raw) implements HeadingNotice {
    @Override
    public Severity severity() {
      return Severity.WARNING;
    }

    @Override
    public String explanation() {
      return "The heading lacks a name: from \""
          + raw
          + "\" on, the values stand one column to the right of their names; read so.";
    }
  }

  /** A table without a heading, for which no definition says where its columns stand. */
  record HeadingNeededNotice(At at, String raw) implements HeadingNotice {
    @Override
    public Severity severity() {
      return Severity.ERROR;
    }

    @Override
    public String explanation() {
      return "No heading says what the columns are, and money is not counted on a guess. If these are"
          + " payments, write into the source definition, after looking at the file: "
          + raw;
    }
  }

  /** The headings stand one column away from the values. */
  record HeadingShiftedNotice(At at, String raw) implements HeadingNotice {
    @Override
    public Severity severity() {
      return Severity.WARNING;
    }

    @Override
    public String explanation() {
      return "The values do not stand under their headings: heading \""
          + raw
          + "\" has no column of its own and was passed over.";
    }
  }

  /** A table without a single amount that does not say that there were no payments. */
  record NoAmountsNotice(At at, String raw, long rows) implements HeadingNotice {
    @Override
    public Severity severity() {
      return Severity.ERROR;
    }

    @Override
    public String explanation() {
      return "The table has a heading and "
          + rows
          + " rows under it but no amount that can be counted, and does not say that there were no"
          + " payments. Ask the publisher for the file as it was before it was converted.";
    }
  }

  /** A table without a heading that is known. */
  record NoHeadingNotice(At at, String raw) implements HeadingNotice {
    @Override
    public Severity severity() {
      return Severity.WARNING;
    }

    @Override
    public String explanation() {
      return "No heading was found; columns were taken by position or by what they hold.";
    }
  }

  /** The preferred amount is blank and another amount of the line is printed. */
  record OtherAmountUsedNotice(At at, String raw) implements HeadingNotice {
    @Override
    public Severity severity() {
      return Severity.WARNING;
    }

    @Override
    public String explanation() {
      return "The amount in \""
          + at.column()
          + "\" is blank; \""
          + raw
          + "\" from the other amount column was used.";
    }
  }

  /** The heading again, among the payments. */
  record RepeatedHeadingNotice(At at, String raw) implements HeadingNotice {
    @Override
    public Severity severity() {
      return Severity.INFO;
    }

    @Override
    public String explanation() {
      return "The heading is repeated; skipped.";
    }
  }

  /** Two columns with one meaning. */
  record SecondColumnNotice(At at, String raw, String kept) implements HeadingNotice {
    @Override
    public Severity severity() {
      return Severity.INFO;
    }

    @Override
    public String explanation() {
      return "\"" + at.column() + "\" means the same as \"" + kept + "\", which was taken.";
    }
  }

  /** A heading on two lines. */
  record TwoRowHeadingNotice(At at, String raw) implements HeadingNotice {
    @Override
    public Severity severity() {
      return Severity.INFO;
    }

    @Override
    public String explanation() {
      return "The heading stands on two lines, which were joined.";
    }
  }

  /** Amounts in thousands or millions. */
  record UnitDeclaredNotice(At at, String raw) implements HeadingNotice {
    @Override
    public Severity severity() {
      return Severity.INFO;
    }

    @Override
    public String explanation() {
      return "Amounts are declared in " + raw + " of pounds; read so.";
    }
  }

  /** A column that nothing is known about. */
  record UnmappedColumnNotice(At at, String raw) implements HeadingNotice {
    @Override
    public Severity severity() {
      return Severity.INFO;
    }

    @Override
    public String explanation() {
      return "Heading \"" + at.column() + "\" is not in the vocabulary; the column was not used.";
    }
  }
}
