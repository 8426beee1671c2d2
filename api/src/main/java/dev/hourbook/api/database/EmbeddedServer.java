package dev.hourbook.api.database;

import dev.hourbook.api.database.DatabaseProblem.Code;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * A PostgreSQL of our own in a data folder, shared by every process that opens the same folder: the
 * first one in starts it, the last one out stops it, whoever started it.
 *
 * <p>A process counts as a user while it holds a shared lock on {@code users.lock}. The operating
 * system drops that lock when the process dies, however it dies, so the count is always right; a
 * server left behind is found by its {@code postmaster.pid} and used on. Starting and stopping are
 * serialised by {@code start.lock}.
 */
final class EmbeddedServer implements AutoCloseable {
  /** The major version of the binaries; another one cannot read the same files. */
  static final int MAJOR = 18;

  /** Locks belong to the process, not to the opener, so a process opens each folder once. */
  private static final Map<Path, EmbeddedServer> OPEN = new HashMap<>();

  private final Path folder;
  private final Cluster cluster;
  private final FileChannel users;
  private final int port;
  private final Secrets secrets;
  private final AtomicInteger openers = new AtomicInteger(1);

  private EmbeddedServer(Path folder, Cluster cluster) throws IOException, SQLException {
    this.folder = folder;
    this.cluster = cluster;
    this.users = channel(folder.resolve("users.lock"));
    try {
      this.users.lock(0, Long.MAX_VALUE, true);
      this.secrets = cluster.initialised();
      this.port = cluster.startedOn(secrets);
      Roles.provide(port, secrets);
    } catch (IOException | SQLException | RuntimeException e) {
      leave();
      throw e;
    }
  }

  /**
   * The running server of this data folder, made and started if need be.
   *
   * @throws DatabaseProblem if the folder, the programs or the start fail
   */
  static EmbeddedServer open(DatabaseAddress.Embedded address) {
    Path folder = Folders.madePrivate(Folders.made(address.data()).resolve("postgres-" + MAJOR));
    synchronized (OPEN) {
      EmbeddedServer open = OPEN.get(folder);
      if (open != null) {
        open.openers.incrementAndGet();
        return open;
      }
      EmbeddedServer opened = opened(folder, address.binaries());
      OPEN.put(folder, opened);
      return opened;
    }
  }

  private static EmbeddedServer opened(Path folder, Path binaries) {
    try {
      Programs programs = new Programs(Binaries.unpackedUnder(Folders.made(binaries)));
      try (FileChannel start = channel(folder.resolve("start.lock"));
          FileLock held = start.lock()) {
        assert held.isValid();
        return new EmbeddedServer(folder, new Cluster(folder, programs));
      }
    } catch (IOException | SQLException e) {
      throw new DatabaseProblem(
          Code.START_FAILED, "PostgreSQL in [" + folder + "] cannot be used: " + e, e);
    }
  }

  private static FileChannel channel(Path file) throws IOException {
    return FileChannel.open(
        file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
  }

  int port() {
    return port;
  }

  Secrets secrets() {
    return secrets;
  }

  /** The address of Hourbook's database on this server. */
  String url() {
    return Connections.url(port, Roles.DATABASE);
  }

  /**
   * Leaves; the last one out of all processes stops the server.
   *
   * @throws DatabaseProblem STOP_FAILED if it does not stop
   */
  @Override
  public void close() {
    synchronized (OPEN) {
      if (openers.decrementAndGet() > 0) {
        return;
      }
      OPEN.remove(folder);
      try (FileChannel start = channel(folder.resolve("start.lock"));
          FileLock held = start.lock()) {
        assert held.isValid();
        leave();
      } catch (IOException e) {
        throw new DatabaseProblem(
            Code.STOP_FAILED, "PostgreSQL in [" + folder + "] did not stop: " + e, e);
      }
    }
  }

  private void leave() throws IOException {
    users.close();
    try (FileChannel alone = channel(folder.resolve("users.lock"));
        FileLock last = alone.tryLock()) {
      if (last != null) {
        cluster.stop();
      }
    }
  }
}
