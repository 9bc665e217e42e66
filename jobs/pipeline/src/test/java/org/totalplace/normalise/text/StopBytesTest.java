package org.totalplace.normalise.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;

class StopBytesTest {
  private static final byte[] ALPHABET = {
    'a', ',', '\n', '\r', '"', 0, (byte) 0x80, (byte) 0xAC, '+', '-'
  };

  @Test
  void next_isTheFirstStopAtEveryPlaceOfEveryArray() {
    Random random = new Random(3);
    StopBytes two = new StopBytes((byte) ',', (byte) '\n', (byte) '\n');
    StopBytes three = new StopBytes((byte) '"', (byte) '\n', (byte) '\r');
    for (int round = 0; round < 500; round++) {
      byte[] bytes = new byte[1 + random.nextInt(40)];
      for (int i = 0; i < bytes.length - 1; i++) {
        bytes[i] = ALPHABET[random.nextInt(3) == 0 ? random.nextInt(ALPHABET.length) : 0];
      }
      bytes[bytes.length - 1] = '\n'; // as behind the data of a scanner
      for (int from = 0; from < bytes.length; from++) {
        assertThat(two.next(bytes, from)).isEqualTo(first(bytes, from, ",\n"));
        assertThat(three.next(bytes, from)).isEqualTo(first(bytes, from, "\"\n\r"));
      }
    }
  }

  private static int first(byte[] bytes, int from, String stops) {
    int i = from;
    while (stops.indexOf(bytes[i]) < 0) {
      i++;
    }
    return i;
  }
}
