package dev.hourbook.sandbox;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.databind.util.RawValue;

/** {@code /v1/events}: what happened, as it was at that time, for who asks and for webhooks. */
record Events(Timeline time, Ids ids, Store store, Webhooks webhooks) {

  List<Route> routes() {
    return List.of(
        Route.get("/v1/events", this::list),
        Route.get("/v1/events/{id}", op -> store.get(op.owner(), "event", op.id())));
  }

  /** Something happened to an object of that owner. */
  void happened(String type, String owner, ObjectNode object, Op.Cause cause) {
    happened(type, owner, object, cause, Map.of());
  }

  /** The same of a change: {@code before} holds what was different. */
  void happened(
      String type, String owner, ObjectNode object, Op.Cause cause, Map<String, String> before) {
    ObjectNode event = Json.shape("event").put("id", ids.next("evt_")).put("type", type);
    event.put("created", time.seconds());
    // The object goes on changing; what the event says of it does not.
    ObjectNode data = event.withObject("data");
    data.putRawValue("object", new RawValue(Json.write(object)));
    if (!before.isEmpty()) {
      ObjectNode previous = data.putObject("previous_attributes");
      before.forEach((name, value) -> previous.put(name, value));
    }
    if (!cause.requestId().isEmpty()) {
      event.withObject("request").put("id", cause.requestId());
    }
    if (!cause.idempotencyKey().isEmpty()) {
      event.withObject("request").put("idempotency_key", cause.idempotencyKey());
    }
    if (!owner.equals(Store.PLATFORM)) {
      event.put("account", owner);
    }
    webhooks.offer(store.add(owner, event));
  }

  private ObjectNode list(Op op) {
    Params params = op.params();
    List<String> types = params.list("types");
    if (!types.isEmpty() && params.has("type")) {
      throw StripeError.parameter("", "type", "You may pass either type or types, but not both.");
    }
    return Lists.page(
        op.url(),
        store.all(op.owner(), "event"),
        event -> params.range("created", Json.number(event, "created"))
            && (types.isEmpty() || types.contains(Json.text(event, "type")))
            && matches(params.text("type"), Json.text(event, "type"))
            && delivered(params, event),
        params);
  }

  private static boolean matches(String asked, String type) {
    return asked.isEmpty()
        || asked.equals(type)
        || (asked.endsWith("*") && type.startsWith(asked.substring(0, asked.length() - 1)));
  }

  private static boolean delivered(Params params, ObjectNode event) {
    boolean all = Json.number(event, "pending_webhooks") == 0;
    return Optional.ofNullable(params.values().get("delivery_success"))
        .map(wanted -> wanted.booleanValue() == all)
        .orElse(true);
  }
}
