package dev.hourbook.ledger.chart;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * The chart of accounts: only what is here can be booked. A path is lower-case words joined by
 * colons and stored with every posting, so it never changes its meaning and is never used again;
 * {@code docs/accounts.md} says what each account holds.
 *
 * <p>A debit is positive and a credit negative: a bank balance of 712.50 is +71,250, the same
 * amount owed to experts -71,250. Of time accounts {@code worked} and {@code rounding} are sources
 * (a source goes down when seconds come in), all others say where seconds stand and are positive.
 */
public enum Account {
  /** Approved hours that no invoice bills yet. */
  UNBILLED(AccountKind.ASSET, "receivable:unbilled"),
  /** Hours not yet approved, as a month's end estimates them. */
  UNBILLED_ESTIMATED(AccountKind.ASSET, "receivable:unbilled:estimated"),
  /** Invoiced and not yet paid. */
  RECEIVABLE(AccountKind.ASSET, "receivable"),
  /** The part of invoices that clients dispute. */
  RECEIVABLE_DISPUTED(AccountKind.ASSET, "receivable:disputed"),
  /** What experts owe back. */
  EXPERT_RECEIVABLE(AccountKind.ASSET, "expert-receivable"),
  /** Tax that clients kept back and the tax office owes. */
  WITHHOLDING_TAX_RECOVERABLE(AccountKind.ASSET, "withholding-tax-recoverable"),
  /** The house's own bank accounts. */
  BANK(AccountKind.ASSET, "bank"),
  /** The balance at the payment provider. */
  PROVIDER_BALANCE(AccountKind.ASSET, "provider"),
  /** Money on its way between bank and provider. */
  CASH_IN_TRANSIT(AccountKind.ASSET, "cash-in-transit"),
  /** Money that has left the provider's balance for an expert and has not arrived. */
  FUNDS_AT_CONNECTED_ACCOUNTS(AccountKind.ASSET, "funds-at-connected-accounts"),
  /** Paid by the house before it is used up. */
  PREPAID_EXPENSES(AccountKind.ASSET, "prepaid-expenses"),

  /** Earned, in no payout yet. */
  EXPERT_PAYABLE_ACCRUED(AccountKind.LIABILITY, "expert-payable:accrued"),
  /** Earned, on a payout that was planned. */
  EXPERT_PAYABLE_RESERVED(AccountKind.LIABILITY, "expert-payable:reserved"),
  /** Earned, and stopped until someone mends what is wrong. */
  EXPERT_PAYABLE_HELD(AccountKind.LIABILITY, "expert-payable:held"),
  /** Hours not yet approved, as a month's end estimates them. */
  EXPERT_PAYABLE_ESTIMATED(AccountKind.LIABILITY, "expert-payable:estimated"),
  /** Payouts that a rail was told to make: owed until the money is known to have arrived. */
  PAYOUTS_IN_TRANSIT(AccountKind.LIABILITY, "payouts-in-transit"),
  /** Refunds on their way to clients. */
  REFUNDS_IN_TRANSIT(AccountKind.LIABILITY, "refunds-in-transit"),
  /** Money from clients that no invoice has taken yet. */
  UNAPPLIED_CASH(AccountKind.LIABILITY, "unapplied-cash"),
  /** Credit that clients may use or be paid out. */
  CLIENT_BALANCE(AccountKind.LIABILITY, "client-balance"),
  /** Paid for by clients and not yet earned. */
  DEFERRED_REVENUE(AccountKind.LIABILITY, "deferred-revenue"),
  /** Sales tax on invoices, owed to tax offices. */
  TAX_PAYABLE(AccountKind.LIABILITY, "tax-payable"),
  /** Tax kept back from experts, owed to tax offices. */
  TAX_WITHHELD_PAYABLE(AccountKind.LIABILITY, "tax-withheld-payable"),
  /** Suppliers' invoices that are not paid. */
  ACCOUNTS_PAYABLE(AccountKind.LIABILITY, "accounts-payable"),
  /** Used up, and no supplier's invoice yet. */
  ACCRUED_LIABILITIES(AccountKind.LIABILITY, "accrued-liabilities"),
  /** Borrowed. */
  LOANS(AccountKind.LIABILITY, "loans"),

