package dev.hourbook.sandbox;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Stripe's objects are kept as the JSON they are; each starts from the reference's whole shape. */
final class Json {
  private static final JsonMapper MAPPER = JsonMapper.builder().build();
  private static final Map<String, ObjectNode> SHAPES = new ConcurrentHashMap<>();

  private Json() {}

  static ObjectNode object() {
    return MAPPER.createObjectNode();
  }

  /** A fresh object of that kind with every field of the reference, mostly null. */
  static ObjectNode shape(String kind) {
    return SHAPES.computeIfAbsent(kind, Json::resource).deepCopy();
  }

  static ObjectNode read(String text) {
    return (ObjectNode) MAPPER.readTree(text.isBlank() ? "{}" : text);
  }

  static String write(JsonNode node) {
    return MAPPER.writeValueAsString(node);
  }

  /** The text of a field, empty when it has none. */
  static String text(JsonNode node, String field) {
    JsonNode value = node.path(field);
    return value.isString() ? value.stringValue() : "";
  }

  /** The number of a field, zero when it has none. */
  static long number(JsonNode node, String field) {
    JsonNode value = node.path(field);
    return value.isIntegralNumber() ? value.longValue() : 0;
  }

  static ObjectNode list(String url) {
    ObjectNode list = object().put("object", "list");
    list.putArray("data");
    return list.put("has_more", false).put("url", url);
  }

  static String file(String name) {
    try (InputStream in = Json.class.getResourceAsStream(name)) {
      return new String(Objects.requireNonNull(in, name).readAllBytes(), UTF_8);
    } catch (IOException problem) {
      throw new UncheckedIOException(problem);
    }
  }

  private static ObjectNode resource(String kind) {
    return read(file(kind + ".json"));
  }
}
