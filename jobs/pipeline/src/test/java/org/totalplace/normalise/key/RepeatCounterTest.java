package org.totalplace.normalise.key;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RepeatCounterTest {
  @TempDir Path folder;

  @Test
  void repeats_areNumberedAlikeOnTheHeapAndInMappedFiles() {
    RepeatCounter heap = new RepeatCounter(folder);
    RepeatCounter mapped = new RepeatCounter(folder, 1 << 12, 1 << 20);
    Map<Long, Integer> expected = new HashMap<>();
    Random random = new Random(7);
    for (int i = 0; i < 60_000; i++) {
      long key = random.nextInt(40_000) - 100; // 0 is a key too
      int number = expected.merge(key == 0 ? 1 : key, 1, Integer::sum);
      assertThat(heap.number(key)).isEqualTo(number);
      assertThat(mapped.number(key)).isEqualTo(number);
    }
    assertThat(folder).as("temporary files have no names").isEmptyDirectory();
  }

  @Test
  void moreDifferentLinesThanAreCounted_areSaid() {
    RepeatCounter counter = new RepeatCounter(folder, 1 << 12, 1 << 13);
    for (long key = 1; key <= 6_000; key++) {
      counter.number(key);
    }
    assertThat(counter.isFull()).isFalse();
    for (long key = 6_001; key <= 7_000; key++) {
      assertThat(counter.number(key)).isEqualTo(1);
    }
    assertThat(counter.isFull()).isTrue();
    assertThat(counter.number(5)).as("known ones are still counted").isEqualTo(2);
  }

  @Test
  void folderThatCannotBeWritten_isNamed() {
    RepeatCounter counter = new RepeatCounter(folder.resolve("missing"), 1 << 12, 1 << 20);
    assertThatThrownBy(
            () -> {
              for (long key = 1; key < 5_000; key++) {
                counter.number(key);
              }
            })
        .isInstanceOf(UncheckedIOException.class)
        .hasMessageContaining("missing");
  }
}
