package dev.hourbook.sandbox;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.LinkedHashMap;
import java.util.Map;

/** One answer: status, headers and a body of JSON. */
public record Reply(int status, Map<String, String> headers, String body) {

  /** An answer with no headers but those that every answer has. */
  public static Reply of(int status, String body) {
    return new Reply(status, Map.of(), body);
  }

  /** The same with one more header. */
  public Reply with(String name, String value) {
    Map<String, String> more = new LinkedHashMap<>(headers);
    more.put(name, value);
    return new Reply(status, Map.copyOf(more), body);
  }

  byte[] head() {
    StringBuilder head = new StringBuilder("HTTP/1.1 ").append(status).append(" \r\n");
    headers.forEach((name, value) -> head.append(name + ": " + value + "\r\n"));
    if (!headers.containsKey("Content-Type")) {
      head.append("Content-Type: application/json\r\n");
    }
    return head.append("Content-Length: " + bytes().length + "\r\n\r\n")
        .toString()
        .getBytes(UTF_8);
  }

  byte[] bytes() {
    return body.getBytes(UTF_8);
  }
}
