package dev.hourbook.api.export;

import dev.hourbook.ledger.chart.Account;
import dev.hourbook.ledger.chart.AccountKind;
import dev.hourbook.ledger.chart.Unit;
import dev.hourbook.projections.export.OpeningLine;
import dev.hourbook.projections.export.PostedEntry;
import dev.hourbook.projections.export.PostedLeg;
import java.io.PrintWriter;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A journal of hledger 1.25 (its manual, "Journal"): accounts and commodities declared, so that
 * {@code hledger check --strict} passes; what a posting says are tags in its comment.
 */
final class HledgerForm implements JournalForm {

  private final PrintWriter out;

  HledgerForm(PrintWriter out) {
    this.out = out;
  }

  @Override
  public void declare(List<Unit> units, LocalDate firstDay) {
    out.print("decimal-mark .\n\n");
    for (AccountKind kind : AccountKind.values()) {
      out.print("account " + kind.top() + type(kind) + "\n");
    }
    for (Account account : Account.values()) {
      out.print("account " + account.path() + "\n");
    }
    out.print("account " + OpeningLine.RESULT + "\n\n");
    for (Unit unit : units) {
      out.print("commodity " + sample(unit) + " " + unit + "\n");
    }
  }

  /** What the manual's "Account types" call it; time is none of them. */
  private static String type(AccountKind kind) {
    return switch (kind) {
      case ASSET -> "  ; type:A";
      case LIABILITY -> "  ; type:L";
      case EQUITY -> "  ; type:E";
      case REVENUE -> "  ; type:R";
      case EXPENSE -> "  ; type:X";
      case TIME -> "";
    };
  }

  /** A sample amount has a decimal mark, with decimals after it or without. */
  private static String sample(Unit unit) {
    String one = Quantity.of(unit, 1_000_000);
    return one.contains(".") ? one : one + ".";
  }

  @Override
  public void opening(LocalDate day, List<OpeningLine> lines) {
    out.print("\n" + day + " opening balances\n");
    lines.forEach(line -> posting(line.account(), line.unit(), line.amount(), ""));
  }

  @Override
  public void entry(PostedEntry entry) {
    out.print("\n" + entry.bookedOn() + " (" + entry.position() + ") " + entry.event()
        + "  ; recorded-at:" + entry.recordedAt() + "\n");
  }

  @Override
  public void leg(PostedEntry entry, PostedLeg leg) {
    String tags = Tag.of(leg).stream()
        .map(tag -> tag.name() + ":" + value(tag.value()))
        .collect(Collectors.joining(", "));
    String comment = tags.isEmpty() ? "" : "  ; " + tags;
    posting(leg.posting().account().path(), leg.posting().unit(), leg.posting().amount(), comment);
  }

  private void posting(String account, Unit unit, long amount, String comment) {
    out.print("    " + account + "  " + Quantity.of(unit, amount) + " " + unit + comment + "\n");
  }

  /**
   * A tag's value ends at a comma or with its line, a bracket may begin a date, and blanks at its
   * ends are dropped: such characters are percent-encoded (RFC 3986), and so is the percent sign.
   */
  private static String value(String text) {
    StringBuilder value = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean atAnEnd = i == 0 || i == text.length() - 1;
      boolean plain = !Character.isISOControl(c)
          && "%,[]\u2028\u2029".indexOf(c) < 0
          && !(atAnEnd && Character.isSpaceChar(c));
      value.append(plain ? String.valueOf(c) : Percent.encoded(c));
    }
    return value.toString();
  }
}
