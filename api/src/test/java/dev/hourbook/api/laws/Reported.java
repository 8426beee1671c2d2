package dev.hourbook.api.laws;

import dev.hourbook.ledger.calendar.PayCalendar;
import dev.hourbook.ledger.timesheet.Side;
import dev.hourbook.projections.paging.Lists;
import dev.hourbook.projections.revenue.Earnings;
import dev.hourbook.projections.revenue.Grouping;
import dev.hourbook.projections.runrate.RunRate;
import dev.hourbook.projections.statements.Balances;
import dev.hourbook.projections.statements.Span;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;

/** What the reports say, now or as of what was known at the end of a day. */
record Reported(JdbcTemplate jdbc) {

  private static final LocalDate EVER = LocalDate.of(2020, 1, 1);
  private static final LocalDate NEVER = LocalDate.of(2030, 1, 1);

  /** At the end of a day, from all that is in the views. */
  List<Object> on(LocalDate day) {
    return all(day, LocalDate.MAX);
  }

  /** Later, of what was known then. */
  List<Object> knownAt(LocalDate day) {
    return all(day, day);
  }

  private List<Object> all(LocalDate day, LocalDate knownAt) {
    Instant evening = day.plusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant().minusNanos(1);
    Balances balances = new Balances(new Lists(jdbc));
    List<Object> all = new ArrayList<>(List.of(
        balances.of(Span.ALL.knownAt(knownAt)),
        balances.of(Span.ALL.asOf(day.minusDays(9)).knownAt(knownAt)),
        new RunRate(jdbc).points(PayCalendar.ISO, evening, knownAt)));
    for (Side side : Side.values()) {
      for (Grouping by : Grouping.values()) {
        all.add(new Earnings(jdbc)
            .of(new Earnings.Question(side, by, EVER, NEVER, PayCalendar.ISO, knownAt)));
      }
    }
    return all;
  }
}
