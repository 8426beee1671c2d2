package dev.hourbook.api.reconcile;

import dev.hourbook.ledger.payout.Rail;
import dev.hourbook.projections.books.Rows;
import dev.hourbook.projections.rails.RailBreak;
import java.sql.Timestamp;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The breaks that were found last, for whoever asks before the next comparison. */
record BreakStore(JdbcTemplate jdbc, JdbcTransactionManager transactions, Rail rail) {

  private static final String KEEP = """
      insert into book.rail_break (id, rail, kind, currency, minor, since, owner, act)
      select * from unnest(?::text[], ?::text[], ?::text[], ?::text[], ?::bigint[],
        ?::timestamptz[], ?::text[], ?::text[])
      on conflict (id) do nothing""";

  /** Replaces those of before; what the book alone says is not kept, it says so itself. */
  void replace(List<RailBreak> breaks) {
    new TransactionTemplate(transactions).executeWithoutResult(transaction -> {
      jdbc.update("delete from book.rail_break where rail = ?", rail.word());
      Rows rows = new Rows(
          jdbc, KEEP, "text", "text", "text", "text", "int8", "timestamptz", "text", "text");
      ofTheList(breaks)
          .forEach(one -> rows.add(
              one.id(),
              rail.word(),
              one.kind().word(),
              one.amount().currency().toString(),
              one.amount().minor(),
              Timestamp.from(one.since()),
              one.owner(),
              one.act()));
      rows.write();
    });
  }

  private static Collection<RailBreak> ofTheList(List<RailBreak> breaks) {
    Map<String, RailBreak> kept = new LinkedHashMap<>();
    breaks.stream()
        .filter(one -> !one.kind().isOfTheBook())
        .forEach(one -> kept.putIfAbsent(one.id(), one));
    return kept.values();
  }
}
