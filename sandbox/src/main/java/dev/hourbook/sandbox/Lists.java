package dev.hourbook.sandbox;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Pages of a list, the newest first: {@code limit}, {@code starting_after}, {@code ending_before}.
 */
final class Lists {
  private static final long LIMIT = 10;

  private Lists() {}

  static ObjectNode page(
      String url, List<ObjectNode> oldestFirst, Predicate<ObjectNode> wanted, Params params) {
    if (params.has("starting_after") && params.has("ending_before")) {
      throw StripeError.parameter(
          "", "ending_before", "You can use starting_after or ending_before, not both.");
    }
    int limit = params.number("limit").orElse(LIMIT).intValue();
    List<ObjectNode> found = params.has("ending_before")
        ? newer(oldestFirst, wanted, params, limit + 1).reversed()
        : older(oldestFirst, wanted, params, limit + 1);
    boolean more = found.size() > limit;
    int surplus = more ? 1 : 0;
    List<ObjectNode> page = params.has("ending_before")
        ? found.subList(surplus, found.size())
        : found.subList(0, found.size() - surplus);
    ObjectNode list = Json.list(url).put("has_more", more);
    ArrayNode data = list.withArray("data");
    page.forEach(object -> data.add(object.deepCopy()));
    return list;
  }

  private static List<ObjectNode> older(
      List<ObjectNode> all, Predicate<ObjectNode> wanted, Params params, int most) {
    int from = params.has("starting_after") ? place(all, params, "starting_after") : all.size();
    List<ObjectNode> found = new ArrayList<>();
    for (int i = from - 1; i >= 0 && found.size() < most; i--) {
      if (wanted.test(all.get(i))) {
        found.add(all.get(i));
      }
    }
    return found;
  }

  private static List<ObjectNode> newer(
      List<ObjectNode> all, Predicate<ObjectNode> wanted, Params params, int most) {
    List<ObjectNode> found = new ArrayList<>();
    for (int i = place(all, params, "ending_before") + 1;
        i < all.size() && found.size() < most;
        i++) {
      if (wanted.test(all.get(i))) {
        found.add(all.get(i));
      }
    }
    return found;
  }

  private static int place(List<ObjectNode> all, Params params, String cursor) {
    String id = params.text(cursor);
    for (int i = all.size() - 1; i >= 0; i--) {
      if (Json.text(all.get(i), "id").equals(id)) {
        return i;
      }
    }
    String kind = all.isEmpty() ? "object" : Json.text(all.getFirst(), "object");
    throw StripeError.missing(kind, id, cursor);
  }
}
