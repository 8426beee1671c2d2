package dev.hourbook.api.web.payruns;

import dev.hourbook.api.company.Company;
import dev.hourbook.api.web.idempotency.Answer;
import dev.hourbook.api.web.idempotency.Caller;
import dev.hourbook.api.web.payruns.PayRunActs.Planned;
import dev.hourbook.ledger.message.Refused;
import dev.hourbook.ledger.payout.PayRunCommand.ConcludePlanning;
import dev.hourbook.ledger.payout.PayRunId;
import dev.hourbook.ledger.payout.PayoutCommand.CancelPayout;
import dev.hourbook.ledger.payout.PayoutEvent;
import dev.hourbook.ledger.payout.PayoutEvent.PayoutPlanned;
import dev.hourbook.ledger.payout.PayoutId;
import dev.hourbook.ledger.payout.RunTotals;
import dev.hourbook.projections.payouts.PlannedRuns;
import java.util.List;
import org.axonframework.modelling.command.AggregateNotFoundException;
import org.springframework.http.HttpStatus;

/** Takes a payout out of a run that nobody approved yet, and says anew what the run comes to. */
final class Cancellation {

  private final Company company;

  Cancellation(Company company) {
    this.company = company;
  }

  /**
   * Cancels and concludes; asked again after an interruption, concludes.
   *
   * @throws Refused {@code pay-run/wrong-stage} once a second person has approved the run
   */
  Answer<Planned> of(PayoutId payout, String reason, Caller caller) {
    List<PayoutEvent> facts = company.streams().of(payout.toString()).stream()
        .map(PayoutEvent.class::cast)
        .toList();
    if (facts.isEmpty()) {
      throw new AggregateNotFoundException(payout.toString(), "no such payout");
    }
    if (!(facts.getLast() instanceof PayoutEvent.PayoutCancelled)) {
      company.send(new CancelPayout(payout, reason, caller.at(), caller.actor()));
    }
    PayRunId run = ((PayoutPlanned) facts.getFirst()).run();
    company.caughtUp();
    RunTotals totals = new PlannedRuns(company.jdbc()).totals(run);
    company.send(new ConcludePlanning(run, totals, caller.at(), caller.actor()));
    Planned planned = Planned.of(run, totals);
    return new Answer<>(HttpStatus.OK, planned.href(), planned);
  }
}
