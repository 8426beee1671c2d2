package dev.hourbook.stripe;

import com.stripe.exception.ApiConnectionException;
import com.stripe.net.HttpHeaders;
import com.stripe.net.StripeRequest;
import com.stripe.net.StripeResponse;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpClient.Redirect;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Puts a request on the wire once and waits a bounded time for the whole answer. The library's own
 * client stands on HttpURLConnection, which sends a POST again when a connection closes early,
 * follows redirects with our key in hand, and waits for ever on a body that drips.
 */
final class SendOnce extends com.stripe.net.HttpClient {

  /** Names with an i that are read. */
  private static final List<String> SPELLED = List.of("Request-Id", "Idempotent-Replayed");

  private final HttpClient client;
  private final Duration answerTimeout;

  SendOnce(Duration connectTimeout, Duration answerTimeout) {
    this.answerTimeout = answerTimeout;
    client = HttpClient.newBuilder()
        .version(HttpClient.Version.HTTP_1_1)
        .connectTimeout(connectTimeout)
        .followRedirects(Redirect.NEVER)
        .build();
  }

  @Override
  public StripeResponse request(StripeRequest request) throws ApiConnectionException {
    CompletableFuture<HttpResponse<String>> coming =
        client.sendAsync(onTheWire(request), BodyHandlers.ofString());
    try {
      HttpResponse<String> answer = coming.get(answerTimeout.toNanos(), TimeUnit.NANOSECONDS);
      return new StripeResponse(answer.statusCode(), headers(answer), answer.body());
    } catch (ExecutionException problem) {
      throw new ApiConnectionException("no answer", problem.getCause());
    } catch (TimeoutException problem) {
      coming.cancel(true);
      throw new ApiConnectionException("no answer in " + answerTimeout, problem);
    } catch (InterruptedException problem) {
      coming.cancel(true);
      Thread.currentThread().interrupt();
      throw new ApiConnectionException("stopped while waiting", problem);
    }
  }

  private static HttpRequest onTheWire(StripeRequest request) {
    var builder = HttpRequest.newBuilder(URI.create(request.url().toString()));
    request.headers().map().forEach((name, all) -> builder.setHeader(name, String.join(",", all)));
    builder.setHeader("User-Agent", buildUserAgentString(request));
    builder.setHeader("X-Stripe-Client-User-Agent", buildXStripeClientUserAgentString());
    if (request.content() == null) {
      return builder.method(request.method().name(), BodyPublishers.noBody()).build();
    }
    builder.setHeader("Content-Type", request.content().contentType());
    var body = BodyPublishers.ofByteArray(request.content().byteArrayContent());
    return builder.method(request.method().name(), body).build();
  }

  private static HttpHeaders headers(HttpResponse<String> answer) {
    var headers = new TreeMap<String, List<String>>();
    answer.headers().map().forEach((name, all) -> headers.put(spelled(name), all));
    return HttpHeaders.of(headers);
  }

  /** The library folds names by the machine's language: in Turkish it misses another spelling. */
  private static String spelled(String name) {
    return SPELLED.stream().filter(name::equalsIgnoreCase).findFirst().orElse(name);
  }
}
