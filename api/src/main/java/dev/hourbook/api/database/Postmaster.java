package dev.hourbook.api.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** A live server process, found by the file {@code postmaster.pid} of its cluster. */
record Postmaster(ProcessHandle process, int port) {
  private static final int PID_LINE = 0;
  private static final int PORT_LINE = 3;

  /**
   * The live server of this cluster. A file left by a dead one is removed when its number now
   * belongs to another program, since PostgreSQL itself would then refuse to start. Were it alive
   * after all, its shared memory would still keep a second server from starting.
   */
  static Optional<Postmaster> of(Path cluster) throws IOException {
    Path file = cluster.resolve("postmaster.pid");
    if (!Files.exists(file)) {
      return Optional.empty();
    }
    List<String> lines = Files.readAllLines(file);
    if (lines.size() <= PORT_LINE) {
      return Optional.empty();
    }
    Optional<ProcessHandle> alive = ProcessHandle.of(
            Long.parseLong(lines.get(PID_LINE).strip()))
        .filter(ProcessHandle::isAlive);
    if (alive.isPresent() && !serves(alive.get(), cluster)) {
      Files.delete(file);
      return Optional.empty();
    }
    int port = Integer.parseInt(lines.get(PORT_LINE).strip());
    return alive.map(process -> new Postmaster(process, port));
  }

  /** Waits a moment; false as soon as the process has ended. */
  boolean stillAliveAfter(long milliseconds) {
    try {
      process.onExit().get(milliseconds, TimeUnit.MILLISECONDS);
      return false;
    } catch (TimeoutException e) {
      return true;
    } catch (ExecutionException e) {
      return process.isAlive();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  /**
   * Whether the command line says {@code -D cluster}. A killed server that nobody has waited for,
   * as under a container's first process, still has a number but no command line.
   */
  private static boolean serves(ProcessHandle process, Path cluster) {
    return process
        .info()
        .arguments()
        .filter(words -> Arrays.asList(words).contains(cluster.toString()))
        .isPresent();
  }
}
