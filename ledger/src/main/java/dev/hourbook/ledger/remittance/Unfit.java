package dev.hourbook.ledger.remittance;

import dev.hourbook.ledger.payout.PayoutId;
import java.util.Locale;

/**
 * A payout that goes into no file now, and why.
 *
 * @param detail what it is instead: {@code paid}, the obstacles, the file that has it
 */
public record Unfit(PayoutId payout, Cause cause, String detail) {

  /** Why a payout goes into no file. */
  public enum Cause {
    /** It is paid, cancelled, of another run or on another rail. */
    NOT_WAITING("it does not wait to be paid by the bank"),
    /** It was planned before its expert had an account, so nobody approved one. */
    NO_ACCOUNT_APPROVED("no account was approved with it"),
    /** Its expert may not be paid now as was approved. */
    NOT_PAYABLE("its expert may not be paid now"),
    /** What is to be sent is not what was approved. */
    NOT_AS_APPROVED("it is not what was approved"),
    /** Another file has it. */
    IN_A_FILE("it is in a file already"),
    /** The format does not pay in its currency. */
    OTHER_CURRENCY("the file pays in euro alone"),
    /** Whoever keeps the numbers gave none for it. */
    NO_NUMBER("the accounts file has no row of its account"),
    /** The file has as many as fit. */
    FILE_FULL("the file is full; write another one");

    private final String words;

    Cause(String words) {
      this.words = words;
    }

    /** Stable code for machines: {@code no-number}. */
    public String code() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** In words. */
    public String words() {
      return words;
    }
  }

  /** In words, with the detail if there is one. */
  public String said() {
    return detail.isEmpty() ? cause.words() : cause.words() + ": " + detail;
  }
}
