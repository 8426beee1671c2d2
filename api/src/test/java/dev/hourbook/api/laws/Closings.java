package dev.hourbook.api.laws;

import dev.hourbook.ledger.contract.ContractEvent;
import dev.hourbook.ledger.contract.RateCardEvent;
import dev.hourbook.ledger.message.LedgerEvent;
import dev.hourbook.ledger.period.Estimate;
import dev.hourbook.ledger.period.Estimates;
import dev.hourbook.ledger.period.PeriodEvent.PeriodClosed;
import dev.hourbook.ledger.period.PeriodEvent.PeriodReopened;
import dev.hourbook.ledger.period.PeriodEvent.ReopeningAsked;
import dev.hourbook.ledger.period.PeriodId;
import dev.hourbook.ledger.period.Share;
import dev.hourbook.ledger.timesheet.TimesheetEvent;
import dev.hourbook.ledger.timesheet.TimesheetId;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Which months are closed, and the streams that an estimate is made of. */
final class Closings {

  final Set<PeriodId> closed = new TreeSet<>();
  final Set<PeriodId> asked = new TreeSet<>();
  private final Map<String, List<LedgerEvent>> streams = new HashMap<>();

  void take(LedgerEvent event) {
    switch (event) {
      case PeriodClosed e -> {
        closed.add(e.period());
        asked.remove(e.period());
      }
      case ReopeningAsked e -> asked.add(e.period());
      case PeriodReopened e -> {
        closed.remove(e.period());
        asked.remove(e.period());
      }
      case ContractEvent e -> keep(e.contract().toString(), e);
      case RateCardEvent e -> keep(e.card().toString(), e);
      case TimesheetEvent e -> keep(e.timesheet().toString(), e);
      default -> {}
    }
  }

  private void keep(String stream, LedgerEvent event) {
    streams.computeIfAbsent(stream, name -> new ArrayList<>()).add(event);
  }

  /** The first month since the cut-over that is open. */
  PeriodId firstOpen() {
    PeriodId month = PeriodId.of(YearMonth.from(CutOver.DAY));
    while (closed.contains(month)) {
      month = month.plusMonths(1);
    }
    return month;
  }

  /** What a closing would be shown. */
  Estimate estimate(List<TimesheetId> sheets, LocalDate lastDay, Share share) {
    return new Estimates(stream -> streams.getOrDefault(stream, List.of()))
        .of(sheets, lastDay, share);
  }
}
