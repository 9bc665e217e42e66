package org.totalplace.normalise.notice;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.RecordComponent;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.totalplace.KeptFile;
import org.totalplace.csv.CsvTable;
import org.totalplace.reference.Home;

/** Every kind of notice has its evidence, a sentence, and a line in docs/NOTICES.md. */
final class NoticeFieldsTest {
  private static final Path DOC = Home.find().folder().resolve("docs/NOTICES.md");

  private static List<Notice> oneOfEach() {
    return Arrays.stream(Notice.class.getPermittedSubclasses())
        .flatMap(family -> Arrays.stream(family.getPermittedSubclasses()))
        .map(NoticeFieldsTest::example)
        .sorted(Comparator.comparing(Notice::code))
        .toList();
  }

  private static Notice example(Class<?> kind) {
    RecordComponent[] components = kind.getRecordComponents();
    Object[] values = new Object[components.length];
    Class<?>[] types = new Class<?>[components.length];
    for (int i = 0; i < components.length; i++) {
      types[i] = components[i].getType();
      values[i] = value(components[i]);
    }
    try {
      return (Notice) kind.getDeclaredConstructor(types).newInstance(values);
    } catch (ReflectiveOperationException e) {
      throw new AssertionError(kind + " is not a plain record", e);
    }
  }

  private static Object value(RecordComponent component) {
    Class<?> type = component.getType();
    if (type == At.class) {
      return new At("‹sheet›", 12, "‹column›");
    }
    if (type == String.class) {
      return "‹" + component.getName() + "›";
    }
    if (type == long.class) {
      return 7L;
    }
    if (type == int.class) {
      return 7;
    }
    if (type == double.class) {
      return 0.5;
    }
    if (type == boolean.class) {
      return true;
    }
    if (type == List.class) {
      return List.of("‹" + component.getName() + "›");
    }
    throw new AssertionError(
        component + ": a notice holds At, texts, numbers or a list of texts; teach this test more");
  }

  @Test
  void everyNotice_hasACodeASeverityAndOneSentence() {
    assertThat(oneOfEach())
        .allSatisfy(
            notice -> {
              assertThat(notice.getClass().getSimpleName()).endsWith("Notice");
              assertThat(notice.severity()).isNotNull();
              assertThat(notice.raw()).isNotNull();
              assertThat(notice.explanation()).as(notice.code()).hasSizeBetween(20, 400);
            });
  }

  @Test
  void everyNotice_hasItsNameAmongTheCodes() {
    assertThat(
            CsvTable.read(Home.find().referenceData().resolve("codes.csv")).stream()
                .filter(row -> row.get("code_list").equals("notice"))
                .map(row -> row.get("code")))
        .as("reference-data/codes.csv, code list notice")
        .containsExactlyElementsOf(Notice.codes());
  }

  @Test
  void noticesDoc_isWhatTheRecordsSay() throws IOException {
    StringBuilder doc = new StringBuilder();
    doc.append("# Notices\n\n");
    doc.append(
        "What is said about a published file while it is read. All are counted, the first ten");
    doc.append(" of each kind are kept in the `notice` table.\n");
    doc.append("An *error* rejects a line, skips a sheet or refuses a file; a *warning* keeps the");
    doc.append(" value; an *info* says what was assumed.\n\n");
    doc.append(
        "Generated from `org.totalplace.normalise.notice` by `NoticeFieldsTest`: write it anew with");
    doc.append(" `scripts/test --write`.\n\n");
    doc.append("| code | severity | what it says |\n|---|---|---|\n");
    for (Notice notice : oneOfEach()) {
      doc.append("| `").append(notice.code()).append("` | ");
      doc.append(notice.severity().name().toLowerCase(java.util.Locale.ROOT)).append(" | ");
      doc.append(notice.explanation().replace("|", "\\|").replace("\n", " ")).append(" |\n");
    }
    KeptFile.holds(DOC, doc.toString());
  }
}
