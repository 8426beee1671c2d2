package dev.hourbook.ledger.voucher;

import dev.hourbook.ledger.message.Refused;
import java.time.LocalDate;
import java.util.List;

/** Where a voucher stands: pending until a day, booked, or closed for good. */
sealed interface VoucherState {

  /** Held from a day until another, both included, and not booked. */
  record Pending(LocalDate since, LocalDate until, List<VoucherLine> lines)
      implements VoucherState {

    /**
     * Nothing, if it may be posted on that day.
     *
     * @throws Refused {@code voucher/before-what-it-follows}
     */
    void requireFrom(VoucherId id, LocalDate bookedOn) {
      requireNotBefore(id, since, bookedOn);
    }
  }

  /** Booked on a day. */
  record Posted(LocalDate on, List<VoucherLine> lines) implements VoucherState {

    /**
     * Nothing, if it may be taken back on that day.
     *
     * @throws Refused {@code voucher/before-what-it-follows}
     */
    void requireFrom(VoucherId id, LocalDate bookedOn) {
      requireNotBefore(id, on, bookedOn);
    }
  }

  /** Reversed, void or expired. */
  record Closed(String word) implements VoucherState {}

  /** What it holds, if it is pending; a voucher is resolved once. */
  default Pending pending(VoucherId id) {
    return switch (this) {
      case Pending held -> held;
      case Posted ignored -> throw refused(id, "posted", "pending");
      case Closed closed -> throw refused(id, closed.word(), "pending");
    };
  }

  /** What it booked, if that stands. */
  default Posted posted(VoucherId id) {
    return switch (this) {
      case Posted booked -> booked;
      case Pending ignored -> throw refused(id, "pending", "posted");
      case Closed closed -> throw refused(id, closed.word(), "posted");
    };
  }

  private static void requireNotBefore(VoucherId id, LocalDate first, LocalDate bookedOn) {
    if (bookedOn.isBefore(first)) {
      throw new Refused(new VoucherRefusal.BeforeWhatItFollows(id, bookedOn, first));
    }
  }

  private static Refused refused(VoucherId id, String is, String wanted) {
    return new Refused(new VoucherRefusal.WrongState(id, is, wanted));
  }
}
