package dev.hourbook.sandbox;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.node.ObjectNode;

/** All objects there are, by id and in the order in which they came, apart for each account. */
final class Store {
  /** Who an object belongs to when it is not a connected account's. */
  static final String PLATFORM = "acct_1PlatformSandbox";

  private record Kept(String owner, ObjectNode object) {}

  private final Map<String, Kept> byId = new HashMap<>();
  private final Map<String, List<ObjectNode>> inOrder = new HashMap<>();

  ObjectNode add(String owner, ObjectNode object) {
    byId.put(Json.text(object, "id"), new Kept(owner, object));
    inOrder
        .computeIfAbsent(key(owner, Json.text(object, "object")), k -> new ArrayList<>())
        .add(object);
    return object;
  }

  /** All of a kind, the oldest first. */
  List<ObjectNode> all(String owner, String kind) {
    return inOrder.getOrDefault(key(owner, kind), List.of());
  }

  Optional<ObjectNode> find(String owner, String id) {
    return Optional.ofNullable(byId.get(id))
        .filter(kept -> kept.owner().equals(owner))
        .map(Kept::object);
  }

  /** The object of that id, whoever it belongs to. */
  Optional<ObjectNode> anyones(String id) {
    return Optional.ofNullable(byId.get(id)).map(Kept::object);
  }

  /**
   * The object that a path names.
   *
   * @throws StripeError 404 if there is none of that kind and owner
   */
  ObjectNode get(String owner, String kind, String id) {
    return find(owner, id)
        .filter(object -> Json.text(object, "object").equals(kind))
        .orElseThrow(() -> StripeError.missing(kind, id, "id"));
  }

  private static String key(String owner, String kind) {
    return kind + " of " + owner;
  }
}
