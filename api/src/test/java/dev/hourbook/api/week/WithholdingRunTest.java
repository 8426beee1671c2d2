package dev.hourbook.api.week;

import static dev.hourbook.api.company.TestCompany.ANNA;
import static dev.hourbook.api.company.TestCompany.BEN;
import static dev.hourbook.api.company.TestCompany.USD;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.hourbook.api.audit.Audit;
import dev.hourbook.api.company.Company;
import dev.hourbook.api.company.TestCompany;
import dev.hourbook.ledger.message.Refused;
import dev.hourbook.ledger.money.Money;
import dev.hourbook.ledger.party.ExpertId;
import dev.hourbook.ledger.payee.PayeeCommand.SetWithholding;
import dev.hourbook.ledger.payout.PayoutCommand.CancelPayout;
import dev.hourbook.ledger.payout.PayoutId;
import dev.hourbook.ledger.payout.RunTotals;
import dev.hourbook.ledger.payout.WithholdingRate;
import dev.hourbook.projections.paging.Lists;
import dev.hourbook.projections.payees.PayeeLists;
import dev.hourbook.projections.payees.RunExceptionLists;
import dev.hourbook.projections.payouts.PayoutLists;
import dev.hourbook.projections.payouts.PlannedRuns;
import dev.hourbook.projections.payouts.PlannedRuns.Run;
import dev.hourbook.projections.payouts.RunParts;
import dev.hourbook.projections.statements.ExpertAccount;
import dev.hourbook.projections.statements.Span;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * E1 is due 60.00 and owes 60.00 of an earlier week: of it 14.40 are withheld, of the rest 22.80
 * kept, and 22.80 sent. Of the 10.00 of E2 nothing is.
 */
class WithholdingRunTest {

  private static final Instant LATER = Owing.LATER;
  private static final ExpertId E1 = new ExpertId("E1");
  private static final PayoutId TAXED = new PayoutId("2026-02-09@iso:E1:main:USD:bank");

  private TestCompany test;
  private Company company;

