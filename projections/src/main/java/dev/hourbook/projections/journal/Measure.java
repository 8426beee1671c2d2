package dev.hourbook.projections.journal;

import static dev.hourbook.ledger.chart.Account.ADJUSTMENTS;
import static dev.hourbook.ledger.chart.Account.CLIENT_DISPUTED;
import static dev.hourbook.ledger.chart.Account.CLIENT_HISTORY;
import static dev.hourbook.ledger.chart.Account.CLIENT_INVOICED;
import static dev.hourbook.ledger.chart.Account.CLIENT_UNBILLED;
import static dev.hourbook.ledger.chart.Account.COST_OF_SERVICES;
import static dev.hourbook.ledger.chart.Account.EXPERT_ACCRUED;
import static dev.hourbook.ledger.chart.Account.EXPERT_HELD;
import static dev.hourbook.ledger.chart.Account.EXPERT_HISTORY;
import static dev.hourbook.ledger.chart.Account.EXPERT_PAID;
import static dev.hourbook.ledger.chart.Account.EXPERT_RESERVED;
import static dev.hourbook.ledger.chart.Account.HISTORY_COST;
import static dev.hourbook.ledger.chart.Account.HISTORY_REVENUE;
import static dev.hourbook.ledger.chart.Account.SERVICES;

import dev.hourbook.ledger.chart.Account;
import dev.hourbook.ledger.chart.LegalEntity;
import dev.hourbook.ledger.timesheet.Side;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * A published sum over the journal: which accounts, and with which sign. Every figure of money or
 * time is made of these and of nothing that is counted beside the journal. What older books said of
 * work before a cut-over counts like work of this one.
 */
public enum Measure {
  /** Positive where clients owe for work. */
  REVENUE(Sign.CREDIT, "approved hours at bill rate, net of adjustments, invoiced or not"),
  /** Seconds as billed, after the client's rounding. */
  BILLABLE_SECONDS(
      Sign.DEBIT, "approved seconds as billed, invoiced or not, disputed ones included"),
  /** Positive where experts have earned. */
  PAY(Sign.DEBIT, "approved hours at pay rate, net of adjustments, paid or not"),
  /** Seconds as worked. */
  EARNED_SECONDS(Sign.DEBIT, "approved seconds as worked, paid or not, held ones included");

  /**
   * In which currency a row {@code r} of the journal counts, with {@link #CLIENTS}: money in its
   * own; seconds in that of the client they were worked for, and where nobody says for whom, in the
   * legal entity's own.
   */
  public static final String CURRENCY =
      "case when r.unit <> 's' then r.unit else coalesce(c.currency, '"
          + LegalEntity.MAIN.functional() + "') end";

  /** Brings the client {@code c} of a row {@code r}, and loses no row that names none. */
  public static final String CLIENTS = " left join view.client c on c.client = r.client ";

  /** Which balance counts as positive. */
  private enum Sign {
    DEBIT(1),
    CREDIT(-1);

    private final int factor;

    Sign(int factor) {
      this.factor = factor;
    }
  }

  private final Sign sign;
  private final String definition;

  Measure(Sign sign, String definition) {
    this.sign = sign;
    this.definition = definition;
  }

  /** The money of one side of approved hours. */
  public static Measure money(Side side) {
    return side == Side.BILL ? REVENUE : PAY;
  }

  /** The seconds of one side of approved hours. */
  public static Measure seconds(Side side) {
    return side == Side.BILL ? BILLABLE_SECONDS : EARNED_SECONDS;
  }

  /** What it says, in a sentence's words. */
  public String definition() {
    return definition;
  }

  /** The accounts it sums. */
  public List<Account> accounts() {
    return switch (this) {
      case REVENUE -> List.of(SERVICES, ADJUSTMENTS, HISTORY_REVENUE);
      case BILLABLE_SECONDS ->
        List.of(CLIENT_UNBILLED, CLIENT_INVOICED, CLIENT_DISPUTED, CLIENT_HISTORY);
      case PAY -> List.of(COST_OF_SERVICES, HISTORY_COST);
      case EARNED_SECONDS ->
        List.of(EXPERT_ACCRUED, EXPERT_RESERVED, EXPERT_PAID, EXPERT_HELD, EXPERT_HISTORY);
    };
  }

  /**
   * The account that stands for all of the measure's in sums that are kept: what only moves among
   * them changes no figure.
   */
  public Account standIn() {
    return accounts().getFirst();
  }

  /** What stands for an account; empty for one that no measure sums. */
  static Optional<Account> standIn(Account account) {
    return Arrays.stream(values())
        .filter(measure -> measure.accounts().contains(account))
        .map(Measure::standIn)
        .findFirst();
  }

  /** The path of what stands for the account of a row, as an expression; null for others. */
  public static String standInSql() {
    StringBuilder sql = new StringBuilder("case");
    for (Measure measure : values()) {
      sql.append(" when account in ('")
          .append(String.join("', '", paths(measure)))
          .append("') then '")
          .append(measure.standIn().path())
          .append('\'');
    }
    return sql.append(" end").toString();
  }

  /** The accounts of several measures as an argument for SQL. */
  public static String[] paths(Measure... measures) {
    return Arrays.stream(measures)
        .flatMap(measure -> measure.accounts().stream())
        .map(Account::path)
        .toArray(String[]::new);
  }

  /** What stands for several measures in the sums by service day, as an argument for SQL. */
  public static String[] standIns(Measure... measures) {
    return Arrays.stream(measures).map(measure -> measure.standIn().path()).toArray(String[]::new);
  }

  /** The measure as an expression over rows with {@code account} and {@code amount}. */
  public String sql() {
    return sum("in ('" + String.join("', '", paths(this)) + "')");
  }

  /** The same over the sums by service day, which know nothing but stand-ins: half the work. */
  public String rolledUpSql() {
    return sum("= '" + standIn().path() + "'");
  }

  private String sum(String accounts) {
    String amount = sign.factor < 0 ? "-amount" : "amount";
    return "coalesce(sum(" + amount + ") filter (where account " + accounts + "), 0)";
  }
}
