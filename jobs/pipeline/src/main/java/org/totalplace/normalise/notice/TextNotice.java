package org.totalplace.normalise.notice;

/** What is seen of the bytes of a text: its encoding, its lines and its quotes. */
public sealed interface TextNotice extends Notice {
  /** The encoding is not UTF-8 and was found by evidence. */
  record AssumedEncodingNotice(At at, String encoding, String evidence) implements TextNotice {
    @Override
    public String raw() {
      return "";
    }

    @Override
    public Severity severity() {
      return Severity.INFO;
    }

    @Override
    public String explanation() {
      return "Read as " + encoding + " because: " + evidence + ".";
    }
  }

  /** Line ends were written more than once, as by a text-mode copy; each was read as one. */
  record LineEndsMendedNotice(At at, long doubledReturns, long feedsBeforeReturns)
      implements TextNotice {
    @Override
    public String raw() {
      return "";
    }

    @Override
    public Severity severity() {
      return Severity.INFO;
    }

    @Override
    public String explanation() {
      return "Line ends were written more than once (CR CR LF "
          + doubledReturns
          + ", LF CR "
          + feedsBeforeReturns
          + " times), as copying as text does; each was read as one.";
    }
  }

  /** The publisher's own conversion lost characters; they cannot be brought back. */
  record LostCharactersNotice(At at, long characters) implements TextNotice {
    @Override
    public String raw() {
      return "";
    }

    @Override
    public Severity severity() {
      return Severity.WARNING;
    }

    @Override
    public String explanation() {
      return characters
          + " characters were already lost when the file was published (U+FFFD stands in their place).";
    }
  }

  /** One file holds UTF-8 and windows-1252; both were read. */
  record MixedEncodingNotice(At at, long utf8Characters, long otherBytes) implements TextNotice {
    @Override
    public String raw() {
      return "";
    }

    @Override
    public Severity severity() {
      return Severity.WARNING;
    }

    @Override
    public String explanation() {
      return "Most of the file is UTF-8 ("
          + utf8Characters
          + " characters beyond ASCII) but "
          + otherBytes
          + " bytes are not; these were read as windows-1252.";
    }
  }

  /** Line ends are mixed, or are lone carriage returns. */
  record MixedLineEndsNotice(
      At at, long carriageReturnLineFeeds, long lineFeeds, long carriageReturns)
      implements TextNotice {
    @Override
    public String raw() {
      return "";
    }

    @Override
    public Severity severity() {
      return Severity.INFO;
    }

    @Override
    public String explanation() {
      return "Lines end in more than one way or in the old Macintosh way: CR LF "
          + carriageReturnLineFeeds
          + ", LF "
          + lineFeeds
          + ", CR "
          + carriageReturns
          + " times.";
    }
  }

  /** Zero bytes inside text. */
  record NulBytesNotice(At at, long nuls) implements TextNotice {
    @Override
    public String raw() {
      return "";
    }

    @Override
    public Severity severity() {
      return Severity.INFO;
    }

    @Override
    public String explanation() {
      return "The file holds " + nuls + " zero bytes; they were left out.";
    }
  }

  /** A line of more than 4 MiB: no record of payments is that long. */
  record OverlongLineNotice(At at, String raw) implements TextNotice {
    @Override
    public Severity severity() {
      return Severity.ERROR;
    }

    @Override
    public String explanation() {
      return "The line is too long to be a record (more than 4 MiB); only its beginning was kept.";
    }
  }

  /** Text that was encoded twice, set right while reading. */
  record TwiceEncodedTextNotice(At at, long characters) implements TextNotice {
    @Override
    public String raw() {
      return "";
    }

    @Override
    public Severity severity() {
      return Severity.INFO;
    }

    @Override
    public String explanation() {
      return characters + " characters were encoded twice (as in Â£ for £) and were set right.";
    }
  }

  /** A quote is opened and never properly closed. */
  record UnbalancedQuoteNotice(At at, String raw) implements TextNotice {
    @Override
    public Severity severity() {
      return Severity.WARNING;
    }

    @Override
    public String explanation() {
      return "A quotation mark that is not closed was read as text, so that it does not swallow the lines after it.";
    }
  }
}
