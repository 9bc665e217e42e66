package org.totalplace;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.totalplace.reference.Home;

/** The two pictures of {@code ARCHITECTURE.md} are what the code says. */
final class ArchitectureTest {
  private static final Path PAGE = Home.find().folder().resolve("ARCHITECTURE.md");

  /** {@code public Path counted() { return output.resolve("4-counted"); }} */
  private static final Pattern PLACE =
      Pattern.compile(
          "public Path (\\w+)\\([^)]*\\) \\{\\s*return (?:output\\.resolve\\(\"([^\"]+)\"\\)|(\\w+)\\()");

  private static final Pattern USED_PLACE = Pattern.compile("workspace(?:\\(\\))?\\s*\\.(\\w+)\\(");
  private static final Pattern CONSTANT = Pattern.compile("^  ([A-Z]+)[,;]$", Pattern.MULTILINE);

  @Test
  void pictureOfStages_isThatOfTheCode() throws IOException {
    StringBuilder picture = new StringBuilder("```mermaid\nflowchart LR\n");
    Map<String, Set<String>> folders = foldersOfStages();
    Map<String, String> written = written(folders);
    picture.append("  published([published files]) --> extract\n");
    folders.forEach(
        (stage, named) -> {
          for (String folder : named) {
            if (!folder.equals(written.get(stage))) {
              arrow(picture, node(folder), stage);
            }
          }
          if (written.containsKey(stage)) {
            arrow(picture, stage, node(written.get(stage)));
          }
        });
    KeptFile.holdsPart(PAGE, "stages", picture.append("```\n").toString());
  }

  @Test
  void pictureOfRooms_isThatOfTheCode() throws IOException {
    Map<String, Set<String>> uses = uses();
    StringBuilder picture = new StringBuilder("```mermaid\nflowchart TD\n");
    uses.forEach(
        (room, used) -> {
          Set<String> direct = new TreeSet<>(used);
          used.forEach(each -> direct.removeAll(reached(each, uses)));
          if (!direct.isEmpty()) {
            arrow(picture, room, String.join(" & ", direct));
          }
        });
    KeptFile.holdsPart(PAGE, "rooms", picture.append("```\n").toString());
  }

  @Test
  void rooms_knowOneAnother_neverInCircles() {
    Map<String, Set<String>> uses = uses();
    assertThat(uses.keySet())
        .as("A room that knows itself through others: move what both need to the lower one.")
        .allSatisfy(room -> assertThat(reached(room, uses)).doesNotContain(room));
  }

  private static void arrow(StringBuilder picture, String from, String to) {
    picture.append("  ").append(from).append(" --> ").append(to).append('\n');
  }

  /** {@code counted[("4-counted")]}: a folder is drawn as a store. */
  private static String node(String folder) {
    return folder.replaceFirst("^\\d-", "") + "[(\"" + folder + "\")]";
  }

  /** Each stage in its order, with the folders of the workspace that its code names. */
  private static Map<String, Set<String>> foldersOfStages() {
    Map<String, String> folders = foldersOfWorkspace();
    Map<String, Set<String>> named = new LinkedHashMap<>();
    for (String stage : stages()) {
      named.put(stage, new TreeSet<>());
    }
    SourceFiles.ofTheProgram()
        .map(SourceFiles::read)
        .forEach(
            source -> {
              Set<String> found = named.get(SourceFiles.roomOf(SourceFiles.packageOf(source)));
              if (found != null) {
                for (Matcher m = USED_PLACE.matcher(SourceFiles.code(source)); m.find(); ) {
                  if (folders.containsKey(m.group(1))) {
                    found.add(folders.get(m.group(1)));
                  }
                }
              }
            });
    return named;
  }

  /** A stage writes one folder: the first that no stage before it writes. Check writes none. */
  private static Map<String, String> written(Map<String, Set<String>> folders) {
    Map<String, String> written = new LinkedHashMap<>();
    folders.forEach(
        (stage, named) ->
            named.stream()
                .filter(Predicate.not(written::containsValue))
                .findFirst()
                .ifPresent(folder -> written.put(stage, folder)));
    return written;
  }

  /** Each method of the workspace and its folder; {@code latest} leads to a release. */
  private static Map<String, String> foldersOfWorkspace() {
    String source =
        SourceFiles.read(SourceFiles.folder("pipeline").resolve("model/Workspace.java"));
    Map<String, String> folders = new TreeMap<>();
    Map<String, String> made = new TreeMap<>();
    for (Matcher m = PLACE.matcher(source); m.find(); ) {
      (m.group(2) == null ? made : folders).put(m.group(1), m.group(m.group(2) == null ? 3 : 2));
    }
    made.forEach((method, from) -> folders.putIfAbsent(method, folders.get(from)));
    folders.replace("latest", folders.get("releases"));
    return folders;
  }

  private static List<String> stages() {
    String source =
        SourceFiles.read(SourceFiles.folder("nightly").resolve("nightly/job/Stage.java"));
    return CONSTANT
        .matcher(source)
        .results()
        .map(constant -> constant.group(1).toLowerCase(Locale.ROOT))
        .toList();
  }

  /** Each room with the other rooms that its code names. */
  private static Map<String, Set<String>> uses() {
    Map<String, Set<String>> uses = new TreeMap<>();
    SourceFiles.ofTheProgram()
        .map(SourceFiles::read)
        .forEach(
            source -> {
              String room = SourceFiles.roomOf(SourceFiles.packageOf(source));
              Set<String> used = uses.computeIfAbsent(room, key -> new TreeSet<>());
              used.addAll(SourceFiles.roomsNamed(source));
              used.remove(room);
            });
    return uses;
  }

  /** The rooms that a room knows, by way of others too. */
  private static Set<String> reached(String room, Map<String, Set<String>> uses) {
    Set<String> reached = new TreeSet<>();
    List<String> next = new ArrayList<>(uses.get(room));
    while (!next.isEmpty()) {
      String each = next.remove(next.size() - 1);
      if (reached.add(each)) {
        next.addAll(uses.get(each));
      }
    }
    return reached;
  }
}
