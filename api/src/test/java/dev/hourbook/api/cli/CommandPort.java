package dev.hourbook.api.cli;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * A program that a shell may call in place of the launcher: it hands its words to the test's own
 * process, which starts no Java for each. What was printed passes through two files.
 */
final class CommandPort implements AutoCloseable {

  private static final String PROGRAM = """
      #!/usr/bin/env bash
      exec 3<>/dev/tcp/127.0.0.1/{port}
      printf '%s\\n' "$#" "$@" >&3
      read -r code <&3
      cat '{dir}/said'
      cat '{dir}/told' >&2
      exit "$code"
      """;

  private final Path dir;
  private final ServerSocket socket;

  private CommandPort(Path dir) throws IOException {
    this.dir = dir;
    this.socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
  }

  /** Opens one; its program stands in the folder. */
  static CommandPort in(Path dir) throws IOException {
    CommandPort port = new CommandPort(dir);
    String number = Integer.toString(port.socket.getLocalPort());
    Files.writeString(
        port.program(), PROGRAM.replace("{port}", number).replace("{dir}", dir.toString()));
    if (!port.program().toFile().setExecutable(true)) {
      throw new IOException("cannot make executable: " + port.program());
    }
    Thread.ofPlatform().daemon().start(port::serve);
    return port;
  }

  Path program() {
    return dir.resolve("hourbook");
  }

  private void serve() {
    try {
      while (true) {
        try (Socket caller = socket.accept()) {
          answer(caller);
        }
      }
    } catch (SocketException closed) {
      // The test is over.
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  private void answer(Socket caller) throws IOException {
    BufferedReader asked =
        new BufferedReader(new InputStreamReader(caller.getInputStream(), StandardCharsets.UTF_8));
    List<String> words = new ArrayList<>();
    for (int left = Integer.parseInt(asked.readLine()); left > 0; left--) {
      words.add(asked.readLine());
    }
    Ended ended = ByHand.executed(words);
    Files.writeString(dir.resolve("said"), ended.out());
    Files.writeString(dir.resolve("told"), ended.err());
    caller.getOutputStream().write((ended.code() + "\n").getBytes(StandardCharsets.UTF_8));
  }

  @Override
  public void close() throws IOException {
    socket.close();
  }
}
