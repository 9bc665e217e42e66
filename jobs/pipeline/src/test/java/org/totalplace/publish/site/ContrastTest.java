package org.totalplace.publish.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.totalplace.sql.SqlSession;

/** Contrast of every pair of colours that stand on one another, by the formula of WCAG 2.2. */
final class ContrastTest {
  private static final Pattern COLOUR =
      Pattern.compile("--([a-z]+):#([0-9a-f]{3}(?:[0-9a-f]{3})?)");

  @ParameterizedTest
  @CsvSource({
    "ink, paper, 7",
    "muted, paper, 4.5",
    "link, paper, 4.5",
    "count, paper, 4.5",
    "pay, paper, 4.5",
    "line, paper, 3",
    "ink, soft, 7"
  })
  void colours_onOneAnother_areToldApart(String front, String back, double least) {
    for (int scheme : new int[] {0, 1}) {
      Map<String, String> colours = colours(scheme);
      assertThat(contrast(colours.get(front), colours.get(back)))
          .as("%s on %s, %s", front, back, scheme == 0 ? "light" : "dark")
          .isGreaterThanOrEqualTo(least);
    }
  }

  /** Each class of the map is told from the next by its lightness alone, from pale to strong. */
  @Test
  void coloursOfTheMap_areStepsOfLightness() {
    for (int scheme : new int[] {0, 1}) {
      Map<String, String> colours = colours(scheme);
      List<String> steps = List.of("one", "two", "three", "four", "five");
      for (int i = 1; i < steps.size(); i++) {
        assertThat(contrast(colours.get(steps.get(i - 1)), colours.get(steps.get(i))))
            .as("%s beside %s, scheme %d", steps.get(i - 1), steps.get(i), scheme)
            .isGreaterThan(1.3);
      }
    }
  }

  /** Of the first or the second {@code :root} of the style sheet. */
  private static Map<String, String> colours(int scheme) {
    String css = SqlSession.file(Site.class, "asset/site.css");
    Map<String, String> colours = new TreeMap<>();
    Matcher colour = COLOUR.matcher(css.split(":root")[scheme + 1].split("}")[0]);
    while (colour.find()) {
      colours.put(colour.group(1), colour.group(2));
    }
    assertThat(colours).hasSizeGreaterThan(6);
    return colours;
  }

  private static double contrast(String one, String other) {
    double a = luminance(one);
    double b = luminance(other);
    return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
  }

  private static double luminance(String hex) {
    String six = hex.length() == 6 ? hex : hex.replaceAll("(.)", "$1$1");
    double[] parts = new double[3];
    for (int i = 0; i < 3; i++) {
      double part = Integer.parseInt(six.substring(2 * i, 2 * i + 2), 16) / 255.0;
      parts[i] = part <= 0.04045 ? part / 12.92 : Math.pow((part + 0.055) / 1.055, 2.4);
    }
    return 0.2126 * parts[0] + 0.7152 * parts[1] + 0.0722 * parts[2];
  }
}
