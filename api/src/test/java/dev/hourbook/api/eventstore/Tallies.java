package dev.hourbook.api.eventstore;

import dev.hourbook.ledger.message.Actor;
import dev.hourbook.ledger.message.LedgerCommand;
import dev.hourbook.ledger.message.LedgerEvent;
import dev.hourbook.ledger.message.Refusal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** The commands, events and refusals of a tally: a number that only grows, up to 100. */
final class Tallies {

  static final Instant MONDAY = Instant.parse("2026-02-09T08:00:00Z");
  static final Actor ADA = new Actor("user:ada");

  static final Map<String, Class<?>> NAMES = Map.of(
      "tally.opened", Opened.class, "tally.counted", Counted.class, "tally.dated", Dated.class);

  private Tallies() {}

  static Open open(String tally) {
    return new Open(tally, MONDAY, ADA);
  }

  static Count count(String tally, int by) {
    return new Count(tally, by, MONDAY, ADA);
  }

  /** One more, without a mark: marks are unique, and would collide before the event does. */
  static Next next(String tally) {
    return new Next(tally, MONDAY, ADA);
  }

  record Open(@TargetAggregateIdentifier String tally, Instant at, Actor by)
      implements LedgerCommand {}

  record Count(@TargetAggregateIdentifier String tally, int more, Instant at, Actor by)
      implements LedgerCommand {}

  record Next(@TargetAggregateIdentifier String tally, Instant at, Actor by)
      implements LedgerCommand {}

  sealed interface Event extends LedgerEvent {
    String tally();
  }

  record Opened(String tally) implements Event {}

  record Counted(String tally, int more) implements Event {}

  record Dated(String tally, LocalDate day, Instant at, Optional<String> note) implements Event {}

  record TooMany(String tally, int total) implements Refusal {
    @Override
    public String code() {
      return "tally/too-many";
    }

    @Override
    public String message() {
      return tally + " would be " + total + "; count at most to 100";
    }
  }
}
