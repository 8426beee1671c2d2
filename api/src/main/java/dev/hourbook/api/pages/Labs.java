package dev.hourbook.api.pages;

import dev.hourbook.api.pages.chart.Meter;
import dev.hourbook.ledger.calendar.Days;
import dev.hourbook.projections.revenue.Concentration;
import dev.hourbook.projections.revenue.LabShares;
import dev.hourbook.projections.revenue.LabShares.LabShare;
import dev.hourbook.projections.revenue.Margin;
import dev.hourbook.projections.revenue.Percent;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** The labs of one currency by revenue, with what they come to together; never empty. */
record Labs(
    Currency currency, List<Row> rows, long seconds, Margin total, Optional<Concentration> spread) {

  /** A lab and its share of revenue, half-up. */
  record Row(LabShare lab, Optional<BigDecimal> share) {

    /** The share as a bar; empty where there is none. */
    public String meter() {
      return share.map(Meter::of).orElse("");
    }
  }

  /** One list a currency. */
  static List<Labs> in(Days days, LabShares shares) {
    Map<Currency, List<LabShare>> found = shares.shares(days).stream()
        .collect(Collectors.groupingBy(
            lab -> lab.margin().revenue().currency(), LinkedHashMap::new, Collectors.toList()));
    return found.entrySet().stream().map(e -> of(e.getKey(), e.getValue())).toList();
  }

  private static Labs of(Currency currency, List<LabShare> labs) {
    Margin total = labs.stream().map(LabShare::margin).reduce(Margin::plus).orElseThrow();
    List<Row> rows =
        labs.stream().map(lab -> new Row(lab, share(lab.margin(), total))).toList();
    return new Labs(
        currency,
        rows,
        labs.stream().mapToLong(LabShare::seconds).sum(),
        total,
        Concentration.of(labs.stream().map(lab -> lab.margin().revenue()).toList()));
  }

  private static Optional<BigDecimal> share(Margin lab, Margin total) {
    return Percent.of(lab.revenue().minor(), total.revenue().minor(), RoundingMode.HALF_UP);
  }
}
