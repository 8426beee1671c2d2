package dev.hourbook.api.web.bank;

import dev.hourbook.api.company.Company;
import dev.hourbook.api.web.bank.BankRows.BreakRow;
import dev.hourbook.api.web.bank.BankRows.LineRow;
import dev.hourbook.api.web.bank.BankRows.SetOffRow;
import dev.hourbook.api.web.bank.BankRows.StatementRow;
import dev.hourbook.api.web.paging.Cursor;
import dev.hourbook.api.web.paging.Page;
import dev.hourbook.api.web.problems.Found;
import dev.hourbook.ledger.bank.BankLineId;
import dev.hourbook.ledger.bank.SetOffId;
import dev.hourbook.projections.bank.BankLine;
import dev.hourbook.projections.bank.BankLists;
import dev.hourbook.projections.bank.Reconciliation;
import dev.hourbook.projections.paging.Lists;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What the bank says, what is on one side alone, and how its balance comes from the books'. */
@RestController
final class BankStatements {

  private final Company company;
  private final BankLists lists;
  private final Reconciliation reconciliation;

  BankStatements(Company company) {
    this.company = company;
    this.lists = new BankLists(new Lists(company.jdbc()));
    this.reconciliation = new Reconciliation(company.jdbc());
  }

  @GetMapping("/api/bank-lines")
  ResponseEntity<Page<LineRow>> listBankLines(
      @ParameterObject Cursor cursor, @RequestParam(defaultValue = "") String state) {
    List<LineRow> rows = company
        .jdbc()
        .query(
            BankLine.SELECT
                + "where l.line > ? and (? = '' or l.state = ?) order by l.line limit ?",
            (row, n) -> LineRow.of(BankLine.read(row, n)),
            cursor.from(),
            state,
            state,
            cursor.toRead());
    return cursor.page(LineRow.class, rows, LineRow::line);
  }

  @GetMapping("/api/bank-lines/{line}")
  LineRow readBankLine(@PathVariable BankLineId line) {
    return LineRow.of(Found.in(
        company.jdbc().query(BankLine.SELECT + "where l.line = ?", BankLine::read, line.text()),
        "bank/unknown-line",
        line.text()));
  }

  @GetMapping("/api/bank-set-offs/{setOff}")
  SetOffRow readSetOff(@PathVariable SetOffId setOff) {
    return Found.in(
        company.jdbc().query(SetOffRow.SELECT, SetOffRow::read, setOff.key()),
        "bank/unknown-set-off",
        setOff.key());
  }

  @GetMapping("/api/bank-breaks")
  ResponseEntity<Page<BreakRow>> listBankBreaks(@ParameterObject Cursor cursor) {
    LocalDate today = today();
    List<BreakRow> rows = lists.breaksAfter(cursor.from(), cursor.toRead()).stream()
        .map(one -> BreakRow.of(one, today))
        .toList();
    return cursor.page(BreakRow.class, rows, BreakRow::id);
  }

  /** One for each currency as of the end of a day, by default today. */
  @GetMapping("/api/bank-statement")
  List<StatementRow> readBankStatement(@RequestParam @Nullable LocalDate asOf) {
    LocalDate day = Optional.ofNullable(asOf).orElseGet(this::today);
    return reconciliation.sums(day).stream().map(StatementRow::of).toList();
  }

  /** What the account began with and its lines come to, today. */
  @GetMapping("/api/bank-accounts/{account}")
  BankRows.AccountRow readBankAccount(@PathVariable String account) {
    return Found.in(
        reconciliation.balances(today()).stream()
            .filter(one -> one.account().equals(account))
            .map(BankRows.AccountRow::of)
            .toList(),
        "bank/unknown-account",
        account);
  }

  private LocalDate today() {
    return LocalDate.ofInstant(company.clock().now(), ZoneOffset.UTC);
  }
}
