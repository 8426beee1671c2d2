package dev.hourbook.api.report;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.hourbook.ledger.chart.Account;
import dev.hourbook.projections.explain.ExplainedSum;
import dev.hourbook.projections.explain.Explanation;
import dev.hourbook.projections.explain.Leaves;
import dev.hourbook.projections.explain.Value;
import dev.hourbook.projections.journal.Measure;
import java.math.BigDecimal;
import java.util.List;

/**
 * A figure as machines read it: amounts are strings, seconds are numbers, and so is percent without
 * its sign; {@code value} is empty where there is no whole to be a part of.
 */
record ExplainedJson(
    String figure, String definition, String currency, String value, List<Sum> sums) {

  static ExplainedJson of(Explanation explained) {
    return new ExplainedJson(
        explained.name(),
        explained.definition(),
        explained.currency().getCurrencyCode(),
        text(explained.value()),
        explained.sums().stream().map(Sum::of).toList());
  }

  static String text(Value value) {
    return switch (value) {
      case Value.Amount amount -> amount.money().decimal();
      case Value.Share share -> share.percent().map(BigDecimal::toPlainString).orElse("");
    };
  }

  /** A published sum: what it says and over which accounts. */
  record Over(String definition, List<String> accounts) {
    static Over of(Measure measure) {
      return new Over(
          measure.definition(), measure.accounts().stream().map(Account::path).toList());
    }
  }

  /** What is not listed. */
  record More(long leaves, String amount, long seconds) {
    static More of(Leaves leaves) {
      return new More(leaves.more(), leaves.moreMoney().decimal(), leaves.moreSeconds());
    }
  }

  /** A sum, from a service day, included, to another, excluded. */
  record Sum(
      String name,
      String role,
      String from,
      String to,
      String amount,
      long seconds,
      Over money,
      Over time,
      List<Leaf> leaves,
      More more) {

    static Sum of(ExplainedSum sum) {
      return new Sum(
          sum.name(),
          sum.role(),
          sum.days().first().toString(),
          sum.days().end().toString(),
          sum.money().decimal(),
          sum.seconds(),
          Over.of(sum.moneyMeasure()),
          Over.of(sum.secondsMeasure()),
          sum.leaves().largest().stream().map(Leaf::of).toList(),
          More.of(sum.leaves()));
    }
  }

  /** What one event added in one segment; what it does not say is empty. */
  record Leaf(
      String document,
      String contract,
      String week,
      String rate,
      long position,
      String event,
      @JsonProperty("recorded_at") String recordedAt,
      String who,
      String amount,
      long seconds,
      String reason,
      @JsonProperty("approved_by") String approvedBy,
      @JsonProperty("event_id") String eventId) {

    static Leaf of(dev.hourbook.projections.explain.Leaf leaf) {
      return new Leaf(
          leaf.holder().document(),
          leaf.contract().orElse(""),
          leaf.week().toString(),
          leaf.rate(),
          leaf.cause().position(),
          leaf.cause().event(),
          leaf.cause().recordedAt().toString(),
          leaf.cause().who(),
          leaf.money().decimal(),
          leaf.seconds(),
          leaf.cause().why().reason(),
          leaf.cause().why().approvedBy(),
          leaf.cause().why().eventId());
    }
  }
}
