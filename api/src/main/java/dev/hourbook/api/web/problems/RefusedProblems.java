package dev.hourbook.api.web.problems;

import dev.hourbook.api.eventstore.BooksBehind;
import dev.hourbook.ledger.message.Refusal;
import java.util.Map;
import org.axonframework.modelling.command.AggregateNotFoundException;
import org.axonframework.modelling.command.ConcurrencyException;
import org.springframework.http.HttpStatus;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The ledger's no as a problem: status by the kind of no, the refusal's own values as members. */
final class RefusedProblems {

  private static final TypeReference<Map<String, Object>> MEMBERS = new TypeReference<>() {};

  /** Codes of what is not there, by the kind that an aggregate's id begins with. */
  private static final Map<String, String> UNKNOWN = Map.of(
      "client", "party/unknown-client",
      "expert", "party/unknown-expert",
      "rate-card", "contract/unknown-rate-card");

  private final JsonMapper json;

  RefusedProblems(JsonMapper json) {
    this.json = json;
  }

  Problem of(Refusal refusal) {
    // What is refused may be what cannot be stored; it is told, not kept.
    String told = json.writeValueAsString(refusal);
    Map<String, Object> members = JsonMapper.shared().readValue(told, MEMBERS);
    return new Problem(status(refusal), refusal.code(), refusal.message(), members);
  }

  private static HttpStatus status(Refusal refusal) {
    if (refusal instanceof BooksBehind) {
      return HttpStatus.SERVICE_UNAVAILABLE;
    }
    return switch (refusal.kind()) {
      case INVALID -> HttpStatus.UNPROCESSABLE_CONTENT;
      case UNKNOWN -> HttpStatus.NOT_FOUND;
      case RULE, CONFLICT -> HttpStatus.CONFLICT;
    };
  }

  /** A command for what is not there; the id says what kind of thing it would be. */
  static Problem of(AggregateNotFoundException missing) {
    String id = String.valueOf(missing.getAggregateIdentifier());
    String kind = id.substring(0, Math.max(0, id.indexOf(':')));
    String key = id.substring(id.indexOf(':') + 1);
    return Problem.of(
            HttpStatus.NOT_FOUND,
            UNKNOWN.getOrDefault(kind, kind + "/unknown"),
            "There is no " + kind.replace('-', ' ') + " " + key + ".")
        .with("id", key);
  }

  /** A lost race, or an id that is taken; the message begins with its code. */
  static Problem of(ConcurrencyException lost) {
    String message = String.valueOf(lost.getMessage());
    int colon = message.indexOf(": ");
    return message.startsWith("event-store/") && colon > 0
        ? Problem.of(HttpStatus.CONFLICT, message.substring(0, colon), message.substring(colon + 2))
        : Problem.of(HttpStatus.CONFLICT, "event-store/lost-race", "Repeat the request.");
  }
}
