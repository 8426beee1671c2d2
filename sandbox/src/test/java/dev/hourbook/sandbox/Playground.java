package dev.hourbook.sandbox;

import com.stripe.StripeClient;
import com.stripe.exception.StripeException;
import com.stripe.model.Payout;
import com.stripe.model.Transfer;
import com.stripe.net.RequestOptions;
import com.stripe.param.PayoutCreateParams;
import com.stripe.param.TransferCreateParams;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.Instant;
import tools.jackson.databind.JsonNode;

/** A sandbox with the library's own client and a bare one, and the few things all tests do. */
final class Playground implements AutoCloseable {
  static final String KEY = "sk_test_51Hourbook0Secret";

  /** A Wednesday. */
  static final Instant NOW = Instant.parse("2026-11-25T10:00:00Z");

  static final Duration HANG = Duration.ofMillis(300);

  final Sandbox sandbox;
  final StripeClient stripe;
  private final HttpClient client = HttpClient.newHttpClient();

  Playground(SandboxSettings settings) {
    sandbox = Sandbox.start(settings);
    stripe = StripeClient.builder()
        .setApiKey(settings.apiKey())
        .setApiBase(sandbox.address().toString())
        .setMaxNetworkRetries(0)
        .setReadTimeout(2_000)
        .build();
  }

  static Playground open() {
    return new Playground(settings());
  }

  static SandboxSettings settings() {
    return SandboxSettings.standingAt(NOW).withKey(KEY).withPauses(HANG, Duration.ofMillis(1));
  }

  /** An expert in dollars, and dollars enough to pay. */
  String expertAndFunds(long minor) {
    sandbox.fund("usd", minor);
    return sandbox.experts().open("US", "usd");
  }

  Transfer transfer(String account, long minor) throws StripeException {
    return stripe.v1().transfers().create(transferParams(account, minor).build());
  }

  static TransferCreateParams.Builder transferParams(String account, long minor) {
    return TransferCreateParams.builder()
        .setAmount(minor)
        .setCurrency("usd")
        .setDestination(account);
  }

  Payout payout(String account, long minor) throws StripeException {
    var params = PayoutCreateParams.builder()
        .setAmount(minor)
        .setCurrency("usd")
        .putMetadata("hourbook_payout", "payout:" + account)
        .build();
    return stripe.v1().payouts().create(params, as(account));
  }

  /** An expert to whom so much was transferred and paid out; the bank has not decided yet. */
  Payout paidOut(long minor) throws StripeException {
    String account = expertAndFunds(minor);
    transfer(account, minor);
    return payout(account, minor);
  }

  Payout again(String account, String payout) throws StripeException {
    return stripe.v1().payouts().retrieve(payout, null, as(account));
  }

  static RequestOptions as(String account) {
    return RequestOptions.builder().setStripeAccount(account).build();
  }

  /** One call by hand, with headers as name, value, name, value. */
  Answer call(String method, String path, String form, String... headers) {
    var request = HttpRequest.newBuilder(URI.create(sandbox.address() + path))
        .timeout(Duration.ofSeconds(5))
        .header("Authorization", "Bearer " + KEY)
        .method(method, BodyPublishers.ofString(form));
    if (method.equals("POST")) {
      request.header("Content-Type", "application/x-www-form-urlencoded");
    }
    for (int i = 0; i < headers.length; i += 2) {
      request.setHeader(headers[i], headers[i + 1]);
    }
    try {
      return new Answer(client.send(request.build(), BodyHandlers.ofString()));
    } catch (IOException problem) {
      throw new Broken(problem);
    } catch (InterruptedException stop) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(stop);
    }
  }

  Answer get(String path, String... headers) {
    return call("GET", path, "", headers);
  }

  Answer post(String path, String form, String... headers) {
    return call("POST", path, form, headers);
  }

  @Override
  public void close() {
    sandbox.close();
    client.shutdownNow();
  }

  /** The connection broke, or nothing came in time. */
  static final class Broken extends RuntimeException {
    Broken(IOException cause) {
      super(cause);
    }
  }

  /** An answer with its body read. */
  record Answer(HttpResponse<String> http) {

    int status() {
      return http.statusCode();
    }

    JsonNode json() {
      return Json.read(http.body());
    }

    JsonNode error() {
      return json().path("error");
    }

    String text(String field) {
      return Json.text(json(), field);
    }

    String header(String name) {
      return http.headers().firstValue(name).orElse("");
    }
  }
}