  /** The two halves of every conversion of one currency into another. */
  TRADING(AccountKind.EQUITY, "trading"),
  /** Paid in by the owners. */
  CAPITAL(AccountKind.EQUITY, "capital"),
  /** Results of closed years. */
  RETAINED_EARNINGS(AccountKind.EQUITY, "retained-earnings"),
  /** Paid out to the owners: a debit balance. */
  DISTRIBUTIONS(AccountKind.EQUITY, "distributions"),
  /** The other half of everything that was carried over from older books. */
  OPENING_BALANCES(AccountKind.EQUITY, "opening-balances"),
  /** Memo: what pending vouchers would debit. */
  PENDING_DEBITS(AccountKind.EQUITY, "memo:pending:debits"),
  /** Memo: what pending vouchers would credit. */
  PENDING_CREDITS(AccountKind.EQUITY, "memo:pending:credits"),
  /** Memo: the other half of what was earned and spent before the cut-over. */
  HISTORY(AccountKind.EQUITY, "memo:history"),
  /** Memo: approved hours at bill rate before the cut-over: a credit balance. */
  HISTORY_REVENUE(AccountKind.EQUITY, "memo:history:revenue"),
  /** Memo: approved hours at pay rate before the cut-over: a debit balance. */
  HISTORY_COST(AccountKind.EQUITY, "memo:history:cost-of-services"),
  /** Memo: paid to experts in the year of the cut-over, before it: a debit balance. */
  HISTORY_PAID(AccountKind.EQUITY, "memo:history:paid-to-experts"),

  /** Approved hours at bill rate. */
  SERVICES(AccountKind.REVENUE, "services"),
  /** Hours not yet approved, as a month's end estimates them. */
  SERVICES_ESTIMATED(AccountKind.REVENUE, "services:estimated"),
  /** Subscriptions and prepayments, as they are earned by the day. */
  SUBSCRIPTIONS(AccountKind.REVENUE, "subscriptions"),
  /** Hours taken back after they were revenue: a debit balance. */
  ADJUSTMENTS(AccountKind.REVENUE, "adjustments"),

  /** Approved hours at pay rate. */
  COST_OF_SERVICES(AccountKind.EXPENSE, "cost-of-services"),
  /** Hours not yet approved, as a month's end estimates them. */
  COST_OF_SERVICES_ESTIMATED(AccountKind.EXPENSE, "cost-of-services:estimated"),
  /** Shares of experts' earnings for who referred them. */
  COST_OF_REFERRALS(AccountKind.EXPENSE, "cost-of-services:referral"),
  /** Bonuses to experts. */
  COST_OF_BONUSES(AccountKind.EXPENSE, "cost-of-services:bonus"),
  /** What the payment provider charges. */
  PAYMENT_FEES(AccountKind.EXPENSE, "payment-fees"),
  /** What banks charge, and what they kept of a client's payment. */
  BANK_CHARGES(AccountKind.EXPENSE, "bank-charges"),
  /** Invoices that will not be paid, less what was recovered after all. */
  BAD_DEBT(AccountKind.EXPENSE, "bad-debt"),
  /** What experts owed back and will not pay. */
  CLAWBACK_LOSSES(AccountKind.EXPENSE, "clawback-losses"),
  /** The house's own people. */
  OPERATING_SALARIES(AccountKind.EXPENSE, "operating:salaries"),
  /** Rooms. */
  OPERATING_RENT(AccountKind.EXPENSE, "operating:rent"),
  /** Software and hosting. */
  OPERATING_SOFTWARE(AccountKind.EXPENSE, "operating:software"),
  /** Being found by clients and experts. */
  OPERATING_MARKETING(AccountKind.EXPENSE, "operating:marketing"),
  /** Journeys. */
  OPERATING_TRAVEL(AccountKind.EXPENSE, "operating:travel"),
  /** Lawyers, auditors, tax advisers. */
  OPERATING_PROFESSIONAL_FEES(AccountKind.EXPENSE, "operating:professional-fees"),
  /** Insurance. */
  OPERATING_INSURANCE(AccountKind.EXPENSE, "operating:insurance"),
  /** What has no account of its own. */
  OPERATING_OTHER(AccountKind.EXPENSE, "operating:other"),
  /** Realised by conversion: a loss is positive, a gain negative. */
  FX_GAIN_OR_LOSS(AccountKind.EXPENSE, "fx-gain-or-loss"),
  /** Interest paid, less interest received. */
  INTEREST(AccountKind.EXPENSE, "interest"),
  /** Tax on the result. */
  INCOME_TAX(AccountKind.EXPENSE, "income-tax"),

