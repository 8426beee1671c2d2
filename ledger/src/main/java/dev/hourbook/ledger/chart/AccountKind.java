package dev.hourbook.ledger.chart;

/** What an account is; each kind is a top level of the chart. */
public enum AccountKind {
  /** What the house owns or is owed: a debit (positive) balance. */
  ASSET("assets"),
  /** What the house owes: a credit (negative) balance. */
  LIABILITY("liabilities"),
  /** What is the owners', and what stands between two currencies. */
  EQUITY("equity"),
  /** What was earned: a credit (negative) balance. */
  REVENUE("revenue"),
  /** What was used up to earn it: a debit (positive) balance. */
  EXPENSE("expenses"),
  /** Seconds of work: where each recorded second stands. */
  TIME("time");

  private final String top;

  AccountKind(String top) {
    this.top = top;
  }

  /** The top level of its accounts' paths: {@code assets}. */
  public String top() {
    return top;
  }
}
