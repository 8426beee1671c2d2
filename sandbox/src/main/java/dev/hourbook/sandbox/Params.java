package dev.hourbook.sandbox;

import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The parameters of one request by their full names, in their types. */
record Params(Map<String, JsonNode> values) {
  private static final int MOST = 100;
  private static final Set<String> CURRENCIES = Currency.getAvailableCurrencies().stream()
      .map(currency -> currency.getCurrencyCode().toLowerCase(Locale.ROOT))
      .collect(Collectors.toUnmodifiableSet());

  static StripeError missing(String name) {
    return StripeError.parameter(
        "parameter_missing", name, "Missing required param: " + name + ".");
  }

  boolean has(String name) {
    return values.containsKey(name);
  }

  /** The text, empty when it was not given. */
  String text(String name) {
    return Optional.ofNullable(values.get(name))
        .filter(JsonNode::isString)
        .map(JsonNode::stringValue)
        .orElse("");
  }

  Optional<Long> number(String name) {
    return Optional.ofNullable(values.get(name)).map(JsonNode::longValue);
  }

  /** An amount of minor units, one or more. */
  long amount() {
    long amount = number("amount").orElseThrow(() -> missing("amount"));
    atLeastOne("amount", amount);
    return amount;
  }

  /** A currency in small letters, as the reference asks for. */
  String currency(String name) {
    String code = text(name);
    if (!CURRENCIES.contains(code)) {
      throw StripeError.parameter("", name, "Invalid currency: " + code);
    }
    return code;
  }

  /** Whether a time in seconds lies in the interval that was asked for, if one was. */
  boolean range(String name, long seconds) {
    return number(name).map(at -> at == seconds).orElse(true)
        && number(name + "[gt]").map(at -> seconds > at).orElse(true)
        && number(name + "[gte]").map(at -> seconds >= at).orElse(true)
        && number(name + "[lt]").map(at -> seconds < at).orElse(true)
        && number(name + "[lte]").map(at -> seconds <= at).orElse(true);
  }

  /** The values of a list, in their order. */
  List<String> list(String name) {
    return values.entrySet().stream()
        .filter(entry -> entry.getKey().matches("\\Q" + name + "\\E\\[\\d+]"))
        .map(entry -> entry.getValue().stringValue())
        .toList();
  }

  /** Copies the texts that were given into an object, under the same names. */
  void into(ObjectNode object, String... names) {
    for (String name : names) {
      Optional.ofNullable(values.get(name)).ifPresent(value -> object.set(name, value));
    }
    Metadata.merge(this, object);
  }

  /** The bounds that the types do not say. */
  Params inBounds() {
    number("limit").ifPresent(limit -> {
      if (limit > MOST) {
        throw StripeError.parameter(
            "parameter_invalid_integer",
            "limit",
            "This value must be less than or equal to 100 (it currently is '" + limit + "').");
      }
      atLeastOne("limit", limit);
    });
    Metadata.check(this);
    return this;
  }

  private static void atLeastOne(String name, long value) {
    if (value < 1) {
      throw StripeError.parameter(
          "parameter_invalid_integer", name, "This value must be greater than or equal to 1.");
    }
  }
}
