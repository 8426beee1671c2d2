package dev.hourbook.sandbox;

import java.util.Map;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** What the control plane shows: how it stands, and the books. */
final class ControlViews {
  private ControlViews() {}

  static ObjectNode status(Sandbox sandbox) {
    ObjectNode status = Json.object().put("now", sandbox.now().toString());
    sandbox.counts().forEach(status::put);
    ObjectNode operations = status.putObject("operations");
    sandbox
        .taken()
        .forEach((operation, taken) -> operations
            .putObject(operation)
            .put("calls", taken.calls())
            .put("first", taken.first().toString())
            .put("last", taken.last().toString()));
    put(status.putObject("faults"), sandbox.faults().counts());
    put(status.putObject("webhook_faults"), sandbox.webhooks().faults().counts());
    put(status.putObject("webhooks"), sandbox.webhooks().acknowledgements());
    put(status.putObject("banks"), sandbox.banks().counts());
    return status;
  }

  static ObjectNode books(Books books) {
    ObjectNode view = Json.object();
    put(view.putObject("sum"), books.sumByCurrency());
    ArrayNode places = view.putArray("places");
    books
        .all()
        .forEach((place, minor) -> places
            .addObject()
            .put("kind", place.kind())
            .put("account", place.owner())
            .put("external_account", place.id())
            .put("currency", place.currency())
            .put("minor", minor));
    ArrayNode arrivals = view.putArray("arrivals");
    books
        .arrivals()
        .forEach(arrival -> put(
            arrivals
                .addObject()
                .put("payout", arrival.payout())
                .put("account", arrival.account())
                .put("external_account", arrival.bank())
                .put("currency", arrival.currency())
                .put("minor", arrival.minor())
                .put("at", arrival.at().toString())
                .putObject("metadata"),
            arrival.metadata()));
    return view;
  }

  private static void put(ObjectNode object, Map<?, ?> values) {
    values.forEach((name, value) -> {
      if (value instanceof Long number) {
        object.put(name.toString(), number);
      } else {
        object.put(name.toString(), value.toString());
      }
    });
  }
}
