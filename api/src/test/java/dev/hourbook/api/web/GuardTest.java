package dev.hourbook.api.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A page of somebody else's in a browser on this machine can neither read nor change anything. */
class GuardTest {

  private static RunningServer running;

  @BeforeAll
  static void start() {
    running = RunningServer.start();
  }

  @AfterAll
  static void stop() {
    running.close();
  }

  /** What a browser would send, down to headers that a Java client does not let one set. */
  private static String raw(String name, String method, String... headers) throws IOException {
    int port = running.server().url().getPort();
    String body = "{\"expert\":\"E-" + name + "\",\"zone\":\"Z\"}";
    String request = method + " /api/experts HTTP/1.1\r\n"
        + String.join("\r\n", headers).replace("PORT", Integer.toString(port))
        + "\r\nIdempotency-Key: " + name + "\r\nContent-Type: application/json\r\nConnection: close"
        + (method.equals("POST")
            ? "\r\nContent-Length: " + body.length() + "\r\n\r\n" + body
            : "\r\n\r\n");
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
      socket.getOutputStream().write(request.getBytes(StandardCharsets.UTF_8));
      return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"evil.example", "evil.example:PORT", "localhost.evil.example", "[::2]:PORT"})
  void aForeignHostIsRefusedEvenForReading(String host) throws IOException {
    assertThat(raw("none", "GET", "Host: " + host))
        .startsWith("HTTP/1.1 403")
        .contains("application/problem+json", "request/foreign-host");
  }

  @ParameterizedTest
  @ValueSource(strings = {"localhost:PORT", "127.0.0.1:PORT", "[::1]:PORT", "LOCALHOST"})
  void ourOwnNamesAreServed(String host) throws IOException {
    assertThat(raw("none", "GET", "Host: " + host)).startsWith("HTTP/1.1 200");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Origin: http://evil.example",
        "Origin: http://127.0.0.1:1",
        "Origin: null",
        "Sec-Fetch-Site: cross-site",
        "Sec-Fetch-Site: same-site"
      })
  void aForeignPageChangesNothing(String header) throws IOException {
    assertThat(raw("guard", "POST", "Host: 127.0.0.1:PORT", header))
        .startsWith("HTTP/1.1 403")
        .contains("request/foreign-site");
    assertThat(running.events("expert:E-guard")).isZero();
  }

  @ParameterizedTest
  @ValueSource(strings = {"cross-site", "same-site"})
  void aForeignPageReadsNothingEither(String site) throws IOException {
    for (String mode : List.of("no-cors", "cors", "websocket")) {
      assertThat(raw(
              "none",
              "GET",
              "Host: 127.0.0.1:PORT",
              "Sec-Fetch-Site: " + site,
              "Sec-Fetch-Mode: " + mode))
          .startsWith("HTTP/1.1 403")
          .contains("request/foreign-site");
    }
  }

  @Test
  void aLinkFromElsewhereMayBeFollowed() throws IOException {
    assertThat(raw(
            "none",
            "GET",
            "Host: 127.0.0.1:PORT",
            "Sec-Fetch-Site: cross-site",
            "Sec-Fetch-Mode: navigate"))
        .startsWith("HTTP/1.1 200");
  }

  @Test
  void ourOwnPageMayAsk() throws IOException {
    String answer = raw(
        "own",
        "POST",
        "Host: 127.0.0.1:PORT",
        "Origin: http://127.0.0.1:PORT",
        "Sec-Fetch-Site: same-origin",
        "Hourbook-Actor: user:page");
    assertThat(answer).startsWith("HTTP/1.1 201");
  }

  @Test
  void browsersAreToldToBeStrict() {
    assertThat(running.caller().get("/api/position").headers())
        .containsEntry("x-frame-options", "DENY")
        .containsEntry("x-content-type-options", "nosniff")
        .hasEntrySatisfying(
            "content-security-policy", policy -> assertThat(policy).contains("default-src 'self'"));
  }
}
