package dev.hourbook.api.eventstore;

import dev.hourbook.ledger.message.Refused;
import java.util.Objects;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.config.AggregateConfigurer;
import org.axonframework.config.Configurer;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateLifecycle;
import org.jspecify.annotations.Nullable;

/** Counts, and writes a row through a port before it decides, as claims do. */
final class Tally {

  @AggregateIdentifier
  private @Nullable String id;

  private int total;

  Tally() {}

  @CommandHandler
  Tally(Tallies.Open command) {
    AggregateLifecycle.apply(new Tallies.Opened(command.tally()));
  }

  @CommandHandler
  void handle(Tallies.Count command, Marks marks) {
    marks.add(command.tally() + "#" + (total + command.more()));
    if (total + command.more() > 100) {
      throw new Refused(new Tallies.TooMany(Objects.requireNonNull(id), total + command.more()));
    }
    AggregateLifecycle.apply(new Tallies.Counted(command.tally(), command.more()));
  }

  @CommandHandler
  void handle(Tallies.Next command) {
    AggregateLifecycle.apply(new Tallies.Counted(command.tally(), 1));
  }

  @EventSourcingHandler
  void on(Tallies.Event event) {
    switch (event) {
      case Tallies.Opened opened -> id = opened.tally();
      case Tallies.Counted counted -> total += counted.more();
      case Tallies.Dated dated -> total += 0;
    }
  }

  static void register(Configurer axon) {
    axon.configureAggregate(AggregateConfigurer.defaultConfiguration(Tally.class));
  }
}
