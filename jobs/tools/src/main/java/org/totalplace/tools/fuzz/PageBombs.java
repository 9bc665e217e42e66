package org.totalplace.tools.fuzz;

import java.util.ArrayList;
import java.util.List;

/** Web pages and JSON. */
final class PageBombs {
  private static final String PAGE =
      "<html><table><tr><th>Date<th>Supplier<th>Amount</tr>"
          + "<tr><td>01/04/2024<td>Made<td>1.00</tr>".repeat(4);

  private PageBombs() {}

  static List<Bomb> all() {
    List<Bomb> all = new ArrayList<>();
    for (String span : List.of("999", "1000000000", "-5")) {
      all.add(
          page(
              "colspan-" + span + ".html",
              "<tr><td colspan=" + span + ">1<td>2<td>3</tr>",
              300_000));
      all.add(
          page(
              "rowspan-" + span + ".html",
              "<tr><td rowspan=" + span + ">1<td>2<td>3</tr>",
              300_000));
    }
    all.add(page("colspans.html", "<tr>" + "<td colspan=999>1".repeat(100) + "</tr>", 9_000));
    all.add(page("cell-of-20m.html", "<tr><td>" + "x".repeat(20_000_000), 1));
    all.add(page("nested-tables.html", "<table><tr><td>", 300_000));
    all.add(page("divs.html", "<div>", 3_000_000));
    all.add(page("spans-in-cell.html", "<span>a", 2_000_000));
    all.add(page("entities.html", "&#x41;&amp;&lt", 1_500_000));
    all.add(page("attributes.html", "<td a=1 b=2", 1_500_000));
    all.add(page("one-tag.html", "<td " + "a".repeat(8_000_000), 1));
    all.add(page("comments.html", "<!-- a -->", 2_000_000));
    all.add(page("comment.html", "<!--", 5_000_000));
    all.add(page("script.html", "<script>", 2_000_000));
    all.add(page("tables.html", "<table><tr><td>1<td>2<td>3</table>", 400_000));
    all.add(page("forms.html", "<b><i><u><a><p>", 1_000_000));
    all.add(page("rows.html", "<tr>", 5_000_000));
    all.add(Bomb.repeated("deep.json", "", "[", 20_000_000, ""));
    all.add(Bomb.repeated("deep-objects.json", "", "{\"a\":", 5_000_000, ""));
    all.add(Bomb.repeated("long-text.json", "[{\"Amount\":\"", "x".repeat(1000), 40_000, "\"}]"));
    all.add(Bomb.repeated("long-number.json", "[{\"Amount\":", "9".repeat(1000), 20_000, "}]"));
    all.add(Bomb.repeated("long-key.json", "[{\"", "k".repeat(1000), 40_000, "\":1}]"));
    all.add(Bomb.repeated("empty-objects.json", "[", "{},", 10_000_000, "{}]"));
    all.add(Bomb.repeated("numbers.json", "[", "1e999999999,", 3_000_000, "1]"));
    all.add(Bomb.repeated("escapes.json", "[{\"Amount\":\"", "\\u0041", 5_000_000, "\"}]"));
    all.add(
        new Bomb(
            "keys-all-different.json",
            out -> {
              Bomb.text(out, "[");
              for (int i = 0; i < 600_000; i++) {
                Bomb.text(out, "{\"key" + i + "\":1},");
              }
              Bomb.text(out, "{}]");
            }));
    all.add(
        Bomb.repeated(
            "lines.json",
            "",
            "{\"Date\":\"01/04/2024\",\"Supplier\":\"Made\",\"Amount\":1}\n",
            700_000,
            ""));
    all.add(
        Bomb.repeated(
            "nested-in-rows.json",
            "[",
            "{\"a\":" + "[".repeat(400) + "1" + "]".repeat(400) + "},",
            10_000,
            "{}]"));
    return all;
  }

  private static Bomb page(String name, String part, long times) {
    return Bomb.repeated(name, PAGE, part, times, "</table></html>");
  }
}
