package dev.hourbook.stripe;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketException;
import java.net.URI;
import java.util.Objects;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/** A bare socket that takes a call, says so much of an answer, and resets the connection (RST). */
final class CuttingStripe implements AutoCloseable {

  /** The heads of the calls, request line and headers. */
  private final BlockingQueue<String> heads = new LinkedBlockingQueue<>();

  private final ServerSocket server;
  private final String said;

  CuttingStripe(String said) {
    this.said = said;
    try {
      server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    } catch (IOException problem) {
      throw new UncheckedIOException(problem);
    }
    Thread.ofVirtual().start(this::serve);
  }

  URI address() {
    return URI.create("http://127.0.0.1:" + server.getLocalPort());
  }

  /** The head of the next request; a slow machine may deliver it after the client has given up. */
  String nextHead() throws InterruptedException {
    return Objects.requireNonNull(heads.poll(20, TimeUnit.SECONDS), "no request came");
  }

  /** Whether no request came that was not asked for yet. */
  boolean isQuiet() {
    return heads.isEmpty();
  }

  private void serve() {
    try {
      while (!server.isClosed()) {
        cut(server.accept());
      }
    } catch (SocketException closed) {
      // The test is over.
    } catch (IOException problem) {
      throw new UncheckedIOException(problem);
    }
  }

  private void cut(Socket caller) throws IOException {
    try (caller) {
      heads.add(head(caller.getInputStream()));
      caller.getOutputStream().write(said.getBytes(UTF_8));
      caller.getOutputStream().flush();
      caller.setSoLinger(true, 0);
    }
  }

  private static String head(InputStream in) throws IOException {
    var head = new StringBuilder();
    while (head.indexOf("\r\n\r\n") < 0) {
      int next = in.read();
      if (next < 0) {
        break;
      }
      head.append((char) next);
    }
    return head.toString();
  }

  @Override
  public void close() throws IOException {
    server.close();
  }
}
