package org.totalplace.normalise.notice;

/** What is seen of a file as a whole, or of a sheet: mostly why it is not counted. */
public sealed interface FileNotice extends Notice {
  /** However the file was read, its rows contradicted what had been assumed of them. */
  record ContradictedReadingNotice(At at, String raw, long readings) implements FileNotice {
    @Override
    public Severity severity() {
      return Severity.ERROR;
    }

    @Override
    public String explanation() {
      return "The file was read "
          + readings
          + " times and each time its rows contradicted what the reading before had shown (order of"
          + " dates, decimal comma, a total on top): nothing is counted. Say in the source definition"
          + " what holds.";
    }
  }

  /** Refused: the container cannot be read to its end. */
  record DamagedFileNotice(At at, String problem) implements FileNotice {
    @Override
    public String raw() {
      return "";
    }

    @Override
    public Severity severity() {
      return Severity.ERROR;
    }

    @Override
    public String explanation() {
      return "The file is damaged or cut short ("
          + problem
          + "). Download it again; if that does not help, open and save it in a spreadsheet program.";
    }
  }

  /** Refused: nothing in it. */
  record EmptyFileNotice(At at) implements FileNotice {
    @Override
    public String raw() {
      return "";
    }

    @Override
    public Severity severity() {
      return Severity.ERROR;
    }

    @Override
    public String explanation() {
      return "The file is empty. Publish it again, or take it off the list.";
    }
  }

  /** Refused: encrypted. */
  record EncryptedFileNotice(At at) implements FileNotice {
    @Override
    public String raw() {
      return "";
    }

    @Override
    public Severity severity() {
      return Severity.ERROR;
    }

    @Override
    public String explanation() {
      return "The file is protected by a password. Ask the publisher for an open copy.";
    }
  }

  /** A sheet that the publisher hid. */
  record HiddenSheetNotice(At at, String raw) implements FileNotice {
    @Override
    public Severity severity() {
      return Severity.INFO;
    }

    @Override
    public String explanation() {
      return "Sheet \"" + at.sheet() + "\" is hidden; it was not read.";
    }
  }

  /** A file that the source definition lists as not being data. */
  record IgnoredFileNotice(At at, String raw) implements FileNotice {
    @Override
    public Severity severity() {
      return Severity.INFO;
    }

    @Override
    public String explanation() {
      return "The source definition lists this file as not being data: " + raw;
    }
  }

  /** An official table that does not lie as the layout of its source definition says. */
  record LayoutMismatchNotice(At at, String raw, String problem) implements FileNotice {
    @Override
    public Severity severity() {
      return Severity.ERROR;
    }

    @Override
    public String explanation() {
      return "The table does not lie as the layout of its source says: " + problem + ".";
    }
  }

  /** The publisher says in words that there were no payments. */
  record NilReturnNotice(At at, String raw) implements FileNotice {
    @Override
    public Severity severity() {
      return Severity.INFO;
    }

    @Override
    public String explanation() {
      return "The file says that there were no payments: a nil return.";
    }
  }

  /** A file without a table of payments: no column of amounts could be recognised. */
  record NoPaymentsTableNotice(At at, String raw) implements FileNotice {
    @Override
    public Severity severity() {
      return Severity.ERROR;
    }

    @Override
    public String explanation() {
      return "No table of payments was found: no column could be recognised as the amount.";
    }
  }

  /** Refused: readable, but without records. */
  record NoTableNotice(At at, String seen) implements FileNotice {
    @Override
    public String raw() {
      return "";
    }

    @Override
    public Severity severity() {
      return Severity.ERROR;
    }

    @Override
    public String explanation() {
      return "No table was found: " + seen + ". Publish one row per payment or grant.";
    }
  }

  /** The headings are those of a list of something else than payments. */
  record NotPaymentsNotice(At at, String raw, String kind) implements FileNotice {
    @Override
    public Severity severity() {
      return Severity.ERROR;
    }

    @Override
    public String explanation() {
      return "The headings (" + raw + ") are those of " + kind + ", not of payments: not counted.";
    }
  }

  /** Refused: a PDF document. */
  record PdfFileNotice(At at) implements FileNotice {
    @Override
    public String raw() {
      return "";
    }

    @Override
    public Severity severity() {
      return Severity.ERROR;
    }

    @Override
    public String explanation() {
      return "This is a PDF document. Ask the publisher for the table behind it as CSV or XLSX.";
    }
  }

  /** A sheet or member that starts with the same rows as an earlier one. */
  record RepeatedSheetNotice(At at, String raw) implements FileNotice {
    @Override
    public Severity severity() {
      return Severity.WARNING;
    }

    @Override
    public String explanation() {
      return "\"" + at.sheet() + "\" starts with the same rows as an earlier table; skipped.";
    }
  }

  /** A sheet that is not a table of payments: cover, notes, pivot. */
  record SheetWithoutPaymentsNotice(At at, String raw) implements FileNotice {
    @Override
    public Severity severity() {
      return Severity.INFO;
    }

    @Override
    public String explanation() {
      return "Sheet \"" + at.sheet() + "\" holds no table of payments; it was not read.";
    }
  }

  /** So many lines had no amount that the others cannot be trusted either. */
  record TooManyRejectsNotice(At at, String raw, long rejected, long lines) implements FileNotice {
    @Override
    public Severity severity() {
      return Severity.ERROR;
    }

    @Override
    public String explanation() {
      return rejected
          + " of "
          + lines
          + " lines were rejected ("
          + raw
          + "), more than one in five: the columns are most likely torn, and nothing of the file is"
          + " counted. inspect shows such lines.";
    }
  }

  /** Refused: no format that is read here. */
  record UnknownFormatNotice(At at, String seen) implements FileNotice {
    @Override
    public String raw() {
      return "";
    }

    @Override
    public Severity severity() {
      return Severity.ERROR;
    }

    @Override
    public String explanation() {
      return "The format is not known ("
          + seen
          + "). Open the file in a spreadsheet program and save it as CSV UTF-8 or XLSX.";
    }
  }

  /** Refused: it asks for more memory, time or access than a table needs. */
  record UnsafeFileNotice(At at, String danger) implements FileNotice {
    @Override
    public String raw() {
      return "";
    }

    @Override
    public Severity severity() {
      return Severity.ERROR;
    }

    @Override
    public String explanation() {
      return "The file is not read because it would be unsafe: "
          + danger
          + ". Ask the publisher for a plain CSV or XLSX.";
    }
  }

  /** Refused: HTML that holds no table of data. */
  record WebPageNotice(At at, String title) implements FileNotice {
    @Override
    public String raw() {
      return title;
    }

    @Override
    public Severity severity() {
      return Severity.ERROR;
    }

    @Override
    public String explanation() {
      return "This is a web page"
          + (title.isEmpty() ? "" : " (\"" + title + "\")")
          + " without a table of data, most likely an error page. Download the file again and check its address.";
    }
  }
}
