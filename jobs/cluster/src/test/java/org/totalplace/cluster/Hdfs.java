package org.totalplace.cluster;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.hdfs.MiniDFSCluster;
import org.totalplace.store.Folders;

/** A Hadoop file system of two data nodes in this process, on loopback. */
final class Hdfs implements AutoCloseable {
  private static Hdfs shared;

  private final MiniDFSCluster cluster;

  private Hdfs(MiniDFSCluster cluster) {
    this.cluster = cluster;
  }

  /** One for all tests of a process, which ends with it. */
  static synchronized Hdfs shared() throws IOException {
    if (shared == null) {
      Path folder = Files.createTempDirectory("total-place-hdfs");
      shared = start(folder);
      Runtime.getRuntime().addShutdownHook(new Thread(() -> end(shared, folder)));
    }
    return shared;
  }

  private static void end(Hdfs hdfs, Path folder) {
    try {
      hdfs.close();
      Folders.delete(folder);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static Hdfs start(Path folder) throws IOException {
    Configuration configuration = new Configuration();
    configuration.set(MiniDFSCluster.HDFS_MINIDFS_BASEDIR, folder.toString());
    configuration.setInt("dfs.replication", 2);
    // a node that is gone is noticed in seconds
    configuration.setInt("dfs.heartbeat.interval", 1);
    configuration.setInt("dfs.namenode.heartbeat.recheck-interval", 2000);
    return new Hdfs(new MiniDFSCluster.Builder(configuration).numDataNodes(2).build());
  }

  URI address(String folder) {
    return URI.create("hdfs://localhost:" + cluster.getNameNodePort() + "/" + folder);
  }

  void stopDataNode(int number) {
    cluster.stopDataNode(number);
  }

  @Override
  public void close() {
    cluster.shutdown();
  }
}
