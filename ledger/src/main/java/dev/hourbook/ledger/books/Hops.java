package dev.hourbook.ledger.books;

import static dev.hourbook.ledger.chart.Account.EXPERT_ACCRUED;
import static dev.hourbook.ledger.chart.Account.EXPERT_HELD;
import static dev.hourbook.ledger.chart.Account.EXPERT_PAID;
import static dev.hourbook.ledger.chart.Account.EXPERT_PAYABLE_ACCRUED;
import static dev.hourbook.ledger.chart.Account.EXPERT_PAYABLE_HELD;
import static dev.hourbook.ledger.chart.Account.EXPERT_PAYABLE_RESERVED;
import static dev.hourbook.ledger.chart.Account.EXPERT_RESERVED;
import static dev.hourbook.ledger.chart.Account.FUNDS_AT_CONNECTED_ACCOUNTS;
import static dev.hourbook.ledger.chart.Account.PAYOUTS_IN_TRANSIT;
import static dev.hourbook.ledger.chart.Account.PROVIDER_BALANCE;

import dev.hourbook.ledger.books.Entry.Move;
import dev.hourbook.ledger.books.Selection.OfDocument;
import dev.hourbook.ledger.chart.Account;
import dev.hourbook.ledger.chart.Dimensions;
import dev.hourbook.ledger.payout.HopEvent;
import dev.hourbook.ledger.payout.HopEvent.DeliverySubmitted;
import dev.hourbook.ledger.payout.HopEvent.HeldPayReleased;
import dev.hourbook.ledger.payout.HopEvent.OutcomeUnknown;
import dev.hourbook.ledger.payout.HopEvent.PayoutDelivered;
import dev.hourbook.ledger.payout.HopEvent.PayoutFailed;
import dev.hourbook.ledger.payout.HopEvent.PayoutFunded;
import dev.hourbook.ledger.payout.HopEvent.PayoutInTransit;
import dev.hourbook.ledger.payout.HopEvent.PayoutReturned;
import dev.hourbook.ledger.payout.HopEvent.PayoutReversed;
import dev.hourbook.ledger.payout.HopEvent.PayoutSubmitted;
import dev.hourbook.ledger.payout.HopEvent.PayoutUndelivered;
import dev.hourbook.ledger.payout.HopEvent.ReversalFailed;
import dev.hourbook.ledger.payout.HopEvent.ReversalSubmitted;
import dev.hourbook.ledger.payout.PayoutId;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What a payout books on a rail with hops. Two things move: what the expert is owed, item by item
 * under the payout, and our own money, in one sum under the transfer that carries it.
 */
final class Hops {

  private static final List<Entry> NOTHING = List.of();

  private Hops() {}

  static Booking of(HopEvent event, LocalDate recordedOn) {
    return switch (event) {
      case PayoutDelivered e -> new Booking(e.arrivedOn(), delivered(e));
      default -> new Booking(recordedOn, entries(event));
    };
  }

  private static List<Entry> entries(HopEvent event) {
    return switch (event) {
      case PayoutSubmitted e -> submitted(e);
      case PayoutFunded e -> funded(e);
      case PayoutFailed e -> held(e.payout());
      // The money is where it was: at the expert's account.
      case DeliverySubmitted ignored -> NOTHING;
      case PayoutInTransit ignored -> NOTHING;
      case PayoutUndelivered ignored -> NOTHING;
      case PayoutDelivered e -> delivered(e);
      case PayoutReturned e -> returned(e);
      // Until it is back it is the expert's.
      case ReversalSubmitted ignored -> NOTHING;
      case ReversalFailed ignored -> NOTHING;
      case PayoutReversed e -> reversed(e);
      // Nothing moves for not being known.
      case OutcomeUnknown ignored -> NOTHING;
      case HeldPayReleased e -> released(e);
    };
  }

  /** Seconds have no transit: they stay reserved until they are paid. */
  private static List<Entry> submitted(PayoutSubmitted e) {
    return e.attempt() == 1
        ? List.of(move(e.payout(), EXPERT_PAYABLE_RESERVED, PAYOUTS_IN_TRANSIT))
        : List.of(
            move(e.payout(), EXPERT_PAYABLE_HELD, PAYOUTS_IN_TRANSIT),
            move(e.payout(), EXPERT_HELD, EXPERT_RESERVED));
  }

  private static List<Entry> funded(PayoutFunded e) {
    Dimensions transfer = Dimensions.of(e.expert(), Exchange.transfer(e.payout()));
    return List.of(new Legs()
        .debit(FUNDS_AT_CONNECTED_ACCOUNTS, e.amount(), transfer)
        .credit(PROVIDER_BALANCE, e.amount(), transfer)
        .listed());
  }

  private static List<Entry> held(PayoutId payout) {
    return List.of(
        move(payout, PAYOUTS_IN_TRANSIT, EXPERT_PAYABLE_HELD),
        move(payout, EXPERT_RESERVED, EXPERT_HELD));
  }

  private static List<Entry> delivered(PayoutDelivered e) {
    List<Entry> money = Optional.ofNullable(e.exchanged())
        .map(sent -> Exchange.delivered(e.payout()))
        .orElseGet(
            () -> List.of(move(e.payout(), PAYOUTS_IN_TRANSIT, FUNDS_AT_CONNECTED_ACCOUNTS)));
    return with(money, move(e.payout(), EXPERT_RESERVED, EXPERT_PAID));
  }

  private static List<Entry> returned(PayoutReturned e) {
    List<Entry> money = Optional.ofNullable(e.exchanged())
        .map(sent -> Exchange.returned(e.payout()))
        .orElseGet(
            () -> List.of(move(e.payout(), FUNDS_AT_CONNECTED_ACCOUNTS, PAYOUTS_IN_TRANSIT)));
    return with(money, move(e.payout(), EXPERT_PAID, EXPERT_RESERVED));
  }

  private static List<Entry> with(List<Entry> money, Move seconds) {
    return Stream.concat(money.stream(), Stream.of(seconds)).toList();
  }

  private static List<Entry> reversed(PayoutReversed e) {
    OfDocument transfer = new OfDocument(Exchange.transfer(e.payout()));
    return List.of(
        new Move(transfer, FUNDS_AT_CONNECTED_ACCOUNTS, PROVIDER_BALANCE),
        move(e.payout(), PAYOUTS_IN_TRANSIT, EXPERT_PAYABLE_HELD),
        move(e.payout(), EXPERT_RESERVED, EXPERT_HELD));
  }

  private static List<Entry> released(HeldPayReleased e) {
    List<Entry> entries = new ArrayList<>();
    entries.add(move(e.payout(), EXPERT_PAYABLE_HELD, EXPERT_PAYABLE_ACCRUED));
    entries.add(move(e.payout(), EXPERT_HELD, EXPERT_ACCRUED));
    Optional.ofNullable(e.withheld()).ifPresent(tax -> entries.add(Tax.back(e.payout())));
    return entries;
  }

  private static Move move(PayoutId payout, Account from, Account to) {
    return new Move(new OfDocument(payout.toString()), from, to);
  }
}
