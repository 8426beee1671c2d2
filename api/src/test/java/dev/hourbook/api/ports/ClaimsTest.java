package dev.hourbook.api.ports;

import static dev.hourbook.api.company.TestCompany.ANNA;
import static dev.hourbook.api.company.TestCompany.BEN;
import static dev.hourbook.api.company.TestCompany.dated;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.hourbook.api.company.Company;
import dev.hourbook.api.company.TestCompany;
import dev.hourbook.ledger.calendar.Days;
import dev.hourbook.ledger.calendar.PayWeek;
import dev.hourbook.ledger.invoice.BillableItem;
import dev.hourbook.ledger.invoice.InvoiceCommand;
import dev.hourbook.ledger.invoice.InvoiceId;
import dev.hourbook.ledger.invoice.SeriesId;
import dev.hourbook.ledger.message.Refused;
import dev.hourbook.ledger.party.Cadence;
import dev.hourbook.ledger.party.ClientId;
import dev.hourbook.ledger.payout.PayRunCommand;
import dev.hourbook.ledger.payout.PayRunId;
import dev.hourbook.ledger.payout.PayoutCommand.CancelPayout;
import dev.hourbook.ledger.payout.PlannedPayout;
import dev.hourbook.ledger.timesheet.ClaimRefusal.ItemTaken;
import dev.hourbook.ledger.timesheet.Claims.Claim;
import dev.hourbook.ledger.timesheet.ItemId;
import dev.hourbook.ledger.timesheet.Side;
import dev.hourbook.ledger.timesheet.TimesheetCommand.ApproveHours;
import dev.hourbook.projections.items.UnbilledItems;
import dev.hourbook.projections.items.UnbilledItems.Billable;
import dev.hourbook.projections.payouts.DueItems;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CyclicBarrier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** A second of work is on one live document a side, whoever races for it. */
class ClaimsTest {

  private static final PayWeek WEEK = PayWeek.parse("2026-02-02@iso");
  private static final Instant AT = Instant.parse("2026-02-10T00:00:00Z");

  private TestCompany test;
  private Company company;

  @BeforeEach
  void threeExpertsHaveWorked() {
    test = TestCompany.open();
    company = test.company();
    test.client("lab", "USD", Cadence.WEEKLY);
    test.card("Law", "USD 95.00", "USD 60.00");
    for (int n = 1; n <= 3; n++) {
      test.expert("E" + n);
      test.contract("C" + n, "lab", "E" + n, "Law");
      test.submit("2026-02-08T20:00:00Z", dated("h" + n, "C" + n, "2026-02-03", 3_600));
    }
    company.approvals().byPerson(WEEK, AT, BEN);
    test.send(new InvoiceCommand.OpenSeries(SeriesId.invoices(2026), AT, ANNA));
    company.caughtUp();
  }

  @AfterEach
  void close() {
    test.close();
  }

  private InvoiceCommand.FinaliseInvoice invoice(String id) {
    ClientId lab = new ClientId("lab");
    long head = company.ledger().positions().head();
    List<BillableItem> items =
        new UnbilledItems(company.jdbc()).of(new Billable(lab, TestCompany.USD), WEEK.end(), head);
    return new InvoiceCommand.FinaliseInvoice(
        new InvoiceId(id), lab, Days.of(WEEK), items, head, AT, ANNA);
  }

  private PayRunCommand.PlanPayouts payouts(String run) {
    DueItems due = new DueItems(company.jdbc());
    PayRunId id = new PayRunId(run);
    long head = company.caughtUp();
    assertThat(due.writeMembers(id, WEEK, head, 500)).isEqualTo(1);
    List<PlannedPayout> planned = due.chunk(id, 0, WEEK, head);
    test.send(new PayRunCommand.OpenPayRun(id, WEEK, head, AT, ANNA));
    return new PayRunCommand.PlanPayouts(id, planned, AT, ANNA);
  }

  /** Runs both at once; the refusals that came back. */
  private static List<Refused> race(Runnable one, Runnable other) {
    CyclicBarrier start = new CyclicBarrier(2);
    List<Refused> refused = new ArrayList<>();
    List<CompletableFuture<Void>> both = List.of(together(start, one), together(start, other));
    for (CompletableFuture<Void> each : both) {
      try {
        each.join();
      } catch (CompletionException failed) {
        assertThat(failed.getCause()).isInstanceOf(Refused.class);
        refused.add((Refused) failed.getCause());
      }
    }
    return refused;
  }

  private static CompletableFuture<Void> together(CyclicBarrier start, Runnable work) {
    return CompletableFuture.runAsync(() -> {
      try {
        start.await();
      } catch (Exception broken) {
        throw new IllegalStateException(broken);
      }
      work.run();
    });
  }

  private static void requireHolder(List<Refused> refused, String one, String other) {
    assertThat(refused).hasSize(1);
    ItemTaken taken = (ItemTaken) refused.getFirst().refusal();
    assertThat(taken.taken()).isEqualTo(3);
    assertThat(taken.holders())
        .hasSize(3)
        .allSatisfy(holder -> assertThat(holder.document()).containsAnyOf(one, other));
  }

