package org.totalplace.count;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.SortedMap;
import org.totalplace.store.Folders;
import org.totalplace.store.Store;

/** Makes parts by the engine of this process, one after the other, since each uses all cores. */
record PartsHere(LineCount lines) implements PartMaker {
  @Override
  public void make(SortedMap<String, Part> missing, Store store, Path work) throws IOException {
    for (Map.Entry<String, Part> part : missing.entrySet()) {
      make(part.getKey(), part.getValue(), store, Folders.make(work));
    }
  }

  private void make(String key, Part part, Store store, Path work) throws IOException {
    try (Store.Unfinished building = store.begin(key)) {
      Folders.make(building.path());
      lines.run(part, building.path(), work);
      // a part that is there is believed, so a power cut must not leave its name without its bytes
      Folders.settle(building.path());
      building.publish();
    } finally {
      Folders.delete(work);
    }
  }
}
