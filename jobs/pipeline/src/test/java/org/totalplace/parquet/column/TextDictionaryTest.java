package org.totalplace.parquet.column;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.totalplace.model.TextHash;

final class TextDictionaryTest {
  private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");

  @Test
  void text_seenAgain_hasTheSameId() {
    TextDictionary dictionary = new TextDictionary();
    assertThat(dictionary.intern("Acme Ltd")).isZero();
    assertThat(dictionary.intern("")).isEqualTo(1);
    assertThat(dictionary.intern("Acme Ltd")).isZero();
    assertThat(dictionary.intern("")).isEqualTo(1);
    assertThat(dictionary.size()).isEqualTo(2);
    assertThat(dictionary.text(0)).isEqualTo("Acme Ltd");
    assertThat(dictionary.length(1)).isZero();
  }

  @Test
  void texts_ofEveryLength_agreeWithAMap() {
    TextDictionary dictionary = new TextDictionary();
    Map<String, Integer> expected = new HashMap<>();
    Random random = new Random(7);
    byte[] buffer = new byte[70];
    for (int i = 0; i < 200_000; i++) {
      int from = random.nextInt(30);
      int to = from + random.nextInt(buffer.length - 30 + 1);
      for (int at = from; at < to; at++) {
        buffer[at] = (byte) ("ab\0z".charAt(random.nextInt(to - from > 6 ? 4 : 2)));
      }
      String text = new String(buffer, from, to - from, StandardCharsets.UTF_8);
      int id = dictionary.intern(buffer, from, to);
      assertThat(id).isEqualTo(expected.computeIfAbsent(text, key -> expected.size()));
    }
    expected.forEach((text, id) -> assertThat(dictionary.text(id)).isEqualTo(text));
    assertThat(dictionary.size()).isEqualTo(expected.size());
  }

  @Test
  void slice_atTheEndOfItsBuffer_isReadNoFurther() {
    TextDictionary dictionary = new TextDictionary();
    byte[] tight = "xxACME".getBytes(StandardCharsets.US_ASCII);
    byte[] loose = "xxACMExxxxxxxxxxxxx".getBytes(StandardCharsets.US_ASCII);
    assertThat(dictionary.intern(tight, 2, 6)).isEqualTo(dictionary.intern(loose, 2, 6));
  }

  @Test
  void text_inTheCharsetOfItsSheet_isKeptAsUtf8() {
    TextDictionary dictionary = new TextDictionary(WINDOWS_1252);
    byte[] bytes = "Café £5 – Ltd".getBytes(WINDOWS_1252);
    int id = dictionary.intern(bytes, 0, bytes.length);
    assertThat(dictionary.intern(bytes, 0, bytes.length)).isEqualTo(id);
    assertThat(dictionary.text(id)).isEqualTo("Café £5 – Ltd");
    assertThat(dictionary.bytes(id)).isEqualTo("Café £5 – Ltd".getBytes(StandardCharsets.UTF_8));
  }

  @Test
  void bytes_thatAreNoUtf8_areKeptAsValidUtf8() {
    TextDictionary dictionary = new TextDictionary();
    byte[] broken = {'a', (byte) 0xff, 'b'};
    int id = dictionary.intern(broken, 0, 3);
    assertThat(dictionary.bytes(id)).isEqualTo("a\uFFFDb".getBytes(StandardCharsets.UTF_8));
    assertThat(dictionary.intern(broken, 0, 3)).isEqualTo(id);
  }

  @Test
  void clear_ofAFullDictionary_forgetsItsTexts() {
    TextDictionary dictionary = new TextDictionary();
    for (int i = 0; i < 5_000; i++) {
      dictionary.intern("text " + i);
    }
    long memory = dictionary.memory();
    dictionary.clear();
    assertThat(dictionary.size()).isZero();
    assertThat(dictionary.intern("text 4999")).isZero();
    assertThat(dictionary.text(0)).isEqualTo("text 4999");
    assertThat(dictionary.memory()).isEqualTo(memory);
  }

  @Test
  void columnOfUniqueTexts_forColumn_isNoLongerLookedUp() {
    TextDictionary unique = TextDictionary.forColumn(StandardCharsets.UTF_8);
    TextDictionary repeating = TextDictionary.forColumn(StandardCharsets.UTF_8);
    TextDictionary exact = new TextDictionary();
    for (int i = 0; i < 10_000; i++) {
      unique.intern("PAY" + i);
      repeating.intern("supplier " + i % 2_000);
      exact.intern("PAY" + i);
    }
    assertThat(unique.hasRepeats()).isTrue();
    assertThat(unique.intern("PAY9999")).isEqualTo(10_000);
    assertThat(repeating.hasRepeats()).isFalse();
    assertThat(repeating.size()).isEqualTo(2_000);
    assertThat(exact.intern("PAY9999")).isEqualTo(9_999);
  }

  @Test
  void hash_ofAText_neverChanges() {
    assertThat(TextHash.of("")).isEqualTo(0xa0ef4dfa559ce8b0L);
    assertThat(TextHash.of("Acme")).isEqualTo(0x49fbbb0106f62f7eL);
    assertThat(TextHash.of("Acme Construction Ltd")).isEqualTo(0x4fa7e69cb8d06eaeL);
    assertThat(TextHash.combine(TextHash.of("a"), TextHash.of("b"))).isEqualTo(0x34476ee7a58a201eL);
  }

  @Test
  void hash_ofSimilarTexts_spreadsOverAllBits() {
    long ones = 0;
    int pairs = 0;
    for (int i = 0; i < 10_000; i++, pairs++) {
      ones += Long.bitCount(TextHash.of("PAY" + i) ^ TextHash.of("PAY" + (i + 1)));
    }
    assertThat((double) ones / pairs).isBetween(31.5, 32.5);
  }
}
