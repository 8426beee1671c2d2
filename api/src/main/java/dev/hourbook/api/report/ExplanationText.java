package dev.hourbook.api.report;

import dev.hourbook.ledger.chart.Account;
import dev.hourbook.projections.explain.ExplainedSum;
import dev.hourbook.projections.explain.Explanation;
import dev.hourbook.projections.explain.Leaf;
import dev.hourbook.projections.explain.Leaves;
import dev.hourbook.projections.journal.Measure;
import java.io.PrintWriter;
import java.util.List;
import java.util.stream.Collectors;

/** A figure as lines for people: its definition, each sum with its accounts, then the leaves. */
record ExplanationText(PrintWriter out) {

  private static final List<String> COLUMNS = List.of(
      "document",
      "contract",
      "week",
      "rate",
      "position",
      "event",
      "recorded_at",
      "who",
      "approved_by",
      "reason",
      "amount",
      "seconds");

  void print(Explanation explanation) {
    out.println(explanation.name() + " = " + explanation.value());
    out.println("  " + explanation.definition());
    explanation.sums().forEach(this::print);
    out.println();
  }

  private void print(ExplainedSum sum) {
    out.println();
    out.println(
        sum.name() + " (" + sum.role() + ") = " + sum.money() + ", " + sum.seconds() + " s");
    out.println("  service days from " + sum.days().first() + " up to "
        + sum.days().end() + ", which is excluded");
    out.println("  money: " + accounts(sum.moneyMeasure()));
    out.println("  time: " + accounts(sum.secondsMeasure()));
    print(sum.leaves());
  }

  /** The largest, and what the others come to. */
  void print(Leaves leaves) {
    TextTable table = new TextTable(COLUMNS, out);
    leaves.largest().forEach(leaf -> table.add(row(leaf)));
    table.end();
    if (leaves.more() > 0) {
      out.println("and " + leaves.more() + " more, sum " + leaves.moreMoney() + ", "
          + leaves.moreSeconds() + " s");
    }
  }

  static String accounts(Measure measure) {
    String paths = measure.accounts().stream().map(Account::path).collect(Collectors.joining(", "));
    return measure.definition() + " [" + paths + "]";
  }

  private static List<Object> row(Leaf leaf) {
    return List.of(
        said(leaf.holder().name()),
        leaf.contract().orElse("-"),
        leaf.week().label(),
        leaf.rate(),
        leaf.cause().position(),
        leaf.cause().event(),
        leaf.cause().recordedAt().toString(),
        leaf.cause().who(),
        said(leaf.cause().why().approvedBy()),
        said(leaf.cause().why().reason()),
        leaf.money(),
        leaf.seconds());
  }

  private static String said(String text) {
    return text.isEmpty() ? "-" : text;
  }
}
