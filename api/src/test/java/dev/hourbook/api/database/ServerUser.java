package dev.hourbook.api.database;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** Another Java process that uses the server of a data folder until told to leave, or killed. */
final class ServerUser implements AutoCloseable {
  private final Process process;
  private final BufferedReader said;

  private ServerUser(Process process) {
    this.process = process;
    this.said = process.inputReader();
  }

  /** The other process: opens, says the port, and leaves when its input ends. */
  public static void main(String[] folders) throws IOException {
    var address = new DatabaseAddress.Embedded(Path.of(folders[0]), Path.of(folders[1]));
    try (EmbeddedServer server = EmbeddedServer.open(address)) {
      System.out.println(server.port());
      System.out.flush();
      while (System.in.read() >= 0) {}
    }
  }

  /** Starts one; it may not have opened the folder yet. */
  static ServerUser of(Path data, String... options) throws IOException {
    Stream<String> java = Stream.of(
        System.getProperty("java.home") + "/bin/java", "-Xmx128m", "-XX:TieredStopAtLevel=1");
    Stream<String> program = Stream.of(
        "-cp",
        System.getProperty("java.class.path"),
        ServerUser.class.getName(),
        data.toString(),
        TestDatabase.BINARIES.toString());
    var command =
        Stream.of(java, Stream.of(options), program).flatMap(words -> words).toList();
    return new ServerUser(new ProcessBuilder(command)
        .redirectError(ProcessBuilder.Redirect.INHERIT)
        .start());
  }

  /** Waits until it has opened the folder. */
  int port() throws IOException {
    String line = said.readLine();
    if (line == null) {
      throw new IOException("the other process did not open the server");
    }
    return Integer.parseInt(line);
  }

  /** Sends signal 9. */
  void kill() {
    process.destroyForcibly().onExit().join();
  }

  /** Lets it leave as a process should, and waits until it has. */
  void leave() throws IOException, InterruptedException {
    try (OutputStream input = process.getOutputStream()) {
      input.flush();
    }
    if (!process.waitFor(60, TimeUnit.SECONDS) || process.exitValue() != 0) {
      throw new IOException("the other process did not leave cleanly");
    }
  }

  @Override
  public void close() {
    kill();
  }
}
