package dev.hourbook.api.dispatch;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hourbook.sandbox.Sandbox;
import java.io.IOException;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import tools.jackson.databind.json.JsonMapper;

/** Somebody who moves money at the provider by hand, without the book. */
record Hand(Sandbox sandbox, String key) {

  /** Moves cents to an account, saying nothing; says the movement's id. */
  String moves(String account, long cents) {
    return post("/v1/transfers", transfer(account, cents));
  }

  /** Moves cents as if the book had. */
  String moves(String account, long cents, String payout, int attempt) {
    return post(
        "/v1/transfers",
        Stream.concat(
            transfer(account, cents),
            Stream.of(
                "transfer_group",
                payout,
                "metadata[hourbook_payout]",
                payout,
                "metadata[hourbook_hop]",
                "funding",
                "metadata[hourbook_attempt]",
                Integer.toString(attempt))));
  }

  /** Takes a movement back. */
  String takesBack(String reference) {
    return post("/v1/transfers/" + reference + "/reversals", Stream.of());
  }

  private static Stream<String> transfer(String account, long cents) {
    return Stream.of("amount", Long.toString(cents), "currency", "usd", "destination", account);
  }

  private String post(String path, Stream<String> pairs) {
    HttpRequest request = HttpRequest.newBuilder(sandbox.address().resolve(path))
        .header("Authorization", "Bearer " + key)
        .header("Content-Type", "application/x-www-form-urlencoded")
        .POST(HttpRequest.BodyPublishers.ofString(form(pairs.toList())))
        .build();
    try (HttpClient http = HttpClient.newHttpClient()) {
      HttpResponse<String> answer = http.send(request, HttpResponse.BodyHandlers.ofString());
      assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
      return JsonMapper.shared().readTree(answer.body()).at("/id").asString();
    } catch (IOException failure) {
      throw new IllegalStateException(failure);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(stopped);
    }
  }

  private static String form(List<String> pairs) {
    return IntStream.range(0, pairs.size() / 2)
        .mapToObj(n -> encoded(pairs.get(2 * n)) + "=" + encoded(pairs.get(2 * n + 1)))
        .collect(Collectors.joining("&"));
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
