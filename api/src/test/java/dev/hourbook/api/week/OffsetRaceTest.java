package dev.hourbook.api.week;

import static dev.hourbook.api.company.TestCompany.ANNA;
import static dev.hourbook.api.company.TestCompany.BEN;
import static dev.hourbook.api.company.TestCompany.dated;
import static org.assertj.core.api.Assertions.assertThat;

import dev.hourbook.api.audit.Audit;
import dev.hourbook.api.company.Company;
import dev.hourbook.api.company.TestCompany;
import dev.hourbook.ledger.payee.Gated;
import dev.hourbook.ledger.payee.Payees;
import dev.hourbook.ledger.payout.OwedBack;
import dev.hourbook.ledger.payout.PayRunCommand.OpenPayRun;
import dev.hourbook.ledger.payout.PayRunCommand.PlanPayouts;
import dev.hourbook.ledger.payout.PayRunId;
import dev.hourbook.ledger.payout.PayoutItem;
import dev.hourbook.ledger.payout.PlannedPayout;
import dev.hourbook.projections.paging.Lists;
import dev.hourbook.projections.payouts.DebtLists;
import dev.hourbook.projections.payouts.DueItems;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.axonframework.modelling.command.ConcurrencyException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Two runs look at the same debt at the same time. */
class OffsetRaceTest {

  private final TestCompany test = TestCompany.open();
  private final Company company = test.company();

  @AfterEach
  void nothingIsWrong() {
    try {
      company.caughtUp();
      assertThat(new Audit(company).run(said -> {})).isEmpty();
    } finally {
      test.close();
    }
  }

  /** Of 60.00 owed one keeps 30.00 of 60.00 and the other 60.00 of 120.00, if both may. */
  @Test
  void twoRunsAtOnceCollectADebtOnce() throws Exception {
    Owing.anHour(test);
    test.submit("2026-02-15T21:00:00Z", dated("h4", "C1", "2026-02-11", 7_200));
    company.approvals().byPerson(Owing.NEXT, Owing.LATER, BEN);
    company.caughtUp();
    PayRunId one = new PayRunId("one");
    PayRunId two = new PayRunId("two");
    long head = company.ledger().positions().head();
    test.send(
        new OpenPayRun(one, Owing.NEXT, head, Owing.LATER, ANNA),
        new OpenPayRun(two, Owing.NEXT, head, Owing.LATER, ANNA));
    DueItems due = new DueItems(company.jdbc());
    due.writeMembers(one, Owing.NEXT, head, 10);
    PlannedPayout all = due.chunk(one, 0, Owing.NEXT, head).getFirst();
    List<PayoutItem> items = all.items();
    assertThat(items).hasSize(2);
    CyclicBarrier read = new CyclicBarrier(2);
    ExecutorService both = Executors.newFixedThreadPool(2);
    try {
      List<Future<Boolean>> done = both.invokeAll(List.of(
          planning(one, all.of(items.subList(0, 1)), read),
          planning(two, all.of(items.subList(1, 2)), read)));
      int collided = 0;
      for (Future<Boolean> each : done) {
        collided += each.get() ? 0 : 1;
      }
      assertThat(collided).isEqualTo(1);
    } finally {
      both.shutdown();
    }
    assertThat(test.count("select count(*) from book.event where name = 'payout.debt-offset'"))
        .isEqualTo(1);
    assertThat(new OwedBack(company.streams()).of(Owing.DEBT).amount().minor()).isIn(0L, 3_000L);
  }

  private Callable<Boolean> planning(PayRunId run, PlannedPayout due, CyclicBarrier read) {
    return () -> {
      try {
        company.ledger().chunks().inOneUnit(() -> {
          Gated less = company
              .ledger()
              .configuration()
              .getComponent(Payees.class)
              .lessOwed(
                  new Gated(List.of(due), List.of()),
                  new DebtLists(new Lists(company.jdbc())).of(List.of(due)),
                  Owing.LATER);
          await(read);
          company
              .ledger()
              .chunks()
              .dispatch(new PlanPayouts(run, less.payable(), Owing.LATER, ANNA));
        });
        return true;
      } catch (ConcurrencyException late) {
        return false;
      }
    };
  }

  private static void await(CyclicBarrier barrier) {
    try {
      barrier.await();
    } catch (Exception broken) {
      throw new IllegalStateException(broken);
    }
  }
}
