package dev.hourbook.api.report;

import dev.hourbook.ledger.money.Money;
import dev.hourbook.projections.quotes.QuoteLists;
import java.util.List;

/** Locked quotes and the trading account, as printed. */
final class QuoteReports {
  private QuoteReports() {}

  static Report quotes(List<QuoteLists.Row> quotes) {
    return Report.of(
        List.of(
            "quotes",
            "reference",
            "pair",
            "rate",
            "from",
            "until",
            "state",
            "payouts",
            "sold",
            "bought",
            "reason",
            "by",
            "approved_by"),
        quotes.stream().map(QuoteReports::row).toList());
  }

  static Report position(List<Money> sums) {
    return Report.of(
        List.of("currency", "amount"),
        sums.stream()
            .map(sum -> List.<Object>of(sum.currency().getCurrencyCode(), sum))
            .toList());
  }

  private static List<Object> row(QuoteLists.Row quote) {
    return List.of(
        quote.quotes().text(),
        quote.reference(),
        quote.pair(),
        quote.rate(),
        quote.from().toString(),
        quote.until().toString(),
        quote.state(),
        quote.payouts(),
        quote.sold(),
        quote.bought(),
        quote.reason(),
        quote.by(),
        quote.approvedBy());
  }
}
