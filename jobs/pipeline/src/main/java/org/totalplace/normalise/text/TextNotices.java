package org.totalplace.normalise.text;

import org.totalplace.normalise.notice.At;
import org.totalplace.normalise.notice.Notices;
import org.totalplace.normalise.notice.TextNotice.AssumedEncodingNotice;
import org.totalplace.normalise.notice.TextNotice.LineEndsMendedNotice;
import org.totalplace.normalise.notice.TextNotice.LostCharactersNotice;
import org.totalplace.normalise.notice.TextNotice.MixedEncodingNotice;
import org.totalplace.normalise.notice.TextNotice.MixedLineEndsNotice;
import org.totalplace.normalise.notice.TextNotice.NulBytesNotice;
import org.totalplace.normalise.notice.TextNotice.TwiceEncodedTextNotice;

/** Notices about the bytes of a text file. */
record TextNotices(TextCensus bytes, TextCensus printed, TextCensus text, Encoding encoding) {
  void tell(At file, Notices notices) {
    Utf8Check utf8 = bytes.utf8();
    if (encoding.name().equals("utf-8+windows-1252")) {
      At first = new At(file.sheet(), utf8.firstBrokenLine(), "");
      notices.add(new MixedEncodingNotice(first, utf8.likely(), utf8.brokenBytes()));
    } else if (!encoding.name().startsWith("utf-8")) {
      notices.add(new AssumedEncodingNotice(file, encoding.name(), encoding.evidence()));
    }
    if (encoding.repair() == Encoding.Repair.MEND_UTF_8 && utf8.twiceEncoded() > 0) {
      notices.add(new TwiceEncodedTextNotice(file, utf8.twiceEncoded()));
    }
    if (encoding.name().startsWith("utf-8") && utf8.replacements() > 0) {
      notices.add(new LostCharactersNotice(file, utf8.replacements()));
    }
    if (printed.nuls() > 0) {
      notices.add(new NulBytesNotice(file, printed.nuls()));
    }
    if (printed.hasLineEndsWrittenTwice()) {
      notices.add(
          new LineEndsMendedNotice(file, printed.doubledReturns(), printed.feedsBeforeReturns()));
    }
    tellLineEnds(file, notices);
  }

  private void tellLineEnds(At file, Notices notices) {
    int kinds =
        (text.lineEndPairs() > 0 ? 1 : 0)
            + (text.loneLineFeeds() > 0 ? 1 : 0)
            + (text.loneCarriageReturns() > 0 ? 1 : 0);
    if (kinds > 1 || text.loneCarriageReturns() > 0) {
      notices.add(
          new MixedLineEndsNotice(
              file, text.lineEndPairs(), text.loneLineFeeds(), text.loneCarriageReturns()));
    }
  }
}
