package dev.hourbook.sandbox;

import java.util.Locale;
import java.util.Map;

/**
 * One request as it came over the wire.
 *
 * @param path without the query: {@code /v1/transfers}
 * @param headers by name in small letters; several of one name are joined by a comma
 */
public record Call(
    String method, String path, String query, Map<String, String> headers, String body) {

  /** The header, or an empty text. */
  public String header(String name) {
    return headers.getOrDefault(name.toLowerCase(Locale.ROOT), "");
  }

  /** The fields of the body, or of the query where there is no body, decoded, by name. */
  public Map<String, String> form() {
    return Form.of(this).fields();
  }

  boolean isPost() {
    return method.equals("POST");
  }
}
