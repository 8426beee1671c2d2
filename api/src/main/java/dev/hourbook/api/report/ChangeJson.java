package dev.hourbook.api.report;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.hourbook.ledger.money.Money;
import dev.hourbook.projections.explain.Change;
import dev.hourbook.projections.explain.ChangedSum;
import dev.hourbook.projections.revenue.Earned;
import java.time.LocalDate;
import java.util.List;

/**
 * What changed in a figure as machines read it, by the words of {@link ExplainedJson};
 * {@code known_at} is empty for now.
 */
record ChangeJson(
    String figure,
    String definition,
    String currency,
    String since,
    @JsonProperty("known_at") String knownAt,
    String was,
    String value,
    List<Sum> sums) {

  static ChangeJson of(Change change) {
    LocalDate knownAt = change.knowledge().knownAt();
    return new ChangeJson(
        change.name(),
        change.definition(),
        change.currency().getCurrencyCode(),
        change.knowledge().since().toString(),
        knownAt.equals(LocalDate.MAX) ? "" : knownAt.toString(),
        ExplainedJson.text(change.was()),
        ExplainedJson.text(change.now()),
        change.sums().stream().map(Sum::of).toList());
  }

  /** Money and seconds of a sum. */
  record Amount(String amount, long seconds) {
    static Amount of(Money money, long seconds) {
      return new Amount(money.decimal(), seconds);
    }

    static Amount of(Earned earned) {
      return of(earned.amount(), earned.seconds());
    }
  }

  /** A sum, from a service day, included, to another, excluded; its events add up to the change. */
  record Sum(
      String name,
      String role,
      String from,
      String to,
      Amount was,
      Amount now,
      Amount change,
      List<ExplainedJson.Leaf> events,
      ExplainedJson.More more) {

    static Sum of(ChangedSum sum) {
      return new Sum(
          sum.name(),
          sum.role(),
          sum.days().first().toString(),
          sum.days().end().toString(),
          Amount.of(sum.was()),
          Amount.of(sum.now()),
          Amount.of(sum.money(), sum.seconds()),
          sum.leaves().largest().stream().map(ExplainedJson.Leaf::of).toList(),
          ExplainedJson.More.of(sum.leaves()));
    }
  }
}
