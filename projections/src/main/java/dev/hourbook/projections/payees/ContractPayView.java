package dev.hourbook.projections.payees;

import dev.hourbook.ledger.payee.ContractPayEvent.PayTermsAgreed;
import dev.hourbook.projections.books.Recorded;
import dev.hourbook.projections.books.Rows;
import dev.hourbook.projections.books.View;
import java.sql.Timestamp;
import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;

/** When the hours of each contract are paid, as it was agreed each time. */
public final class ContractPayView implements View {

  private static final String INSERT = """
      insert into view.contract_pay (position, contract, pay_when, days, valid_from, reason, at,
        by_whom, approved_by)
      select * from unnest(?::bigint[], ?::text[], ?::text[], ?::int[], ?::timestamptz[],
        ?::text[], ?::timestamptz[], ?::text[], ?::text[])""";

  private final JdbcTemplate jdbc;

  /** Writes through the given template. */
  public ContractPayView(JdbcTemplate jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public List<String> tables() {
    return List.of("view.contract_pay");
  }

  @Override
  public Batch open() {
    return new PayBatch();
  }

  private final class PayBatch implements Batch {

    private final Rows rows = new Rows(
        jdbc,
        INSERT,
        "int8",
        "text",
        "text",
        "int4",
        "timestamptz",
        "text",
        "timestamptz",
        "text",
        "text");

    @Override
    public void take(Recorded recorded) {
      if (recorded.event() instanceof PayTermsAgreed e) {
        rows.add(
            recorded.position(),
            e.contract().key(),
            e.terms().when().name(),
            e.terms().days(),
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
