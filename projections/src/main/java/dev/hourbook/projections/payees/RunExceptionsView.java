package dev.hourbook.projections.payees;

import dev.hourbook.ledger.payee.LeftOut;
import dev.hourbook.ledger.payee.Reason;
import dev.hourbook.ledger.payee.RunExceptionsEvent.ExceptionsRecorded;
import dev.hourbook.projections.books.Recorded;
import dev.hourbook.projections.books.Rows;
import dev.hourbook.projections.books.View;
import java.sql.Timestamp;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.JdbcTemplate;

/** What pay runs left out, a row a reason. */
public final class RunExceptionsView implements View {

  private static final String INSERT = """
      insert into view.pay_run_exception (run, key, expert, currency, part, obstacle, rail,
        seconds, minor, since, until)
      select * from unnest(?::text[], ?::text[], ?::text[], ?::text[], ?::int[], ?::text[],
        ?::text[], ?::bigint[], ?::bigint[], ?::timestamptz[], ?::timestamptz[])""";

  private final JdbcTemplate jdbc;

  /** Writes through the given template. */
  public RunExceptionsView(JdbcTemplate jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public List<String> tables() {
    return List.of("view.pay_run_exception");
  }

  @Override
  public Batch open() {
    return new ExceptionsBatch();
  }

  private final class ExceptionsBatch implements Batch {

    private final Rows rows = new Rows(
        jdbc,
        INSERT,
        "text",
        "text",
        "text",
        "text",
        "int4",
        "text",
        "text",
        "int8",
        "int8",
        "timestamptz",
        "timestamptz");
    private int taken;

    @Override
    public void take(Recorded recorded) {
      if (recorded.event() instanceof ExceptionsRecorded e) {
        Map<String, Integer> parts = new HashMap<>();
        for (LeftOut left : e.leftOut()) {
          String whose = left.expert().key() + " " + left.amount().currency();
          int part = parts.merge(whose, 1, Integer::sum);
          left.reasons().forEach(reason -> add(e, left, part, reason));
        }
      }
    }

    private void add(ExceptionsRecorded e, LeftOut left, int part, Reason reason) {
      taken++;
      rows.add(
          e.run().key(),
          key(left, part, reason) + ":" + e.exceptions().key(),
          left.expert().key(),
          left.amount().currency().getCurrencyCode(),
          part,
          reason.obstacle().name(),
          left.rail().word(),
          left.seconds(),
          left.amount().minor(),
          Timestamp.from(reason.since()),
          Optional.ofNullable(reason.until()).map(Timestamp::from).orElse(null));
    }

    /** Told in the order of experts, currencies and parts. */
    private static String key(LeftOut left, int part, Reason reason) {
      return left.expert().key() + ":" + left.amount().currency() + ":" + part + ":"
          + reason.obstacle().code();
    }

    @Override
    public int rows() {
      return taken;
    }

    @Override
    public void write() {
      rows.write();
      taken = 0;
    }
  }
}
