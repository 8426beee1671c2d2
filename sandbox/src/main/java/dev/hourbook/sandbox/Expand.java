package dev.hourbook.sandbox;

import java.util.List;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Puts whole objects in the place of their ids, where {@code expand} asks for it. */
record Expand(Store store) {
  private static final int DEEPEST = 4;
  private static final Set<String> EXPANDABLE = Set.of(
      "account",
      "application_fee",
      "balance_transaction",
      "data",
      "destination",
      "destination_payment",
      "destination_payment_refund",
      "failure_balance_transaction",
      "original_payout",
      "reversals",
      "reversed_by",
      "source",
      "source_refund",
      "source_transaction",
      "transfer");

  /** Refuses what cannot be expanded, before anything is carried out. */
  static void check(Params params) {
    for (String path : params.list("expand")) {
      List<String> names = List.of(path.split("\\."));
      if (names.size() > DEEPEST || !EXPANDABLE.containsAll(names)) {
        throw StripeError.parameter(
            "", "expand", "This property cannot be expanded (" + path + ").");
      }
    }
  }

  /** The answer as it is, or a copy with more in it. */
  ObjectNode expanded(ObjectNode answer, Params params) {
    List<String> paths = params.list("expand");
    if (paths.isEmpty()) {
      return answer;
    }
    ObjectNode copy = answer.deepCopy();
    paths.forEach(path -> expand(copy, List.of(path.split("\\."))));
    return copy;
  }

  private void expand(JsonNode at, List<String> names) {
    if (names.isEmpty()) {
      return;
    }
    if (at.isArray()) {
      at.forEach(element -> expand(element, names));
    } else if (at instanceof ObjectNode object) {
      String name = names.getFirst();
      if (object.path(name).isString()) {
        store
            .anyones(Json.text(object, name))
            .ifPresent(whole -> object.set(name, whole.deepCopy()));
      }
      expand(object.path(name), names.subList(1, names.size()));
    }
  }
}
