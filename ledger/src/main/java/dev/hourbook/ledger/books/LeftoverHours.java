package dev.hourbook.ledger.books;

import static dev.hourbook.ledger.chart.Account.CLIENT_NOT_BILLED;
import static dev.hourbook.ledger.chart.Account.CLIENT_OVER_CAP;
import static dev.hourbook.ledger.chart.Account.CLIENT_REMOVED;
import static dev.hourbook.ledger.chart.Account.CLIENT_ROUNDING;
import static dev.hourbook.ledger.chart.Account.CLIENT_UNBILLED;
import static dev.hourbook.ledger.chart.Account.CLIENT_UNPRICED;
import static dev.hourbook.ledger.chart.Account.COST_OF_SERVICES;
import static dev.hourbook.ledger.chart.Account.EXPERT_ACCRUED;
import static dev.hourbook.ledger.chart.Account.EXPERT_OVER_CAP;
import static dev.hourbook.ledger.chart.Account.EXPERT_PAYABLE_ACCRUED;
import static dev.hourbook.ledger.chart.Account.EXPERT_REMOVED;
import static dev.hourbook.ledger.chart.Account.EXPERT_UNPRICED;
import static dev.hourbook.ledger.chart.Account.SERVICES;
import static dev.hourbook.ledger.chart.Account.UNBILLED;

import dev.hourbook.ledger.chart.Account;
import dev.hourbook.ledger.chart.Dimensions;
import dev.hourbook.ledger.timesheet.Item;
import dev.hourbook.ledger.timesheet.Piece;
import dev.hourbook.ledger.timesheet.TimesheetEvent.LeftoverDecided;
import java.util.ArrayList;
import java.util.List;

/** What it books that hours over the cap or without a price were decided. */
final class LeftoverHours {

  private final LeftoverDecided event;
  private final UndecidedHours undecided;
  private final Dimensions dimensions;
  private final List<Entry> entries = new ArrayList<>();

  private LeftoverHours(LeftoverDecided event) {
    this.event = event;
    this.undecided = new UndecidedHours(event.timesheet());
    this.dimensions = Dimensions.of(event.timesheet()).with(event.engagement());
  }

  static List<Entry> decided(LeftoverDecided event) {
    LeftoverHours hours = new LeftoverHours(event);
    event.bill().forEach(hours::billed);
    event.pay().forEach(hours::earned);
    switch (event.decision()) {
      case PRICED -> {
        hours.move(event.nowOverCap(), CLIENT_UNPRICED, CLIENT_OVER_CAP);
        hours.move(event.nowOverCap(), EXPERT_UNPRICED, EXPERT_OVER_CAP);
      }
      case BILL -> {}
      case PAY -> {
        hours.move(event.overCap(), CLIENT_OVER_CAP, CLIENT_NOT_BILLED);
        hours.move(event.unpriced(), CLIENT_UNPRICED, CLIENT_NOT_BILLED);
      }
      case REJECT -> {
        hours.move(event.overCap(), CLIENT_OVER_CAP, CLIENT_REMOVED);
        hours.move(event.unpriced(), CLIENT_UNPRICED, CLIENT_REMOVED);
        hours.move(event.overCap(), EXPERT_OVER_CAP, EXPERT_REMOVED);
        hours.move(event.unpriced(), EXPERT_UNPRICED, EXPERT_REMOVED);
      }
    }
    return hours.entries;
  }

  private void billed(Item item) {
    Dimensions of = dimensions.withItem(item.id().key());
    long worked = item.pieces().stream().mapToLong(Piece::length).sum();
    long unpriced = event.unpricedAmong(item.pieces());
    entries.add(new Legs(item.day())
        .seconds(CLIENT_UNPRICED, -unpriced, of)
        .seconds(CLIENT_OVER_CAP, unpriced - worked, of)
        .seconds(CLIENT_ROUNDING, worked - item.seconds(), of)
        .seconds(CLIENT_UNBILLED, item.seconds(), of)
        .debit(UNBILLED, item.amount(), of)
        .credit(SERVICES, item.amount(), of)
        .listed());
  }

  private void earned(Item item) {
    Dimensions of = dimensions.withItem(item.id().key());
    long unpriced = event.unpricedAmong(item.pieces());
    entries.add(new Legs(item.day())
        .seconds(EXPERT_UNPRICED, -unpriced, of)
        .seconds(EXPERT_OVER_CAP, unpriced - item.seconds(), of)
        .seconds(EXPERT_ACCRUED, item.seconds(), of)
        .debit(COST_OF_SERVICES, item.amount(), of)
        .credit(EXPERT_PAYABLE_ACCRUED, item.amount(), of)
        .listed());
  }

  private void move(List<Piece> pieces, Account from, Account to) {
    for (Piece piece : pieces) {
      Dimensions of = undecided.dimensions(piece.entry()).with(event.engagement());
      entries.add(new Legs(piece.day())
          .seconds(from, -piece.length(), of)
          .seconds(to, piece.length(), of)
          .listed());
    }
  }
}
