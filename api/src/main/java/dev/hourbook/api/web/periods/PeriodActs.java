package dev.hourbook.api.web.periods;

import dev.hourbook.api.company.Company;
import dev.hourbook.api.period.Closings.Wish;
import dev.hourbook.api.web.idempotency.Answer;
import dev.hourbook.api.web.idempotency.Caller;
import dev.hourbook.api.web.idempotency.Writes;
import dev.hourbook.api.web.idempotency.Written;
import dev.hourbook.api.web.paths.Paths;
import dev.hourbook.ledger.period.PeriodCommand.AskToReopen;
import dev.hourbook.ledger.period.PeriodCommand.ReopenPeriod;
import dev.hourbook.ledger.period.PeriodId;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What can be done about a month: close it, ask for it to be opened again, open it again. */
@RestController
@RequestMapping("/api/periods")
final class PeriodActs {

  private final Company company;
  private final Writes writes;

  PeriodActs(Company company, Writes writes) {
    this.company = company;
    this.writes = writes;
  }

  /** The hash that was shown, at which percentage if one was given, and why despite blockers. */
  record Closing(
      String hash, @Nullable BigDecimal percent, @Nullable String despite) {}

  /** Why a closed month has to be opened again. */
  record Reopening(String reason) {}

  @PostMapping("/{month}/closing")
  ResponseEntity<Written> closePeriod(
      Caller caller, @PathVariable YearMonth month, @RequestBody Closing asked) {
    Wish wish = new Wish(asked.hash(), Optional.ofNullable(asked.percent()), asked.despite());
    return writes.prepareAndSend(
        caller,
        answer(month),
        () -> company.closings().closing(PeriodId.of(month), wish, caller.at(), caller.actor()));
  }

  /** It stays closed until someone else approves. */
  @PostMapping("/{month}/reopening")
  ResponseEntity<Written> askToReopenPeriod(
      Caller caller, @PathVariable YearMonth month, @RequestBody Reopening asked) {
    return writes.send(
        caller,
        answer(month),
        new AskToReopen(PeriodId.of(month), asked.reason(), caller.at(), caller.actor()));
  }

  @PostMapping("/{month}/reopening/approval")
  ResponseEntity<Written> reopenPeriod(Caller caller, @PathVariable YearMonth month) {
    return writes.send(
        caller, answer(month), new ReopenPeriod(PeriodId.of(month), caller.at(), caller.actor()));
  }

  private static Answer<Written> answer(YearMonth month) {
    return Answer.done(month.toString(), Paths.of("periods", month.toString()));
  }
}
