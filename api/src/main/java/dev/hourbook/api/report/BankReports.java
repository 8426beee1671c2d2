package dev.hourbook.api.report;

import dev.hourbook.projections.bank.BankBreak;
import dev.hourbook.projections.bank.BankLine;
import dev.hourbook.projections.bank.Reconciliation;
import dev.hourbook.projections.bank.Reconciliation.Sum;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** The bank's statements beside the books, as rows; money in is positive. */
public final class BankReports {
  private BankReports() {}

  /** One row a line. */
  public static Report lines(List<BankLine> lines) {
    List<List<Object>> rows = lines.stream()
        .map(line -> List.<Object>of(
            line.line(),
            line.valueDate().toString(),
            line.amount().currency().toString(),
            line.amount(),
            line.reference(),
            line.counterparty(),
            line.state(),
            line.rule(),
            line.by(),
            line.movements()))
        .toList();
    return Report.of(
        List.of(
            "line",
            "value_date",
            "currency",
            "amount",
            "reference",
            "counterparty",
            "state",
            "rule",
            "matched_by",
            "movements"),
        rows);
  }

  /** One row a break. */
  public static Report breaks(List<BankBreak> breaks, LocalDate today) {
    List<List<Object>> rows = breaks.stream()
        .map(one -> List.<Object>of(
            one.side().word(),
            one.id(),
            one.since().toString(),
            one.ageOn(today),
            one.amount().currency().toString(),
            one.amount(),
            one.reference(),
            one.owner(),
            one.act(),
            one.candidates()))
        .toList();
    return Report.of(
        List.of(
            "side",
            "id",
            "since",
            "age_days",
            "currency",
            "amount",
            "reference",
            "owner",
            "act",
            "candidates"),
        rows);
  }

  /** The accounts, and then what lies between the bank and the books in each currency. */
  public static Report statement(Reconciliation reconciliation, LocalDate asOf) {
    List<List<Object>> rows = new ArrayList<>();
    reconciliation
        .balances(asOf)
        .forEach(one -> rows.add(List.of(
            "account " + one.account(), one.amount().currency().toString(), one.amount(), 0L)));
    for (Sum sum : reconciliation.sums(asOf)) {
      String currency = sum.book().currency().toString();
      rows.add(List.of("book balance", currency, sum.book(), 0L));
      rows.add(List.of("opening difference", currency, sum.openingDifference(), 0L));
      rows.add(List.of("lines without document", currency, sum.linesAlone(), sum.lineBreaks()));
      rows.add(List.of(
          "documents without line",
          currency,
          sum.movementsAlone().negated(),
          sum.movementBreaks()));
      rows.add(List.of("balance by statement", currency, sum.statement(), 0L));
    }
    return Report.of(List.of("what", "currency", "amount", "breaks"), rows);
  }
}
