package dev.hourbook.stripe;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Where the sandbox sends its webhooks; keeps them as they came. */
final class Mailbox implements AutoCloseable {

  /** One message. */
  record Letter(String text, String signature) {

    byte[] body() {
      return text.getBytes(UTF_8);
    }

    /** A signature that is right, made from the bytes. */
    static String sign(byte[] body, String secret, Instant at) throws GeneralSecurityException {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(secret.getBytes(US_ASCII), "HmacSHA256"));
      mac.update((at.getEpochSecond() + ".").getBytes(US_ASCII));
      return "t=" + at.getEpochSecond() + ",v1=" + HexFormat.of().formatHex(mac.doFinal(body));
    }

    static Instant signedAt(String signature) {
      return Instant.ofEpochSecond(Long.parseLong(signature.substring(2, signature.indexOf(','))));
    }
  }

  final List<Letter> letters = new CopyOnWriteArrayList<>();
  private final HttpServer server;

  Mailbox() {
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

  private void take(HttpExchange exchange) throws IOException {
    String text = new String(exchange.getRequestBody().readAllBytes(), UTF_8);
    letters.add(new Letter(text, exchange.getRequestHeaders().getFirst("Stripe-Signature")));
    exchange.sendResponseHeaders(200, -1);
    exchange.close();
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
