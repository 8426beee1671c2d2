package dev.hourbook.ledger.timesheet;

import dev.hourbook.ledger.calendar.EffectiveFrom;
import dev.hourbook.ledger.calendar.PayWeek;
import dev.hourbook.ledger.contract.ContractEvent.ContractResumed;
import dev.hourbook.ledger.contract.ContractEvent.RateAgreed;
import dev.hourbook.ledger.contract.ContractId;
import dev.hourbook.ledger.contract.RateCardEvent.RateAnnounced;
import dev.hourbook.ledger.contract.Terms;
import dev.hourbook.ledger.message.Actor;
import dev.hourbook.ledger.message.Apart;
import dev.hourbook.ledger.message.Streams;
import dev.hourbook.ledger.timesheet.TimesheetCommand.RepriceHours;
import dev.hourbook.ledger.timesheet.TimesheetEvent.AppealDecided;
import dev.hourbook.ledger.timesheet.TimesheetEvent.DisputeRuled;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
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
    List<ContractId> one = List.of(event.contract());
    affected.since(one, event.version().from(), Instant.parse(recordedAt));
  }

  /** The pause that it ends may never have been, or have ended earlier than its hours said. */
  @EventHandler
  void on(
      ContractResumed event,
      Affected affected,
      @MetaDataValue(value = "recordedAt", required = true) String recordedAt) {
    List<ContractId> one = List.of(event.contract());
    affected.since(one, event.from(), Instant.parse(recordedAt));
  }

  @EventHandler
  void on(
      RateAnnounced event,
      Affected affected,
      EngagedUnder engaged,
      @MetaDataValue(value = "recordedAt", required = true) String recordedAt) {
    Instant at = Instant.parse(recordedAt);
    if (event.version().from().instant().isBefore(at)) {
      affected.since(engaged.card(event.card()), event.version().from(), at);
    }
  }

  @EventHandler
  void on(
      DisputeRuled event,
      Apart apart,
      @MetaDataValue(value = "recordedAt", required = true) String recordedAt) {
    if (event.ruling() == Ruling.FOR_EXPERT) {
      Instant at = Instant.parse(recordedAt);
      apart.send(List.of(new RepriceHours(event.timesheet(), "after a ruling", at, BY)));
    }
  }

  @EventHandler
  void on(
      AppealDecided event,
      Apart apart,
      @MetaDataValue(value = "recordedAt", required = true) String recordedAt) {
    if (event.verdict() == Verdict.UPHELD) {
      Instant at = Instant.parse(recordedAt);
      apart.send(List.of(new RepriceHours(event.timesheet(), "after an appeal", at, BY)));
    }
  }

  /**
   * The sheets that a rate may concern, and how they are asked: so many at a time, for a card may
   * price more contracts than fit into one transaction.
   */
  static final class Affected {

    private static final int TOGETHER = 100;

    private final Apart apart;
    private final Streams streams;
    private final Terms terms;

    Affected(Apart apart, Streams streams, Terms terms) {
      this.apart = apart;
      this.streams = streams;
      this.terms = terms;
    }

    void since(List<ContractId> contracts, EffectiveFrom from, Instant at) {
      List<RepriceHours> asked = new ArrayList<>();
      for (ContractId contract : contracts) {
        for (TimesheetId sheet : sheets(contract, from, at)) {
          asked.add(new RepriceHours(sheet, "rate from " + from, at, BY));
          if (asked.size() == TOGETHER) {
            apart.send(List.copyOf(asked));
            asked.clear();
          }
        }
      }
      if (!asked.isEmpty()) {
        apart.send(asked);
      }
    }

    /** Dated work goes by the date alone, which may lie in the week before that of the instant. */
    private List<TimesheetId> sheets(ContractId contract, EffectiveFrom from, Instant at) {
      List<TimesheetId> sheets = new ArrayList<>();
      PayWeek last = terms.engagement(contract).calendar().weekOf(at);
      PayWeek week = last.calendar().weekOf(from.instant()).plusWeeks(-1);
      while (from.instant().isBefore(at) && week.compareTo(last) <= 0) {
        TimesheetId sheet = new TimesheetId(contract, week);
        if (!streams.of(sheet.toString()).isEmpty()) {
          sheets.add(sheet);
        }
        week = week.plusWeeks(1);
      }
      return sheets;
    }
  }
}
