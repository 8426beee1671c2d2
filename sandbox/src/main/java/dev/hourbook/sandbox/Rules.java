package dev.hourbook.sandbox;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/** Holds a request to the parameters of its operation, as {@code parameters.txt} lists them. */
record Rules(Map<String, List<Rule>> byOperation) {
  private static final Pattern PLACE = Pattern.compile("\\[\\d+]");

  static Rules ofReference() {
    Map<String, List<Rule>> rules = new HashMap<>();
    String operation = "";
    for (String line : Json.file("parameters.txt").lines().toList()) {
      if (line.startsWith("= ")) {
        operation = line.substring(2);
        rules.put(operation, new ArrayList<>());
      } else if (!line.isBlank() && !line.startsWith("#")) {
        rules.getOrDefault(operation, new ArrayList<>()).add(Rule.of(line));
      }
    }
    return new Rules(Map.copyOf(rules));
  }

  /** The parameters in their types; the first that is wrong is refused. */
  Params check(String operation, Form form) {
    List<Rule> rules = byOperation.getOrDefault(operation, List.of());
    Map<String, JsonNode> typed = new LinkedHashMap<>();
    List<String> unknown = new ArrayList<>();
    form.fields()
        .forEach((field, value) -> ruleOf(field, rules)
            .ifPresentOrElse(
                rule -> typed.put(field, rule.typed(field, value)), () -> unknown.add(field)));
    refuse(unknown, rules);
    rules.stream().filter(Rule::required).forEach(rule -> mustBeIn(typed, rule));
    return new Params(typed).inBounds();
  }

  private static Optional<Rule> ruleOf(String field, List<Rule> rules) {
    String plain = PLACE.matcher(field).replaceAll("[]");
    return rules.stream().filter(rule -> rule.covers(field, plain)).findFirst();
  }

  private static void refuse(List<String> unknown, List<Rule> rules) {
    if (unknown.isEmpty()) {
      return;
    }
    String first = unknown.getFirst();
    if (rules.stream().anyMatch(rule -> rule.name().startsWith(first + "["))) {
      String kind =
          rules.stream().anyMatch(rule -> rule.name().equals(first + "[]")) ? "array" : "object";
      throw StripeError.parameter("", first, "Invalid " + kind);
    }
    throw StripeError.parameter(
        "parameter_unknown",
        first,
        "Received unknown parameter" + (unknown.size() > 1 ? "s" : "") + ": "
            + String.join(", ", unknown));
  }

  private static void mustBeIn(Map<String, JsonNode> typed, Rule rule) {
    String parent = rule.parent();
    boolean asked = parent.isEmpty()
        || typed.keySet().stream().anyMatch(field -> field.startsWith(parent + "["));
    boolean there = typed.keySet().stream()
        .anyMatch(field -> field.equals(rule.name()) || field.startsWith(rule.name() + "["));
    if (asked && !there) {
      throw Params.missing(rule.name());
    }
  }
}
