package dev.hourbook.api.web.bank;

import dev.hourbook.api.web.idempotency.Answer;
import dev.hourbook.api.web.idempotency.Caller;
import dev.hourbook.api.web.idempotency.Writes;
import dev.hourbook.api.web.idempotency.Written;
import dev.hourbook.api.web.json.Amount;
import dev.hourbook.api.web.paths.Paths;
import dev.hourbook.ledger.bank.BankAccountId;
import dev.hourbook.ledger.bank.BankCommand.ImportBankLines;
import dev.hourbook.ledger.bank.BankCommand.OpenBankAccount;
import dev.hourbook.ledger.bank.StatementLine;
import dev.hourbook.ledger.message.Actor;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** How bank accounts begin and their lines come in. */
@RestController
final class BankActs {

  private final Writes writes;

  BankActs(Writes writes) {
    this.writes = writes;
  }

  /** An account whose statements are compared from a day on, and the balance before it. */
  record NewBankAccount(BankAccountId account, LocalDate from, Amount balance, Actor approvedBy) {}

  /** Lines of an account's statement; those that are known already change nothing. */
  record BankStatement(BankAccountId account, List<NewLine> lines) {}

  /** A line under the bank's own id; money in is positive. */
  record NewLine(
      String id,
      LocalDate valueDate,
      Amount amount,
      @Nullable String reference,
      @Nullable String counterparty) {

    StatementLine line() {
      return new StatementLine(
          id,
          valueDate,
          amount.money("amount"),
          Objects.requireNonNullElse(reference, ""),
          Objects.requireNonNullElse(counterparty, ""));
    }
  }

  @PostMapping("/api/bank-accounts")
  @ResponseStatus(HttpStatus.CREATED)
  ResponseEntity<Written> openBankAccount(Caller caller, @RequestBody NewBankAccount asked) {
    String key = asked.account().key();
    return writes.send(
        caller,
        Answer.created(key, Paths.of("bank-accounts", key)),
        new OpenBankAccount(
            asked.account(),
            asked.from(),
            asked.balance().money("balance"),
            asked.approvedBy(),
            caller.at(),
            caller.actor()));
  }

  @PostMapping("/api/bank-lines")
  ResponseEntity<Written> importBankLines(Caller caller, @RequestBody BankStatement asked) {
    String key = asked.account().key();
    return writes.send(
        caller,
        Answer.done(key, Paths.of("bank-accounts", key)),
        new ImportBankLines(
            asked.account(),
            asked.lines().stream().map(NewLine::line).toList(),
            caller.at(),
            caller.actor()));
  }
}
