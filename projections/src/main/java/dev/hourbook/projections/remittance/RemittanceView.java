package dev.hourbook.projections.remittance;

import dev.hourbook.ledger.remittance.Remittance;
import dev.hourbook.ledger.remittance.RemittanceEvent;
import dev.hourbook.ledger.remittance.RemittanceEvent.FileWithdrawn;
import dev.hourbook.ledger.remittance.RemittanceEvent.FileWritten;
import dev.hourbook.ledger.remittance.RemittanceEvent.PaymentRefused;
import dev.hourbook.projections.books.Recorded;
import dev.hourbook.projections.books.Rows;
import dev.hourbook.projections.books.View;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;

/** Files for banks, what they pay, and what became of it. */
public final class RemittanceView implements View {

  private static final String FILES = """
      insert into view.remittance_file (file, position, run, format, execution_on, payments,
        currency, minor, sha256, at, by_whom)
      select * from unnest(?::text[], ?::bigint[], ?::text[], ?::text[], ?::date[], ?::int[],
        ?::text[], ?::bigint[], ?::text[], ?::timestamptz[], ?::text[])""";

  private static final String PAYMENTS = """
      insert into view.remittance_payment (file, payout, end_to_end_id, currency, minor)
      select * from unnest(?::text[], ?::text[], ?::text[], ?::text[], ?::bigint[])""";

  private static final String WITHDRAWN = """
      with withdrawn as (
        update view.remittance_file f set state = 'withdrawn', reason = n.reason,
          withdrawn_at = n.at, withdrawn_by = n.by_whom, approved_by = n.approved_by
        from unnest(?::text[], ?::text[], ?::timestamptz[], ?::text[], ?::text[])
          n(file, reason, at, by_whom, approved_by)
        where f.file = n.file returning f.file)
      update view.remittance_payment p set live = false
      from withdrawn where p.file = withdrawn.file""";

  private static final String REFUSED = """
      update view.remittance_payment p set live = false, refused_code = n.code,
        refused_reason = n.reason
      from unnest(?::text[], ?::text[], ?::text[], ?::text[]) n(file, payout, code, reason)
      where p.file = n.file and p.payout = n.payout""";

  private final JdbcTemplate jdbc;

  /** Writes through the given template. */
  public RemittanceView(JdbcTemplate jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public List<String> tables() {
    return List.of("view.remittance_payment", "view.remittance_file");
  }

  @Override
  public Batch open() {
    return new Files();
  }

  private final class Files implements Batch {

    private final Rows files = new Rows(
        jdbc,
        FILES,
        "text",
        "int8",
        "text",
        "text",
        "date",
        "int4",
        "text",
        "int8",
        "text",
        "timestamptz",
        "text");
    private final Rows payments = new Rows(jdbc, PAYMENTS, "text", "text", "text", "text", "int8");
    private final Rows withdrawn =
        new Rows(jdbc, WITHDRAWN, "text", "text", "timestamptz", "text", "text");
    private final Rows refused = new Rows(jdbc, REFUSED, "text", "text", "text", "text");
    private int taken;

    @Override
    public void take(Recorded recorded) {
      if (recorded.event() instanceof RemittanceEvent event) {
        switch (event) {
          case FileWritten e -> written(e, recorded.position());
          case FileWithdrawn e -> withdrawn(e, recorded.recordedAt());
          case PaymentRefused e ->
            refused.add(
                e.file().key(),
                e.payout().key(),
                e.failure().code(),
                e.failure().message());
        }
      }
    }

    private void written(FileWritten e, long position) {
      files.add(
          e.file().key(),
          position,
          e.run().key(),
          e.form().format(),
          e.form().executionOn(),
          e.payments().size(),
          e.total().currency().getCurrencyCode(),
          e.total().minor(),
          e.form().sha256(),
          Timestamp.from(e.at()),
          e.by().key());
      for (Remittance payment : e.payments()) {
        taken++;
        payments.add(
            e.file().key(),
            payment.payout().key(),
            payment.endToEndId().text(),
            payment.amount().currency().getCurrencyCode(),
            payment.amount().minor());
      }
    }

    private void withdrawn(FileWithdrawn e, Instant at) {
      withdrawn.add(
          e.file().key(),
          e.reason(),
          Timestamp.from(at),
          e.by().key(),
          e.approvedBy().key());
    }

    @Override
    public int rows() {
      return taken;
    }

    @Override
    public void write() {
      files.write();
      payments.write();
      withdrawn.write();
      refused.write();
      taken = 0;
    }
  }
}
