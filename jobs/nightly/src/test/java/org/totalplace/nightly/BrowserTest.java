package org.totalplace.nightly;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;
import org.totalplace.nightly.serve.ReleaseServer;
import org.totalplace.reference.Home;

/**
 * The site as a person sees it: Chromium, over {@code serve}. Skipped where there is no browser.
 */
@Tag("browser")
final class BrowserTest {
  private static final Path SCREENSHOTS =
      Home.find().folder().resolve("jobs/nightly/target/screenshots");
  private static final Duration PATIENCE = Duration.ofSeconds(120);

  private static final String COLOURS_UNLIKE_THE_LEGEND =
      """
      const wrong = [];
      for (const key of document.querySelectorAll('#map .key.' + arguments[0] + ' li')) {
        if (!key.getBoundingClientRect().width) wrong.push('a legend that is not shown');
        const colour = getComputedStyle(key.querySelector('rect')).fill;
        const told = +[...key.querySelectorAll('data')].pop().value;
        const isDots = colour.includes('dots');
        for (const shapes of ['.outlines a > path', '.tiles a > rect']) {
          const drawn = [...document.querySelectorAll('#map ' + shapes)].filter(shape => {
            const fill = getComputedStyle(shape).fill;
            return isDots ? fill.includes('dots') : fill === colour;
          }).length;
          if (drawn !== told) wrong.push(key.textContent + ' but drawn ' + drawn);
        }
      }
      return wrong;
      """;

  /** What a fold holds and paper does not show. */
  private static final String HIDDEN_ON_PAPER =
      """
      return [...document.querySelectorAll('details > table, details > p, details > .scroll, details > pre')]
        .filter(inside => !inside.querySelector('a.run'))
        .filter(inside => !inside.checkVisibility() || !inside.getBoundingClientRect().height)
        .map(inside => inside.closest('section').id + ' ' + inside.tagName);
      """;

  /** Rows of one list are made by one line of a template: what is wrong is wrong in the first. */
  private static final String SHORTER_LISTS =
      "document.querySelectorAll(':is(tbody, ul, ol) > :nth-child(n + 60)').forEach(row => row.remove())";

  private static final String STYLE_OF =
      "return getComputedStyle(document.querySelector(arguments[0]))[arguments[1]]";

  private static Browser browser;
  private static ReleaseServer server;
  private static String site;

  @BeforeAll
  static void open() throws IOException {
    assumeTrue(Browser.isThere(), "no Chromium: apt-get install chromium chromium-driver");
    server = ReleaseServer.start(SampleRelease.folder(), 0);
    site = server.address() + "site/";
    browser = Browser.open();
  }

  @AfterAll
  static void close() {
    if (browser != null) {
      browser.close();
      server.close();
    }
  }

  @Test
  void place_isFound_itsFigureOpens_andItsQueryGivesIt() {
    browser.show(site + "index.html", 1280, 1000, "light");
    WebElement box = browser.driver().findElement(By.id("place-name"));
    box.sendKeys("Blackpool");
    assertThat(browser.driver().findElements(By.cssSelector("#names li:not([hidden])"))).hasSize(1);
    box.sendKeys(Keys.ENTER);
    waitFor("return document.title.startsWith('Blackpool')");

    String exact = (String) browser.run("return document.querySelector('#headline data').value");
    browser.run("document.querySelector('#headline details.how').open = true");
    browser.driver().findElement(By.cssSelector("#headline a.run")).click();
    waitFor("return !!document.getElementById('question')?.value");
    browser.driver().findElement(By.id("run-question")).click();
    waitFor("return /row|No answer/.test(document.getElementById('told').textContent)");

    assertThat((String) browser.run("return document.getElementById('told').textContent"))
        .isEqualTo("1 row");
    assertThat((String) browser.run("return document.getElementById('answer').textContent"))
        .contains(exact);
    assertThat((Boolean) browser.run("return !document.getElementById('save').hidden")).isTrue();
    assertThat(browser.requests()).isNotEmpty().allMatch(BrowserTest::isOurs);
    assertThat(browser.console()).noneMatch(message -> message.startsWith("SEVERE"));
  }

  @Test
  void everyKindOfPage_isAccessible_fitsAPhone_andAsksNobodyElse() throws IOException {
    List<String> wrong = new ArrayList<>();
    for (Map.Entry<String, String> kind : kinds().entrySet()) {
      for (String scheme : List.of("light", "dark")) {
        for (int width : widths(scheme)) {
          browser.show(site + kind.getValue(), width, 900, scheme);
          String name = kind.getKey() + "-" + width + "-" + scheme;
          long content = (Long) browser.run("return document.documentElement.scrollWidth");
          if (content > width) {
            wrong.add(name + " is " + content + " pixels wide");
          }
          long height =
              Math.min(6000, (Long) browser.run("return document.documentElement.scrollHeight"));
          browser.size(width, (int) height, 1);
          browser.photograph(SCREENSHOTS.resolve(name + ".png"));
          browser.run(SHORTER_LISTS);
          browser.objections().forEach(found -> wrong.add(name + " " + found));
          browser
              .console()
              .forEach(message -> wrong.add(name + " says on the console: " + message));
          browser.requests().stream()
              .filter(address -> !isOurs(address))
              .forEach(address -> wrong.add(name + " asks " + address));
        }
      }
    }
    assertThat(wrong).isEmpty();
  }

