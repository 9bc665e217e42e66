package org.totalplace.model;

import java.nio.file.Path;
import java.time.LocalDate;
import org.totalplace.store.LocalStore;
import org.totalplace.store.Store;

/** The numbered folders of {@code output/} by which the stages meet. Creates nothing. */
public record Workspace(Path output) {
  public Workspace {
    output = output.toAbsolutePath().normalize();
  }

  /** Where the stages publish what they make, under the keys of these folders. */
  public Store store() {
    return new LocalStore(output);
  }

  /** The key of a folder or file of the workspace: {@code 4-counted}. */
  public String key(Path place) {
    return output.relativize(place).toString();
  }

  /** Raw bytes, by SHA-256: {@code 1-extracted/files/ab/abcd…}. */
  public Path archivedFile(String sha256) {
    return extracted().resolve("files").resolve(sha256.substring(0, 2)).resolve(sha256);
  }

  public Path extracted() {
    return output.resolve("1-extracted");
  }

  public Path manifest() {
    return extracted().resolve("manifest.csv");
  }

  public Path normalised() {
    return output.resolve("2-normalised");
  }

  /** What one published file became: {@code 2-normalised/<source>/<first 16 of the hash>/}. */
  public Path normalised(String sourceId, String sha256) {
    return normalised().resolve(sourceId).resolve(sha256.substring(0, 16));
  }

  public Path classified() {
    return output.resolve("3-classified");
  }

  public Path classified(String sourceId) {
    return classified().resolve(sourceId);
  }

  /** Parts of the count, each kept under the hash of what it is made from. */
  public Path parts() {
    return output.resolve("4-parts");
  }

  public Path counted() {
    return output.resolve("4-counted");
  }

  public Path releases() {
    return output.resolve("releases");
  }

  public Path release(LocalDate runDate) {
    return releases().resolve(runDate.toString());
  }

  public Path latest() {
    return output.resolve("latest");
  }

  /** The run record: the only place where clocks and durations may be written. */
  public Path run(LocalDate runDate) {
    return output.resolve("run").resolve(runDate.toString());
  }

  public Path lock() {
    return output.resolve(".lock");
  }
}
