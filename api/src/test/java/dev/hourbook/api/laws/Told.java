package dev.hourbook.api.laws;

import dev.hourbook.projections.paging.Lists;
import dev.hourbook.projections.statements.BalanceSheet;
import dev.hourbook.projections.statements.Balances;
import dev.hourbook.projections.statements.ClientAccount;
import dev.hourbook.projections.statements.ExpertAccount;
import dev.hourbook.projections.statements.IncomeStatement;
import dev.hourbook.projections.statements.Span;
import dev.hourbook.projections.statements.WorkInProgress;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.JdbcTemplate;

/** Every statement and report of a book, by name. */
record Told(JdbcTemplate jdbc) {

  private static final List<Integer> DAYS_BEFORE = List.of(0, 9, 31);

  /** As of some days up to this one, as known at its end or, with no end, as known now. */
  Map<String, Object> of(LocalDate day, LocalDate knownAt) {
    Lists lists = new Lists(jdbc);
    Map<String, Object> told = new LinkedHashMap<>();
    for (int before : DAYS_BEFORE) {
      Span span = Span.ALL.asOf(day.minusDays(before)).knownAt(knownAt);
      String when = " as of " + span.asOf();
      Balances balances = new Balances(lists);
      told.put("trial balance" + when, balances.of(span));
      told.put("income" + when, IncomeStatement.of(balances.of(span.from(day.withDayOfMonth(1)))));
      told.put("balance sheet" + when, BalanceSheet.of(balances.of(span)));
      told.put("work in progress" + when, WorkInProgress.of(lists, span));
      for (String client : List.of("acme", "bolt", "kyoto")) {
        told.put(client + when, ClientAccount.of(lists, client, span));
      }
      for (String expert : List.of("e1", "e2", "e3", "e4")) {
        told.put(expert + when, ExpertAccount.of(lists, expert, span));
      }
    }
    told.put(
        "reports",
        knownAt.equals(LocalDate.MAX)
            ? new Reported(jdbc).on(day)
            : new Reported(jdbc).knownAt(day));
    return told;
  }
}
