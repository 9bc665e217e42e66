package org.totalplace.extract.fetch;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;

/**
 * A download that is not whole yet: {@code <file>.part}, and beside it {@code <file>.part.of} with
 * the address and validators of its bytes. It is continued only for the same address, and only
 * while the server says that its bytes are still those.
 */
final class PartialFile {
  private final Path target;
  private final URI address;

  PartialFile(Path target, URI address) {
    this.target = target;
    this.address = address;
  }

  Path file() {
    return target.resolveSibling(target.getFileName() + ".part");
  }

  private Path note() {
    return target.resolveSibling(target.getFileName() + ".part.of");
  }

  /** How many bytes can be continued; 0 where none can. */
  long length() throws IOException {
    boolean isOurs = Files.exists(file()) && validators().ifRange().isPresent();
    return isOurs ? Files.size(file()) : 0;
  }

  /** Of the bytes that are there; none where they belong to another address. */
  Validators validators() throws IOException {
    if (!Files.exists(note())) {
      return Validators.NONE;
    }
    List<String> lines = Files.readAllLines(note(), StandardCharsets.UTF_8);
    boolean isOurs = lines.size() == 3 && lines.get(0).equals(address.toString());
    return isOurs ? new Validators(lines.get(1), lines.get(2)) : Validators.NONE;
  }

  /** Before the first byte arrives. */
  void begin(Validators validators) throws IOException {
    Files.createDirectories(target.toAbsolutePath().getParent());
    Files.deleteIfExists(file());
    Files.write(
        note(),
        List.of(address.toString(), validators.etag(), validators.lastModified()),
        StandardCharsets.UTF_8);
  }

  void finish() throws IOException {
    Files.move(file(), target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    Files.deleteIfExists(note());
  }

  void discard() throws IOException {
    Files.deleteIfExists(file());
    Files.deleteIfExists(note());
  }
}
