package org.totalplace.count.official;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.totalplace.KeptFile;
import org.totalplace.count.ShippedCount;
import org.totalplace.reference.Home;

class FiguresOfDocumentsTest {
  private static final String QUERIES = "-- name: one\nSELECT 1;\n-- name: two\nSELECT 2;\n";

  @Test
  void method_figuresAreThoseOfTheCount() throws IOException {
    Path docs = Home.find().folder().resolve("docs");
    FiguresOfDocuments figures =
        new FiguresOfDocuments(Files.readString(docs.resolve("figures.sql")));
    Path method = docs.resolve("METHOD.md");
    KeptFile.holds(method, figures.filled(Files.readString(method), ShippedCount::rows));
    assertThat(figures.unused()).as("queries of docs/figures.sql that nobody asks for").isEmpty();
  }

  @Test
  void oneCell_standsInTheSentence_andSeveralAreATable() {
    FiguresOfDocuments figures = new FiguresOfDocuments(QUERIES);
    assertThat(figures.filled("a <!--f one-->old<!--/f--> b", q -> List.of(Map.of("x", "new"))))
        .isEqualTo("a <!--f one-->new<!--/f--> b");
    assertThat(
            figures.filled(
                "<!--f one--><!--/f-->", q -> List.of(Map.of("x", "1"), Map.of("x", "2"))))
        .isEqualTo("<!--f one-->\n\n| x |\n|---|\n| 1 |\n| 2 |\n\n<!--/f-->");
    assertThat(figures.unused()).containsExactly("two");
  }

  @Test
  void figureWithoutAQuery_isAnError() {
    FiguresOfDocuments figures = new FiguresOfDocuments(QUERIES);
    assertThatThrownBy(() -> figures.filled("<!--f three-->3<!--/f-->", q -> List.of()))
        .hasMessage("docs/figures.sql has no query three");
    assertThatThrownBy(() -> figures.filled("<!--f one-->3<!--/f-->", q -> List.of()))
        .hasMessage("The query one of docs/figures.sql gives no row");
  }
}
