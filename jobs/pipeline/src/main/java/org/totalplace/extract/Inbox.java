package org.totalplace.extract;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.totalplace.extract.ExtractProblem.Kind;
import org.totalplace.source.BrokenDefinition;
import org.totalplace.source.Catalogue;
import org.totalplace.source.SourceDefinition;

/**
 * Files obtained by hand or mirrored, in one folder per source: {@code <inbox>/<source-id>/…}.
 * Hidden files are ignored. Nothing outside the inbox is opened, even through links.
 */
public final class Inbox implements Retrieval {
  private static final int DEEPEST = 32;

  private final Catalogue catalogue;
  private final Path inbox;

  /**
   * @throws IllegalArgumentException when there is no such folder
   */
  public Inbox(Path inbox, Catalogue catalogue) {
    this.catalogue = catalogue;
    try {
      this.inbox = inbox.toRealPath();
    } catch (IOException e) {
      throw new IllegalArgumentException("No inbox folder at " + inbox, e);
    }
    if (!Files.isDirectory(this.inbox)) {
      throw new IllegalArgumentException("The inbox is not a folder: " + inbox);
    }
  }

  @Override
  public List<ObtainedFile> files(SourceDefinition source, Consumer<ExtractProblem> problems) {
    Path folder = inbox.resolve(source.id());
    List<ObtainedFile> files = new ArrayList<>();
    if (Files.exists(folder, LinkOption.NOFOLLOW_LINKS)) {
      new Walk(source.id(), folder, files, problems).start();
    }
    files.sort(Comparator.comparing(ObtainedFile::path));
    return files;
  }

  /** Folders without a source, sources that cannot be used, files outside any folder. */
  @Override
  public List<ExtractProblem> problems() {
    Map<String, ExtractProblem> problems = new TreeMap<>();
    try (DirectoryStream<Path> entries = Files.newDirectoryStream(inbox)) {
      for (Path entry : entries) {
        String name = FileName.under(inbox, entry);
        if (!name.startsWith(".") && catalogue.find(name).isEmpty()) {
          problems.put(name, unclaimed(entry, name));
        }
      }
    } catch (IOException e) {
      String what = "the inbox cannot be listed: " + e + "; check its permissions";
      problems.put("", new ExtractProblem(Kind.UNREADABLE, "inbox", "", what));
    }
    return List.copyOf(problems.values());
  }

  private ExtractProblem unclaimed(Path entry, String name) {
    String printable = FileName.printable(name);
    BrokenDefinition broken = catalogue.findBroken(name).orElse(null);
    if (broken != null) {
      String what = "its definition cannot be used: " + broken.problems().get(0);
      return new ExtractProblem(Kind.BROKEN_DEFINITION, printable, "", what);
    }
    if (Files.isDirectory(entry)) {
      String what =
          "no source definition has this id; rename the folder to a source's id, or write"
              + " reference-data/sources/…/"
              + printable
              + ".yml";
      return new ExtractProblem(Kind.UNKNOWN_FOLDER, printable, "", what);
    }
    String what = "lies in no source's folder; move it into <inbox>/<source-id>/";
    return new ExtractProblem(Kind.STRAY_FILE, printable, "", what);
  }

  /** One source's folder, depth first. */
  private final class Walk {
    private final String sourceId;
    private final Path folder;
    private final List<ObtainedFile> files;
    private final Consumer<ExtractProblem> problems;
    private InboxUrls urls = new InboxUrls(Map.of());

    Walk(
        String sourceId, Path folder, List<ObtainedFile> files, Consumer<ExtractProblem> problems) {
      this.sourceId = sourceId;
      this.folder = folder;
      this.files = files;
      this.problems = problems;
    }

    void start() {
      if (Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS)) {
        urls();
        folder(folder, "", 0);
      } else {
        problem(Kind.REFUSED_LINK, "", "a link or a file, not a folder; make it a real folder");
      }
    }

    private void urls() {
      try {
        urls = InboxUrls.of(folder);
      } catch (IllegalArgumentException | UncheckedIOException e) {
        problem(Kind.UNREADABLE, InboxUrls.NAME, e.getMessage());
      }
    }

    private void visit(Path entry, int depth) {
      String path = FileName.under(folder, entry);
      if (!FileName.isAcceptable(path)) {
        problem(
            Kind.REFUSED_NAME, path, "control characters or more than 1,000 letters; rename it");
      } else if (Files.isSymbolicLink(entry)) {
        link(entry, path);
      } else if (Files.isDirectory(entry, LinkOption.NOFOLLOW_LINKS)) {
        folder(entry, path, depth);
      } else if (Files.isRegularFile(entry, LinkOption.NOFOLLOW_LINKS)) {
        file(entry, path);
      } else {
        problem(Kind.NOT_A_FILE, path, "a pipe, socket or device; remove it");
      }
    }

    private void folder(Path entry, String path, int depth) {
      if (depth > DEEPEST) {
        problem(Kind.UNREADABLE, path, "folders more than 32 deep; lay the files flatter");
        return;
      }
      List<Path> children = new ArrayList<>();
      try (DirectoryStream<Path> entries = Files.newDirectoryStream(entry)) {
        for (Path child : entries) {
          if (!FileName.under(entry, child).startsWith(".")) {
            children.add(child);
          }
        }
      } catch (IOException | java.nio.file.DirectoryIteratorException e) {
        problem(Kind.UNREADABLE, path, "the folder cannot be listed: " + e);
      }
      children.forEach(child -> visit(child, depth + 1));
    }

    private void link(Path entry, String path) {
      try {
        Path target = entry.toRealPath();
        if (!target.startsWith(inbox)) {
          problem(Kind.REFUSED_LINK, path, "a link that leads out of the inbox; copy it instead");
        } else if (!Files.isRegularFile(target)) {
          problem(Kind.REFUSED_LINK, path, "a link to what is no file; put the files themselves");
        } else {
          file(target, path);
        }
      } catch (IOException e) {
        problem(Kind.REFUSED_LINK, path, "a link that leads nowhere; remove it");
      }
    }

    private void file(Path file, String path) {
      if (Files.isReadable(file)) {
        files.add(new ObtainedFile(path, urls.url(path), file, MediaType.byName(path)));
      } else {
        problem(Kind.UNREADABLE, path, "no permission to read it");
      }
    }

    private void problem(Kind kind, String path, String what) {
      problems.accept(new ExtractProblem(kind, sourceId, FileName.printable(path), what));
    }
  }
}
