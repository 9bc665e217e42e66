package org.totalplace.publish.site;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.totalplace.sql.SqlSession;

/** The sentences of a place's headline, word for word as its page has them. */
public final class PlaceSentences {
  private static final String PLACE = "place";
  private static final String HEADLINE = "headline";

  /** That count and payments are never added. */
  private static final String NEVER_ADD = "W3";

  private PlaceSentences() {}

  /**
   * @param sql holds the published tables under their names
   * @return by code of the place; a place without a page has none
   */
  public static Map<String, List<String>> of(SqlSession sql) {
    PageType type =
        PageType.all().stream().filter(t -> t.name().equals(PLACE)).findFirst().orElseThrow();
    Block headline =
        type.blocks().stream().filter(b -> b.name().equals(HEADLINE)).findFirst().orElseThrow();
    Words words = Words.read();
    List<Map<String, String>> pages = type.rows(sql, "");
    Map<String, List<Map<String, String>>> rows = PageType.rows(sql, headline);
    String neverAdd =
        words.parts(NEVER_ADD).stream().map(Words.Part::words).collect(Collectors.joining());
    Map<String, List<String>> said = new HashMap<>();
    for (Map<String, String> page : pages) {
      List<String> sentences = new ArrayList<>();
      rows.getOrDefault(page.get("page_no"), List.of()).stream()
          .limit(1)
          .flatMap(row -> FilledBlock.sentences(headline, words, page, row).stream())
          .forEach(sentence -> sentences.add(plain(sentence)));
      sentences.add(neverAdd);
      said.put(page.get("place_code"), sentences);
    }
    return said;
  }

  private static String plain(List<Cell> sentence) {
    return sentence.stream().map(Cell::shown).collect(Collectors.joining());
  }
}
