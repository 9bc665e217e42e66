package org.totalplace.extract.fetch;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.totalplace.source.Glob;

/**
 * What a robots.txt says to us, by RFC 9309: the groups that name us, or else those for all; the
 * longest pattern that matches decides, and of two that are as long the one that allows.
 *
 * @param crawlDelay pause that the host asks for; zero where it asks for none
 */
record RobotsRules(List<Rule> rules, Duration crawlDelay) {
  static final RobotsRules ALL = new RobotsRules(List.of(), Duration.ZERO);

  private static final int MOST_LINES = 20_000;
  private static final int LONGEST_PATTERN = 2000;

  RobotsRules {
    rules = List.copyOf(rules);
  }

  /** A pattern of paths, and whether they may be asked. */
  record Rule(boolean allows, String pattern) {
    boolean matches(String path) {
      boolean isAnchored = pattern.endsWith("$");
      String glob = isAnchored ? pattern.substring(0, pattern.length() - 1) : pattern + "*";
      return Glob.matches(glob, path);
    }
  }

  /**
   * @param path of the address, with its query, as sent
   */
  boolean allows(String path) {
    String asked = normal(path);
    Rule best = null;
    for (Rule rule : rules) {
      if (rule.matches(asked) && (best == null || isBetter(rule, best))) {
        best = rule;
      }
    }
    return best == null || best.allows();
  }

  private static boolean isBetter(Rule rule, Rule best) {
    int longer = Integer.compare(rule.pattern().length(), best.pattern().length());
    return longer > 0 || (longer == 0 && rule.allows());
  }

  static RobotsRules parse(String text, String product) {
    Groups groups = new Groups(product.toLowerCase(Locale.ROOT));
    text.lines().limit(MOST_LINES).forEach(groups::line);
    return groups.isNamed ? groups.ours.rules() : groups.all.rules();
  }

  /** Percent signs in one form, so that patterns and paths can be compared. */
  private static String normal(String path) {
    StringBuilder text = new StringBuilder();
    int escape = 0;
    for (char c : path.toCharArray()) {
      text.append(escape > 0 ? Character.toUpperCase(c) : c);
      escape = c == '%' ? 2 : Math.max(0, escape - 1);
    }
    return text.toString();
  }

  private static final class Collected {
    private final List<Rule> rules = new ArrayList<>();
    private Duration delay = Duration.ZERO;

    RobotsRules rules() {
      return new RobotsRules(rules, delay);
    }
  }

  /** Reads line after line; several groups for one name are one group. */
  private static final class Groups {
    private final String product;
    private final Collected ours = new Collected();
    private final Collected all = new Collected();
    private boolean isNamed;
    private boolean isForUs;
    private boolean isForAll;
    private boolean isInRules = true;

    Groups(String product) {
      this.product = product;
    }

    void line(String line) {
      String plain = line.contains("#") ? line.substring(0, line.indexOf('#')) : line;
      int colon = plain.indexOf(':');
      if (colon > 0) {
        String key = plain.substring(0, colon).strip().toLowerCase(Locale.ROOT);
        String value = plain.substring(colon + 1).strip();
        if (key.equals("user-agent")) {
          agent(value.toLowerCase(Locale.ROOT));
        } else if (key.equals("allow") || key.equals("disallow")) {
          rule(key.equals("allow"), value);
        } else if (key.equals("crawl-delay")) {
          delay(value);
        }
      }
    }

    private void agent(String name) {
      if (isInRules) {
        isForUs = false;
        isForAll = false;
        isInRules = false;
      }
      isForAll |= name.equals("*");
      if (name.split("[/\\s]", 2)[0].equals(product)) {
        isForUs = true;
        isNamed = true;
      }
    }

    private void rule(boolean allows, String pattern) {
      isInRules = true;
      if (!pattern.isEmpty() && pattern.length() <= LONGEST_PATTERN) {
        Rule rule = new Rule(allows, normal(pattern));
        if (isForUs) {
          ours.rules.add(rule);
        }
        if (isForAll) {
          all.rules.add(rule);
        }
      }
    }

    private void delay(String value) {
      isInRules = true;
      if (value.matches("[0-9]{1,6}(\\.[0-9]{1,3})?")) {
        Duration delay = Duration.ofMillis(Math.round(Double.parseDouble(value) * 1000));
        if (isForUs) {
          ours.delay = delay;
        }
        if (isForAll) {
          all.delay = delay;
        }
      }
    }
  }
}
