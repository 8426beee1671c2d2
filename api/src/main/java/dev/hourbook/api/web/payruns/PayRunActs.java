package dev.hourbook.api.web.payruns;

import dev.hourbook.api.company.Company;
import dev.hourbook.api.web.idempotency.Answer;
import dev.hourbook.api.web.idempotency.Caller;
import dev.hourbook.api.web.idempotency.Writes;
import dev.hourbook.api.web.json.Amount;
import dev.hourbook.api.web.paths.Paths;
import dev.hourbook.api.week.NothingDue;
import dev.hourbook.ledger.calendar.PayWeek;
import dev.hourbook.ledger.message.Refused;
import dev.hourbook.ledger.payout.Consent;
import dev.hourbook.ledger.payout.PayRunId;
import dev.hourbook.ledger.payout.RunTotals;
import dev.hourbook.projections.payouts.PlannedRuns.Run;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** What can be done about a pay run: plan it, have a second person approve it, settle it. */
@RestController
@RequestMapping("/api/pay-runs")
final class PayRunActs {

  private final Company company;
  private final Writes writes;

  PayRunActs(Company company, Writes writes) {
    this.company = company;
    this.writes = writes;
  }

  /** A run over everything earned up to and including the week. */
  record NewRun(PayWeek week) {}

  /**
   * What was planned: what leaves, what is kept for what experts owe back, what is withheld, and
   * the hash by which a second person approves it.
   */
  record Planned(
      String id,
      String href,
      long payouts,
      long seconds,
      List<Amount> amounts,
      List<Amount> offsets,
      List<Amount> withheld,
      String hash) {

    static Planned of(PayRunId run, RunTotals totals) {
      return new Planned(
          run.key(),
          Paths.of("pay-runs", run.key()),
          totals.payouts(),
          totals.seconds(),
          totals.amounts().stream().map(Amount::of).toList(),
          totals.offsets().stream().map(Amount::of).toList(),
          totals.withheld().stream().map(Amount::of).toList(),
          totals.hash());
    }
  }

  /** The hash that was shown to whoever approves. */
  record RunApproval(String hash) {}

  /**
   * How many have approved the hash, and how many have to; nothing is sent before all of them have.
   */
  record RunConsent(
      String id,
      String href,
      boolean approved,
      int approvalsGiven,
      int approversNeeded,
      String approval) {

    static RunConsent of(PayRunId run, Consent consent) {
      return new RunConsent(
          run.key(),
          Paths.of("pay-runs", run.key()),
          consent.isWhole(),
          consent.given(),
          consent.needed(),
          consent.words());
    }
  }

  /** How many payouts the bank paid. */
  record Settled(String id, String href, long paid) {}

  @PostMapping
  @ResponseStatus(HttpStatus.CREATED)
  ResponseEntity<Planned> planPayRun(Caller caller, @RequestBody NewRun asked) {
    return writes.inSteps(caller, Planned.class, () -> {
      Run run = company
          .payRuns()
          .begin(asked.week(), caller.at(), caller.actor())
          .orElseThrow(() -> new Refused(new NothingDue(asked.week())));
      RunTotals totals = company.payRuns().plan(run, caller.at(), caller.actor());
      Planned planned = Planned.of(run.run(), totals);
      return new Answer<>(HttpStatus.CREATED, planned.href(), planned);
    });
  }

  @PostMapping("/{run}/approval")
  ResponseEntity<RunConsent> approvePayRun(
      Caller caller, @PathVariable PayRunId run, @RequestBody RunApproval asked) {
    return writes.inSteps(caller, RunConsent.class, () -> {
      Consent consent = company.payRuns().approve(run, asked.hash(), caller.at(), caller.actor());
      RunConsent said = RunConsent.of(run, consent);
      return new Answer<>(HttpStatus.OK, said.href(), said);
    });
  }

  /** How many payouts were left to a later run, and what the run comes to now. */
  record Rechecked(String id, String href, long left) {}

  /** Takes those out who may not be paid any more as was planned. */
  @PostMapping("/{run}/recheck")
  ResponseEntity<Rechecked> recheckPayRun(Caller caller, @PathVariable PayRunId run) {
    return writes.inSteps(caller, Rechecked.class, () -> {
      long left = company.payRuns().recheck(run, caller.at(), caller.actor());
      String href = Paths.of("pay-runs", run.key());
      return new Answer<>(HttpStatus.OK, href, new Rechecked(run.key(), href, left));
    });
  }

  /** Records every payout as paid by the bank today, in UTC, and closes the run. */
  @PostMapping("/{run}/settlement")
  ResponseEntity<Settled> settlePayRun(Caller caller, @PathVariable PayRunId run) {
    return writes.inSteps(caller, Settled.class, () -> {
      long paid = company.payRuns().settle(run, caller.at(), caller.actor());
      String href = Paths.of("pay-runs", run.key());
      return new Answer<>(HttpStatus.OK, href, new Settled(run.key(), href, paid));
    });
  }
}
