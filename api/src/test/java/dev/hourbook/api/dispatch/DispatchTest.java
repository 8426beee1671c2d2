package dev.hourbook.api.dispatch;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hourbook.api.company.TestCompany;
import dev.hourbook.ledger.money.Money;
import dev.hourbook.projections.paging.Lists;
import dev.hourbook.projections.statements.ExpertAccount;
import dev.hourbook.projections.statements.Span;
import dev.hourbook.sandbox.Fault;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Approved payouts leave and arrive once, as the sandbox's own books say. */
class DispatchTest {

  private static final Set<String> SENT = Set.of("in-transit", "delivered");

  @Test
  void everyExpertIsPaidOnceAndTheRunCloses() {
    try (Sending sending = Sending.of(12)) {
      sending.approved();
      sending.start();
      sending.awaitStates(Map.of("in-transit", 12L));
      assertThat(stage(sending)).isEqualTo("approved");
      assertThat(account(sending).inPayout()).isEqualTo(Money.of("60.00", TestCompany.USD));
      sending.pass(Duration.ofDays(4));
      sending.awaitStates(Map.of("delivered", 12L));
      assertThat(sending.received()).isEqualTo(Patiently.all(12, Sending.EACH));
      assertThat(account(sending).paid()).isEqualTo(Money.of("60.00", TestCompany.USD));
      assertThat(account(sending).inPayout().minor()).isZero();
      sending.await("closed", () -> stage(sending).equals("closed"));
    }
  }

  @Test
  void nothingLeavesBeforeASecondPersonApproves() {
    try (Sending sending = Sending.of(2)) {
      sending.company().approvals().byPerson(Sending.WEEK, Sending.NOW, TestCompany.BEN);
      var run = sending.company().payRuns().begin(Sending.WEEK, Sending.NOW, TestCompany.ANNA);
      sending.company().payRuns().plan(run.orElseThrow(), Sending.NOW, TestCompany.ANNA);
      Dispatcher dispatcher = sending.start();
      sending.await("open", () -> dispatcher.status().sending());
      sending.restart();
      assertThat(sending.states()).isEqualTo(Map.of("planned", 2L));
      assertThat(sending.sandbox().calls())
          .isNotEmpty()
          .noneMatch(call -> call.method().equals("POST") && call.path().equals("/v1/transfers"));
    }
  }

  @ParameterizedTest
  @EnumSource(
      value = Fault.class,
      names = {"NONE", "SCRIPTED"},
      mode = EnumSource.Mode.EXCLUDE)
  void whateverGoesWrongWithTheFirstCallsEveryExpertIsPaidOnce(Fault fault) {
    try (Sending sending = Sending.of(3)) {
      sending.sandbox().faults().plan("POST /v1/transfers", fault, 2);
      sending.sandbox().faults().plan("POST /v1/payouts", fault, 2);
      sending.approved();
      sending.start();
      sending.await("on their way", () -> {
        sending.pass(Duration.ofMinutes(11));
        return SENT.containsAll(sending.states().keySet());
      });
      sending.pass(Duration.ofDays(4));
      sending.awaitStates(Map.of("delivered", 3L));
      assertThat(sending.received()).isEqualTo(Patiently.all(3, Sending.EACH));
    }
  }

  private static String stage(Sending sending) {
    return sending.test().texts("select stage from view.pay_run").getFirst();
  }

  /** What the first expert's statement says of the one week. */
  private static ExpertAccount.Week account(Sending sending) {
    Lists lists = new Lists(sending.company().jdbc());
    return ExpertAccount.of(lists, "E0001", Span.ALL).weeks().getFirst();
  }
}
