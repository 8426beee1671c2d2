package dev.hourbook.projections.payees;

import dev.hourbook.ledger.money.Money;
import dev.hourbook.ledger.payee.Check;
import dev.hourbook.ledger.payee.PayeePolicyEvent.PayeePolicySet;
import dev.hourbook.ledger.payee.PayeeRules;
import dev.hourbook.projections.books.Recorded;
import dev.hourbook.projections.books.View;
import java.sql.Timestamp;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.JdbcTemplate;

/** What the company asks of those whom it pays; a company changes that a few times a year. */
public final class PayeePoliciesView implements View {

  private final JdbcTemplate jdbc;

  /** Writes through the given template. */
  public PayeePoliciesView(JdbcTemplate jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public List<String> tables() {
    return List.of("view.payee_policy");
  }

  @Override
  public Batch open() {
    return new PoliciesBatch();
  }

  private final class PoliciesBatch implements Batch {

    private final List<Recorded> taken = new ArrayList<>();

    @Override
    public void take(Recorded recorded) {
      if (recorded.event() instanceof PayeePolicySet) {
        taken.add(recorded);
      }
    }

    @Override
    public void write() {
      taken.forEach(recorded -> insert((PayeePolicySet) recorded.event(), recorded.position()));
      taken.clear();
    }
  }

  private void insert(PayeePolicySet e, long position) {
    PayeeRules rules = e.rules();
    jdbc.update(
        "insert into view.payee_policy values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        position,
        rules.required().stream().map(Check::name).collect(Collectors.joining(",")),
        rules.coolingOffHours(),
        rules.securityDays(),
        rules.firstPayoutDays(),
        rules.minimums().stream().map(Money::toString).collect(Collectors.joining(",")),
        Timestamp.from(e.from()),
        e.reason(),
        Timestamp.from(e.at()),
        e.by().key(),
        e.approvedBy().key(),
        rules.share());
  }
}
