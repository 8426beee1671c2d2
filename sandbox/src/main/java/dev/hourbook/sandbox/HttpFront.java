package dev.hourbook.sandbox;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * HTTP/1.1 on sockets of our own, a virtual thread for each connection, on this machine only. The
 * server of the JDK cannot reset a connection, which is half of what this one is for.
 */
final class HttpFront implements AutoCloseable {

  /** What is done with a call. */
  interface Handler {
    void handle(Call call, Line line) throws IOException, InterruptedException;
  }

  private final ServerSocket server;
  private final Handler handler;
  private final Set<Socket> open = ConcurrentHashMap.newKeySet();

  HttpFront(int port, Handler handler) {
    this.handler = handler;
    try {
      server = new ServerSocket(port, 1_024, InetAddress.getLoopbackAddress());
    } catch (IOException problem) {
      throw new UncheckedIOException(problem);
    }
  }

  void start() {
    Thread.ofVirtual().name("sandbox").start(this::accept);
  }

  URI address() {
    return URI.create("http://127.0.0.1:" + server.getLocalPort());
  }

  private void accept() {
    while (!server.isClosed()) {
      try {
        Socket caller = server.accept();
        open.add(caller);
        Thread.ofVirtual().start(() -> serve(caller));
      } catch (IOException closed) {
        // The sandbox is closing, or that one caller is gone already.
      }
    }
  }

  private void serve(Socket caller) {
    try (caller) {
      caller.setTcpNoDelay(true);
      InputStream in = new BufferedInputStream(caller.getInputStream());
      Line line = new Line(caller);
      Optional<Call> call = HttpReader.next(in, line);
      while (call.isPresent()) {
        handler.handle(call.get(), line);
        boolean last = line.isClosed() || "close".equalsIgnoreCase(call.get().header("Connection"));
        call = last ? Optional.empty() : HttpReader.next(in, line);
      }
    } catch (IOException gone) {
      // The caller hung up, which is the caller's right, or the sandbox is closing.
    } catch (InterruptedException stop) {
      Thread.currentThread().interrupt();
    } finally {
      open.remove(caller);
    }
  }

  @Override
  public void close() {
    try {
      server.close();
      for (Socket caller : open) {
        caller.close();
      }
    } catch (IOException problem) {
      throw new UncheckedIOException(problem);
    }
  }
}
