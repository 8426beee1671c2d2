package dev.hourbook.api.web.payruns;

import dev.hourbook.api.company.Company;
import dev.hourbook.api.web.idempotency.Answer;
import dev.hourbook.api.web.idempotency.Caller;
import dev.hourbook.api.web.idempotency.Writes;
import dev.hourbook.api.web.idempotency.Written;
import dev.hourbook.api.web.json.Amount;
import dev.hourbook.api.web.paging.Cursor;
import dev.hourbook.api.web.paging.Page;
import dev.hourbook.api.web.paths.Paths;
import dev.hourbook.ledger.payout.DebtCommand;
import dev.hourbook.ledger.payout.DebtCommand.AskWriteOff;
import dev.hourbook.ledger.payout.DebtCommand.DecideWriteOff;
import dev.hourbook.ledger.payout.PayoutId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What experts owe back, and giving up what will not come. */
@RestController
final class Debts {

  private static final String SELECT = """
      select payout, expert, currency, since, borne_minor, offset_minor, lost_minor, asked_minor,
        asked_by
      from view.debt
      where payout > ? and (? = '' or expert = ?)
        and (not ? or borne_minor > offset_minor + lost_minor)
      order by payout limit ?""";

  private final Company company;
  private final Writes writes;

  Debts(Company company, Writes writes) {
    this.company = company;
    this.writes = writes;
  }

  /**
   * What is owed of a payout that paid too much: borne, less what later payouts keep, less what was
   * given up. The age is in days since it was first decided. {@code asked} is what somebody asks to
   * write off, 0 if nobody does.
   */
  record DebtRow(
      String id,
      String expert,
      Instant since,
      long ageDays,
      Amount borne,
      Amount offset,
      Amount writtenOff,
      Amount owed,
      Amount asked,
      String askedBy) {

    static DebtRow read(ResultSet row, Instant now) throws SQLException {
      String currency = row.getString(3);
      Instant since = row.getTimestamp(4).toInstant();
      return new DebtRow(
          row.getString(1),
          row.getString(2),
          since,
          Duration.between(since, now).toDays(),
          Amount.of(row.getLong(5), currency),
          Amount.of(row.getLong(6), currency),
          Amount.of(row.getLong(7), currency),
          Amount.of(row.getLong(5) - row.getLong(6) - row.getLong(7), currency),
          Amount.of(row.getLong(8), currency),
          row.getString(9));
    }
  }

  /** How much of it is asked to be given up, and why. */
  record WriteOff(Amount amount, String reason) {}

  /** Whether it is lost, or stays owed. */
  record WriteOffDecision(boolean lost, String reason) {}

  @GetMapping("/api/debts")
  ResponseEntity<Page<DebtRow>> listDebts(
      @ParameterObject Cursor cursor,
      @RequestParam(defaultValue = "") String expert,
      @RequestParam(defaultValue = "false") boolean open) {
    Instant now = company.clock().now();
    List<DebtRow> rows = company
        .jdbc()
        .query(
            SELECT,
            (row, n) -> DebtRow.read(row, now),
            cursor.from(),
            expert,
            expert,
            open,
            cursor.toRead());
    return cursor.page(DebtRow.class, rows, DebtRow::id);
  }

  @PostMapping("/api/payouts/{payout}/write-off")
  ResponseEntity<Written> askWriteOff(
      Caller caller, @PathVariable PayoutId payout, @RequestBody WriteOff asked) {
    return done(
        caller,
        new AskWriteOff(
            payout, asked.amount().money("amount"), asked.reason(), caller.at(), caller.actor()));
  }

  @PostMapping("/api/payouts/{payout}/write-off/decision")
  ResponseEntity<Written> decideWriteOff(
      Caller caller, @PathVariable PayoutId payout, @RequestBody WriteOffDecision asked) {
    return done(
        caller,
        new DecideWriteOff(payout, asked.lost(), asked.reason(), caller.at(), caller.actor()));
  }

  private ResponseEntity<Written> done(Caller caller, DebtCommand command) {
    String id = command.payout().key();
    return writes.send(caller, Answer.done(id, Paths.of("payouts", id)), command);
  }
}
