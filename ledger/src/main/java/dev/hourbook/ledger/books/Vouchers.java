package dev.hourbook.ledger.books;

import dev.hourbook.ledger.chart.Account;
import dev.hourbook.ledger.chart.Posting;
import dev.hourbook.ledger.chart.Unit;
import dev.hourbook.ledger.voucher.VoucherEvent;
import dev.hourbook.ledger.voucher.VoucherEvent.VoucherExpired;
import dev.hourbook.ledger.voucher.VoucherEvent.VoucherPosted;
import dev.hourbook.ledger.voucher.VoucherEvent.VoucherRecorded;
import dev.hourbook.ledger.voucher.VoucherEvent.VoucherReserved;
import dev.hourbook.ledger.voucher.VoucherEvent.VoucherReversed;
import dev.hourbook.ledger.voucher.VoucherEvent.VoucherVoided;
import dev.hourbook.ledger.voucher.VoucherId;
import dev.hourbook.ledger.voucher.VoucherLine;
import java.time.LocalDate;
import java.util.List;

/** What is booked by hand: the lines as they are, or while they are pending in memo accounts. */
record Vouchers(VoucherId voucher) {

  static Booking of(VoucherEvent event, LocalDate recordedOn) {
    Vouchers vouchers = new Vouchers(event.voucher());
    return switch (event) {
      case VoucherRecorded e -> new Booking(e.bookedOn(), vouchers.booked(e.lines()));
      case VoucherReversed e -> new Booking(e.bookedOn(), vouchers.booked(e.lines()));
      case VoucherReserved e -> new Booking(e.reservedOn(), vouchers.held(e.lines()));
      case VoucherPosted e ->
        new Booking(
            e.bookedOn(),
            List.of(
                vouchers.released(e.held()).getFirst(),
                vouchers.booked(e.lines()).getFirst()));
      case VoucherVoided e -> new Booking(recordedOn, vouchers.released(e.held()));
      case VoucherExpired e -> new Booking(e.until().plusDays(1), vouchers.released(e.held()));
    };
  }

  private List<Entry> booked(List<VoucherLine> lines) {
    return listed(lines.stream().map(line -> leg(line, line.account())).toList());
  }

  /** Debits and credits apart, so that what is pending shows on both sides and counts nowhere. */
  private List<Entry> held(List<VoucherLine> lines) {
    return listed(
        lines.stream().map(line -> leg(line, memo(line.amount().minor()))).toList());
  }

  private List<Entry> released(List<VoucherLine> held) {
    return listed(held.stream()
        .map(line -> leg(line.negated(), memo(line.amount().minor())))
        .toList());
  }

  private static Account memo(long amount) {
    return amount > 0 ? Account.PENDING_DEBITS : Account.PENDING_CREDITS;
  }

  private Posting leg(VoucherLine line, Account account) {
    return new Posting(
        account,
        Unit.of(line.amount().currency()),
        line.amount().minor(),
        line.servicedOn(),
        line.about().under(voucher.toString()));
  }

  private static List<Entry> listed(List<Posting> legs) {
    return List.of(new Entry.Listed(legs));
  }
}
