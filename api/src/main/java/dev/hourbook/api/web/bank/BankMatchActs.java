package dev.hourbook.api.web.bank;

import dev.hourbook.api.bank.Matching;
import dev.hourbook.api.bank.Named;
import dev.hourbook.api.company.Company;
import dev.hourbook.api.web.idempotency.Answer;
import dev.hourbook.api.web.idempotency.Caller;
import dev.hourbook.api.web.idempotency.Writes;
import dev.hourbook.api.web.idempotency.Written;
import dev.hourbook.api.web.paths.Paths;
import dev.hourbook.ledger.bank.BankCommand.MatchBankLine;
import dev.hourbook.ledger.bank.BankCommand.SetOffMovements;
import dev.hourbook.ledger.bank.BankCommand.UnmatchBankLine;
import dev.hourbook.ledger.bank.BankCommand.WithdrawSetOff;
import dev.hourbook.ledger.bank.BankLineId;
import dev.hourbook.ledger.bank.MatchRule;
import dev.hourbook.ledger.bank.SetOffId;
import dev.hourbook.ledger.message.Actor;
import dev.hourbook.ledger.message.LedgerCommand;
import dev.hourbook.projections.bank.OpenMovements;
import java.util.List;
import java.util.function.Supplier;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** What can be said about bank lines and documents: they belong together, or not after all. */
@RestController
final class BankMatchActs {

  private final Company company;
  private final Writes writes;
  private final Named named;

  BankMatchActs(Company company, Writes writes) {
    this.company = company;
    this.writes = writes;
    this.named = new Named(new OpenMovements(company.jdbc()));
  }

  /**
   * The documents that a line is, {@code receipt:R-1}, their movements {@code receipt:R-1#2}, or
   * some of one, {@code voucher:fee=-2.00}.
   */
  record Matches(List<String> documents) {}

  /** Why it is taken back. */
  record TakenBack(String reason) {}

  /** Movements that undo each other, named as those of a line are. */
  record NewSetOff(SetOffId setOff, List<String> movements, String reason, Actor approvedBy) {}

  /** A line and a movement that fit, and are not the only ones. */
  record Doubtful(String line, String movement) {}

  /** How many lines were matched, and what is in doubt. */
  record AutoMatched(long matched, List<Doubtful> doubts) {}

  @PostMapping("/api/bank-lines/{line}/match")
  ResponseEntity<Written> matchBankLine(
      Caller caller, @PathVariable BankLineId line, @RequestBody Matches asked) {
    return act(
        caller,
        Answer.done(line.text(), Paths.of("bank-lines", line.text())),
        () -> new MatchBankLine(
            line,
            named.of(line, asked.documents()),
            MatchRule.BY_HAND,
            caller.at(),
            caller.actor()));
  }

  @PostMapping("/api/bank-lines/{line}/unmatch")
  ResponseEntity<Written> unmatchBankLine(
      Caller caller, @PathVariable BankLineId line, @RequestBody TakenBack asked) {
    return act(
        caller,
        Answer.done(line.text(), Paths.of("bank-lines", line.text())),
        () -> new UnmatchBankLine(line, asked.reason(), caller.at(), caller.actor()));
  }

  /** Matches all that fit beyond doubt. */
  @PostMapping("/api/bank-matches")
  ResponseEntity<AutoMatched> matchBankLines(Caller caller) {
    return writes.inSteps(caller, AutoMatched.class, () -> {
      Matching.Matched matched = new Matching(company).run(caller.at(), caller.actor());
      List<Doubtful> doubts = matched.doubts().stream()
          .map(doubt -> new Doubtful(doubt.line(), doubt.movement()))
          .toList();
      AutoMatched body = new AutoMatched(matched.pairs().size(), doubts);
      return new Answer<>(HttpStatus.OK, "/api/bank-lines?state=matched", body);
    });
  }

  @PostMapping("/api/bank-set-offs")
  @ResponseStatus(HttpStatus.CREATED)
  ResponseEntity<Written> setOffMovements(Caller caller, @RequestBody NewSetOff asked) {
    String key = asked.setOff().key();
    return act(
        caller,
        Answer.created(key, Paths.of("bank-set-offs", key)),
        () -> new SetOffMovements(
            asked.setOff(),
            named.of(asked.movements()),
            asked.reason(),
            asked.approvedBy(),
            caller.at(),
            caller.actor()));
  }

  @PostMapping("/api/bank-set-offs/{setOff}/withdrawal")
  ResponseEntity<Written> withdrawSetOff(
      Caller caller, @PathVariable SetOffId setOff, @RequestBody TakenBack asked) {
    return act(
        caller,
        Answer.done(setOff.key(), Paths.of("bank-set-offs", setOff.key())),
        () -> new WithdrawSetOff(setOff, asked.reason(), caller.at(), caller.actor()));
  }

  /** A repeated request asks the views nothing: what it named is matched by now. */
  private ResponseEntity<Written> act(
      Caller caller, Answer<Written> answer, Supplier<LedgerCommand> command) {
    return writes.inOneUnit(caller, Written.class, () -> {
      company.ledger().chunks().dispatch(command.get());
      return answer;
    });
  }
}