  @Test
  void twoInvoicesRaceForTheSameHoursAndOneWins() {
    InvoiceCommand.FinaliseInvoice one = invoice("one");
    InvoiceCommand.FinaliseInvoice other = invoice("other");
    List<Refused> refused = race(() -> company.send(one), () -> company.send(other));
    requireHolder(refused, "invoice:one", "invoice:other");
    assertThat(test.count("select count(*) from book.event where name = 'invoice.finalised'"))
        .isEqualTo(1);
    assertThat(test.count("select last_number from book.invoice_series")).isEqualTo(1);
    assertThat(test.count("select count(distinct document) from book.claim")).isEqualTo(1);
  }

  @Test
  void twoRunsRaceForTheSameEarningsAndOneWins() {
    PayRunCommand.PlanPayouts one = payouts("one");
    PayRunCommand.PlanPayouts other = payouts("other");
    List<Refused> refused = race(
        () -> company.ledger().chunks().run(List.of(one)),
        () -> company.ledger().chunks().run(List.of(other)));
    requireHolder(refused, "payout:one:", "payout:other:");
    assertThat(test.count("select count(*) from book.event where name = 'payout.planned'"))
        .isEqualTo(3);
    assertThat(test.count("select count(*) from book.claim where side = 'pay'")).isEqualTo(3);
  }

  @Test
  void aRefusedChunkLeavesNeitherEventNorClaimNorMarker() {
    PayRunCommand.PlanPayouts whole = payouts("whole");
    PayRunCommand.PlanPayouts late = payouts("late");
    PayRunId run = whole.run();
    company
        .ledger()
        .chunks()
        .run(List.of(new PayRunCommand.PlanPayouts(run, whole.payouts().subList(2, 3), AT, ANNA)));
    long head = company.ledger().positions().head();
    long claims = test.count("select count(*) from book.claim");
    assertThatThrownBy(() -> company.ledger().chunks().inOneUnit(() -> {
          company.jdbc().update("insert into book.chunk_done (run, chunk) values ('late', 0)");
          company.ledger().chunks().dispatch(late);
        }))
        .isInstanceOfSatisfying(
            Refused.class,
            refused -> assertThat(refused.refusal())
                .isEqualTo(new ItemTaken(
                    Side.PAY,
                    1,
                    List.of(new Claim(
                        whole.payouts().getLast().items().getFirst().item(),
                        "payout:whole:E3:main:USD:bank")))));
    assertThat(company.ledger().positions().head()).isEqualTo(head);
    assertThat(test.count("select count(*) from book.claim")).isEqualTo(claims);
    assertThat(test.count("select count(*) from book.chunk_done")).isZero();
  }

  @Test
  void refusedHoursLeaveNoSourceRecord() {
    long head = company.ledger().positions().head();
    long records = test.count("select count(*) from book.source_record");
    assertThatThrownBy(() -> company
            .intake()
            .record(
                List.of(dated("x", "C1", "2026-02-04", 60), dated("y", "C2", "2026-02-04", 60)),
                AT,
                ANNA,
                sheet -> List.of(new ApproveHours(sheet, AT, BEN))))
        .isInstanceOf(Refused.class)
        .hasMessageContaining("timesheet/nothing-to-decide");
    assertThat(company.ledger().positions().head()).isEqualTo(head);
    assertThat(test.count("select count(*) from book.source_record")).isEqualTo(records);
  }

  @Test
  void aCancelledPayoutGivesItsItemsBackAndOnlyThose() {
    PayRunCommand.PlanPayouts first = payouts("first");
    PayRunCommand.PlanPayouts second = payouts("second");
    company.ledger().chunks().run(List.of(first));
    test.send(new CancelPayout(first.payouts().getFirst().idIn(first.run()), "why", AT, BEN));
    assertThat(test.count("select count(*) from book.claim where side = 'pay'")).isEqualTo(2);
    company
        .ledger()
        .chunks()
        .run(List.of(
            new PayRunCommand.PlanPayouts(second.run(), second.payouts().subList(0, 1), AT, ANNA)));
    assertThat(test.count("select count(*) from book.claim where document like 'payout:second%'"))
        .isEqualTo(1);
  }

  @Test
  void takersInOppositeOrderNeverWaitForEachOtherInACircle() {
    SqlClaims claims = new SqlClaims(company.jdbc());
    TransactionTemplate alone =
        new TransactionTemplate(new JdbcTransactionManager(test.database().dataSource()));
    for (int round = 0; round < 20; round++) {
      String prefix = "round-" + round + "/";
      List<Claim> up = IntStream.range(0, 200)
          .mapToObj(n -> new Claim(new ItemId(prefix + n), "up"))
          .toList();
      List<Claim> down =
          up.reversed().stream().map(claim -> new Claim(claim.item(), "down")).toList();
      List<Refused> refused = race(
          () -> alone.executeWithoutResult(status -> claims.take(Side.BILL, up)),
          () -> alone.executeWithoutResult(status -> claims.take(Side.BILL, down)));
      assertThat(refused).hasSize(1);
      assertThat(test.count("select count(*) from book.claim where item like ?", prefix + "%"))
          .isEqualTo(200);
    }
  }
}
