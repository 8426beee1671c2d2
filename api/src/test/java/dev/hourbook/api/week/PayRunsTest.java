package dev.hourbook.api.week;

import static dev.hourbook.api.company.TestCompany.ANNA;
import static dev.hourbook.api.company.TestCompany.BEN;
import static dev.hourbook.api.company.TestCompany.dated;
import static org.assertj.core.api.Assertions.assertThat;

import dev.hourbook.api.company.Company;
import dev.hourbook.api.company.TestCompany;
import dev.hourbook.ledger.calendar.PayWeek;
import dev.hourbook.ledger.party.Cadence;
import dev.hourbook.ledger.payout.PayRunCommand.PlanPayouts;
import dev.hourbook.ledger.payout.RunTotals;
import dev.hourbook.projections.payouts.DueItems;
import dev.hourbook.projections.payouts.PlannedRuns.Run;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A pay run may be broken off anywhere and asked for again. */
class PayRunsTest {

  private static final PayWeek WEEK = PayWeek.parse("2026-02-02@iso");
  private static final Instant AT = Instant.parse("2026-02-10T00:00:00Z");

  private TestCompany test;
  private Company company;

  @BeforeEach
  void open() {
    test = TestCompany.open();
    company = test.company();
    test.client("lab", "USD", Cadence.WEEKLY);
    test.card("Law", "USD 95.00", "USD 60.00");
    test.card("Favour", "USD 95.00", "USD 0.00");
  }

  @AfterEach
  void close() {
    test.close();
  }

  private void work(int expert, String discipline) {
    test.expert("E" + expert);
    test.contract("C" + expert, "lab", "E" + expert, discipline);
    test.submit("2026-02-08T20:00:00Z", dated("h" + expert, "C" + expert, "2026-02-03", 600));
  }

  @Test
  void whoIsInWhichChunkIsWrittenDownOnce() {
    for (int n = 1; n <= 4; n++) {
      work(n, "Law");
    }
    company.approvals().byPerson(WEEK, AT, BEN);
    Run run = company.payRuns().begin(WEEK, AT, ANNA).orElseThrow();
    DueItems due = new DueItems(company.jdbc());
    assertThat(due.writeMembers(run.run(), WEEK, run.position(), 1)).isEqualTo(4);
    List<String> written = members();

    company.jdbc().update("insert into book.chunk_done values (?, 0)", run.run().key());
    company
        .ledger()
        .chunks()
        .run(List.of(
            new PlanPayouts(run.run(), due.chunk(run.run(), 0, WEEK, run.position()), AT, ANNA)));
    company.caughtUp();
    RunTotals totals = company.payRuns().plan(run, AT, ANNA);

    assertThat(members()).isEqualTo(written);
    assertThat(totals.payouts()).isEqualTo(4);
    assertThat(totals.amounts()).hasToString("[USD 40.00]");
  }

  private List<String> members() {
    return test.texts("select chunk || ' ' || member from book.run_member order by chunk, member");
  }

  @Test
  void hoursWorthNothingToTheirExpertOpenNoRun() {
    work(1, "Favour");
    company.approvals().byPerson(WEEK, AT, BEN);
    assertThat(company.payRuns().begin(WEEK, AT, ANNA)).isEmpty();
  }
}
