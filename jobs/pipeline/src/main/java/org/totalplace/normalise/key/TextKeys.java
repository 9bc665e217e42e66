package org.totalplace.normalise.key;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import org.totalplace.parquet.column.TextDictionary;

/**
 * The key of each text of a dictionary: the first 64 bits of SHA-256 over its {@link KeyText},
 * computed once. Not thread safe.
 */
final class TextKeys {
  private final MessageDigest sha256;
  private long[] keys = new long[1 << 6];
  private int known;
  private byte[] buffer = new byte[1 << 6];

  TextKeys() {
    try {
      this.sha256 = MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java has SHA-256", e);
    }
  }

  /** Computes the keys of the texts added since the last call. */
  void learn(TextDictionary texts) {
    if (keys.length < texts.size()) {
      keys = Arrays.copyOf(keys, Math.max(texts.size(), 2 * keys.length));
    }
    for (; known < texts.size(); known++) {
      keys[known] = key(texts, known);
    }
  }

  long key(int id) {
    return keys[id];
  }

  /** Forgets all keys: the dictionary was cleared. */
  void clear() {
    known = 0;
  }

  private long key(TextDictionary texts, int id) {
    int length = texts.length(id);
    if (buffer.length < length) {
      buffer = new byte[2 * length];
    }
    int used = KeyText.putAscii(texts.buffer(), texts.from(id), texts.to(id), buffer);
    if (used >= 0) {
      sha256.update(buffer, 0, used);
    } else {
      sha256.update(KeyText.of(texts.text(id)).getBytes(StandardCharsets.UTF_8));
    }
    return ByteBuffer.wrap(sha256.digest()).getLong();
  }
}
