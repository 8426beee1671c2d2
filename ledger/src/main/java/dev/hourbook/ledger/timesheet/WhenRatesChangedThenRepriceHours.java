package dev.hourbook.ledger.timesheet;

import dev.hourbook.ledger.calendar.EffectiveFrom;
import dev.hourbook.ledger.calendar.PayWeek;
import dev.hourbook.ledger.contract.ContractEvent.ContractResumed;
import dev.hourbook.ledger.contract.ContractEvent.RateAgreed;
import dev.hourbook.ledger.contract.ContractId;
import dev.hourbook.ledger.contract.RateCardEvent.RateAnnounced;
import dev.hourbook.ledger.contract.Terms;
import dev.hourbook.ledger.message.Actor;
import dev.hourbook.ledger.message.Streams;
import dev.hourbook.ledger.timesheet.TimesheetCommand.RepriceHours;
import dev.hourbook.ledger.timesheet.TimesheetEvent.AppealDecided;
import dev.hourbook.ledger.timesheet.TimesheetEvent.DisputeRuled;
import java.time.Instant;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.messaging.annotation.MetaDataValue;

/**
 * A rate that holds from a moment in the past reprices the weeks worked since, and so does the end
 * of a pause, whose hours have a price from then; so does a ruling or an appeal for the expert,
 * whose hours were passed over while they were disputed or gone. Repeating it finds nothing to do.
 */
public final class WhenRatesChangedThenRepriceHours {

  /** The name of its processing group. */
  public static final String GROUP = "rates-changed-reprice-hours";

  private static final Actor BY = Actor.system("rates-changed");

  @EventHandler
  void on(
      RateAgreed event,
      Affected affected,
      @MetaDataValue(value = "recordedAt", required = true) String recordedAt) {
    affected.since(event.contract(), event.version().from(), Instant.parse(recordedAt));
  }

  /** The pause that it ends may never have been, or have ended earlier than its hours said. */
  @EventHandler
  void on(
      ContractResumed event,
      Affected affected,
      @MetaDataValue(value = "recordedAt", required = true) String recordedAt) {
    affected.since(event.contract(), event.from(), Instant.parse(recordedAt));
  }

  @EventHandler
  void on(
      RateAnnounced event,
      Affected affected,
      EngagedUnder engaged,
      @MetaDataValue(value = "recordedAt", required = true) String recordedAt) {
    Instant at = Instant.parse(recordedAt);
    if (event.version().from().instant().isBefore(at)) {
      engaged.card(event.card()).forEach(c -> affected.since(c, event.version().from(), at));
    }
  }

  @EventHandler
  void on(
      DisputeRuled event,
      CommandGateway commands,
      @MetaDataValue(value = "recordedAt", required = true) String recordedAt) {
    if (event.ruling() == Ruling.FOR_EXPERT) {
      Instant at = Instant.parse(recordedAt);
      commands.sendAndWait(new RepriceHours(event.timesheet(), "after a ruling", at, BY));
    }
  }

  @EventHandler
  void on(
      AppealDecided event,
      CommandGateway commands,
      @MetaDataValue(value = "recordedAt", required = true) String recordedAt) {
    if (event.verdict() == Verdict.UPHELD) {
      Instant at = Instant.parse(recordedAt);
      commands.sendAndWait(new RepriceHours(event.timesheet(), "after an appeal", at, BY));
    }
  }

  /** The sheets of a contract that a rate may concern, and how they are asked. */
  static final class Affected {

    private final CommandGateway commands;
    private final Streams streams;
    private final Terms terms;

    Affected(CommandGateway commands, Streams streams, Terms terms) {
      this.commands = commands;
      this.streams = streams;
      this.terms = terms;
    }

    /** Dated work goes by the date alone, which may lie in the week before that of the instant. */
    void since(ContractId contract, EffectiveFrom from, Instant at) {
      PayWeek last = terms.engagement(contract).calendar().weekOf(at);
      PayWeek week = last.calendar().weekOf(from.instant()).plusWeeks(-1);
      while (from.instant().isBefore(at) && week.compareTo(last) <= 0) {
        TimesheetId sheet = new TimesheetId(contract, week);
        if (!streams.of(sheet.toString()).isEmpty()) {
          commands.sendAndWait(new RepriceHours(sheet, "rate from " + from, at, BY));
        }
        week = week.plusWeeks(1);
      }
    }
  }
}
