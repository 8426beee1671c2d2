package dev.hourbook.projections.export;

import dev.hourbook.ledger.chart.Unit;

/**
 * What an account begins a period with, a debit positive. The account is a path of the chart, or
 * {@link #RESULT}, which only exports have.
 */
public record OpeningLine(String account, Unit unit, long amount) {

  /** Revenue less expenses of everything before the period, carried into equity. */
  public static final String RESULT = "equity:result-brought-forward";
}