  @Test
  void hatchedPartOfABar_isAsWideAsItsShare() {
    browser.show(site + "place/E06000009.html", 1280, 900, "light");
    double hatched =
        number(
            "return document.querySelector('#headline rect.spread').getBoundingClientRect().width");
    double known =
        number(
            "return document.querySelector('#headline rect.known').getBoundingClientRect().width");
    double spread = number("return +document.getElementById('headline-1-spread').value");
    double amount = number("return +document.getElementById('headline-1-amount').value");

    assertThat(hatched / (hatched + known)).isCloseTo(spread / amount, within(0.01));
  }

  @Test
  void map_showsAsManyPlacesInEachColour_asItsLegendSays() {
    browser.show(site + "index.html", 1280, 900, "light");
    for (String layer : List.of("k", "o", "p")) {
      browser.run("document.getElementById('map-" + layer + "').click()");
      assertThat((List<?>) browser.run(COLOURS_UNLIKE_THE_LEGEND, layer)).as(layer).isEmpty();
    }
  }

  /** At 200 per cent a screen of 1,280 pixels has 640, each drawn by two. */
  @Test
  void pages_atTwiceTheSize_needNoScrollingSideways() {
    List<String> wrong = new ArrayList<>();
    for (String page : List.of("index.html", "place/E06000009.html", "coverage.html")) {
      browser.show(site + page, 640, 450, "light");
      browser.size(640, 450, 2);
      long content = (Long) browser.run("return document.documentElement.scrollWidth");
      if (content > 640) {
        wrong.add(page + " is " + content + " pixels wide");
      }
    }
    assertThat(wrong).isEmpty();
  }

  @Test
  void printedPlace_showsWhatIsFolded_keepsItsHatches_andSaysWhereItIsFrom() {
    browser.show(site + "place/E06000009.html", 794, 1123, "dark");
    browser.print();

    assertThat((List<?>) browser.run(HIDDEN_ON_PAPER)).isEmpty();
    assertThat((String) browser.run(STYLE_OF, "#headline rect.spread", "fill")).contains("hatch");
    assertThat((String) browser.run(STYLE_OF, "body", "color")).isEqualTo("rgb(0, 0, 0)");
    assertThat((String) browser.run(STYLE_OF, "nav", "display")).isEqualTo("none");
    assertThat((String) browser.run("return document.querySelector('footer').innerText"))
        .containsPattern("release \\d{4}-\\d{2}-\\d{2}")
        .contains("place/E06000009.html");
  }

  @Test
  void keyboardAlone_reachesThePageAndOpensAFigure() {
    browser.show(site + "place/E06000009.html", 1280, 900, "light");
    browser.driver().switchTo().activeElement().sendKeys(Keys.TAB);
    assertThat((String) browser.run("return document.activeElement.textContent"))
        .isEqualTo("Skip to the page");
    browser.run("document.querySelector('#headline details.how summary').focus()");
    browser.driver().switchTo().activeElement().sendKeys(Keys.ENTER);
    assertThat((Boolean) browser.run("return document.querySelector('#headline details.how').open"))
        .isTrue();
  }

  /** A phone by day and a screen by night; {@code -Dtotal-place.screenshots=all} takes all four. */
  private static List<Integer> widths(String scheme) {
    if ("all".equals(System.getProperty("total-place.screenshots"))) {
      return List.of(390, 1280);
    }
    return List.of(scheme.equals("light") ? 390 : 1280);
  }

  private static boolean isOurs(String address) {
    return address.startsWith(server.address()) || address.matches("(data|blob):.*");
  }

  private static double number(String script) {
    return ((Number) browser.run(script)).doubleValue();
  }

  private static void waitFor(String script) {
    long end = System.nanoTime() + PATIENCE.toNanos();
    while (!Boolean.TRUE.equals(browser.run(script))) {
      if (System.nanoTime() > end) {
        throw new AssertionError(
            "Never true: " + script + "; the console says " + browser.console());
      }
      Thread.onSpinWait();
      try {
        Thread.sleep(50);
      } catch (InterruptedException e) {
        throw new IllegalStateException(e);
      }
    }
  }

  /** One page of each kind, by the name of the kind. */
  private static Map<String, String> kinds() throws IOException {
    Path folder = SampleRelease.folder().toRealPath().resolve("site");
    Map<String, String> kinds = new TreeMap<>();
    try (Stream<Path> walk = Files.walk(folder)) {
      walk.filter(file -> file.toString().endsWith(".html"))
          .sorted()
          .map(file -> folder.relativize(file).toString())
          .forEach(
              page -> kinds.putIfAbsent(page.replaceFirst("/.*", "").replace(".html", ""), page));
    }
    kinds.put("place", "place/E06000009.html");
    return kinds;
  }
}
