package dev.hourbook.api.web.payruns;

import dev.hourbook.api.company.Company;
import dev.hourbook.api.rails.PayoutActs;
import dev.hourbook.api.web.idempotency.Answer;
import dev.hourbook.api.web.idempotency.Caller;
import dev.hourbook.api.web.idempotency.Writes;
import dev.hourbook.api.web.idempotency.Written;
import dev.hourbook.api.web.paging.Cursor;
import dev.hourbook.api.web.paging.Page;
import dev.hourbook.api.web.paths.Paths;
import dev.hourbook.api.web.problems.Found;
import dev.hourbook.api.week.PayoutCancellation;
import dev.hourbook.ledger.payout.HopCommand.ReleaseHeld;
import dev.hourbook.ledger.payout.PayoutCommand.RecordPayoutPaid;
import dev.hourbook.ledger.payout.PayoutId;
import dev.hourbook.projections.paging.Lists;
import dev.hourbook.projections.payouts.DebtLists;
import java.time.LocalDate;
import java.util.List;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Payouts: read with what they pay, recorded as paid, cancelled before their run is approved. */
@RestController
@RequestMapping("/api/payouts")
final class Payouts {

  private final JdbcTemplate jdbc;
  private final Writes writes;
  private final PayoutCancellation cancellation;
  private final PayoutActs acts;

  Payouts(Company company, Writes writes) {
    this.jdbc = company.jdbc();
    this.writes = writes;
    this.cancellation = company.payoutCancellation();
    this.acts = new PayoutActs(company);
  }

  /** What the bank says: value date and its own reference. */
  record Payment(LocalDate paidOn, String reference) {}

  /** Why it will not be paid. */
  record Reason(String reason) {}

  @GetMapping
  ResponseEntity<Page<PayoutRow>> listPayouts(
      @ParameterObject Cursor cursor, @RequestParam(defaultValue = "") String expert) {
    List<PayoutRow> rows = jdbc.query(
        PayoutRow.SELECT + "where payout > ? and (? = '' or expert = ?) order by payout limit ?",
        PayoutRow::read,
        cursor.from(),
        expert,
        expert,
        cursor.toRead());
    return cursor.page(PayoutRow.class, rows, PayoutRow::payout);
  }

  @GetMapping("/{payout}")
  PayoutRow.PayoutOpened readPayout(@PathVariable PayoutId payout) {
    PayoutRow row = Found.in(
        jdbc.query(PayoutRow.SELECT + "where payout = ?", PayoutRow::read, payout.key()),
        "payout/unknown",
        payout.key());
    return new PayoutRow.PayoutOpened(
        row,
        jdbc.query(PayoutRow.Earning.SELECT, PayoutRow.Earning::read, payout.toString()),
        new DebtLists(new Lists(jdbc))
            .keptBy(payout.key()).stream().map(PayoutRow.Kept::of).toList());
  }

  @PostMapping("/{payout}/payment")
  ResponseEntity<Written> recordPayoutPaid(
      Caller caller, @PathVariable PayoutId payout, @RequestBody Payment asked) {
    return writes.send(
        caller,
        done(payout),
        new RecordPayoutPaid(
            payout, asked.paidOn(), asked.reference(), caller.at(), caller.actor()));
  }

  /** Sends again what stopped: by the first hop if the money is ours, else by the second. */
  @PostMapping("/{payout}/resend")
  ResponseEntity<Written> resendPayout(Caller caller, @PathVariable PayoutId payout) {
    return writes.inSteps(caller, Written.class, () -> {
      acts.resend(payout, caller.at(), caller.actor());
      return done(payout);
    });
  }

  /** Takes our money back from an expert's account that cannot pass it on. */
  @PostMapping("/{payout}/reversal")
  ResponseEntity<Written> takePayoutBack(
      Caller caller, @PathVariable PayoutId payout, @RequestBody Reason asked) {
    return writes.inSteps(caller, Written.class, () -> {
      acts.takeBack(payout, asked.reason(), caller.at(), caller.actor());
      return done(payout);
    });
  }

  /** Lets a later run pay what is held. */
  @PostMapping("/{payout}/release")
  ResponseEntity<Written> releasePayout(
      Caller caller, @PathVariable PayoutId payout, @RequestBody Reason asked) {
    return writes.send(
        caller, done(payout), new ReleaseHeld(payout, asked.reason(), caller.at(), caller.actor()));
  }

  private static Answer<Written> done(PayoutId payout) {
    return Answer.done(payout.key(), Paths.of("payouts", payout.key()));
  }

  /** Whoever cancels has a hand in the plan, so somebody else approves it under its new hash. */
  @PostMapping("/{payout}/cancellation")
  ResponseEntity<PayRunActs.Planned> cancelPayout(
      Caller caller, @PathVariable PayoutId payout, @RequestBody Reason asked) {
    return writes.inSteps(caller, PayRunActs.Planned.class, () -> {
      var left = cancellation.of(payout, asked.reason(), caller.at(), caller.actor());
      PayRunActs.Planned planned = PayRunActs.Planned.of(left.run(), left.totals());
      return new Answer<>(HttpStatus.OK, planned.href(), planned);
    });
  }
}
