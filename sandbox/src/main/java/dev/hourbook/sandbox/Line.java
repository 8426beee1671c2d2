package dev.hourbook.sandbox;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.time.Duration;
import java.util.Arrays;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** The way back to a caller, and all the ways in which an answer may not arrive. */
final class Line {
  private final Socket caller;

  Line(Socket caller) {
    this.caller = caller;
  }

  boolean isClosed() {
    return caller.isClosed();
  }

  void send(Reply reply) throws IOException {
    write(reply.head(), reply.bytes());
  }

  void goOn() throws IOException {
    write("HTTP/1.1 100 Continue\r\n\r\n".getBytes(US_ASCII));
  }

  /** Hangs up at once, so that the caller reads a reset (RST). */
  void reset() throws IOException {
    caller.setSoLinger(true, 0);
    caller.close();
  }

  /** Promises a whole body and resets the connection in the middle of it. */
  void resetInBody(Reply reply) throws IOException {
    half(reply);
    reset();
  }

  /** Promises a whole body and closes the connection in the middle of it. */
  void cutInBody(Reply reply) throws IOException {
    half(reply);
    caller.close();
  }

  /** Says nothing until the caller hangs up, or the time is over and we do. */
  void silence(Duration longest) throws IOException {
    caller.setSoTimeout((int) Math.max(1, longest.toMillis()));
    try {
      long unused = caller.getInputStream().transferTo(OutputStream.nullOutputStream());
    } finally {
      caller.close();
    }
  }

  /** A byte at a time with the pause between two, so that no single read waits for long. */
  void drip(Reply reply, Duration pause, CountDownLatch closing)
      throws IOException, InterruptedException {
    write(reply.head());
    for (byte next : reply.bytes()) {
      if (closing.await(pause.toMillis(), TimeUnit.MILLISECONDS)) {
        return;
      }
      write(new byte[] {next});
    }
  }

  private void half(Reply reply) throws IOException {
    byte[] all = reply.bytes();
    write(reply.head(), Arrays.copyOf(all, all.length / 2));
  }

  private void write(byte[]... parts) throws IOException {
    OutputStream out = caller.getOutputStream();
    for (byte[] part : parts) {
      out.write(part);
    }
    out.flush();
  }
}
