package dev.hourbook.api.rails;

import dev.hourbook.api.company.Company;
import dev.hourbook.ledger.message.Actor;
import dev.hourbook.ledger.message.Refused;
import dev.hourbook.ledger.payee.Payees;
import dev.hourbook.ledger.payee.PlannedWay;
import dev.hourbook.ledger.payee.Reason;
import dev.hourbook.ledger.payee.Verdict;
import dev.hourbook.ledger.payout.Hop;
import dev.hourbook.ledger.payout.HopCommand;
import dev.hourbook.ledger.payout.HopCommand.SubmitDelivery;
import dev.hourbook.ledger.payout.HopCommand.SubmitPayout;
import dev.hourbook.ledger.payout.HopCommand.SubmitReversal;
import dev.hourbook.ledger.payout.PayoutEvent.PayoutPlanned;
import dev.hourbook.ledger.payout.PayoutId;
import dev.hourbook.ledger.payout.Rail;
import dev.hourbook.projections.payouts.OnTheirWay;
import dev.hourbook.projections.payouts.OnTheirWay.Way;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.axonframework.modelling.command.AggregateNotFoundException;

/**
 * What a person has done with a payout that did not go through. An act is an intent in the log;
 * whoever sends on the rail finds it there and makes the call.
 */
public record PayoutActs(Company company) {

  private static final Set<String> OURS = Set.of("planned", "failed", "reversed");

  /**
   * Sends again what stopped: the first hop if the money is ours, else the second.
   *
   * @throws AggregateNotFoundException if there is no such payout on a rail with hops
   * @throws Refused {@code payout/not-payable} if the expert may not be paid there now;
   *     {@code payout/out-of-turn} if it is on its way, or done
   */
  public void resend(PayoutId payout, Instant at, Actor by) {
    Way way = way(payout);
    requirePayable(payout, way, at);
    company.send(again(way, at, by));
  }

  private static HopCommand again(Way way, Instant at, Actor by) {
    if (OURS.contains(way.state())) {
      return new SubmitPayout(
          way.payout(),
          way.attempt(Hop.FUNDING) + 1,
          Optional.ofNullable(way.to()).orElseThrow(),
          at,
          by);
    }
    return new SubmitDelivery(way.payout(), way.attempt(Hop.DELIVERY) + 1, at, by);
  }

  /** Takes our money back from an account that cannot pass it on. */
  public void takeBack(PayoutId payout, String reason, Instant at, Actor by) {
    int attempt = way(payout).attempt(Hop.REVERSAL) + 1;
    company.send(new SubmitReversal(payout, attempt, reason, at, by));
  }

  private Way way(PayoutId payout) {
    company.caughtUp();
    return new OnTheirWay(company.jdbc(), Rail.STRIPE)
        .of(payout)
        .orElseThrow(() -> new AggregateNotFoundException(
            payout.toString(), "no such payout on a rail that is told to pay"));
  }

  /** Where the money is ours still, the rate has to be locked still by which it was planned. */
  private void requirePayable(PayoutId payout, Way way, Instant at) {
    Payees payees = company.ledger().configuration().getComponent(Payees.class);
    PayoutPlanned plan = (PayoutPlanned) company.streams().of(payout.toString()).getFirst();
    Verdict verdict = OURS.contains(way.state())
        ? payees.verdict(PlannedWay.of(plan), at)
        : payees.verdict(way.expert(), Rail.STRIPE, way.to(), at);
    List<Reason> why = verdict.why();
    if (!why.isEmpty()) {
      throw new Refused(NotPayable.of(way.payout(), why));
    }
  }
}
