package dev.hourbook.api.audit;

import dev.hourbook.api.company.Company;
import dev.hourbook.ledger.message.LedgerEvent;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import org.axonframework.common.stream.BlockingStream;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Checks what must always hold: laws of the tables, every amount in the log, and view against log.
 */
public final class Audit {

  private final Company company;
  private final JdbcTemplate jdbc;

  /** An audit of the company's book. */
  public Audit(Company company) {
    this.company = company;
    this.jdbc = company.jdbc();
  }

  /** Everything that does not hold; empty is good. Says what it checks as it goes. */
  public List<Finding> run(Consumer<String> saying) {
    List<Finding> findings = new ArrayList<>();
    for (Law law : Law.all()) {
      saying.accept(law.name());
      patiently(law.sql()).forEach(where -> findings.add(new Finding(law.name(), where)));
    }
    saying.accept("every event can be read and every amount recomputed");
    LogFold log = fold();
    findings.addAll(log.findings());
    saying.accept("views are what the log says");
    findings.addAll(compare(log));
    return findings;
  }

  /** A law over the whole book may take longer than the application's transactions are given. */
  private List<String> patiently(String sql) {
    return Optional.ofNullable(jdbc.execute((ConnectionCallback<List<String>>) connection -> {
          try (Statement statement = connection.createStatement()) {
            limit(statement, "0");
            try {
              return all(statement.executeQuery(sql));
            } finally {
              limit(statement, "default");
            }
          }
        }))
        .orElse(List.of());
  }

  /** PostgreSQL before 17 has no such limit, and nothing to lift. */
  private static void limit(Statement statement, String value) throws SQLException {
    if (statement.getConnection().getMetaData().getDatabaseMajorVersion() >= 17) {
      statement.execute("set transaction_timeout = " + value);
    }
  }

  private static List<String> all(ResultSet rows) throws SQLException {
    List<String> found = new ArrayList<>();
    while (rows.next()) {
      found.add(rows.getString(1));
    }
    return found;
  }

  private LogFold fold() {
    LogFold fold = new LogFold();
    try (BlockingStream<TrackedEventMessage<?>> log =
        company.ledger().configuration().eventStore().openStream(null)) {
      while (log.hasNextAvailable()) {
        TrackedEventMessage<?> message = log.nextAvailable();
        fold.take(
            message.trackingToken().position().orElse(-1), (LedgerEvent) message.getPayload());
      }
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("audit/interrupted: stopped while reading", stopped);
    }
    return fold;
  }

  private List<Finding> compare(LogFold log) {
    List<Finding> findings = new ArrayList<>();
    for (String currency : log.currencies()) {
      String where = " where currency = '" + currency + "'";
      same(
          findings,
          "revenue is the sum of bill items in " + currency,
          log.sum("bill " + currency),
          "select sum(bill_minor) from view.revenue_day" + where);
      same(
          findings,
          "pay is the sum of pay items in " + currency,
          log.sum("pay " + currency),
          "select sum(pay_minor) from view.revenue_day" + where);
      same(
          findings,
          "earned is billed and unbilled in " + currency,
          log.sum("bill " + currency) - log.sum("invoiced " + currency),
          "select sum(minor) from view.item" + where + " and side = 'bill' and document is null");
    }
    same(
        findings,
        "seconds approved are seconds of pay items",
        log.sum("pay seconds"),
        "select sum(approved) from view.timesheet");
    same(findings, "recorded seconds are all somewhere", 0, """
        select count(*) from view.timesheet t where recorded <> (
          select sum(seconds) from view.time_entry e where e.timesheet = t.timesheet)
          or submitted < 0 or submitted + approved + rejected + over_cap + unpriced > recorded""");
    return findings;
  }

  private void same(List<Finding> findings, String law, long expected, String sql) {
    Long found = jdbc.queryForObject(sql, Long.class);
    long actual = Objects.requireNonNullElse(found, 0L);
    if (actual != expected) {
      findings.add(new Finding(law, "log " + expected + ", view " + actual));
    }
  }
}
