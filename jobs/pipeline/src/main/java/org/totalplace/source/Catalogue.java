package org.totalplace.source;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * Every source definition, by id. A definition that cannot be used is set aside with its problems
 * and the others stay; two files that claim one id are both set aside, because nothing says which
 * one is meant.
 */
public final class Catalogue {
  private final Map<String, SourceDefinition> sources;
  private final List<BrokenDefinition> broken;

  private Catalogue(Map<String, SourceDefinition> sources, List<BrokenDefinition> broken) {
    this.sources = sources;
    this.broken = List.copyOf(broken);
  }

  /** Definitions made elsewhere, in a test or a draft. */
  public static Catalogue of(Collection<SourceDefinition> definitions) {
    Map<String, SourceDefinition> sources = new TreeMap<>();
    definitions.forEach(definition -> sources.put(definition.id(), definition));
    return new Catalogue(sources, List.of());
  }

  /**
   * Reads every {@code *.yml} under the folders.
   *
   * @throws IllegalArgumentException when a folder is not there
   */
  public static Catalogue load(List<Path> folders) {
    DefinitionReader reader = new DefinitionReader();
    Map<String, Map<Path, SourceDefinition>> found = new TreeMap<>();
    List<BrokenDefinition> broken = new ArrayList<>();
    for (Path file : files(folders)) {
      try {
        SourceDefinition source = reader.read(file);
        found.computeIfAbsent(source.id(), id -> new TreeMap<>()).put(file, source);
      } catch (BrokenDefinitionException e) {
        broken.add(new BrokenDefinition(file, e.sourceId(), e.problems()));
      }
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
    broken.sort(Comparator.comparing(BrokenDefinition::file));
    return new Catalogue(sources, broken);
  }

  /** The usable definitions, by id. */
  public List<SourceDefinition> sources() {
    return List.copyOf(sources.values());
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
