package dev.hourbook.api.company;

import static dev.hourbook.api.company.TestCompany.ANNA;
import static dev.hourbook.api.company.TestCompany.BEN;
import static dev.hourbook.api.company.TestCompany.dated;
import static dev.hourbook.api.company.TestCompany.since;
import static org.assertj.core.api.Assertions.assertThat;

import dev.hourbook.api.eventstore.Chunks;
import dev.hourbook.ledger.calendar.PayWeek;
import dev.hourbook.ledger.contract.ContractId;
import dev.hourbook.ledger.contract.Discipline;
import dev.hourbook.ledger.contract.RateCardCommand.AnnounceRate;
import dev.hourbook.ledger.contract.RateCardId;
import dev.hourbook.ledger.contract.RateVersion;
import dev.hourbook.ledger.money.Rate;
import dev.hourbook.ledger.party.Cadence;
import dev.hourbook.ledger.timesheet.TimesheetCommand.ApproveHours;
import dev.hourbook.ledger.timesheet.TimesheetId;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A command line approves hours while a server announces the rate that they should get. */
class RateBesideApprovalTest {

  private static final PayWeek WEEK = PayWeek.parse("2026-02-09@iso");
  private static final Instant AT = Instant.parse("2026-02-20T09:00:00Z");

  private static final String WAITING =
      "select count(*) from pg_locks where locktype = 'advisory' and not granted";

  private final TestCompany test = TestCompany.open();
  private final Company server = test.company();
  private final Company commandLine = Company.open(test.database().address());

  @BeforeEach
  void anHourWaitsForApproval() {
    test.client("lab", "USD", Cadence.WEEKLY);
    test.card("Law", "USD 95", "USD 60");
    test.expert("E1");
    test.contract("C1", "lab", "E1", "Law");
    test.submit("2026-02-15T20:00:00Z", dated("1", "C1", "2026-02-10", 3_600));
  }

  @AfterEach
  void close() {
    try (test;
        commandLine) {
      server.caughtUp();
    }
  }

  private void announce() {
    RateVersion dearer =
        new RateVersion(since("2026-02-09"), Rate.parse("USD 110"), Rate.parse("USD 60"));
    RateCardId law = RateCardId.house(new Discipline("Law"));
    test.send(new AnnounceRate(law, dearer, BEN, "agreed in January", AT, ANNA));
  }

  /** Waits for the approval, or is through with all its reactions. */
  private boolean hasToWait(CompletableFuture<Void> announced) {
    TestCompany.until(
        "the rate waits or is through", () -> announced.isDone() || test.count(WAITING) > 0);
    return !announced.isDone();
  }

  @Test
  void hoursApprovedMeanwhileGetTheNewRateToo() {
    Chunks chunks = commandLine.ledger().chunks();
    TimesheetId sheet = new TimesheetId(new ContractId("C1"), WEEK);
    CompletableFuture<Void> announced = new CompletableFuture<>();
    chunks.inOneUnit(() -> {
      chunks.dispatch(new ApproveHours(sheet, AT, BEN));
      announced.completeAsync(() -> {
        announce();
        long head = server.ledger().positions().head();
        assertThat(server.ledger().awaitReactions(head, Duration.ofSeconds(20))).isTrue();
        return null;
      });
      assertThat(hasToWait(announced)).isTrue();
    });
    announced.join();
    TestCompany.until("repriced", () -> {
      server.caughtUp();
      return test.count("select count(*) from book.event where name = 'timesheet.hours-repriced'")
          == 1;
    });
    server.caughtUp();
    assertThat(test.texts("select distinct rate from view.item where side = 'bill'"
            + " and seconds > 0 and document is null"))
        .containsExactly("USD 110.00");
  }
}
