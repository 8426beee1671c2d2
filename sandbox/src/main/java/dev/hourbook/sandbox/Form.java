package dev.hourbook.sandbox;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URLDecoder;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The fields of a request by their full names: {@code metadata[order]}, {@code expand[0]}. Of two
 * fields with one name the last stands; names ending in {@code []} are numbered.
 */
record Form(Map<String, String> fields) {

  static Form of(Call call) {
    Map<String, String> fields = new LinkedHashMap<>();
    add(call.query(), fields);
    add(call.isPost() ? call.body() : "", fields);
    return new Form(Collections.unmodifiableMap(fields));
  }

  private static void add(String encoded, Map<String, String> fields) {
    for (String pair : encoded.split("&")) {
      int equals = pair.indexOf('=');
      String name = decoded(equals < 0 ? pair : pair.substring(0, equals));
      if (!name.isEmpty()) {
        fields.put(numbered(name, fields), equals < 0 ? "" : decoded(pair.substring(equals + 1)));
      }
    }
  }

  private static String numbered(String name, Map<String, String> fields) {
    if (!name.endsWith("[]")) {
      return name;
    }
    String start = name.substring(0, name.length() - 1);
    int next = 0;
    while (fields.containsKey(start + next + "]")) {
      next++;
    }
    return start + next + "]";
  }

  private static String decoded(String text) {
    try {
      return URLDecoder.decode(text, UTF_8);
    } catch (IllegalArgumentException notEncoded) {
      return text;
    }
  }
}
