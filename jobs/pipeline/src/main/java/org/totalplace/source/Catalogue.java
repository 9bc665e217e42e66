package org.totalplace.source;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.totalplace.store.AtOnce;

/**
 * Every source definition, by id: those that somebody wrote, one file each, and those made from the
 * lines of a {@link PublishedList}. A definition that cannot be used is set aside with its problems
 * and the others stay; two files that claim one id are both set aside, because nothing says which
 * one is meant.
 */
public final class Catalogue {
  private final Map<String, SourceDefinition> sources;
  private final Set<String> listed;
  private final List<BrokenDefinition> broken;

  /** A file, with the definition that it is or with what is wrong. */
  private record Written(
      Path file, Optional<SourceDefinition> source, Optional<BrokenDefinition> broken) {}

  private Catalogue(
      Map<String, SourceDefinition> sources, Set<String> listed, List<BrokenDefinition> broken) {
    this.sources = sources;
    this.listed = Set.copyOf(listed);
    this.broken = List.copyOf(broken);
  }

  /** Definitions made elsewhere, in a test or a draft. */
  public static Catalogue of(Collection<SourceDefinition> definitions) {
    Map<String, SourceDefinition> sources = new TreeMap<>();
    definitions.forEach(definition -> sources.put(definition.id(), definition));
    return new Catalogue(sources, Set.of(), List.of());
  }

  /**
   * Reads every {@code *.yml} under the folders, and the list of each folder.
   *
   * @throws IllegalArgumentException when a folder is not there
   */
  public static Catalogue load(List<Path> folders) {
    DefinitionReader reader = new DefinitionReader();
    Map<String, Map<Path, SourceDefinition>> found = new TreeMap<>();
    List<BrokenDefinition> broken = new ArrayList<>();
    for (Written written : AtOnce.byCores().each(files(folders), file -> written(file, reader))) {
      written.broken().ifPresent(broken::add);
      written
          .source()
          .ifPresent(
              source ->
                  found
                      .computeIfAbsent(source.id(), id -> new TreeMap<>())
                      .put(written.file(), source));
    }
    Map<String, SourceDefinition> sources = new TreeMap<>();
    found.forEach(
        (id, byFile) -> {
          if (byFile.size() == 1) {
            sources.putAll(Map.of(id, byFile.values().iterator().next()));
          } else {
            broken.addAll(sameId(id, byFile.keySet()));
          }
        });
    Set<String> listed = new HashSet<>();
    for (Path folder : folders.stream().distinct().toList()) {
      PublishedList list = PublishedList.read(folder, reader);
      broken.addAll(list.broken());
      for (SourceDefinition line : list.sources().values()) {
        Optional<String> other = paymentsOf(line.publisher(), found);
        if (found.containsKey(line.id()) && line.publisher().equals(publisher(found, line.id()))) {
          sources.computeIfPresent(line.id(), (id, source) -> source.with(line.find()));
        } else if (found.containsKey(line.id()) || other.isPresent()) {
          refused(list, line, other.orElse(line.id()), found, folder).ifPresent(broken::add);
        } else if (broken.stream().noneMatch(b -> b.sourceId().equals(line.id()))) {
          listed.add(line.id());
          sources.put(line.id(), line);
        }
      }
    }
    broken.sort(Comparator.comparing(BrokenDefinition::file));
    return new Catalogue(sources, listed, broken);
  }

  private static Written written(Path file, DefinitionReader reader) {
    try {
      return new Written(file, Optional.of(reader.read(file)), Optional.empty());
    } catch (BrokenDefinitionException e) {
      BrokenDefinition broken = new BrokenDefinition(file, e.sourceId(), e.problems());
      return new Written(file, Optional.empty(), Optional.of(broken));
    }
  }

  /** The usable definitions, by id. */
  public List<SourceDefinition> sources() {
    return List.copyOf(sources.values());
  }

  /**
   * What a reader of figures has to know of: the definitions that somebody wrote, and of those made
   * from a list the ones that have files. A thousand rules that nobody has tried yet are not a
   * thousand sources without figures.
   */
  public List<SourceDefinition> shown(Set<String> withFiles) {
    return sources.values().stream()
        .filter(source -> !listed.contains(source.id()) || withFiles.contains(source.id()))
        .toList();
  }

  public Optional<SourceDefinition> find(String id) {
    return Optional.ofNullable(sources.get(id));
  }

  /** By file. */
  public List<BrokenDefinition> broken() {
    return broken;
  }

  public Optional<BrokenDefinition> findBroken(String id) {
    return broken.stream().filter(definition -> definition.sourceId().equals(id)).findFirst();
  }

  private static String publisher(Map<String, Map<Path, SourceDefinition>> written, String id) {
    return written.get(id).values().iterator().next().publisher();
  }

  /** The id of a written definition of the publisher's payments. */
  private static Optional<String> paymentsOf(
      String publisher, Map<String, Map<Path, SourceDefinition>> written) {
    return written.values().stream()
        .flatMap(byFile -> byFile.values().stream())
        .filter(source -> source.publisher().equals(publisher))
        .filter(source -> source.kind().recordType().equals("payment"))
        .map(SourceDefinition::id)
        .findFirst();
  }

  /**
   * A definition in another folder, which a user adds, takes the place of a line without a word.
   */
  private static Optional<BrokenDefinition> refused(
      PublishedList list,
      SourceDefinition line,
      String other,
      Map<String, Map<Path, SourceDefinition>> written,
      Path folder) {
    Path file = written.get(other).keySet().iterator().next();
    String what = "its publisher's payments are those of " + other + " in " + file;
    String remedy = "Give the line the id " + other + ", and it adds a way to find that source";
    DefinitionProblem problem =
        new DefinitionProblem(list.file(), list.line(line.id()), "/id", what, remedy);
    return file.startsWith(folder)
        ? Optional.of(new BrokenDefinition(list.file(), line.id(), List.of(problem)))
        : Optional.empty();
  }

  private static List<BrokenDefinition> sameId(String id, Collection<Path> files) {
    return files.stream()
        .map(
            file -> {
              List<Path> others = files.stream().filter(other -> !other.equals(file)).toList();
              String what = "its id " + id + " is also that of " + others;
              String remedy = "Give each source an id of its own, or remove one file";
              return new BrokenDefinition(
                  file, id, List.of(new DefinitionProblem(file, 0, "/id", what, remedy)));
            })
        .toList();
  }

  private static List<Path> files(List<Path> folders) {
    List<Path> files = new ArrayList<>();
    for (Path folder : folders) {
      if (!Files.isDirectory(folder)) {
        throw new IllegalArgumentException("No folder of source definitions at " + folder);
      }
      try (Stream<Path> walk = Files.walk(folder)) {
        walk.filter(file -> file.getFileName().toString().matches(".+\\.ya?ml"))
            .filter(Files::isRegularFile)
            .forEach(files::add);
      } catch (IOException e) {
        throw new UncheckedIOException("Cannot list " + folder, e);
      }
    }
    return files.stream().distinct().sorted().toList();
  }
}
