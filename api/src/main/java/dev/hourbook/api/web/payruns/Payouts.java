package dev.hourbook.api.web.payruns;

import dev.hourbook.api.company.Company;
import dev.hourbook.api.web.idempotency.Answer;
import dev.hourbook.api.web.idempotency.Caller;
import dev.hourbook.api.web.idempotency.Writes;
import dev.hourbook.api.web.idempotency.Written;
import dev.hourbook.api.web.paging.Cursor;
import dev.hourbook.api.web.paging.Page;
import dev.hourbook.api.web.paths.Paths;
import dev.hourbook.api.web.problems.Found;
import dev.hourbook.api.week.PayoutCancellation;
import dev.hourbook.ledger.payout.PayoutCommand.RecordPayoutPaid;
import dev.hourbook.ledger.payout.PayoutId;
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

  Payouts(Company company, Writes writes) {
    this.jdbc = company.jdbc();
    this.writes = writes;
    this.cancellation = company.payoutCancellation();
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
        row, jdbc.query(PayoutRow.Earning.SELECT, PayoutRow.Earning::read, payout.toString()));
  }

  @PostMapping("/{payout}/payment")
  ResponseEntity<Written> recordPayoutPaid(
      Caller caller, @PathVariable PayoutId payout, @RequestBody Payment asked) {
    return writes.send(
        caller,
        Answer.done(payout.key(), Paths.of("payouts", payout.key())),
        new RecordPayoutPaid(
            payout, asked.paidOn(), asked.reference(), caller.at(), caller.actor()));
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
