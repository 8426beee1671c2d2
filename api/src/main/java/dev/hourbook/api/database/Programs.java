package dev.hourbook.api.database;

import dev.hourbook.api.database.DatabaseProblem.Code;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Runs PostgreSQL's programs; they refuse root, so for root they run in a user namespace. */
record Programs(Path bin) {

  /** How a program ended: zero is good; the output is both of its streams. */
  record Ending(int status, String output) {
    boolean good() {
      return status == 0;
    }
  }

  Ending run(String program, String... arguments) throws IOException {
    List<String> command = new ArrayList<>();
    if (isRoot()) {
      command.addAll(List.of("unshare", "-U"));
    }
    command.add(bin.resolve(program).toString());
    command.addAll(List.of(arguments));
    return ended(start(command));
  }

  /** On Linux alone; elsewhere the programs themselves say that they do not run as root. */
  private static boolean isRoot() throws IOException {
    Path self = Path.of("/proc/self");
    return Files.exists(self) && Integer.valueOf(0).equals(Files.getAttribute(self, "unix:uid"));
  }

  private static Process start(List<String> command) throws IOException {
    ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
    // PGPORT, PGDATA and their like of the user's shell are meant for another server.
    builder.environment().keySet().removeIf(name -> name.startsWith("PG"));
    builder.environment().put("LC_ALL", "C");
    try {
      Process process = builder.start();
      process.getOutputStream().close();
      return process;
    } catch (IOException e) {
      throw new DatabaseProblem(
          Code.NO_BINARIES,
          "PostgreSQL's programs do not run here (" + e.getMessage()
              + "); set HOURBOOK_DATABASE_URL to a server of yours",
          e);
    }
  }

  private static Ending ended(Process process) throws IOException {
    String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    try {
      return new Ending(process.waitFor(), output);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted while waiting for a program of PostgreSQL", e);
    }
  }
}
