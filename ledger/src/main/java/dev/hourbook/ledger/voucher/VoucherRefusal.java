package dev.hourbook.ledger.voucher;

import dev.hourbook.ledger.chart.Account;
import dev.hourbook.ledger.message.Actor;
import dev.hourbook.ledger.message.Refusal;
import dev.hourbook.ledger.money.Money;
import java.time.LocalDate;

/** Why a voucher is refused. */
public sealed interface VoucherRefusal extends Refusal {

  /** An entry has two sides at least, none of nothing. */
  record NothingBooked(VoucherId voucher) implements VoucherRefusal {
    @Override
    public String code() {
      return "voucher/nothing-booked";
    }

    @Override
    public Kind kind() {
      return Kind.INVALID;
    }

    @Override
    public String message() {
      return "Voucher " + voucher.key() + " has no line, or one of nothing; give both sides.";
    }
  }

  /** Debits and credits differ. */
  record Unbalanced(VoucherId voucher, Money off) implements VoucherRefusal {
    @Override
    public String code() {
      return "voucher/unbalanced";
    }

    @Override
    public Kind kind() {
      return Kind.INVALID;
    }

    @Override
    public String message() {
      return "Voucher " + voucher.key() + " is off by " + off
          + "; its lines have to come to nothing in every currency.";
    }
  }

  /** An account that only documents move. */
  record NotByHand(Account account) implements VoucherRefusal {
    @Override
    public String code() {
      return "voucher/not-by-hand";
    }

    @Override
    public Kind kind() {
      return Kind.INVALID;
    }

    @Override
    public String message() {
      return account.path() + " is moved by documents alone; issue the invoice, credit note,"
          + " receipt or payout that moves it.";
    }
  }

  /** Nobody could say later what it was. */
  record WithoutReason(VoucherId voucher) implements VoucherRefusal {
    @Override
    public String code() {
      return "voucher/without-reason";
    }

    @Override
    public Kind kind() {
      return Kind.INVALID;
    }

    @Override
    public String message() {
      return "Voucher " + voucher.key() + " has no reason; say what it is for.";
    }
  }

  /** Who asks may not be the one to approve. */
  record SamePersonTwice(VoucherId voucher, Actor by) implements VoucherRefusal {
    @Override
    public String code() {
      return "voucher/same-person-twice";
    }

    @Override
    public String message() {
      return by + " asked for voucher " + voucher.key() + "; a second person has to approve it.";
    }
  }

  /** There is none. */
  record Unknown(VoucherId voucher) implements VoucherRefusal {
    @Override
    public String code() {
      return "voucher/unknown";
    }

    @Override
    public Kind kind() {
      return Kind.UNKNOWN;
    }

    @Override
    public String message() {
      return "There is no voucher " + voucher.key() + ".";
    }
  }

  /** It is in another state than this needs: a voucher is resolved once and reversed once. */
  record WrongState(VoucherId voucher, String is, String wanted) implements VoucherRefusal {
    @Override
    public String code() {
      return "voucher/wrong-state";
    }

    @Override
    public Kind kind() {
      return Kind.CONFLICT;
    }

    @Override
    public String message() {
      return "Voucher " + voucher.key() + " is " + is + "; this needs it to be " + wanted + ".";
    }
  }

  /** A pending voucher books at most what it holds, and in the accounts where it holds it. */
  record MoreThanHeld(VoucherId voucher, VoucherLine line) implements VoucherRefusal {
    @Override
    public String code() {
      return "voucher/more-than-held";
    }

    @Override
    public String message() {
      return "Voucher " + voucher.key() + " does not hold " + line.amount() + " in "
          + line.account().path() + "; post at most what is pending there.";
    }
  }

  /** Its last day has passed, so that it can only expire. */
  record TooLate(VoucherId voucher, LocalDate until) implements VoucherRefusal {
    @Override
    public String code() {
      return "voucher/too-late";
    }

    @Override
    public String message() {
      return "Voucher " + voucher.key() + " was pending until " + until
          + "; let it expire and record another one.";
    }
  }

  /** Its last day has not passed. */
  record NotExpired(VoucherId voucher, LocalDate until) implements VoucherRefusal {
    @Override
    public String code() {
      return "voucher/not-expired";
    }

    @Override
    public String message() {
      return "Voucher " + voucher.key() + " is pending until " + until
          + "; void it if nothing will come of it.";
    }
  }

  /** It would be undone, or booked, before it was there. */
  record BeforeWhatItFollows(VoucherId voucher, LocalDate bookedOn, LocalDate first)
      implements VoucherRefusal {
    @Override
    public String code() {
      return "voucher/before-what-it-follows";
    }

    @Override
    public Kind kind() {
      return Kind.INVALID;
    }

    @Override
    public String message() {
      return "Voucher " + voucher.key() + " is there from " + first + " on; " + bookedOn
          + " is before that, give a day from then on.";
    }
  }
}
