package dev.hourbook.api.company;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hourbook.api.database.TestDatabase;
import dev.hourbook.ledger.calendar.PayWeek;
import dev.hourbook.ledger.party.BillingTerms;
import dev.hourbook.ledger.party.Cadence;
import dev.hourbook.ledger.party.ClientCommand.OnboardClient;
import dev.hourbook.ledger.party.ClientId;
import dev.hourbook.ledger.payout.Consent;
import dev.hourbook.ledger.payout.PayRunCommand.ApprovePayRun;
import dev.hourbook.ledger.payout.PayRunCommand.ClosePayRun;
import dev.hourbook.ledger.payout.PayRunCommand.ConcludePlanning;
import dev.hourbook.ledger.payout.PayRunCommand.OpenPayRun;
import dev.hourbook.ledger.payout.PayRunId;
import dev.hourbook.ledger.payout.RunTotals;
import dev.hourbook.projections.paging.Lists;
import dev.hourbook.projections.payouts.PayRunLists;
import dev.hourbook.projections.payouts.PayRunLists.PayRunRow;
import dev.hourbook.projections.payouts.StoredApprovals;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;

class UpgradeTest {

  private static final String CLIENTS = "select count(*) from view.client";

  private static final Instant AT = Instant.parse("2026-02-01T00:00:00Z");

  /** As a book is that was filled before the tables of a view were there. */
  @Test
  void viewsOfAnEarlierVersionAreFilledAgainFromTheLog() {
    try (TestDatabase database = TestDatabase.fresh()) {
      try (Company before = Company.open(database.address())) {
        before.send(client("lab"));
        before.send(client("big"));
        before.caughtUp();
        JdbcTemplate owner = new JdbcTemplate(before.database().owner());
        owner.execute("delete from view.client where client = 'big'");
        owner.execute("delete from book.flyway_schema_history where version >= '040'");
      }
      try (Company after = Company.open(database.address())) {
        after.caughtUp();
        assertThat(after.jdbc().queryForObject(CLIENTS, Long.class)).isEqualTo(2);
      }
    }
  }

  /** As a book is that never had more than one approver, nor a word for it. */
  @Test
  void runsOfAnEarlierVersionWereApprovedByOnePerson() {
    try (TestDatabase database = TestDatabase.fresh()) {
      PayWeek week = PayWeek.parse("2026-01-26@iso");
      PayRunId run = PayRunId.regular(week);
      RunTotals totals = new RunTotals(0, 0, List.of(), "h");
      try (Company before = Company.open(database.address())) {
        before.send(new OpenPayRun(run, week, 0, AT, TestCompany.ANNA));
        before.send(new ConcludePlanning(run, totals, AT, TestCompany.ANNA));
        before.send(new ApprovePayRun(run, "h", AT, TestCompany.BEN));
        before.caughtUp();
        JdbcTemplate owner = new JdbcTemplate(before.database().owner());
        owner.execute("alter table view.pay_run drop column endorsed_by");
        owner.execute("drop table view.approval_policy");
        owner.execute("delete from book.flyway_schema_history where version >= '048'");
      }
      try (Company after = Company.open(database.address())) {
        after.caughtUp();
        PayRunRow row = new PayRunLists(new Lists(after.jdbc())).run(run.key()).orElseThrow();
        assertThat(row.endorsedBy()).isEmpty();
        assertThat(row.consent(new StoredApprovals(after.jdbc()).rules(AT)))
            .isEqualTo(new Consent(1, 1));
        after.send(new ClosePayRun(run, AT, TestCompany.ANNA));
      }
    }
  }

  private static OnboardClient client(String id) {
    return new OnboardClient(
        new ClientId(id),
        id,
        TestCompany.USD,
        new BillingTerms(Cadence.WEEKLY, 30, ZoneOffset.UTC),
        AT,
        TestCompany.ANNA);
  }
}
