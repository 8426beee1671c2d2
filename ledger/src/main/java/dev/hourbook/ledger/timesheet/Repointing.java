package dev.hourbook.ledger.timesheet;

import dev.hourbook.ledger.contract.Engagement;
import dev.hourbook.ledger.message.Refused;
import dev.hourbook.ledger.timesheet.Choice.Chosen;
import dev.hourbook.ledger.timesheet.Claims.Claim;
import dev.hourbook.ledger.timesheet.TimesheetCommand.RepointHours;
import dev.hourbook.ledger.timesheet.TimesheetEvent.HoursRepointed;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;

/** Takes hours off the sheet they were booked on by mistake; the right sheet gets the same. */
final class Repointing {

  private final SheetState sheet;
  private final Whereabouts where;
  private final Consumer<TimesheetEvent> events;

  Repointing(SheetState sheet, Whereabouts where, Consumer<TimesheetEvent> events) {
    this.sheet = sheet;
    this.where = where;
    this.events = events;
  }

  /** The entries, or parts of them, that the other sheet takes over. */
  List<TimeEntry> repoint(RepointHours c, Engagement from, Engagement to) {
    Choice choice = new Choice(sheet);
    List<Chosen> bill = choice.of(Side.BILL, c.hours(), sheet.live().of(Side.BILL));
    List<Chosen> pay = choice.of(Side.PAY, Choice.sameAs(bill), sheet.live().of(Side.PAY));
    Removing.requireClear(bill);
    Removing.requireClear(pay);
    where.requireFree(
        Side.BILL, bill.stream().map(one -> one.from().item().id()).toList());
    Cutting cutting = new Cutting(sheet, where, from, events);
    List<TakenItem> billed = cutting.cut(Side.BILL, bill);
    List<Moved> moved = moved(cutting.cut(Side.PAY, pay), from, to);
    events.accept(new HoursRepointed(
        sheet.id(), c.to(), from, billed, moved, c.reason(), c.by(), c.approvedBy()));
    where.keep(Side.BILL, TakenItem.ids(billed), sheet.id());
    where.keep(
        Side.PAY,
        moved.stream()
            .filter(one -> one.reversal() == null)
            .map(one -> one.was().id())
            .toList(),
        sheet.id());
    return entries(bill);
  }

  /** Another expert's paid hours are no cost that moves: that is a clawback to decide. */
  private List<Moved> moved(List<TakenItem> pay, Engagement from, Engagement to) {
    List<Moved> moved = new ArrayList<>();
    for (TakenItem was : pay) {
      boolean same = from.expert().equals(to.expert());
      switch (was.place()) {
        case ACCRUED -> {
          boolean paid = paidBefore(was.id());
          if (paid && same) {
            requirePaidAlike(was.id(), from, to);
          }
          if (same || !paid) {
            moved.add(new Moved(was, null));
          }
        }
        case PAID -> {
          if (same) {
            requirePaidAlike(was.id(), from, to);
            ItemId id = sheet.itemId(Side.PAY, moved.size());
            moved.add(new Moved(was, Repricing.reversal(id, was.item())));
          }
        }
        case RESERVED, HELD, UNBILLED, INVOICED, DISPUTED ->
          throw taken(was.id(), String.valueOf(was.document()));
      }
    }
    return moved;
  }

  /**
   * Whether a payout paid it at another rate. Its reversal is due with the next payout, and so sets
   * off what the other sheet pays.
   */
  private boolean paidBefore(ItemId id) {
    Optional<ItemId> was = sheet.live().insteadOf(id);
    Optional<String> payout = was.flatMap(where::payoutOf);
    if (payout.isPresent() && !where.isPaid(payout.get())) {
      throw taken(was.get(), payout.get());
    }
    return payout.isPresent();
  }

  private static Refused taken(ItemId item, String document) {
    return new Refused(new ClaimRefusal.ItemTaken(Side.PAY, 1, List.of(new Claim(item, document))));
  }

  /** What was paid is set off against the other sheet's pay, which needs payouts of one kind. */
  private static void requirePaidAlike(ItemId paid, Engagement from, Engagement to) {
    if (!from.currency().equals(to.currency()) || !from.calendar().equals(to.calendar())) {
      throw new Refused(new CorrectionRefusal.PaidOtherwise(paid));
    }
  }

  private List<TimeEntry> entries(List<Chosen> chosen) {
    Map<EntryId, Piece> pieces = new TreeMap<>();
    List<Piece> inOrder = chosen.stream()
        .flatMap(one -> one.pieces().stream())
        .sorted((a, b) -> Long.compare(a.from(), b.from()))
        .toList();
    for (Piece piece : inOrder) {
      Piece before = pieces.get(piece.entry());
      if (before != null && before.to() != piece.from()) {
        throw new Refused(new CorrectionRefusal.TornEntry(piece.entry()));
      }
      long start = before == null ? piece.from() : before.from();
      pieces.put(piece.entry(), new Piece(piece.entry(), start, piece.to()));
    }
    return pieces.values().stream().map(this::entry).toList();
  }

  /** The part of an entry as an entry of the same id that begins where the part does. */
  private TimeEntry entry(Piece piece) {
    TimeEntry whole = sheet.entry(piece.entry());
    Work work = switch (whole.work()) {
      case Work.Dated dated -> new Work.Dated(dated.date(), piece.length());
      case Work.Timed timed -> {
        var start = timed.start().plusSeconds(piece.from() - whole.offset());
        yield new Work.Timed(start, start.plusSeconds(piece.length()), timed.zone());
      }
    };
    return new TimeEntry(whole.id(), work, piece.from(), whole.activity(), whole.hash());
  }
}
