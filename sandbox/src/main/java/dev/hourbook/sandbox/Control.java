package dev.hourbook.sandbox;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * {@code /_sandbox/...}: what {@link Sandbox} offers, for another process, in JSON. It answers
 * nothing unless it was switched on.
 */
final class Control {
  private final Sandbox sandbox;

  Control(Sandbox sandbox) {
    this.sandbox = sandbox;
  }

  Reply answer(Call call) {
    if (!sandbox.isControlled()) {
      return Reply.of(404, "{\"error\":\"the control plane is off\"}");
    }
    try {
      ObjectNode asked = call.isPost() ? Json.read(call.body()) : Json.object();
      return Reply.of(200, Json.write(done(call.method() + " " + call.path(), asked)));
    } catch (RuntimeException refusal) {
      return Reply.of(400, Json.write(Json.object().put("error", refusal.toString())));
    }
  }

  private ObjectNode done(String what, ObjectNode asked) {
    return switch (what) {
      case "GET /_sandbox" -> ControlViews.status(sandbox);
      case "GET /_sandbox/books" -> ControlViews.books(sandbox.books());
      case "POST /_sandbox/clock" -> clock(asked);
      case "POST /_sandbox/fund" -> fund(asked);
      case "POST /_sandbox/accounts" -> account(asked);
      case "POST /_sandbox/banks" -> banks(asked);
      case "POST /_sandbox/faults" -> faults(asked);
      case "DELETE /_sandbox/faults" -> mended();
      case "POST /_sandbox/webhooks" -> webhooks(asked);
      case "POST /_sandbox/webhooks/redeliver" -> redeliver(asked);
      default -> throw new IllegalArgumentException("no such control: " + what);
    };
  }

  private ObjectNode clock(ObjectNode asked) {
    if (asked.has("to")) {
      sandbox.moveTo(Instant.parse(Json.text(asked, "to")));
    } else {
      sandbox.moveBy(Duration.parse(Json.text(asked, "by")));
    }
    return Json.object().put("now", sandbox.now().toString());
  }

  private ObjectNode fund(ObjectNode asked) {
    sandbox.fund(Json.text(asked, "currency"), Json.number(asked, "minor"));
    return asked;
  }

  private ObjectNode account(ObjectNode asked) {
    Experts experts = sandbox.experts();
    String id = Json.text(asked, "id");
    switch (Json.text(asked, "do")) {
      case "open" -> {
        String currency = Json.text(asked, "currency");
        id = experts.open(Json.text(asked, "country"), currency);
        asked.put("id", id).put("external_account", experts.bank(id, currency));
        asked.put("fingerprint", experts.fingerprint(id, currency));
      }
      case "onboard" -> experts.onboard(id);
      case "move" -> experts.moveToAnotherBank(id);
      case "close" -> experts.close(id);
      case "disable" -> experts.disable(id, Json.text(asked, "reason"));
      default -> throw new IllegalArgumentException("do: open, onboard, move, close or disable");
    }
    return asked;
  }

  private ObjectNode banks(ObjectNode asked) {
    String bank = Json.text(asked, "external_account");
    if (asked.has("fails")) {
      sandbox.banks().fails(bank, Json.text(asked, "fails"));
    } else if (asked.has("returns")) {
      sandbox.banks().returns(bank, Json.text(asked, "returns"));
    } else if (asked.has("takes")) {
      sandbox.banks().takes(bank);
    } else {
      sandbox.banks().random(Json.number(asked, "seed"), (int) Json.number(asked, "failing"), (int)
          Json.number(asked, "returning"));
    }
    return asked;
  }

  private ObjectNode faults(ObjectNode asked) {
    if (asked.has("next")) {
      Fault fault = Fault.valueOf(Json.text(asked, "next"));
      int times = asked.has("times") ? (int) Json.number(asked, "times") : 1;
      sandbox.faults().plan(Json.text(asked, "operation"), fault, times);
    } else {
      sandbox.faults().random(Json.number(asked, "seed"), rates(asked, Fault.class));
    }
    return asked;
  }

  private ObjectNode mended() {
    sandbox.faults().clear();
    sandbox.webhooks().faults().clear();
    sandbox.banks().random(0, 0, 0);
    return Json.object();
  }

  private ObjectNode webhooks(ObjectNode asked) {
    if (asked.has("url")) {
      String[] secrets = asked
          .withArray("secrets")
          .valueStream()
          .map(JsonNode::stringValue)
          .toArray(String[]::new);
      sandbox.webhooks().to(URI.create(Json.text(asked, "url")), secrets);
    }
    if (asked.has("rates")) {
      sandbox
          .webhooks()
          .faults()
          .random(Json.number(asked, "seed"), rates(asked, WebhookFault.class));
    }
    return asked;
  }

  private ObjectNode redeliver(ObjectNode asked) {
    if (asked.has("event")) {
      sandbox.resend(Json.text(asked, "event"));
      return asked;
    }
    return asked.put("sent", sandbox.webhooks().redeliver());
  }

  private static <F extends Enum<F>> Map<F, Integer> rates(ObjectNode asked, Class<F> kind) {
    Map<F, Integer> rates = new EnumMap<>(kind);
    asked
        .path("rates")
        .properties()
        .forEach(
            rate -> rates.put(Enum.valueOf(kind, rate.getKey()), rate.getValue().intValue()));
    return rates;
  }
}
