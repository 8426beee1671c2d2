package dev.hourbook.stripe;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

/** A real HTTP server on this machine that answers every call alike and keeps what it was sent. */
final class FakeStripe implements AutoCloseable {

  /** One call as it came over the wire. */
  record Call(String method, URI uri, Headers headers, String body) {

    /** The form's fields, decoded, by name. */
    Map<String, String> form() {
      var fields = new TreeMap<String, String>();
      Arrays.stream(body.split("&"))
          .map(pair -> pair.split("=", 2))
          .forEach(pair -> fields.put(decoded(pair[0]), decoded(pair[1])));
      return fields;
    }

    String header(String name) {
      return String.join("|", headers.getOrDefault(name, List.of()));
    }

    private static String decoded(String text) {
      return URLDecoder.decode(text, UTF_8);
    }
  }

  /** How one call is answered. */
  interface Answering {
    void answer(HttpExchange exchange) throws IOException, InterruptedException;
  }

  final List<Call> calls = new CopyOnWriteArrayList<>();
  private final HttpServer server;
  private final ExecutorService threads = Executors.newCachedThreadPool();
  private final CountDownLatch closing = new CountDownLatch(1);

  private FakeStripe(Answering answering) {
    try {
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    } catch (IOException problem) {
      throw new UncheckedIOException(problem);
    }
    server.createContext("/", exchange -> handle(exchange, answering));
    server.setExecutor(threads);
    server.start();
  }

  /** Answers with this status and body and the headers given as name, value, name, value. */
  static FakeStripe answering(int status, String body, String... headers) {
    return new FakeStripe(exchange -> {
      for (int i = 0; i < headers.length; i += 2) {
        exchange.getResponseHeaders().add(headers[i], headers[i + 1]);
      }
      exchange.getResponseHeaders().add("Request-Id", "req_test1");
      byte[] bytes = body.getBytes(UTF_8);
      exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
      exchange.getResponseBody().write(bytes);
      exchange.close();
    });
  }

  /** Promises a whole body and closes the connection in the middle of it. */
  static FakeStripe breakingOff(String body) {
    return new FakeStripe(exchange -> {
      byte[] bytes = body.getBytes(UTF_8);
      exchange.sendResponseHeaders(200, bytes.length);
      exchange.getResponseBody().write(bytes, 0, bytes.length / 2);
      exchange.getResponseBody().flush();
      exchange.close();
    });
  }

  /** Sends a byte every 50 ms, so that no single read ever waits for long. */
  static FakeStripe dripping(String body) {
    var fake = new FakeStripe[1];
    fake[0] = new FakeStripe(exchange -> {
      exchange.sendResponseHeaders(200, 0);
      for (byte next : body.getBytes(UTF_8)) {
        exchange.getResponseBody().write(next);
        exchange.getResponseBody().flush();
        if (fake[0].closing.await(50, TimeUnit.MILLISECONDS)) {
          break;
        }
      }
    });
    return fake[0];
  }

  /** Takes the call and says nothing until it is closed. */
  static FakeStripe hanging() {
    var fake = new FakeStripe[1];
    fake[0] = new FakeStripe(exchange -> fake[0].closing.await());
    return fake[0];
  }

  URI address() {
    return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
  }

  private void handle(HttpExchange exchange, Answering answering) throws IOException {
    String body = new String(exchange.getRequestBody().readAllBytes(), UTF_8);
    calls.add(new Call(
        exchange.getRequestMethod(), exchange.getRequestURI(), exchange.getRequestHeaders(), body));
    try {
      answering.answer(exchange);
    } catch (InterruptedException stop) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public void close() {
    closing.countDown();
    server.stop(0);
    threads.shutdownNow();
  }
}
