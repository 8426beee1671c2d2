package dev.hourbook.sandbox;

import java.util.LinkedHashMap;
import java.util.Map;
import tools.jackson.databind.node.ObjectNode;

/** The caller's own words on an object: 50 keys of 40 characters, values of 500. */
final class Metadata {
  private static final int KEYS = 50;
  private static final int KEY = 40;
  private static final int VALUE = 500;

  private Metadata() {}

  static void check(Params params) {
    Map<String, String> given = given(params);
    given.forEach((key, value) -> {
      if (key.length() > KEY) {
        throw StripeError.parameter(
            "",
            "metadata",
            "Metadata keys can have up to 40 characters, but you passed in a key that is "
                + key.length() + " characters. Invalid key: " + key);
      }
      if (value.length() > VALUE) {
        throw StripeError.parameter(
            "",
            "metadata[" + key + "]",
            "Metadata values can have up to 500 characters, but you passed in a value that is "
                + value.length() + " characters. Invalid value: " + value);
      }
    });
    if (given.size() > KEYS) {
      throw StripeError.parameter(
          "",
          "metadata",
          "You can have up to 50 metadata keys, but you passed in " + given.size() + ".");
    }
  }

  /** Adds what was given to what there is; an empty value removes its key, or all. */
  static void merge(Params params, ObjectNode object) {
    ObjectNode metadata = object.withObject("metadata");
    if (params.has("metadata")) {
      metadata.removeAll();
    }
    given(params).forEach((key, value) -> {
      if (value.isEmpty()) {
        metadata.remove(key);
      } else {
        metadata.put(key, value);
      }
    });
  }

  private static Map<String, String> given(Params params) {
    Map<String, String> given = new LinkedHashMap<>();
    params.values().keySet().stream()
        .filter(name -> name.startsWith("metadata["))
        .forEach(name -> given.put(name.substring(9, name.length() - 1), params.text(name)));
    return given;
  }
}
