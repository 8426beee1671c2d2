package dev.hourbook.sandbox;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/**
 * What the reference says of one parameter.
 *
 * @param name its full name; {@code []} stands for any place in a list
 * @param type string, integer, boolean, enum, integer_or, map, range, hash or list
 */
record Rule(String name, String type, boolean required, boolean empty, List<String> values) {
  private static final Pattern UNDER_MAP = Pattern.compile("\\[[^\\[\\]]+]");
  private static final Set<String> BOUNDS = Set.of("[gt]", "[gte]", "[lt]", "[lte]");
  private static final int LONGEST = 5_000;

  static Rule of(String line) {
    List<String> words = Arrays.asList(line.split(" "));
    List<String> rest = words.subList(2, words.size());
    return new Rule(
        words.get(0),
        words.get(1),
        rest.contains("required"),
        rest.contains("empty"),
        rest.stream().filter(w -> !w.equals("required") && !w.equals("empty")).toList());
  }

  /** Whether it is about a field; {@code plain} is the field without its places in lists. */
  boolean covers(String field, String plain) {
    if (plain.equals(name)) {
      return !type.equals("hash");
    }
    if (!field.startsWith(name)) {
      return false;
    }
    String below = field.substring(name.length());
    Matcher key = UNDER_MAP.matcher(below);
    return (type.equals("map") && key.matches())
        || (type.equals("range") && BOUNDS.contains(below));
  }

  /** The hash that this parameter lies in, empty for one on top. */
  String parent() {
    return name.contains("[") ? name.substring(0, name.lastIndexOf('[')) : "";
  }

  /** The value in its own type. */
  JsonNode typed(String field, String value) {
    if (value.isEmpty()) {
      return emptied(field);
    }
    return switch (type) {
      case "integer", "range" -> whole(field, value);
      case "integer_or" -> values.contains(value) ? string(value) : whole(field, value);
      case "boolean" -> bool(field, value);
      case "enum" -> oneOf(field, value);
      case "map" -> entry(field, value);
      default -> text(field, value);
    };
  }

  private JsonNode emptied(String field) {
    boolean metadata = type.equals("map") && !field.equals(name);
    if (empty || metadata) {
      return string("");
    }
    throw StripeError.parameter(
        "parameter_invalid_empty",
        field,
        "You passed an empty string for '" + field + "'. We assume empty values are an attempt to"
            + " unset a parameter; however '" + field + "' cannot be unset. You should remove '"
            + field + "' from your request or supply a non-empty value.");
  }

  private static JsonNode whole(String field, String value) {
    if (!value.matches("-?\\d{1,18}")) {
      throw StripeError.parameter("parameter_invalid_integer", field, "Invalid integer: " + value);
    }
    return JsonNodeFactory.instance.numberNode(Long.parseLong(value));
  }

  private static JsonNode bool(String field, String value) {
    if (!value.equals("true") && !value.equals("false")) {
      throw StripeError.parameter("", field, "Invalid boolean: " + value);
    }
    return JsonNodeFactory.instance.booleanNode(value.equals("true"));
  }

  private JsonNode oneOf(String field, String value) {
    if (!values.contains(value)) {
      String allowed = String.join(", ", values.subList(0, values.size() - 1));
      String last = values.getLast();
      throw StripeError.parameter(
          "",
          field,
          "Invalid " + field + ": must be one of " + (allowed.isEmpty() ? "" : allowed + " or ")
              + last);
    }
    return string(value);
  }

  private JsonNode entry(String field, String value) {
    if (field.equals(name)) {
      throw StripeError.parameter("", field, "Invalid object");
    }
    return text(field, value);
  }

  private static JsonNode text(String field, String value) {
    if (value.length() > LONGEST) {
      throw StripeError.parameter(
          "", field, "Invalid string: must be at most " + LONGEST + " characters");
    }
    return string(value);
  }

  private static JsonNode string(String value) {
    return JsonNodeFactory.instance.stringNode(value);
  }
}
