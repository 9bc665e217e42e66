package org.totalplace.normalise.key;

import org.totalplace.model.TextHash;
import org.totalplace.normalise.line.LineBlock;
import org.totalplace.normalise.line.LineField;
import org.totalplace.normalise.value.DateText;
import org.totalplace.parquet.column.TextDictionary;

/**
 * Keys of lines, made of day, pence, transaction number, payee and purpose: two lines with one key
 * say the same. The position in the file does not count; {@link RepeatCounter} numbers repeats
 * within a file. Not thread safe.
 */
public final class LineKeys {
  private byte[] buffer = new byte[64];

  /**
   * @param day epoch day, or {@link DateText#NONE}
   */
  public long key(LineBlock block, int row, int day, long payeeKey, long purposeKey) {
    long key = TextHash.combine(day, block.keyPence(row));
    key = TextHash.combine(key, block.has(LineField.REFERENCE) ? reference(block, row) : 0);
    key = TextHash.combine(key, payeeKey);
    return TextHash.combine(key, purposeKey);
  }

  private long reference(LineBlock block, int row) {
    TextDictionary texts = block.texts(LineField.REFERENCE);
    int id = block.ids(LineField.REFERENCE)[row];
    int length = texts.length(id);
    if (buffer.length < length) {
      buffer = new byte[length * 2];
    }
    byte[] bytes = texts.buffer();
    int used = 0;
    for (int i = texts.from(id); i < texts.to(id); i++) {
      byte b = bytes[i];
      if (b != ' ') {
        buffer[used++] = b >= 'A' && b <= 'Z' ? (byte) (b | 0x20) : b;
      }
    }
    return TextHash.of(buffer, 0, used);
  }
}
