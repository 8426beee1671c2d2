package dev.hourbook.projections.payees;

import dev.hourbook.ledger.payee.PayeeEvent.WithholdingSet;
import dev.hourbook.projections.books.Recorded;
import dev.hourbook.projections.books.Rows;
import dev.hourbook.projections.books.View;
import java.sql.Timestamp;
import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;

/** Every rate of tax that was set for a payee, in the order of the log. */
public final class WithholdingView implements View {

  private static final String INSERT = """
      insert into view.payee_withholding (position, expert, rate, statute, valid_from, reason, at,
        by_whom, approved_by)
      select * from unnest(?::bigint[], ?::text[], ?::int[], ?::text[], ?::timestamptz[],
        ?::text[], ?::timestamptz[], ?::text[], ?::text[])""";

  private final JdbcTemplate jdbc;

  /** Writes through the given template. */
  public WithholdingView(JdbcTemplate jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public List<String> tables() {
    return List.of("view.payee_withholding");
  }

  @Override
  public Batch open() {
    return new WithholdingBatch();
  }

  private final class WithholdingBatch implements Batch {

    private final Rows rows = new Rows(
        jdbc,
        INSERT,
        "int8",
        "text",
        "int4",
        "text",
        "timestamptz",
        "text",
        "timestamptz",
        "text",
        "text");

    @Override
    public void take(Recorded recorded) {
      if (recorded.event() instanceof WithholdingSet e) {
        rows.add(
            recorded.position(),
            e.expert().key(),
            e.rate().basisPoints(),
            e.rate().statute(),
            Timestamp.from(e.from()),
            e.reason(),
            Timestamp.from(e.at()),
            e.by().key(),
            e.approvedBy().key());
      }
    }

    @Override
    public void write() {
      rows.write();
    }
  }
}
