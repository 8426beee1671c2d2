package dev.hourbook.api.export;

import dev.hourbook.ledger.chart.Account;
import dev.hourbook.ledger.chart.AccountKind;
import dev.hourbook.ledger.chart.LegalEntity;
import dev.hourbook.ledger.chart.Unit;
import dev.hourbook.projections.export.OpeningLine;
import dev.hourbook.projections.export.PostedEntry;
import dev.hourbook.projections.export.PostedLeg;
import java.io.PrintWriter;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A journal of Beancount 2.3 ("Beancount Language Syntax"). It knows five roots and no sixth, so
 * time stands beneath equity, in the commodity {@code SEC} (decision 0013).
 */
final class BeancountForm implements JournalForm {

  private static final String SECONDS = "SEC";

  private final PrintWriter out;

  BeancountForm(PrintWriter out) {
    this.out = out;
  }

  @Override
  public void declare(List<Unit> units, LocalDate firstDay) {
    out.print("option \"title\" \"Hourbook " + LegalEntity.MAIN.key() + "\"\n");
    out.print("option \"name_income\" \"" + capitalised(AccountKind.REVENUE.top()) + "\"\n");
    for (Unit unit : units) {
      if (!unit.isTime()) {
        out.print("option \"operating_currency\" \"" + unit + "\"\n");
      }
    }
    out.print("\n");
    for (Unit unit : units) {
      out.print(firstDay + " commodity " + commodity(unit) + "\n");
    }
    for (Account account : Account.values()) {
      out.print(firstDay + " open " + name(account.path()) + "\n");
    }
    out.print(firstDay + " open " + name(OpeningLine.RESULT) + "\n");
  }

  @Override
  public void opening(LocalDate day, List<OpeningLine> lines) {
    out.print("\n" + day + " * \"opening balances\"\n");
    lines.forEach(line -> posting(line.account(), line.unit(), line.amount()));
  }

  @Override
  public void entry(PostedEntry entry) {
    out.print("\n" + entry.bookedOn() + " * \"" + entry.event() + "\"\n  position: "
        + entry.position() + "\n  recorded-at: \"" + entry.recordedAt() + "\"\n");
  }

  @Override
  public void leg(PostedEntry entry, PostedLeg leg) {
    posting(leg.posting().account().path(), leg.posting().unit(), leg.posting().amount());
    for (Tag tag : Tag.of(leg)) {
      boolean date = tag.name().equals(Tag.SERVICED_ON);
      out.print("    " + tag.name() + ": " + (date ? tag.value() : quoted(tag.value())) + "\n");
    }
  }

  private void posting(String account, Unit unit, long amount) {
    out.print(
        "  " + name(account) + "  " + Quantity.of(unit, amount) + " " + commodity(unit) + "\n");
  }

  private static String commodity(Unit unit) {
    return unit.isTime() ? SECONDS : unit.text();
  }

  /** Each word of a path begins with a capital: {@code Liabilities:Expert-payable:Accrued}. */
  private static String name(String path) {
    String below = path.startsWith(AccountKind.TIME.top() + ":")
        ? AccountKind.EQUITY.top() + ":" + path
        : path;
    return Arrays.stream(below.split(":", -1))
        .map(BeancountForm::capitalised)
        .collect(Collectors.joining(":"));
  }

  private static String capitalised(String word) {
    return Character.toUpperCase(word.charAt(0)) + word.substring(1);
  }

  private static String quoted(String text) {
    String escaped =
        text.replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", "\\n").replace("\r", "\\r");
    return "\"" + escaped + "\"";
  }
}
