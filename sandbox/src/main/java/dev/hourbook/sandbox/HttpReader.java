package dev.hourbook.sandbox;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Reads requests from a connection: a head of up to 64 kB, a body of the length it names. */
final class HttpReader {
  private static final int LONGEST_HEAD = 1 << 16;
  private static final int LONGEST_BODY = 1 << 20;

  private HttpReader() {}

  /** The next request, or nothing when the caller has no more. */
  static Optional<Call> next(InputStream in, Line line) throws IOException {
    List<String> head = head(in).lines().toList();
    if (head.isEmpty()) {
      return Optional.empty();
    }
    String[] first = head.getFirst().split(" ", -1);
    if (first.length != 3) {
      throw new IOException("not a request: " + head.getFirst());
    }
    Map<String, String> headers = headers(head.subList(1, head.size()));
    if ("100-continue".equalsIgnoreCase(headers.get("expect"))) {
      line.goOn();
    }
    String[] target = first[1].split("\\?", 2);
    String body = body(in, headers.getOrDefault("content-length", "0"));
    return Optional.of(
        new Call(first[0], target[0], target.length == 2 ? target[1] : "", headers, body));
  }

  private static String head(InputStream in) throws IOException {
    ByteArrayOutputStream head = new ByteArrayOutputStream();
    int newlines = 0;
    while (newlines < 2) {
      int next = in.read();
      if (next < 0) {
        return "";
      }
      if (head.size() > LONGEST_HEAD) {
        throw new IOException("the head is too long");
      }
      newlines = next == '\n' ? newlines + 1 : next == '\r' ? newlines : 0;
      head.write(next);
    }
    return head.toString(UTF_8).strip();
  }

  private static Map<String, String> headers(List<String> lines) {
    Map<String, String> headers = new LinkedHashMap<>();
    for (String line : lines) {
      int colon = line.indexOf(':');
      if (colon > 0) {
        String name = line.substring(0, colon).strip().toLowerCase(Locale.ROOT);
        headers.merge(name, line.substring(colon + 1).strip(), (a, b) -> a + ", " + b);
      }
    }
    return headers;
  }

  private static String body(InputStream in, String length) throws IOException {
    if (!length.matches("\\d{1,7}") || Integer.parseInt(length) > LONGEST_BODY) {
      throw new IOException("a body of " + length + " bytes");
    }
    byte[] body = in.readNBytes(Integer.parseInt(length));
    return new String(body, UTF_8);
  }
}
