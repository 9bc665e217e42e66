package org.totalplace.count;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.totalplace.reference.ReferenceData;
import org.totalplace.sql.FileViews;
import org.totalplace.sql.SqlSession;
import org.totalplace.sql.SqlStep;

/** The registers, code lists and rules of the reference data as views, every value as text. */
record CountRegisters(ReferenceData reference) {
  private static final String BODIES = "agency_text";

  private static final Map<String, String> TABLES =
      Map.ofEntries(
          Map.entry("code_text", "codes.csv"),
          Map.entry("funder_text", "official/crosswalk/funder.csv"),
          Map.entry("area_member_text", "official/crosswalk/area_member.csv"),
          Map.entry("reconciliation_check_text", "official/reconciliation_check.csv"),
          Map.entry("dataset_text", "official/dataset.csv"),
          Map.entry("place_text", "places/places.csv"),
          Map.entry("place_overlap_text", "places/place_overlap.csv"),
          Map.entry("population_text", "places/population.csv"),
          Map.entry("cofog", "themes/cofog.csv"),
          Map.entry("tag_of_cofog_text", "themes/tags_of_cofog.csv"),
          Map.entry("prevention_of_cofog", "themes/prevention_of_cofog.csv"),
          Map.entry("client_group_of_cofog", "themes/client_groups_of_cofog.csv"),
          Map.entry("confidence_text", "themes/confidence.csv"),
          Map.entry("theme_of_flow", "themes/T9-flow-kinds.csv"),
          Map.entry("given_name", "people/given_names.csv"),
          Map.entry("kept_name", "people/kept_names.csv"),
          Map.entry("household_word", "people/household_words.csv"),
          Map.entry("title_text", "people/titles.csv"),
          Map.entry("flow_rule", "flows/combine.csv"),
          Map.entry("flow_kind_text", "flows/flow_kinds.csv"),
          Map.entry("file_rule", "files/status_rules.csv"),
          Map.entry("line_rule_text", "files/line_rules.csv"),
          Map.entry("revision_word", "files/revision_words.csv"));

  List<SqlStep> steps() {
    List<SqlStep> steps = new ArrayList<>();
    TABLES.forEach((view, file) -> steps.add(step(file, view, sql -> view(sql, view, file))));
    steps.add(step("agencies", BODIES, sql -> new FileViews(sql).csv(BODIES, agencies())));
    steps.add(step("rules", "rule_table", sql -> new RuleTables(sql, reference).load()));
    return steps;
  }

  private static SqlStep step(
      String name, String table, java.util.function.Consumer<SqlSession> work) {
    return SqlStep.of(name, Set.of(), Set.of(table), work);
  }

  private void view(SqlSession sql, String view, String file) {
    new FileViews(sql).csv(view, reference.resolve(file));
  }

  private List<Path> agencies() {
    Path folder = reference.resolve("agencies");
    List<Path> files =
        new ArrayList<>(
            List.of(folder.resolve("agencies.csv"), reference.resolve("official/agency.csv")));
    try (Stream<Path> bodies = Files.list(folder.resolve("bodies"))) {
      bodies.filter(file -> file.toString().endsWith(".csv")).sorted().forEach(files::add);
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot list " + folder, e);
    }
    return files;
  }
}
