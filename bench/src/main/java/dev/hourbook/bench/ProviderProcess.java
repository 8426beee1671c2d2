package dev.hourbook.bench;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.hourbook.ledger.payout.Destination;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The sandbox as a process of its own, so that neither its heap nor its time is measured. */
final class ProviderProcess implements AutoCloseable {

  static final String KEY = "sk_test_bench";
  static final String SECRET = "whsec_bench";

  private static final Duration ANSWER = Duration.ofMinutes(2);
  private static final JsonMapper JSON = new JsonMapper();

  private final HttpClient http = HttpClient.newHttpClient();
  private final Process process;
  private final URI address;

  private ProviderProcess(Process process, URI address) {
    this.process = process;
    this.address = address;
  }

  /** With so many calls a second allowed to the account and to each endpoint. */
  static ProviderProcess start(int account, int endpoint) {
    List<String> command = List.of(
        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
        "-Xmx2g",
        "-XX:+UseSerialGC",
        "-cp",
        System.getProperty("java.class.path"),
        "dev.hourbook.sandbox.SandboxMain",
        "--key",
        KEY,
        "--limit",
        Integer.toString(account),
        "--endpoint-limit",
        Integer.toString(endpoint));
    try {
      Process process = new ProcessBuilder(command)
          .redirectError(ProcessBuilder.Redirect.INHERIT)
          .start();
      String line =
          new BufferedReader(new InputStreamReader(process.getInputStream(), UTF_8)).readLine();
      if (line == null) {
        throw new IllegalStateException("the sandbox ended with " + process.waitFor());
      }
      return new ProviderProcess(process, URI.create(line.replaceFirst("sandbox: ", "")));
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    } catch (InterruptedException stopped) {
      throw stopped(stopped);
    }
  }

  URI address() {
    return address;
  }

  void fund(String currency, long minor) {
    post("fund", "{\"currency\": \"" + currency + "\", \"minor\": " + minor + "}");
  }

  /** Opens an account in dollars that may be paid to; says its id and its bank's fingerprint. */
  Destination openAccount() {
    JsonNode open =
        post("accounts", "{\"do\": \"open\", \"country\": \"US\", \"currency\": \"usd\"}");
    return new Destination(
        open.path("id").stringValue(), open.path("fingerprint").stringValue());
  }

  void tell(URI webhooks) {
    post("webhooks", "{\"url\": \"" + webhooks + "\", \"secrets\": [\"" + SECRET + "\"]}");
  }

  /** Calls taken and turned away, webhooks and how fast they were acknowledged. */
  JsonNode status() {
    return send(request("").GET());
  }

  /** Calls to an operation that the limiter let through. */
  Calls calls(String operation) {
    JsonNode taken = status().path("operations").path(operation);
    Instant first = Instant.parse(taken.path("first").stringValue());
    Instant last = Instant.parse(taken.path("last").stringValue());
    return new Calls(taken.path("calls").longValue(), Duration.between(first, last));
  }

  /** How many there were, and how long from the first to the last. */
  record Calls(long count, Duration span) {}

  /** By its own books, in cents. */
  long onItsWayToBanks() {
    return send(request("/books").GET())
        .path("places")
        .valueStream()
        .filter(place -> place.path("kind").stringValue().equals("transit"))
        .mapToLong(place -> place.path("minor").longValue())
        .sum();
  }

  private JsonNode post(String what, String body) {
    return send(request("/" + what).POST(BodyPublishers.ofString(body)));
  }

  private HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(address.resolve("/_sandbox" + path)).timeout(ANSWER);
  }

  private JsonNode send(HttpRequest.Builder request) {
    try {
      var answer = http.send(request.build(), BodyHandlers.ofString());
      if (answer.statusCode() != 200) {
        throw new IllegalStateException("the sandbox says " + answer.body());
      }
      return JSON.readTree(answer.body());
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    } catch (InterruptedException stopped) {
      throw stopped(stopped);
    }
  }

  private static IllegalStateException stopped(InterruptedException why) {
    Thread.currentThread().interrupt();
    return new IllegalStateException("stopped while the sandbox was asked", why);
  }

  @Override
  public void close() {
    process.destroy();
    http.shutdownNow();
  }
}
