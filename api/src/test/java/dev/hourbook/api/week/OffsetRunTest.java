package dev.hourbook.api.week;

import static dev.hourbook.api.company.TestCompany.ANNA;
import static dev.hourbook.api.company.TestCompany.BEN;
import static dev.hourbook.api.company.TestCompany.USD;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.hourbook.api.audit.Audit;
import dev.hourbook.api.company.Company;
import dev.hourbook.api.company.TestCompany;
import dev.hourbook.ledger.calendar.PayWeek;
import dev.hourbook.ledger.message.Refused;
import dev.hourbook.ledger.money.Money;
import dev.hourbook.ledger.payee.PayeePolicyCommand.SetPayeePolicy;
import dev.hourbook.ledger.payee.PayeePolicyId;
import dev.hourbook.ledger.payee.PayeeRules;
import dev.hourbook.ledger.payout.OwedBack;
import dev.hourbook.ledger.payout.PayRunId;
import dev.hourbook.ledger.payout.PayoutCommand.CancelPayout;
import dev.hourbook.ledger.payout.PayoutId;
import dev.hourbook.ledger.payout.RunTotals;
import dev.hourbook.projections.paging.Lists;
import dev.hourbook.projections.payees.RunExceptionLists;
import dev.hourbook.projections.payouts.DebtLists;
import dev.hourbook.projections.payouts.PlannedRuns;
import dev.hourbook.projections.payouts.PlannedRuns.Run;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** E1 owes 60.00 of the first week; the second week's run keeps what the policy lets it keep. */
class OffsetRunTest {

  private static final PayWeek NEXT = Owing.NEXT;
  private static final Instant AT = Owing.AT;
  private static final Instant LATER = Owing.LATER;
  private static final PayoutId DEBT = Owing.DEBT;
  private static final PayoutId KEEPING = new PayoutId("2026-02-09@iso:E1:main:USD:bank");

  private TestCompany test;
  private Company company;

  @BeforeEach
  void oneOwesAnHour() {
    test = TestCompany.open();
    company = test.company();
    Owing.anHour(test);
  }

  @AfterEach
  void nothingIsWrong() {
    try {
      company.caughtUp();
      assertThat(new Audit(company).run(said -> {})).isEmpty();
    } finally {
      test.close();
    }
  }

  private void pay(Run run, RunTotals totals) {
    company.payRuns().approve(run.run(), totals.hash(), LATER, BEN);
    company.payRuns().settle(run.run(), LATER, ANNA);
    company.caughtUp();
  }

  private Run begun() {
    return company.payRuns().begin(NEXT, LATER, ANNA).orElseThrow();
  }

  private void share(int percent, String least) {
    PayeeRules rules = new PayeeRules(List.of(), 72, 0, 0, List.of(Money.of(least, USD)), percent);
    test.send(new SetPayeePolicy(PayeePolicyId.MAIN, rules, LATER, "law", BEN, LATER, ANNA));
  }

  private Money owed() {
    return new OwedBack(company.streams()).of(DEBT).amount();
  }

  private List<String> leftOut(PayRunId run) {
    company.caughtUp();
    return new RunExceptionLists(new Lists(company.jdbc()))
        .of(run.key()).stream()
            .map(row -> row.expert() + " " + row.amount() + " " + row.obstacle().code())
            .toList();
  }

  private String totals(RunTotals totals) {
    return totals.amounts() + " less " + totals.offsets();
  }

  @Test
  void runSendsTheNetAndShowsWhatItKeepsAndForWhichDebt() {
    Run run = begun();
    RunTotals totals = company.payRuns().plan(run, LATER, ANNA);
    assertThat(totals(totals)).isEqualTo("[USD 40.00] less [USD 30.00]");
    assertThat(new DebtLists(new Lists(company.jdbc())).keptBy(KEEPING.key()))
        .containsExactly(new DebtLists.Kept(DEBT.key(), Money.of("30.00", USD)));
    pay(run, totals);
    assertThat(owed()).isEqualTo(Money.of("30.00", USD));
    assertThat(test.texts(
            "select minor::text from view.bank_movement where document = '" + KEEPING + "'"))
        .containsExactly("-3000");
    assertThat(new DebtLists(new Lists(company.jdbc())).ofExpert("E1"))
        .singleElement()
        .satisfies(debt -> {
          assertThat(debt.owed()).isEqualTo(Money.of("30.00", USD));
          assertThat(debt.since()).isEqualTo(AT);
        });
  }

  @Test
  void whatIsKeptIsBoundByTheHash() {
    Run run = begun();
    RunTotals totals = company.payRuns().plan(run, LATER, ANNA);
    test.owner().update("update view.payout set offset_minor = 2999 where offset_minor = 3000");
    assertThat(new PlannedRuns(company.jdbc()).totals(run.run()).hash())
        .isNotEqualTo(totals.hash());
    assertThatThrownBy(() -> company.payRuns().approve(run.run(), totals.hash(), LATER, BEN))
        .isInstanceOf(Refused.class);
    test.owner().update("update view.payout set offset_minor = 3000 where offset_minor = 2999");
  }

  @Test
  void cancelledPayoutOwesAgainAndTheNextRunCollects() {
    Run run = begun();
    company.payRuns().plan(run, LATER, ANNA);
    test.send(new CancelPayout(KEEPING, "held", LATER, BEN));
    assertThat(owed()).isEqualTo(Money.of("60.00", USD));
    RunTotals left = company.payRuns().conclude(run, LATER, ANNA);
    assertThat(totals(left)).isEqualTo("[USD 10.00] less []");
    pay(run, left);
    Run next = begun();
    RunTotals again = company.payRuns().plan(next, LATER, ANNA);
    assertThat(totals(again)).isEqualTo("[USD 30.00] less [USD 30.00]");
    pay(next, again);
    assertThat(owed()).isEqualTo(Money.of("30.00", USD));
  }

  @Test
  void policyOfTheDaySaysHowMuchIsKept() {
    share(0, "0.00");
    assertThat(totals(company.payRuns().plan(begun(), LATER, ANNA)))
        .isEqualTo("[USD 70.00] less []");
  }

  @Test
  void wholeShareOfAWholePayoutLeavesItOutAndKeepsNothing() {
    share(100, "0.00");
    Run run = begun();
    assertThat(totals(company.payRuns().plan(run, LATER, ANNA))).isEqualTo("[USD 10.00] less []");
    assertThat(leftOut(run.run())).containsExactly("E1 USD 60.00 too-little-left");
    assertThat(owed()).isEqualTo(Money.of("60.00", USD));
  }

  @Test
  void lessThanTheLeastPayoutAfterwardsIsLeftOutToo() {
    share(50, "30.01");
    Run run = begun();
    assertThat(totals(company.payRuns().plan(run, LATER, ANNA))).isEqualTo("[] less []");
    assertThat(leftOut(run.run()))
        .containsExactly("E1 USD 60.00 too-little-left", "E2 USD 10.00 below-minimum");
  }
}
