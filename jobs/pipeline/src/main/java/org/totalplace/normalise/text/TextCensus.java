package org.totalplace.normalise.text;

import java.io.IOException;
import java.io.InputStream;
import org.totalplace.model.EightBytes;

/**
 * Counts evidence about encoding and line ends in one pass over a file. Skips plain ASCII eight
 * bytes at a time; looks only at line ends, control bytes and bytes above 127.
 */
public final class TextCensus {
  private static final long SPACES = 0x2020202020202020L;

  private long bytes;
  private long nulsAtEven;
  private long nulsAtOdd;
  private long controls;
  private long lineFeeds;
  private long carriageReturns;
  private long pairs;
  private long doubledReturns;
  private long feedsBeforeReturns;
  private final long[] counts = new long[256];
  private final long[] beforeDigit = new long[256];
  private final long[] afterLetter = new long[256];
  private final long[] betweenSpaces = new long[256];
  private final Utf8Check utf8 = new Utf8Check();
  private int previous = ' ';
  private int beforePrevious = ' ';
  private final Samples samples = new Samples();

  public static TextCensus of(InputStream in) throws IOException {
    TextCensus census = new TextCensus();
    byte[] block = new byte[Samples.BLOCK];
    int length = 0;
    for (int read; (read = in.readNBytes(block, 0, block.length)) > 0; ) {
      census.samples.take(block, read);
      census.take(block, read);
      length = read;
    }
    census.samples.end(block, length);
    census.take(new byte[] {' '}, 1);
    census.bytes--;
    census.utf8.finish();
    return census;
  }

  private void take(byte[] block, int length) {
    int i = 0;
    while (i < length) {
      if (i + 8 <= length && previous < 128 && beforePrevious < 128) {
        long word = EightBytes.at(block, i);
        if (((word | word - SPACES) & EightBytes.HIGH_BITS) == 0) {
          i += 8;
          beforePrevious = block[i - 2];
          previous = block[i - 1];
          continue;
        }
      }
      look(block[i] & 0xFF, bytes + i);
      i++;
    }
    bytes += length;
  }

  private void look(int b, long position) {
    if (b >= 128 || previous >= 128) {
      utf8.take(b, lineFeeds + 1);
      neighbours(b);
    }
    if (b >= 128) {
      counts[b]++;
    } else if (b < ' ') {
      control(b, position);
    }
    beforePrevious = previous;
    previous = b;
  }

  /** Context of the byte before this one. */
  private void neighbours(int b) {
    if (previous >= 128) {
      if (b >= '0' && b <= '9') {
        beforeDigit[previous]++;
      } else if (b == ')' && beforePrevious == '(') {
        beforeDigit[previous]++;
      } else if (Character.isLetter(beforePrevious)
          && beforePrevious < 128
          && (b == 's' || b == ' ')) {
        afterLetter[previous]++;
      } else if (beforePrevious == ' ' && b == ' ') {
        betweenSpaces[previous]++;
      }
    }
  }

  private void control(int b, long position) {
    if (b == '\n') {
      lineFeeds++;
      if (previous == '\r') {
        pairs++;
        doubledReturns += beforePrevious == '\r' ? 1 : 0;
        feedsBeforeReturns -= beforePrevious == '\n' ? 1 : 0;
      }
    } else if (b == '\r') {
      carriageReturns++;
      feedsBeforeReturns += previous == '\n' ? 1 : 0;
    } else if (b == 0) {
      if ((position & 1) == 0) {
        nulsAtEven++;
      } else {
        nulsAtOdd++;
      }
    } else if (b != '\t' && b != 0x1A && b != '\f' && b != 0x0B) {
      controls++;
    }
  }

  public long bytes() {
    return bytes;
  }

  Samples samples() {
    return samples;
  }

  public long nuls() {
    return nulsAtEven + nulsAtOdd;
  }

  long nulsAtEven() {
    return nulsAtEven;
  }

  long nulsAtOdd() {
    return nulsAtOdd;
  }

  /** Control bytes that no text has; NUL, tab, line ends and the end-of-file mark not counted. */
  public long controls() {
    return controls;
  }

  public long loneLineFeeds() {
    return lineFeeds - pairs;
  }

  public long loneCarriageReturns() {
    return carriageReturns - pairs;
  }

  public long lineEndPairs() {
    return pairs;
  }

  /** CR CR LF. */
  long doubledReturns() {
    return doubledReturns;
  }

  /** LF CR that no LF follows. */
  long feedsBeforeReturns() {
    return feedsBeforeReturns;
  }

  boolean hasLineEndsWrittenTwice() {
    return doubledReturns > 0 || feedsBeforeReturns > 0;
  }

  long count(int b) {
    return counts[b];
  }

  long high() {
    long sum = 0;
    for (int b = 128; b < 256; b++) {
      sum += counts[b];
    }
    return sum;
  }

  /** How often the byte is before a digit or alone in brackets, as a £ would be. */
  long asPound(int b) {
    return beforeDigit[b];
  }

  /** How often the byte is between a letter and an s or a space, as an apostrophe would be. */
  long asApostrophe(int b) {
    return afterLetter[b];
  }

  long asDash(int b) {
    return betweenSpaces[b];
  }

  Utf8Check utf8() {
    return utf8;
  }
}
