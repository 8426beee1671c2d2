package dev.hourbook.api.dispatch;

import dev.hourbook.api.company.Company;
import dev.hourbook.ledger.payout.PayRunId;
import dev.hourbook.ledger.payout.Rail;
import java.time.Instant;

/**
 * Closes the runs of which nothing is left to do: everything arrived, was cancelled or went back to
 * be paid another time. What is late of the same week then goes into another run.
 */
record Closing(Company company, Rail rail) {

  private static final String DONE = """
      select run from view.pay_run r where stage = 'approved'
        and exists (select from view.payout p where p.run = r.run and p.rail = ?)
        and not exists (select from view.payout p where p.run = r.run and p.state not in
          ('paid', 'delivered', 'cancelled', 'held-pay-released'))
      order by run""";

  void close(Instant now) {
    company
        .jdbc()
        .query(DONE, (row, n) -> new PayRunId(row.getString(1)), rail.word())
        .forEach(run -> company.payRuns().closeIfSettled(run, now, Calls.DISPATCH));
  }
}
