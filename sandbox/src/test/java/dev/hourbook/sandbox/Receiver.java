package dev.hourbook.sandbox;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.stripe.exception.SignatureVerificationException;
import com.stripe.model.Event;
import com.stripe.net.Webhook;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;

/** An endpoint for webhooks that keeps what it was sent and answers as it is told. */
final class Receiver implements AutoCloseable {

  /** One webhook as it came. */
  record Got(String body, String signature) {

    /** The event, if it is signed with the secret; the time of the signature is not looked at. */
    Optional<Event> signedWith(String secret) {
      try {
        return Optional.of(Webhook.constructEvent(body, signature, secret, 0));
      } catch (SignatureVerificationException forged) {
        return Optional.empty();
      }
    }

    String type() {
      return Json.text(Json.read(body), "type");
    }

    String id() {
      return Json.text(Json.read(body), "id");
    }
  }

  final List<Got> all = new CopyOnWriteArrayList<>();
  final AtomicInteger status = new AtomicInteger(200);
  private final HttpServer server;

  Receiver() {
    try {
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    } catch (IOException problem) {
      throw new UncheckedIOException(problem);
    }
    server.createContext("/", this::take);
    server.start();
  }

  URI address() {
    return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/stripe");
  }

  List<String> types() {
    return all.stream().map(Got::type).toList();
  }

  private void take(HttpExchange exchange) throws IOException {
    String body = new String(exchange.getRequestBody().readAllBytes(), UTF_8);
    all.add(new Got(body, exchange.getRequestHeaders().getFirst("Stripe-Signature")));
    exchange.sendResponseHeaders(status.get(), -1);
    exchange.close();
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
