package dev.hourbook.api.database;

import dev.hourbook.api.database.DatabaseProblem.Code;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** One cluster on disk, made, started and stopped; whoever calls holds the start lock. */
record Cluster(Path folder, Programs programs) {
  private static final int ATTEMPTS = 10;
  private static final int PAUSE_MILLISECONDS = 500;

  /** Two minutes of pauses, for a server that replays its log after a crash. */
  private static final int PATIENCE = 240;

  /** Given at every start, so that an old data folder runs with today's settings. */
  private static final List<String> SETTINGS = List.of(
      "listen_addresses=127.0.0.1",
      "unix_socket_directories=",
      "fsync=on",
      "synchronous_commit=on",
      "full_page_writes=on",
      "shared_buffers=256MB",
      "max_connections=100",
      "max_wal_size=2GB",
      "wal_compression=on",
      "checkpoint_timeout=15min",
      "effective_cache_size=1GB",
      "random_page_cost=1.1",
      "maintenance_work_mem=128MB",
      "jit=off",
      "timezone=UTC",
      "log_timezone=UTC",
      // A lost race is an ordinary error here, and its statement would hold a payload.
      "log_min_messages=log",
      "log_min_error_statement=panic",
      "log_checkpoints=off");

  Path data() {
    return folder.resolve("data");
  }

  private Path log() {
    return folder.resolve("server.log");
  }

  /** The passwords; makes the cluster first if there is none. A crash half-way leaves none. */
  Secrets initialised() throws IOException {
    if (Files.isDirectory(data())) {
      return Secrets.readIn(folder);
    }
    Secrets secrets = Secrets.existIn(folder) ? Secrets.readIn(folder) : Secrets.createIn(folder);
    Path partial = folder.resolve("data.partial");
    Folders.delete(partial);
    initialise(partial, secrets);
    Files.move(partial, data(), StandardCopyOption.ATOMIC_MOVE);
    return secrets;
  }

  private void initialise(Path partial, Secrets secrets) throws IOException {
    Path password = folder.resolve("password.partial");
    Files.deleteIfExists(password);
    Secrets.writePrivate(password, secrets.superuser().password());
    try {
      Programs.Ending ending = programs.run(
          "initdb",
          "--pgdata=" + partial,
          "--username=" + secrets.superuser().user(),
          "--pwfile=" + password,
          "--auth=scram-sha-256",
          "--encoding=UTF8",
          "--locale=C",
          "--locale-provider=builtin",
          "--builtin-locale=C.UTF-8");
      if (!ending.good()) {
        throw initialisationFailed(ending.output());
      }
    } finally {
      Files.deleteIfExists(password);
    }
  }

  /** The port of the server that runs now: the one that was running, or a new one. */
  int startedOn(Secrets secrets) throws IOException {
    Optional<Postmaster> running = Postmaster.of(data());
    if (running.isPresent() && answers(running.get(), secrets)) {
      return running.get().port();
    }
    return start();
  }

  /** Waits while it is starting or stopping; false once it has ended. */
  private boolean answers(Postmaster postmaster, Secrets secrets) {
    for (int patience = PATIENCE; patience > 0; patience--) {
      if (Connections.answers(postmaster.port(), secrets.superuser())) {
        return true;
      }
      if (!postmaster.stillAliveAfter(PAUSE_MILLISECONDS)) {
        return false;
      }
    }
    throw new DatabaseProblem(
        Code.UNREACHABLE,
        "PostgreSQL in [" + folder + "] runs as process " + postmaster.process().pid()
            + " and lets nobody in on port " + postmaster.port() + "; end that process");
  }

  private int start() throws IOException {
    String excerpt = "";
    for (int attempt = 1; attempt <= ATTEMPTS; attempt++) {
      int port = freePort();
      Files.deleteIfExists(folder.resolve("server.log.old"));
      if (Files.exists(log())) {
        Files.move(log(), folder.resolve("server.log.old"));
      }
      Programs.Ending ending = programs.run(
          "pg_ctl",
          "-D",
          data().toString(),
          "-l",
          log().toString(),
          "-w",
          "-t",
          "120",
          "-o",
          options(port),
          "start");
      if (ending.good()) {
        return port;
      }
      excerpt = Files.exists(log()) ? lastLines() : ending.output();
      if (!passing(excerpt)) {
        break;
      }
      pause();
    }
    throw new DatabaseProblem(
        Code.START_FAILED,
        "PostgreSQL in [" + folder + "] did not start; its log ends with:\n" + excerpt);
  }

  /** Another program took the port, or workers of a killed server have not noticed yet. */
  private static boolean passing(String excerpt) {
    return excerpt.contains("Address already in use")
        || excerpt.contains("pre-existing shared memory block");
  }

  private static void pause() throws IOException {
    try {
      Thread.sleep(PAUSE_MILLISECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted while starting PostgreSQL", e);
    }
  }

  private static String options(int port) {
    return Stream.concat(Stream.of("port=" + port), SETTINGS.stream())
        .map(setting -> "-c " + setting)
        .collect(Collectors.joining(" "));
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }

  private String lastLines() throws IOException {
    List<String> lines = Files.readAllLines(log());
    return String.join("\n", lines.subList(Math.max(0, lines.size() - 20), lines.size()));
  }

  /** Stops the server, letting no transaction finish; nothing happens when there is none. */
  void stop() throws IOException {
    if (Postmaster.of(data()).isEmpty()) {
      return;
    }
    Programs.Ending ending =
        programs.run("pg_ctl", "-D", data().toString(), "-m", "fast", "-w", "-t", "120", "stop");
    if (!ending.good() && Postmaster.of(data()).isPresent()) {
      throw new DatabaseProblem(
          Code.STOP_FAILED, "PostgreSQL in [" + folder + "] did not stop: " + ending.output());
    }
  }

  private DatabaseProblem initialisationFailed(String output) {
    String hint = output.contains("cannot be run as root")
        ? "; run as another user, or set HOURBOOK_DATABASE_URL to a server of yours"
        : "";
    return new DatabaseProblem(
        Code.INITIALISATION_FAILED,
        "no database could be made in [" + folder + "]" + hint + ":\n" + output.strip());
  }
}
