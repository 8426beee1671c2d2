package dev.hourbook.api.web.payruns;

import dev.hourbook.api.company.Company;
import dev.hourbook.api.web.json.Amount;
import dev.hourbook.api.web.paging.Cursor;
import dev.hourbook.api.web.paging.Page;
import dev.hourbook.ledger.payout.PayRunId;
import dev.hourbook.projections.paging.Lists;
import dev.hourbook.projections.payees.RunExceptionLists;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** What a pay run left out, a row a reason: whose, how much, who mends it, since when. */
@RestController
final class RunExceptionReads {

  private final RunExceptionLists exceptions;

  RunExceptionReads(Company company) {
    this.exceptions = new RunExceptionLists(new Lists(company.jdbc()));
  }

  /** Each reason of one part says the part's whole amount; it stays due to the expert. */
  record RunException(
      String id,
      String expert,
      int part,
      long seconds,
      Amount amount,
      String code,
      String missing,
      String mends,
      Instant since,
      @Nullable Instant until) {

    static RunException of(RunExceptionLists.Row row) {
      return new RunException(
          row.key(),
          row.expert(),
          row.part(),
          row.seconds(),
          Amount.of(row.amount()),
          row.obstacle().code(),
          row.obstacle().missing(),
          row.obstacle().mender().words(),
          row.since(),
          row.until().orElse(null));
    }
  }

  @GetMapping("/api/pay-runs/{run}/exceptions")
  ResponseEntity<Page<RunException>> listExceptionsOfRun(
      @ParameterObject Cursor cursor, @PathVariable PayRunId run) {
    List<RunException> rows = exceptions.after(run.key(), cursor.from(), cursor.toRead()).stream()
        .map(RunException::of)
        .toList();
    return cursor.page(RunException.class, rows, RunException::id);
  }
}
