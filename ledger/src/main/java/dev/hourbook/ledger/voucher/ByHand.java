package dev.hourbook.ledger.voucher;

import dev.hourbook.ledger.chart.Account;

/**
 * Which accounts a hand may book: those that no document of this book moves by itself, and the bank
 * and taxes, which the world moves, too. What clients and experts owe or are owed, what was earned
 * and every second of work are moved by their documents alone, so that each is the sum of them.
 */
public final class ByHand {
  private ByHand() {}

  /** Whether a voucher may have a line in the account. */
  public static boolean mayBook(Account account) {
    return switch (account) {
      case WITHHOLDING_TAX_RECOVERABLE, BANK, PROVIDER_BALANCE, CASH_IN_TRANSIT -> true;
      case PREPAID_EXPENSES, ACCOUNTS_PAYABLE, ACCRUED_LIABILITIES, LOANS -> true;
      case TAX_PAYABLE, TAX_WITHHELD_PAYABLE -> true;
      case TRADING, CAPITAL, RETAINED_EARNINGS, DISTRIBUTIONS -> true;
      case PAYMENT_FEES, BANK_CHARGES, FX_GAIN_OR_LOSS, INTEREST, INCOME_TAX -> true;
      default -> isOperating(account);
    };
  }

  private static boolean isOperating(Account account) {
    return account.path().startsWith("expenses:operating:");
  }
}
