package dev.hourbook.api.audit;

import dev.hourbook.ledger.timesheet.EntryId;
import dev.hourbook.ledger.timesheet.Piece;
import dev.hourbook.ledger.timesheet.TakenItem;
import dev.hourbook.ledger.timesheet.TimeEntry;
import dev.hourbook.ledger.timesheet.TimesheetEvent.HoursLogged;
import dev.hourbook.ledger.timesheet.TimesheetEvent.HoursRepointed;
import dev.hourbook.ledger.timesheet.TimesheetId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What left one sheet for another has to be recorded there. Both are of one unit of work, so no
 * more is kept than what is on its way.
 */
final class Repointings {

  private static final String LAW = "what is repointed is recorded on the other sheet";

  private record Seat(TimesheetId to, EntryId entry) {}

  private record Left(TimesheetId from, Piece piece, long event) {}

  private final Map<Seat, List<Left>> onTheirWay = new LinkedHashMap<>();

  void left(long position, HoursRepointed e) {
    Map<EntryId, List<Piece>> pieces = new TreeMap<>();
    for (TakenItem taken : e.bill()) {
      for (Piece piece : taken.item().pieces()) {
        pieces.computeIfAbsent(piece.entry(), entry -> new ArrayList<>()).add(piece);
      }
    }
    pieces.forEach((entry, some) -> {
      some.sort(Comparator.comparingLong(Piece::from));
      Piece whole = new Piece(entry, some.getFirst().from(), some.getLast().to());
      onTheirWay
          .computeIfAbsent(new Seat(e.to(), entry), seat -> new ArrayList<>())
          .add(new Left(e.timesheet(), whole, position));
    });
  }

  void arrived(HoursLogged e) {
    if (onTheirWay.isEmpty()) {
      return;
    }
    for (TimeEntry entry : e.entries()) {
      Seat seat = new Seat(e.timesheet(), entry.id());
      List<Left> waiting = onTheirWay.getOrDefault(seat, List.of());
      if (waiting.removeIf(left -> left.piece().equals(entry.whole())) && waiting.isEmpty()) {
        onTheirWay.remove(seat);
      }
    }
  }

  /** What never arrived. */
  List<Finding> findings() {
    List<Finding> findings = new ArrayList<>();
    onTheirWay.forEach((seat, lost) -> lost.forEach(left -> findings.add(new Finding(
        LAW,
        left.from().text() + " " + seat.entry() + ": seconds " + left.piece().from() + " to "
            + left.piece().to() + " left at event " + left.event() + " for "
            + seat.to().text()
            + " and are not there"))));
    return findings;
  }
}