  /** Source: every second recorded, with a minus. */
  CLIENT_WORKED(AccountKind.TIME, "client:worked"),
  /**
   * Source: every second billed beyond those worked with a minus, every one dropped with a plus.
   */
  CLIENT_ROUNDING(AccountKind.TIME, "client:rounding"),
  /** Recorded and undecided, whether or not someone handed them in yet. */
  CLIENT_SUBMITTED(AccountKind.TIME, "client:submitted"),
  /** Approved, and over the week's cap. */
  CLIENT_OVER_CAP(AccountKind.TIME, "client:over-cap"),
  /** Approved, and without a price. */
  CLIENT_UNPRICED(AccountKind.TIME, "client:unpriced"),
  /** Approved, on no invoice yet. */
  CLIENT_UNBILLED(AccountKind.TIME, "client:unbilled"),
  /** On an invoice, paid or not: that is a fact about money only. */
  CLIENT_INVOICED(AccountKind.TIME, "client:invoiced"),
  /** Disputed, and without a ruling. */
  CLIENT_DISPUTED(AccountKind.TIME, "client:disputed"),
  /** Approved, never to be billed. */
  CLIENT_NOT_BILLED(AccountKind.TIME, "client:not-billed"),
  /** Worked for another client or project, where they are booked again. */
  CLIENT_REPOINTED(AccountKind.TIME, "client:repointed"),
  /** Rejected, or taken away. */
  CLIENT_REMOVED(AccountKind.TIME, "client:removed"),
  /** Source: every second carried over from older books, with a minus. */
  CLIENT_BEFORE_CUT_OVER(AccountKind.TIME, "client:before-cut-over"),
  /** Billed or billable before the cut-over, week by week. */
  CLIENT_HISTORY(AccountKind.TIME, "client:history"),

  /** Source: every second recorded, with a minus. */
  EXPERT_WORKED(AccountKind.TIME, "expert:worked"),
  /** Recorded and undecided, whether or not someone handed them in yet. */
  EXPERT_SUBMITTED(AccountKind.TIME, "expert:submitted"),
  /** Approved, over the week's cap, and not decided whether they are paid. */
  EXPERT_OVER_CAP(AccountKind.TIME, "expert:over-cap"),
  /** Approved, and without a price. */
  EXPERT_UNPRICED(AccountKind.TIME, "expert:unpriced"),
  /** Earned, and stopped. */
  EXPERT_HELD(AccountKind.TIME, "expert:held"),
  /** Earned, in no payout yet. */
  EXPERT_ACCRUED(AccountKind.TIME, "expert:accrued"),
  /** On a payout that was planned. */
  EXPERT_RESERVED(AccountKind.TIME, "expert:reserved"),
  /** Paid. */
  EXPERT_PAID(AccountKind.TIME, "expert:paid"),
  /** Paid, and asked back. */
  EXPERT_RECOVERED(AccountKind.TIME, "expert:recovered"),
  /** Worked under another contract, where they are booked again. */
  EXPERT_REPOINTED(AccountKind.TIME, "expert:repointed"),
  /** Rejected, or taken away. */
  EXPERT_REMOVED(AccountKind.TIME, "expert:removed"),
  /** Source: every second carried over from older books, with a minus. */
  EXPERT_BEFORE_CUT_OVER(AccountKind.TIME, "expert:before-cut-over"),
  /** Earned before the cut-over, week by week. */
  EXPERT_HISTORY(AccountKind.TIME, "expert:history");

  private static final Map<String, Account> BY_PATH =
      Arrays.stream(values()).collect(Collectors.toUnmodifiableMap(Account::path, a -> a));

  private final AccountKind kind;
  private final String path;

  Account(AccountKind kind, String below) {
    this.kind = kind;
    this.path = kind.top() + ":" + below;
  }

  /**
   * The account of a stored path.
   *
   * @throws IllegalArgumentException if the chart has none
   */
  @JsonCreator
  static Account parse(String path) {
    return ofPath(path)
        .orElseThrow(() -> new IllegalArgumentException("the chart has no account " + path));
  }

  /** The account of a stored path; empty if the chart has none. */
  public static Optional<Account> ofPath(String path) {
    return Optional.ofNullable(BY_PATH.get(path));
  }

  /** What it is. */
  public AccountKind kind() {
    return kind;
  }

  /** Its stored name, from the top level down: {@code liabilities:expert-payable:accrued}. */
  @JsonValue
  public String path() {
    return path;
  }

  /**
   * Whether it only notes something: its book shows it, no statement counts it. Memo accounts come
   * to zero among themselves.
   */
  public boolean isMemo() {
    return path.startsWith("equity:memo:");
  }

  /** The book it belongs to. */
  public Book book() {
    if (kind != AccountKind.TIME) {
      return Book.MONEY;
    }
    return path.startsWith("time:client:") ? Book.CLIENT_TIME : Book.EXPERT_TIME;
  }
}
