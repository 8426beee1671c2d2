package dev.hourbook.api.web.bank;

import dev.hourbook.api.web.json.Amount;
import dev.hourbook.projections.bank.BankBreak;
import dev.hourbook.projections.bank.BankLine;
import dev.hourbook.projections.bank.Reconciliation.Balance;
import dev.hourbook.projections.bank.Reconciliation.Sum;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;

/** What is read about the bank; money in is positive. */
final class BankRows {
  private BankRows() {}

  /** A line of a statement; {@code movements} are those that a matched one is. */
  record LineRow(
      String line,
      LocalDate valueDate,
      Amount amount,
      String reference,
      String counterparty,
      String state,
      String rule,
      String matchedBy,
      String movements) {

    static LineRow of(BankLine line) {
      return new LineRow(
          line.line(),
          line.valueDate(),
          Amount.of(line.amount()),
          line.reference(),
          line.counterparty(),
          line.state(),
          line.rule(),
          line.by(),
          line.movements());
    }
  }

  /** What is on one side alone, who acts, and what else has just that amount. */
  record BreakRow(
      String side,
      String id,
      LocalDate since,
      long ageDays,
      Amount amount,
      String reference,
      String owner,
      String act,
      String candidates) {

    static BreakRow of(BankBreak one, LocalDate today) {
      return new BreakRow(
          one.side().word(),
          one.id(),
          one.since(),
          one.ageOn(today),
          Amount.of(one.amount()),
          one.reference(),
          one.owner(),
          one.act(),
          one.candidates());
    }
  }

  /** Movements that were set off against each other. */
  record SetOffRow(String setOff, String state, String reason, String askedBy, String approvedBy) {

    static final String SELECT = """
        select set_off, state, reason, asked_by, approved_by from view.bank_set_off
        where set_off = ?""";

    static SetOffRow read(ResultSet row, int n) throws SQLException {
      return new SetOffRow(
          row.getString(1), row.getString(2), row.getString(3), row.getString(4), row.getString(5));
    }
  }

  /** {@code statement = book + openingDifference + linesAlone - documentsAlone}. */
  record StatementRow(
      Amount statement,
      Amount book,
      Amount openingDifference,
      Amount linesAlone,
      long lineBreaks,
      Amount documentsAlone,
      long documentBreaks) {

    static StatementRow of(Sum sum) {
      return new StatementRow(
          Amount.of(sum.statement()),
          Amount.of(sum.book()),
          Amount.of(sum.openingDifference()),
          Amount.of(sum.linesAlone()),
          sum.lineBreaks(),
          Amount.of(sum.movementsAlone()),
          sum.movementBreaks());
    }
  }

  /** A bank account with its balance by statement. */
  record AccountRow(String account, Amount balance) {
    static AccountRow of(Balance one) {
      return new AccountRow(one.account(), Amount.of(one.amount()));
    }
  }
}
