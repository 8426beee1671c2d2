package dev.hourbook.api.dispatch;

import dev.hourbook.api.database.DatabaseAddress;
import java.io.File;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;

/** The application as a process of its own, which can be killed and begun again. */
final class AppProcess implements AutoCloseable {

  private static final HttpClient HTTP =
      HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(2)).build();
  private static final AtomicLong KEYS = new AtomicLong();
  private static final Duration PATIENCE = Duration.ofSeconds(20);

  private final Map<String, String> environment = new TreeMap<>();
  private final List<Path> before;
  private final int port;
  private final File log;
  private Process process;

  /**
   * Begins it.
   *
   * @param before classes that stand before the application's own: planted bugs
   */
  AppProcess(DatabaseAddress.Outside database, Map<String, String> settings, List<Path> before)
      throws IOException {
    environment.put("HOURBOOK_DATABASE_URL", database.url());
    environment.put("HOURBOOK_DATABASE_USER", database.app().user());
    environment.put("HOURBOOK_DATABASE_PASSWORD", database.app().password());
    environment.put("HOURBOOK_DATABASE_OWNER_USER", database.owner().user());
    environment.put("HOURBOOK_DATABASE_OWNER_PASSWORD", database.owner().password());
    environment.putAll(settings);
    this.before = before;
    try (ServerSocket free = new ServerSocket(0)) {
      port = free.getLocalPort();
    }
    log = File.createTempFile("hourbook-campaign", ".log");
    process = begin("run", "--port", Integer.toString(port));
  }

  private Process begin(String... arguments) throws IOException {
    List<String> command = new ArrayList<>(List.of(
        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
        "-Xmx512m",
        "-XX:TieredStopAtLevel=1",
        "-XX:+UseSerialGC",
        "-cp",
        classPath(),
        "dev.hourbook.api.Hourbook"));
    command.addAll(List.of(arguments));
    ProcessBuilder builder = new ProcessBuilder(command)
        .redirectErrorStream(true)
        .redirectOutput(ProcessBuilder.Redirect.appendTo(log));
    builder.environment().putAll(environment);
    return builder.start();
  }

  private String classPath() {
    List<String> parts = new ArrayList<>();
    before.forEach(path -> parts.add(path.toString()));
    parts.add(System.getProperty("java.class.path"));
    return String.join(File.pathSeparator, parts);
  }

  /** Ends it as a power cut would, and begins it again. */
  void killAndBegin() throws IOException {
    kill();
    process = begin("run", "--port", Integer.toString(port));
  }

  void kill() {
    process.destroyForcibly().onExit().join();
  }

  /** Runs a command to its end beside it, and says how it ended. */
  int run(String... arguments) throws IOException, InterruptedException {
    Process other = begin(arguments);
    if (!other.waitFor(10, TimeUnit.MINUTES)) {
      other.destroyForcibly();
      throw new IllegalStateException(String.join(" ", arguments) + " did not end");
    }
    return other.exitValue();
  }

  URI webhooks() {
    return at("/webhooks/stripe");
  }

  URI at(String path) {
    return URI.create("http://127.0.0.1:" + port + path);
  }

  boolean answers() {
    return status(HttpRequest.newBuilder(at("/api/position")).GET()) == 200;
  }

  /** Whether it says that it sends payouts: the provider's list is read to its end by then. */
  boolean sends() {
    try {
      HttpRequest asked =
          HttpRequest.newBuilder(at("/api/rail")).timeout(PATIENCE).build();
      return HTTP.send(asked, HttpResponse.BodyHandlers.ofString())
          .body()
          .contains("\"sending\":true");
    } catch (IOException nobody) {
      return false;
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  /** Sends a write; says its status, or 0 if nobody answered. */
  int post(String path, String body) {
    return status(HttpRequest.newBuilder(at(path))
        .header("Content-Type", "application/json")
        .header("Hourbook-Actor", "user:operator")
        .header("Idempotency-Key", "campaign-" + KEYS.incrementAndGet())
        .POST(HttpRequest.BodyPublishers.ofString(body)));
  }

  private static int status(HttpRequest.Builder request) {
    try {
      return HTTP.send(request.timeout(PATIENCE).build(), HttpResponse.BodyHandlers.discarding())
          .statusCode();
    } catch (IOException nobody) {
      return 0;
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      return 0;
    }
  }

  /** Where it wrote what it had to say. */
  File log() {
    return log;
  }

  @Override
  public void close() {
    kill();
  }
}
