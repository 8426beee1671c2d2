package dev.hourbook.api.company;

import dev.hourbook.ledger.payee.WhenPayoutFailsThenRefuseAccount;
import dev.hourbook.ledger.payout.WhenHoursCreditedThenProposeClawback;
import dev.hourbook.ledger.remittance.WhenPaymentRefusedThenRefuseAccount;
import dev.hourbook.ledger.timesheet.WhenCapChangedThenReconsiderWeek;
import dev.hourbook.ledger.timesheet.WhenRatesChangedThenRepriceHours;
import java.util.Map;

/** What reacts to events, by the name of its group. */
public final class Reactions {
  private Reactions() {}

  /** All of them. */
  public static Map<String, Object> all() {
    return Map.of(
        WhenCapChangedThenReconsiderWeek.GROUP,
        new WhenCapChangedThenReconsiderWeek(),
        WhenRatesChangedThenRepriceHours.GROUP,
        new WhenRatesChangedThenRepriceHours(),
        WhenHoursCreditedThenProposeClawback.GROUP,
        new WhenHoursCreditedThenProposeClawback(),
        WhenPayoutFailsThenRefuseAccount.GROUP,
        new WhenPayoutFailsThenRefuseAccount(),
        WhenPaymentRefusedThenRefuseAccount.GROUP,
        new WhenPaymentRefusedThenRefuseAccount());
  }
}
