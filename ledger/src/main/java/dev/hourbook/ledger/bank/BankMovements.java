package dev.hourbook.ledger.bank;

import dev.hourbook.ledger.chart.Account;
import dev.hourbook.ledger.invoice.CreditNoteEvent.CreditRefunded;
import dev.hourbook.ledger.message.LedgerEvent;
import dev.hourbook.ledger.message.Streams;
import dev.hourbook.ledger.payout.PayoutEvent.PayoutPaid;
import dev.hourbook.ledger.payout.PayoutEvent.PayoutPlanned;
import dev.hourbook.ledger.receipt.ReceiptEvent.ReceiptRecorded;
import dev.hourbook.ledger.receipt.ReceiptEvent.ReceiptRefunded;
import dev.hourbook.ledger.voucher.VoucherEvent.VoucherPosted;
import dev.hourbook.ledger.voucher.VoucherEvent.VoucherRecorded;
import dev.hourbook.ledger.voucher.VoucherEvent.VoucherReversed;
import dev.hourbook.ledger.voucher.VoucherLine;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * How documents moved {@code assets:bank}, from their own streams. What older books left in the
 * bank is a balance and no movement.
 */
public final class BankMovements {

  private final Streams streams;

  /** Reads from the given streams. */
  public BankMovements(Streams streams) {
    this.streams = streams;
  }

  /** The movement of that name; none if its document did not move the bank so often. */
  Optional<Moved> of(MovementId movement) {
    List<Moved> all = new ArrayList<>();
    List<Moved> planned = new ArrayList<>();
    for (LedgerEvent fact : streams.of(movement.document())) {
      switch (fact) {
        case PayoutPlanned e -> planned.add(new Moved(e.sent().negated(), LocalDate.EPOCH, ""));
        case PayoutPaid e ->
          planned.forEach(payout -> all.add(new Moved(payout.amount(), e.paidOn(), e.reference())));
        default -> all.addAll(by(fact));
      }
    }
    return all.size() < movement.number()
        ? Optional.empty()
        : Optional.of(all.get(movement.number() - 1));
  }

  /**
   * The movements that an event makes by itself, in order. That of a paid payout is not among them:
   * its amount is what was planned.
   */
  public static List<Moved> by(LedgerEvent event) {
    return switch (event) {
      case ReceiptRecorded e -> List.of(new Moved(e.amount(), e.receivedOn(), e.reference()));
      case ReceiptRefunded e ->
        List.of(new Moved(e.amount().negated(), e.refundedOn(), e.reference()));
      case CreditRefunded e ->
        List.of(new Moved(e.amount().negated(), e.refundedOn(), e.reference()));
      case VoucherRecorded e -> lines(e.lines(), e.bookedOn(), e.reason());
      case VoucherPosted e -> lines(e.lines(), e.bookedOn(), "");
      case VoucherReversed e -> lines(e.lines(), e.bookedOn(), e.reason());
      default -> List.of();
    };
  }

  private static List<Moved> lines(List<VoucherLine> lines, LocalDate day, String reason) {
    return lines.stream()
        .filter(line -> line.account() == Account.BANK)
        .map(line -> new Moved(line.amount(), day, reason))
        .toList();
  }
}
