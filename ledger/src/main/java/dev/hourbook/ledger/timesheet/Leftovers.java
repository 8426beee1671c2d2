package dev.hourbook.ledger.timesheet;

import dev.hourbook.ledger.contract.ContractTerms;
import dev.hourbook.ledger.contract.Price;
import dev.hourbook.ledger.message.Refused;
import dev.hourbook.ledger.timesheet.TimesheetCommand.DecideLeftover;
import dev.hourbook.ledger.timesheet.TimesheetCommand.RepriceHours;
import dev.hourbook.ledger.timesheet.TimesheetEvent.LeftoverDecided;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** Decides about hours that an approval left over the cap or without a price. */
record Leftovers(SheetState sheet, ContractTerms terms, Consumer<TimesheetEvent> events) {

  /**
   * Values what has a price by now, as far as the cap has room. Repeating it finds nothing to do.
   */
  void price(RepriceHours c) {
    List<Slice> priced =
        slices(sheet.unpriced()).stream().filter(Leftovers::isPriced).toList();
    if (priced.isEmpty()) {
      return;
    }
    CapSplit split = CapSplit.of(priced, terms.capIn(sheet.id().week()), sheet.approvedSeconds());
    ItemDrafts items = new ItemDrafts(sheet, terms.rounding());
    split.within().forEach(items::add);
    events.accept(new LeftoverDecided(
        sheet.id(),
        terms.engagement(),
        LeftoverDecision.PRICED,
        List.of(),
        pieces(priced),
        pieces(split.over()),
        items.price(Side.BILL),
        items.price(Side.PAY),
        c.reason(),
        used(),
        c.by(),
        null));
  }

  /** Takes a second person; what has no price can only be rejected. */
  void decide(DecideLeftover c) {
    Removing.requireTwoPeople(c.by(), c.approvedBy());
    List<Slice> meant = meant(c.hours());
    ItemDrafts items = new ItemDrafts(sheet, terms.rounding());
    switch (c.decision()) {
      case BILL -> priced(meant).forEach(items::add);
      case PAY -> priced(meant).forEach(items::addPay);
      case REJECT, PRICED -> {}
    }
    List<Piece> decided = pieces(meant);
    events.accept(new LeftoverDecided(
        sheet.id(),
        terms.engagement(),
        c.decision(),
        decided.stream().filter(this::isOverCap).toList(),
        decided.stream().filter(piece -> !isOverCap(piece)).toList(),
        List.of(),
        items.price(Side.BILL),
        items.price(Side.PAY),
        c.reason(),
        used(),
        c.by(),
        c.approvedBy()));
  }

  private TermsUsed used() {
    return new TermsUsed(terms.contractFacts(), terms.cardFacts(), terms.rounding());
  }

  private List<Slice> meant(Hours hours) {
    List<Piece> left =
        Stream.concat(sheet.overCap().stream(), sheet.unpriced().stream()).toList();
    List<Slice> meant = switch (hours) {
      case Hours.All ignored -> slices(left);
      case Hours.Named named -> slices(Pieces.common(left, named.pieces()));
      case Hours.Latest latest -> latest(slices(left), latest.seconds());
      case Hours.Whole whole ->
        throw new Refused(new CorrectionRefusal.NotLive(whole.items().getFirst()));
    };
    long found = length(pieces(meant));
    long asked = switch (hours) {
      case Hours.Named named -> length(named.pieces());
      case Hours.Latest latest -> latest.seconds();
      case Hours.All ignored -> found;
      case Hours.Whole ignored -> found;
    };
    if (found != asked || found == 0) {
      throw new Refused(new CorrectionRefusal.NotLeftOver(sheet.id(), asked, found));
    }
    return meant;
  }

  private static List<Slice> latest(List<Slice> inOrder, long seconds) {
    List<Slice> latest = new ArrayList<>();
    long left = seconds;
    for (Slice slice : inOrder.reversed()) {
      long length = slice.piece().length();
      long some = Math.min(left, length);
      if (some > 0) {
        latest.addFirst(slice.without(length - some));
      }
      left -= some;
    }
    return latest;
  }

  private List<Slice> slices(List<Piece> pieces) {
    Slicer slicer = new Slicer(terms);
    return pieces.stream()
        .flatMap(piece -> slicer.cut(sheet.entry(piece.entry()), piece).stream())
        .sorted(Slice.BY_START)
        .toList();
  }

  private static List<Slice> priced(List<Slice> slices) {
    for (Slice slice : slices) {
      if (slice.price() instanceof Price.Unpriced why) {
        throw new Refused(new CorrectionRefusal.NoPrice(slice.piece().entry(), slice.day(), why));
      }
    }
    return slices;
  }

  private static boolean isPriced(Slice slice) {
    return slice.price() instanceof Price.PerHour;
  }

  private boolean isOverCap(Piece piece) {
    return !Pieces.common(List.of(piece), sheet.overCap()).isEmpty();
  }

  private static List<Piece> pieces(List<Slice> slices) {
    return slices.stream().map(Slice::dated).toList();
  }

  private static long length(List<Piece> pieces) {
    return pieces.stream().mapToLong(Piece::length).sum();
  }
}
