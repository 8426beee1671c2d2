package dev.hourbook.api.web;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A program that talks to the server as anybody would: text in, text out. */
record Caller(URI server, HttpClient http) {

  private static final JsonMapper JSON = JsonMapper.shared();
  private static final AtomicInteger KEYS = new AtomicInteger();

  static Caller of(URI server) {
    return new Caller(server, HttpClient.newHttpClient());
  }

  /** What came back. */
  record Answer(int status, String body, Map<String, String> headers) {

    JsonNode json() {
      return JSON.readTree(body);
    }

    String text(String pointer) {
      return json().at(pointer).asString();
    }

    /** Itself, if it has that status. */
    Answer is(int wanted) {
      assertThat(status).as(body).isEqualTo(wanted);
      return this;
    }

    /** Itself, if it is a problem of that status and code. */
    Answer refuses(int wanted, String code) {
      is(wanted);
      assertThat(text("/code")).isEqualTo(code);
      return this;
    }

    long number(String pointer) {
      return json().at(pointer).asLong();
    }

    String position() {
      return required("hourbook-position");
    }

    String location() {
      return required("location");
    }

    private String required(String name) {
      return requireNonNull(headers.get(name), () -> name + " of " + status + " " + body);
    }
  }

  /** A request to be sent, header by header. */
  HttpRequest.Builder to(String path) {
    return HttpRequest.newBuilder(server.resolve(path));
  }

  Answer get(String path) {
    return send(to(path));
  }

  /** Reads what that write left. */
  Answer getAfter(Answer write, String path) {
    return send(to(path).header("Hourbook-Min-Position", write.position()));
  }

  Answer post(String actor, String path, String body) {
    return post(actor, path, body, "key-" + KEYS.incrementAndGet());
  }

  Answer post(String actor, String path, String body, String key) {
    return send(write(path, body).header("Hourbook-Actor", actor).header("Idempotency-Key", key));
  }

  HttpRequest.Builder write(String path, String body) {
    return to(path)
        .header("Content-Type", "application/json")
        .POST(BodyPublishers.ofString(body.replace('\'', '"')));
  }

  Answer send(HttpRequest.Builder request) {
    try {
      HttpResponse<String> answer = http.send(request.build(), BodyHandlers.ofString());
      Map<String, String> headers = new TreeMap<>();
      answer.headers().map().forEach((name, values) -> headers.put(name, values.getFirst()));
      return new Answer(answer.statusCode(), answer.body(), headers);
    } catch (IOException failure) {
      throw new IllegalStateException(failure);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(stopped);
    }
  }
}
