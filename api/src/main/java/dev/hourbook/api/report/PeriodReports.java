package dev.hourbook.api.report;

import dev.hourbook.api.period.ContractEstimate;
import dev.hourbook.api.period.Preview;
import dev.hourbook.ledger.money.Money;
import dev.hourbook.projections.periods.Matter;
import dev.hourbook.projections.periods.PeriodRow;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Months, what stands in their way and what they would accrue, as rows. */
public final class PeriodReports {
  private PeriodReports() {}

  /** One row a month. */
  public static Report months(List<PeriodRow> months) {
    List<List<Object>> rows = months.stream()
        .map(row -> row.closing()
            .map(closing -> List.<Object>of(
                row.period().month().toString(),
                row.state(),
                closing.by(),
                closing.at().toString(),
                closing.position(),
                closing.bill(),
                closing.pay()))
            .orElseGet(
                () -> List.of(row.period().month().toString(), row.state(), "", "", 0L, "", "")))
        .toList();
    return Report.of(
        List.of(
            "month",
            "state",
            "closed_by",
            "closed_at",
            "position",
            "estimated_bill",
            "estimated_pay"),
        rows);
  }

  /** One row a matter, blockers first. */
  public static Report matters(List<Matter> matters, LocalDate today) {
    List<List<Object>> rows = new ArrayList<>();
    for (Matter matter : matters) {
      rows.add(List.of(
          matter.kind().weight().name().toLowerCase(Locale.ROOT),
          matter.kind().word(),
          matter.id(),
          matter.owner(),
          matter.ageOn(today),
          matter.act()));
    }
    return Report.of(List.of("weight", "kind", "id", "owner", "age_days", "act"), rows);
  }

  /** One row a contract, then one a currency. */
  public static Report estimate(Preview preview) {
    List<List<Object>> rows = new ArrayList<>();
    List<ContractEstimate> contracts = preview.byContract();
    contracts.forEach(row -> rows.add(List.of(
        row.contract(),
        row.client(),
        row.expert(),
        row.bill().currency().toString(),
        row.seconds(),
        row.bill(),
        row.pay())));
    List<Money> pay = preview.estimate().pay();
    List<Money> bill = preview.estimate().bill();
    for (int i = 0; i < bill.size(); i++) {
      String currency = bill.get(i).currency().toString();
      long seconds = contracts.stream()
          .filter(row -> row.bill().currency().toString().equals(currency))
          .mapToLong(ContractEstimate::seconds)
          .sum();
      rows.add(List.of("total", "", "", currency, seconds, bill.get(i), pay.get(i)));
    }
    return Report.of(
        List.of("contract", "client", "expert", "currency", "seconds", "bill", "pay"), rows);
  }
}
