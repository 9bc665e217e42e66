package org.totalplace.normalise.notice;

/** What is seen of a row: totals, notes, repeats, payees. */
public sealed interface RowNotice extends Notice {
  /** A line without a payee. */
  record MissingPayeeNotice(At at, String raw) implements RowNotice {
    @Override
    public Severity severity() {
      return Severity.INFO;
    }

    @Override
    public String explanation() {
      return "No payee is printed; the line is kept.";
    }
  }

  /** A line of text among or under the payments. */
  record NoteRowNotice(At at, String raw) implements RowNotice {
    @Override
    public Severity severity() {
      return Severity.INFO;
    }

    @Override
    public String explanation() {
      return "\"" + raw + "\" is a note, not a payment; skipped.";
    }
  }

  /** A file with more lines than repeats are counted for. */
  record RepeatsNotCountedNotice(At at, String raw) implements RowNotice {
    @Override
    public Severity severity() {
      return Severity.WARNING;
    }

    @Override
    public String explanation() {
      return "The file has more different lines than repeats are counted for; later lines have repeat number 1.";
    }
  }

  /** A total row that is not the sum of the lines above it. */
  record TotalMismatchNotice(At at, String raw, String sum) implements RowNotice {
    @Override
    public Severity severity() {
      return Severity.WARNING;
    }

    @Override
    public String explanation() {
      return "The total row says \""
          + raw
          + "\" but the lines above it come to "
          + sum
          + "; skipped, the lines count.";
    }
  }

  /** A total or sub-total among the payments. */
  record TotalRowNotice(At at, String raw) implements RowNotice {
    @Override
    public Severity severity() {
      return Severity.INFO;
    }

    @Override
    public String explanation() {
      return "\"" + raw + "\" is a total; skipped.";
    }
  }

  /** A line with no payee and no date whose amount is the sum of the lines above. */
  record UnlabelledTotalNotice(At at, String raw) implements RowNotice {
    @Override
    public Severity severity() {
      return Severity.WARNING;
    }

    @Override
    public String explanation() {
      return "Amount \""
          + raw
          + "\" equals the sum of the lines above and has neither payee nor date; taken for a total and skipped.";
    }
  }
}