  @BeforeEach
  void oneIsTaxed() {
    test = TestCompany.open();
    company = test.company();
    Owing.anHour(test);
    set(2_400);
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

  private void set(int basisPoints) {
    WithholdingRate rate = new WithholdingRate(basisPoints, "us-backup");
    test.send(new SetWithholding(E1, rate, LATER, "no W-9", BEN, LATER, ANNA));
  }

  private void pay(Run run, RunTotals totals) {
    company.payRuns().approve(run.run(), totals.hash(), LATER, BEN);
    company.payRuns().settle(run.run(), LATER, ANNA);
    company.caughtUp();
  }

  private Run begun() {
    return company.payRuns().begin(Owing.NEXT, LATER, ANNA).orElseThrow();
  }

  private static String said(RunTotals totals) {
    return totals.amounts() + " less " + totals.offsets() + " and " + totals.withheld();
  }

  private long owedToTheAuthority() {
    return -test.count("select coalesce(sum(amount), 0) from view.posting"
        + " where account = 'liabilities:tax-withheld-payable'");
  }

  @Test
  void runSendsTheNetAndTheTaxIsOwedToTheAuthority() {
    Run run = begun();
    RunTotals totals = company.payRuns().plan(run, LATER, ANNA);
    assertThat(said(totals)).isEqualTo("[USD 32.80] less [USD 22.80] and [USD 14.40]");
    assertThat(new RunParts(new Lists(company.jdbc())).of(run.run().key()))
        .extracting(RunParts.Part::net)
        .containsExactly(Money.of("32.80", USD));
    pay(run, totals);
    assertThat(test.texts(
            "select minor::text from view.bank_movement where document = '" + TAXED + "'"))
        .containsExactly("-2280");
    assertThat(owedToTheAuthority()).isEqualTo(1_440);
    assertThat(new PayoutLists(new Lists(company.jdbc())).payout(TAXED.key()))
        .hasValueSatisfying(payout -> {
          assertThat(payout.withheld()).isEqualTo(Money.of("14.40", USD));
          assertThat(payout.rate()).isEqualTo(new WithholdingRate(2_400, "us-backup"));
          assertThat(payout.net()).isEqualTo(Money.of("22.80", USD));
        });
  }

  @Test
  void statementHasWhatWasWithheldOnTheLineOfDeductions() {
    Run run = begun();
    pay(run, company.payRuns().plan(run, LATER, ANNA));
    assertThat(ExpertAccount.of(new Lists(company.jdbc()), "E1", Span.ALL).weeks())
        .filteredOn(week -> week.week().equals(ExpertAccount.DEDUCTIONS))
        .singleElement()
        .satisfies(line -> {
          assertThat(line.withheld()).isEqualTo(Money.of("14.40", USD));
          assertThat(line.paid()).isEqualTo(Money.of("-37.20", USD));
          assertThat(line.owedBack()).isEqualTo(Money.of("-22.80", USD));
        });
  }

  @Test
  void whatIsWithheldIsBoundByTheHash() {
    Run run = begun();
    RunTotals totals = company.payRuns().plan(run, LATER, ANNA);
    for (String other : List.of("withheld_rate = 2401", "withheld_statute = 'us-nra'")) {
      String was = other.startsWith("withheld_rate") ? "2400" : "'us-backup'";
      String back = other.substring(0, other.indexOf('=')) + "= " + was;
      String taxed = " where payout = '" + TAXED.key() + "'";
      test.owner().update("update view.payout set " + other + taxed);
      assertThat(new PlannedRuns(company.jdbc()).totals(run.run()).hash())
          .isNotEqualTo(totals.hash());
      assertThatThrownBy(() -> company.payRuns().approve(run.run(), totals.hash(), LATER, BEN))
          .isInstanceOf(Refused.class);
      test.owner().update("update view.payout set " + back + taxed);
    }
    pay(run, totals);
  }

  @Test
  void cancelledPayoutOwesTheAuthorityNothingAndTheNextIsTaxedAsTheRateThenIs() {
    Run run = begun();
    company.payRuns().plan(run, LATER, ANNA);
    test.send(new CancelPayout(TAXED, "held", LATER, BEN));
    RunTotals left = company.payRuns().conclude(run, LATER, ANNA);
    assertThat(said(left)).isEqualTo("[USD 10.00] less [] and []");
    assertThat(owedToTheAuthority()).isZero();
    pay(run, left);
    set(3_000);
    Run next = begun();
    RunTotals again = company.payRuns().plan(next, LATER, ANNA);
    assertThat(said(again)).isEqualTo("[USD 21.00] less [USD 21.00] and [USD 18.00]");
    pay(next, again);
  }

  @Test
  void ofWhomAllIsWithheldIsLeftOutAndNothingIsBooked() {
    set(10_000);
    Run run = begun();
    RunTotals totals = company.payRuns().plan(run, LATER, ANNA);
    assertThat(said(totals)).isEqualTo("[USD 10.00] less [] and []");
    company.caughtUp();
    assertThat(new RunExceptionLists(new Lists(company.jdbc())).of(run.run().key()))
        .extracting(
            row -> row.expert() + " " + row.amount() + " " + row.obstacle().code())
        .containsExactly("E1 USD 60.00 too-little-left");
    assertThat(owedToTheAuthority()).isZero();
  }

  @Test
  void rateThatEndedWithholdsNothingAndTheBookIsAsIfThereHadBeenNone() {
    set(0);
    RunTotals totals = company.payRuns().plan(begun(), LATER, ANNA);
    assertThat(said(totals)).isEqualTo("[USD 40.00] less [USD 30.00] and []");
    assertThat(test.count("select count(*) from book.event where name = 'payout.planned'"
            + " and jsonb_exists(payload, 'withheld')"))
        .isZero();
    company.caughtUp();
    assertThat(new PayeeLists(company.jdbc()).of(E1, LATER).facts().withholding(LATER))
        .isEmpty();
  }
}
