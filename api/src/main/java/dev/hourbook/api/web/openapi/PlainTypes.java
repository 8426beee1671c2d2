package dev.hourbook.api.web.openapi;

import dev.hourbook.api.web.idempotency.Caller;
import dev.hourbook.ledger.calendar.EffectiveFrom;
import dev.hourbook.ledger.calendar.PayCalendar;
import dev.hourbook.ledger.calendar.PayWeek;
import dev.hourbook.ledger.contract.ContractId;
import dev.hourbook.ledger.contract.Discipline;
import dev.hourbook.ledger.contract.RateCardId;
import dev.hourbook.ledger.contract.Rounding;
import dev.hourbook.ledger.message.Actor;
import dev.hourbook.ledger.party.ClientId;
import dev.hourbook.ledger.party.ExpertId;
import dev.hourbook.ledger.payout.PayRunId;
import dev.hourbook.ledger.payout.PayoutId;
import dev.hourbook.ledger.timesheet.EntryId;
import dev.hourbook.ledger.timesheet.TimesheetId;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.Currency;
import java.util.List;
import org.springdoc.core.utils.SpringDocUtils;

/** Values that are one text in JSON, whatever they are in the ledger. */
final class PlainTypes {

  private static final List<Class<?>> TEXTS = List.of(
      Actor.class,
      ClientId.class,
      ContractId.class,
      Currency.class,
      Discipline.class,
      EffectiveFrom.class,
      EntryId.class,
      ExpertId.class,
      PayCalendar.class,
      PayRunId.class,
      PayWeek.class,
      PayoutId.class,
      RateCardId.class,
      Rounding.class,
      TimesheetId.class,
      YearMonth.class,
      ZoneId.class);

  private PlainTypes() {}

  static void register() {
    SpringDocUtils utils = SpringDocUtils.getConfig();
    TEXTS.forEach(type -> utils.replaceWithClass(type, String.class));
    utils.addRequestWrapperToIgnore(Caller.class);
  }
}
