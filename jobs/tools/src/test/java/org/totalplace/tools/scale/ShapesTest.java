package org.totalplace.tools.scale;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.totalplace.reference.Home;

final class ShapesTest {
  static final Path FILE =
      Home.find()
          .folder()
          .resolve("jobs/tools/src/main/resources/org/totalplace/tools/scale/shapes.csv");

  @TempDir Path folder;

  @Test
  void curve_betweenItsPoints_isStraight() throws IOException {
    Shapes.Curve curve = shapes().curve("size", "nobody", "police");

    assertThat(curve.at(0.25)).isEqualTo(15);
    assertThat(curve.at(0.75)).isEqualTo(60);
    assertThat(curve.at(1)).isEqualTo(100);
    assertThat(curve.where(0.6)).isCloseTo(0.75, within(1e-9));
  }

  @Test
  void measureOfNobody_isSaid() throws IOException {
    Shapes shapes = shapes();
    assertThat(shapes.number("share", "police")).isEqualTo(7);
    assertThat(shapes.number("share", "fire")).isZero();
    assertThatThrownBy(() -> shapes.curve("share", "fire"))
        .hasMessage("No shape says share of [fire]");
  }

  @Test
  void shapesOfTheProject_haveWhatAnyPublisherNeeds() {
    Shapes shapes = Shapes.read(FILE);
    for (String measure :
        List.of(
            "lines_a_month",
            "hundredths_lines_a_payee",
            "hundredths_lines_a_purpose",
            "lines_in_100000_of_top_payee",
            "lines_in_100000_of_top_purpose",
            "pence")) {
      assertThat(shapes.curve(measure, "council_spend").at(0.9)).as(measure).isPositive();
    }
  }

  private Shapes shapes() throws IOException {
    String points = "police,size,0,10\npolice,size,500,20\npolice,size,1000,100\n";
    return Shapes.read(
        Files.writeString(
            folder.resolve("shapes.csv"),
            "of_what,measure,per_mille,value\n" + points + "police,share,0,7\n"));
  }
}
