package org.totalplace.classify.payee;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.totalplace.classify.name.NameWords;
import org.totalplace.classify.rule.RuleTable;

/**
 * One spelling for each legal form, so that {@code Oakapple P L C} and {@code Oakapple plc} are one
 * payee. Only the form changes; the boundary between name and form is never guessed. Thread safe.
 */
final class CompanyForms {
  private record Form(List<String> printed, List<String> means, boolean isLast) {}

  private final Map<String, List<Form>> byFirstWord = new HashMap<>();

  /** Reads company_forms.csv of the folder; the first row that fits is used. */
  CompanyForms(Path folder) {
    for (var row : RuleTable.read(folder.resolve("company_forms.csv"))) {
      List<String> printed = NameWords.of(row.get("printed"));
      Form form =
          new Form(printed, NameWords.of(row.get("means")), row.get("where").equals("at the end"));
      byFirstWord.computeIfAbsent(printed.get(0), word -> new ArrayList<>()).add(form);
    }
  }

  /**
   * @param words of a name, as {@link NameWords#of} cuts it
   * @return the words with one spelling for each form
   */
  List<String> plain(List<String> words) {
    List<String> plain = new ArrayList<>(words.size());
    int at = 0;
    while (at < words.size()) {
      Form form = formAt(words, at);
      if (form == null) {
        plain.add(words.get(at));
        at++;
      } else {
        plain.addAll(form.means);
        at += form.printed.size();
      }
    }
    return plain;
  }

  /** Never the first word: a name does not begin with its form. */
  private Form formAt(List<String> words, int at) {
    for (Form form :
        at == 0 ? List.<Form>of() : byFirstWord.getOrDefault(words.get(at), List.of())) {
      int end = at + form.printed.size();
      if (end <= words.size()
          && words.subList(at, end).equals(form.printed)
          && (!form.isLast || end == words.size())) {
        return form;
      }
    }
    return null;
  }
}
