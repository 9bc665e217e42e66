package org.totalplace.cluster.task;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.totalplace.count.Part;
import org.totalplace.count.PartMaker;
import org.totalplace.model.Workspace;
import org.totalplace.sql.SqlEngine;
import org.totalplace.store.Folders;
import org.totalplace.store.LocalStore;

/**
 * Count, for the publishers of one part.
 *
 * @param key of the part, in the folder of parts
 * @param parts that folder: {@code 4-parts/lines}
 * @param publishers with the sources of each
 * @param inputs keys of the readings and answers of these sources
 * @param night key of what the part reads besides: the manifest, and the files of the last release
 */
public record CountPart(
    String key,
    String parts,
    String name,
    TreeMap<String, ArrayList<String>> publishers,
    ArrayList<String> inputs,
    String night)
    implements Task {
  @Override
  public String title() {
    return "count " + name;
  }

  @Override
  public Outcome run(Node node) throws IOException {
    Path scratch = node.scratch();
    try {
      Workspace workspace = new Workspace(scratch.resolve("output"));
      node.store().fetch(night, workspace.output());
      node.fetch(inputs, workspace.output(), true);
      LocalStore made = new LocalStore(workspace.output().resolve(parts));
      SqlEngine engine = new SqlEngine(1, node.setting().sqlMemory());
      TreeMap<String, Part> missing = new TreeMap<>();
      missing.put(key, new Part(name, new TreeMap<>(publishers)));
      PartMaker.here(workspace, node.catalogue(), node.reference(), engine)
          .make(missing, made, scratch.resolve("work"));
      return Outcome.of(List.of(node.put(made.local(key), parts + "/" + key, scratch)));
    } finally {
      Folders.delete(scratch);
    }
  }
}
