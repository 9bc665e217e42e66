package org.totalplace.tools.fuzz;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/**
 * Files of every format with damage: each number is the same damage of the same file every time.
 *
 * @param whole files whose bytes are damaged, in order
 * @param packed files of which what is packed in them is damaged
 */
record Mutations(List<Bomb> whole, List<Function<UnaryOperator<byte[]>, Bomb>> packed) {
  private static final byte[][] ODD = {
    {'"'},
    {0},
    {'\r'},
    {'\n', '\n'},
    {','},
    {(byte) 0xff, (byte) 0xfe},
    {(byte) 0xef, (byte) 0xbb, (byte) 0xbf},
    {'<'},
    {'&'},
    {'{'},
    {'P', 'K', 3, 4},
    {(byte) 0xc2, (byte) 0xa3},
    {'1', ' ', '1', ' ', '1'},
    {'-'},
    {'9', '9', '9', '9', '9', '9', '9'},
  };

  /**
   * The files of a folder and small ones of every format.
   *
   * @param folder walked for files; only small ones are taken, so that damage matters
   */
  static Mutations of(Path folder, long largest) throws IOException {
    List<Bomb> whole = new ArrayList<>();
    try (Stream<Path> walk = Files.walk(folder)) {
      walk.filter(Files::isRegularFile)
          .filter(file -> file.toFile().length() <= largest)
          .sorted()
          .map(file -> new Bomb(file.getFileName().toString(), out -> Files.copy(file, out)))
          .forEach(whole::add);
    }
    whole.addAll(Seeds.whole());
    return new Mutations(whole, Seeds.packed());
  }

  Bomb number(int number) {
    int kind = number % (whole.size() + packed.size());
    UnaryOperator<byte[]> damage = bytes -> damaged(bytes, new Random(number));
    String name = "mutated-" + number + "-";
    if (kind >= whole.size()) {
      Bomb bomb = packed.get(kind - whole.size()).apply(damage);
      return new Bomb(name + bomb.name(), bomb.content());
    }
    Bomb file = whole.get(kind);
    return new Bomb(
        name + file.name(),
        out -> {
          ByteArrayOutputStream bytes = new ByteArrayOutputStream();
          file.content().write(bytes);
          out.write(damage.apply(bytes.toByteArray()));
        });
  }

  private static byte[] damaged(byte[] whole, Random random) {
    byte[] bytes = whole;
    int times = 1 + random.nextInt(6);
    for (int i = 0; i < times && bytes.length > 16; i++) {
      int at = random.nextInt(bytes.length);
      switch (random.nextInt(6)) {
        case 0 -> bytes[at] ^= (byte) (1 << random.nextInt(8));
        case 1 -> bytes = random.nextInt(8) == 0 ? Arrays.copyOf(bytes, at) : bytes;
        case 2 -> bytes = with(bytes, at, ODD[random.nextInt(ODD.length)], 1 + random.nextInt(40));
        case 3 ->
            bytes =
                with(
                    bytes,
                    at,
                    Arrays.copyOfRange(
                        bytes, at, Math.min(bytes.length, at + 1 + random.nextInt(3000))),
                    1 + random.nextInt(60));
        case 4 ->
            Arrays.fill(
                bytes,
                at,
                Math.min(bytes.length, at + 1 + random.nextInt(60)),
                (byte) random.nextInt(256));
        default -> bytes = without(bytes, at, Math.min(bytes.length, at + 1 + random.nextInt(500)));
      }
    }
    return bytes;
  }

  private static byte[] with(byte[] bytes, int at, byte[] part, int times) {
    byte[] longer = new byte[bytes.length + part.length * times];
    System.arraycopy(bytes, 0, longer, 0, at);
    for (int i = 0; i < times; i++) {
      System.arraycopy(part, 0, longer, at + i * part.length, part.length);
    }
    System.arraycopy(bytes, at, longer, at + part.length * times, bytes.length - at);
    return longer;
  }

  private static byte[] without(byte[] bytes, int from, int to) {
    byte[] shorter = new byte[bytes.length - (to - from)];
    System.arraycopy(bytes, 0, shorter, 0, from);
    System.arraycopy(bytes, to, shorter, from, bytes.length - to);
    return shorter;
  }
}
