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
import dev.hourbook.ledger.payout.ClawbackCause;
import dev.hourbook.ledger.payout.ClawbackOption;
import dev.hourbook.ledger.payout.PayoutCommand;
import dev.hourbook.ledger.payout.PayoutCommand.Asked;
import dev.hourbook.ledger.payout.PayoutCommand.DecideClawback;
import dev.hourbook.ledger.payout.PayoutCommand.ProposeClawback;
import dev.hourbook.ledger.payout.PayoutId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What was paid for hours that did not stand: proposed to come back, and decided. */
@RestController
final class Clawbacks {

  private static final String SELECT = """
      select payout || '#' || clawback, payout, clawback, expert, seconds, minor, currency, cause,
        suggested, reason, document, proposed_by, state, borne_seconds, borne_minor, decided_by,
        decided_because
      from view.clawback
      where payout || '#' || clawback > ? and (? = '' or expert = ?) and (? = '' or state = ?)
      order by 1 limit ?""";

  private final Company company;
  private final Writes writes;

  Clawbacks(Company company, Writes writes) {
    this.company = company;
    this.writes = writes;
  }

  /** Seconds of paid items, and the document that says they did not stand: asked once for each. */
  record Proposal(List<Asked> items, ClawbackCause cause, String reason, String document) {}

  /** Who bears it: absorb with 0 seconds, bear with all of them, split with some. */
  record Decision(ClawbackOption option, long borneSeconds, String reason) {}

  /** A proposal and its state: proposed, absorb, bear, split, or lapsed with its payout. */
  record ClawbackRow(
      String id,
      String payout,
      int clawback,
      String expert,
      long seconds,
      Amount amount,
      String cause,
      String suggested,
      String reason,
      String document,
      String proposedBy,
      String state,
      long borneSeconds,
      Amount borne,
      @Nullable String decidedBy,
      @Nullable String decidedBecause) {

    static ClawbackRow read(ResultSet row, int n) throws SQLException {
      return new ClawbackRow(
          row.getString(1),
          row.getString(2),
          row.getInt(3),
          row.getString(4),
          row.getLong(5),
          Amount.of(row.getLong(6), row.getString(7)),
          row.getString(8),
          row.getString(9),
          row.getString(10),
          row.getString(11),
          row.getString(12),
          row.getString(13),
          row.getLong(14),
          Amount.of(row.getLong(15), row.getString(7)),
          row.getString(16),
          row.getString(17));
    }
  }

  @GetMapping("/api/clawbacks")
  ResponseEntity<Page<ClawbackRow>> listClawbacks(
      @ParameterObject Cursor cursor,
      @RequestParam(defaultValue = "") String expert,
      @RequestParam(defaultValue = "") String state) {
    List<ClawbackRow> rows = company
        .jdbc()
        .query(
            SELECT,
            ClawbackRow::read,
            cursor.from(),
            expert,
            expert,
            state,
            state,
            cursor.toRead());
    return cursor.page(ClawbackRow.class, rows, ClawbackRow::id);
  }

  @PostMapping("/api/payouts/{payout}/clawbacks")
  ResponseEntity<Written> proposeClawback(
      Caller caller, @PathVariable PayoutId payout, @RequestBody Proposal asked) {
    return done(
        caller,
        new ProposeClawback(
            payout,
            asked.items(),
            asked.cause(),
            asked.reason(),
            asked.document(),
            caller.at(),
            caller.actor()));
  }

  @PostMapping("/api/payouts/{payout}/clawbacks/{clawback}/decision")
  ResponseEntity<Written> decideClawback(
      Caller caller,
      @PathVariable PayoutId payout,
      @PathVariable int clawback,
      @RequestBody Decision asked) {
    return done(
        caller,
        new DecideClawback(
            payout,
            clawback,
            asked.option(),
            asked.borneSeconds(),
            asked.reason(),
            caller.at(),
            caller.actor()));
  }

  private ResponseEntity<Written> done(Caller caller, PayoutCommand command) {
    String id = command.payout().key();
    return writes.send(caller, Answer.done(id, Paths.of("payouts", id)), command);
  }
}
