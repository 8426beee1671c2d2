package dev.hourbook.ledger.voucher;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import dev.hourbook.ledger.message.Refused;
import dev.hourbook.ledger.voucher.VoucherCommand.ExpireVoucher;
import dev.hourbook.ledger.voucher.VoucherCommand.PostVoucher;
import dev.hourbook.ledger.voucher.VoucherCommand.RecordVoucher;
import dev.hourbook.ledger.voucher.VoucherCommand.ReserveVoucher;
import dev.hourbook.ledger.voucher.VoucherCommand.ReverseVoucher;
import dev.hourbook.ledger.voucher.VoucherCommand.VoidVoucher;
import dev.hourbook.ledger.voucher.VoucherEvent.VoucherExpired;
import dev.hourbook.ledger.voucher.VoucherEvent.VoucherPosted;
import dev.hourbook.ledger.voucher.VoucherEvent.VoucherRecorded;
import dev.hourbook.ledger.voucher.VoucherEvent.VoucherReserved;
import dev.hourbook.ledger.voucher.VoucherEvent.VoucherReversed;
import dev.hourbook.ledger.voucher.VoucherEvent.VoucherVoided;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateRoot;

@AggregateRoot
class JournalVoucher {

  @AggregateIdentifier
  private VoucherId id;

  private VoucherState state;

  @SuppressWarnings("NullAway.Init") // Axon's constructor for sourcing
  JournalVoucher() {}

  @CommandHandler
  @SuppressWarnings("NullAway.Init")
  JournalVoucher(RecordVoucher c) {
    Lines.require(c.voucher(), c.lines());
    Lines.requireReason(c.voucher(), c.reason());
    Lines.requireTwoPeople(c.voucher(), c.by(), c.approvedBy());
    apply(new VoucherRecorded(
        c.voucher(), c.bookedOn(), c.lines(), c.reason(), c.by(), c.approvedBy()));
  }

  @CommandHandler
  @SuppressWarnings("NullAway.Init")
  JournalVoucher(ReserveVoucher c) {
    Lines.require(c.voucher(), c.lines());
    Lines.requireReason(c.voucher(), c.reason());
    Lines.requireTwoPeople(c.voucher(), c.by(), c.approvedBy());
    if (day(c.at()).isAfter(c.until())) {
      throw new Refused(new VoucherRefusal.TooLate(c.voucher(), c.until()));
    }
    apply(new VoucherReserved(
        c.voucher(), day(c.at()), c.until(), c.lines(), c.reason(), c.by(), c.approvedBy()));
  }

  @CommandHandler
  void handle(ReverseVoucher c) {
    Lines.requireReason(id, c.reason());
    Lines.requireTwoPeople(id, c.by(), c.approvedBy());
    VoucherState.Posted posted = state.posted(id);
    posted.requireFrom(id, c.bookedOn());
    List<VoucherLine> back = posted.lines().stream().map(VoucherLine::negated).toList();
    apply(new VoucherReversed(id, c.bookedOn(), back, c.reason(), c.by(), c.approvedBy()));
  }

  @CommandHandler
  void handle(PostVoucher c) {
    Lines.requireTwoPeople(id, c.by(), c.approvedBy());
    VoucherState.Pending pending = state.pending(id);
    if (day(c.at()).isAfter(pending.until())) {
      throw new Refused(new VoucherRefusal.TooLate(id, pending.until()));
    }
    pending.requireFrom(id, c.bookedOn());
    List<VoucherLine> lines = c.lines().isEmpty() ? pending.lines() : c.lines();
    Lines.require(id, lines);
    Lines.requireWithin(id, lines, pending.lines());
    apply(new VoucherPosted(id, c.bookedOn(), lines, pending.lines(), c.by(), c.approvedBy()));
  }

  @CommandHandler
  void handle(VoidVoucher c) {
    Lines.requireReason(id, c.reason());
    apply(new VoucherVoided(id, state.pending(id).lines(), c.reason(), c.by()));
  }

  @CommandHandler
  void handle(ExpireVoucher c) {
    VoucherState.Pending pending = state.pending(id);
    if (!day(c.at()).isAfter(pending.until())) {
      throw new Refused(new VoucherRefusal.NotExpired(id, pending.until()));
    }
    apply(new VoucherExpired(id, pending.until(), pending.lines(), c.by()));
  }

  /** The house's books are kept in UTC days, as the journal keeps them. */
  private static LocalDate day(Instant at) {
    return LocalDate.ofInstant(at, ZoneOffset.UTC);
  }

  @EventSourcingHandler
  void on(VoucherEvent event) {
    id = event.voucher();
    state = switch (event) {
      case VoucherRecorded e -> new VoucherState.Posted(e.bookedOn(), e.lines());
      case VoucherReserved e -> new VoucherState.Pending(e.reservedOn(), e.until(), e.lines());
      case VoucherPosted e -> new VoucherState.Posted(e.bookedOn(), e.lines());
      case VoucherReversed ignored -> new VoucherState.Closed("reversed");
      case VoucherVoided ignored -> new VoucherState.Closed("void");
      case VoucherExpired ignored -> new VoucherState.Closed("expired");
    };
  }
}
