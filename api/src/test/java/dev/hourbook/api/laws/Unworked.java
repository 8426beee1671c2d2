package dev.hourbook.api.laws;

import dev.hourbook.api.laws.Held.Standing;
import dev.hourbook.ledger.message.LedgerEvent;
import dev.hourbook.ledger.payout.PayoutEvent.ClawbackProposed;
import dev.hourbook.ledger.timesheet.ItemId;
import dev.hourbook.ledger.timesheet.Piece;
import dev.hourbook.ledger.timesheet.RemovalReason;
import dev.hourbook.ledger.timesheet.Side;
import dev.hourbook.ledger.timesheet.TakenItem;
import dev.hourbook.ledger.timesheet.TimesheetEvent.AppealDecided;
import dev.hourbook.ledger.timesheet.TimesheetEvent.DisputeRuled;
import dev.hourbook.ledger.timesheet.TimesheetEvent.HoursRemoved;
import dev.hourbook.ledger.timesheet.TimesheetId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Seconds for which clients were credited as not worked, by a credit note or a ruling: nobody may
 * be paid for them as if nothing were the matter. They are removed for the expert too, or held, or
 * somebody has to decide who bears them.
 */
final class Unworked {

  private final Map<TimesheetId, List<Piece>> gone = new HashMap<>();
  private final Map<String, Long> proposed = new HashMap<>();

  void take(LedgerEvent event) {
    switch (event) {
      case HoursRemoved e -> {
        if (e.removal().reason() != RemovalReason.GOODWILL) {
          credit(
              e.timesheet(),
              e.bill().stream().filter(taken -> taken.document() != null).toList());
        }
      }
      case AppealDecided e -> e.bill().forEach(item -> item.pieces().forEach(this::back));
      case DisputeRuled e -> credit(e.timesheet(), e.billGone());
      case ClawbackProposed e ->
        e.items().forEach(item -> proposed.merge(root(item.item()), item.seconds(), Long::sum));
      default -> {}
    }
  }

  private void credit(TimesheetId sheet, List<TakenItem> items) {
    List<Piece> pieces = gone.computeIfAbsent(sheet, s -> new ArrayList<>());
    items.forEach(taken -> pieces.addAll(taken.item().pieces()));
  }

  /** What an appeal has given back is worked again. */
  private void back(Piece piece) {
    gone.replaceAll((sheet, pieces) ->
        pieces.stream().flatMap(one -> without(one, piece)).collect(Collectors.toList()));
  }

  private static Stream<Piece> without(Piece one, Piece taken) {
    boolean met =
        one.entry().equals(taken.entry()) && one.from() < taken.to() && taken.from() < one.to();
    if (!met) {
      return Stream.of(one);
    }
    return Stream.of(new long[] {one.from(), taken.from()}, new long[] {taken.to(), one.to()})
        .filter(rest -> rest[0] < rest[1])
        .map(rest -> new Piece(one.entry(), rest[0], rest[1]));
  }

  /**
   * The sheet of an item: what was proposed of hours counts for what they were repriced to, too.
   */
  private static String root(ItemId item) {
    return item.key().substring(0, item.key().lastIndexOf('/'));
  }

  /** The first item whose pay still stands. */
  Optional<String> broken(Items items) {
    Map<String, Long> unasked = new HashMap<>(proposed);
    for (Held held : items.those(held -> held.side() == Side.PAY
        && held.standing() == Standing.FREE
        && held.item().seconds() > 0)) {
      long seconds = credited(held);
      if (seconds > 0) {
        long left = unasked.merge(root(held.item().id()), -seconds, Long::sum);
        if (left < 0) {
          return Optional.of("what no client pays for as not worked is not paid for: " + seconds
              + " seconds of " + held);
        }
      }
    }
    return Optional.empty();
  }

  private long credited(Held held) {
    long seconds = 0;
    for (Piece gone : gone.getOrDefault(held.sheet(), List.of())) {
      for (Piece piece : held.item().pieces()) {
        if (piece.entry().equals(gone.entry())) {
          long common = Math.min(piece.to(), gone.to()) - Math.max(piece.from(), gone.from());
          seconds += Math.max(0, common);
        }
      }
    }
    return seconds;
  }
}
