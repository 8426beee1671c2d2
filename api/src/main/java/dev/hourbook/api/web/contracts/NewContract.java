package dev.hourbook.api.web.contracts;

import dev.hourbook.ledger.calendar.EffectiveFrom;
import dev.hourbook.ledger.calendar.PayCalendar;
import dev.hourbook.ledger.contract.ContractCommand.SignContract;
import dev.hourbook.ledger.contract.ContractId;
import dev.hourbook.ledger.contract.Discipline;
import dev.hourbook.ledger.contract.Engagement;
import dev.hourbook.ledger.contract.RateCardId;
import dev.hourbook.ledger.contract.Rounding;
import dev.hourbook.ledger.message.Actor;
import dev.hourbook.ledger.party.ClientId;
import dev.hourbook.ledger.party.ExpertId;
import java.time.Instant;
import java.util.Currency;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A contract to sign. Without a card the house's of the discipline; without a rounding none;
 * without a cap, in seconds a pay week, none.
 */
record NewContract(
    ContractId contract,
    ClientId client,
    ExpertId expert,
    String project,
    Discipline discipline,
    @Nullable RateCardId card,
    Currency currency,
    PayCalendar calendar,
    EffectiveFrom start,
    @Nullable Rounding rounding,
    @Nullable Long weeklyCap) {

  /**
   * Refuses a cap below nothing.
   *
   * @throws IllegalArgumentException if the cap is negative
   */
  NewContract {
    if (weeklyCap != null && weeklyCap < 0) {
      throw new IllegalArgumentException("a cap is never negative: " + weeklyCap);
    }
  }

  SignContract command(Instant at, Actor by) {
    RateCardId priced = Objects.requireNonNullElseGet(card, () -> RateCardId.house(discipline));
    Engagement engagement =
        new Engagement(client, expert, project, discipline, priced, currency, calendar);
    Rounding rounded = Objects.requireNonNullElse(rounding, Rounding.NONE);
    return new SignContract(contract, engagement, start, rounded, weeklyCap, at, by);
  }
}
