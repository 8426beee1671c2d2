package dev.hourbook.api.pages;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import dev.hourbook.api.company.Company;
import dev.hourbook.ledger.message.Actor;
import dev.hourbook.ledger.party.ExpertId;
import dev.hourbook.ledger.payee.Fingerprint;
import dev.hourbook.ledger.payee.PayeeCommand.LinkAccount;
import dev.hourbook.ledger.payee.PayoutAccount;
import dev.hourbook.ledger.payout.Answer.Next;
import dev.hourbook.ledger.payout.Destination;
import dev.hourbook.ledger.payout.Failure;
import dev.hourbook.ledger.payout.Failure.Remedy;
import dev.hourbook.ledger.payout.Hop;
import dev.hourbook.ledger.payout.HopCommand.ReportOutcome;
import dev.hourbook.ledger.payout.HopCommand.SubmitDelivery;
import dev.hourbook.ledger.payout.HopCommand.SubmitPayout;
import dev.hourbook.ledger.payout.Outcome;
import dev.hourbook.ledger.payout.PayoutId;
import dev.hourbook.ledger.payout.Rail;
import java.time.Instant;
import java.util.Currency;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Payouts on their way, looked at with a real browser by operations and by experts. */
class RailPagesTest {

  private static final Actor ANNA = new Actor("user:anna");
  private static final Actor BEN = new Actor("user:ben");
  private static final String RUN = SmallCompany.CURRENT.toString();

  private static Site site;
  private static Instant now;

  /** E-1 is on its way, E-2 came back, of E-3 nobody knows, E-4 was not sent. */
  @BeforeAll
  static void open() {
    site = Site.open();
    Company company = site.company();
    now = company.clock().now();
    Stream.of("E-1", "E-2", "E-3", "E-4").forEach(RailPagesTest::link);
    company.approvals().byPerson(SmallCompany.CURRENT, now, BEN);
    var run = company.payRuns().begin(SmallCompany.CURRENT, now, ANNA).orElseThrow();
    var totals = company.payRuns().plan(run, now, ANNA);
    company.payRuns().approve(run.run(), totals.hash(), now, BEN);
    fund("E-1");
    deliver("E-1");
    report("E-1", new Outcome.InTransit(1, "po_E-1"));
    fund("E-2");
    deliver("E-2");
    Failure closed = new Failure(Remedy.EXPERT_MENDS, "account_closed", "The account is closed.");
    report("E-2", new Outcome.Undelivered(1, closed));
    submit("E-3");
    report("E-3", new Outcome.Unknown(Hop.FUNDING, 1, "no answer", Next.PERSON));
    listed("tr_stranger", 70_000);
    company.caughtUp();
  }

  @AfterAll
  static void close() {
    if (site != null) {
      site.close();
    }
  }

  private static PayoutId payout(String expert) {
    return new PayoutId(RUN + ":" + expert + ":main:" + currency(expert) + ":stripe");
  }

  private static String currency(String expert) {
    return expert.equals("E-4") ? "EUR" : "USD";
  }

  private static void link(String expert) {
    PayoutAccount to = new PayoutAccount(
        Rail.STRIPE,
        "acct_" + expert,
        new Fingerprint("fp-" + expert),
        "US",
        Currency.getInstance(currency(expert)),
        null);
    site.company()
        .send(new LinkAccount(new ExpertId(expert), to, null, now, Actor.system("accounts")));
  }

  private static void submit(String expert) {
    Destination to = new Destination("acct_" + expert, "fp-" + expert);
    site.company().send(new SubmitPayout(payout(expert), 1, to, now, ANNA));
  }

  private static void fund(String expert) {
    submit(expert);
    report(expert, new Outcome.Funded(1, "tr_" + expert));
  }

  private static void deliver(String expert) {
    site.company().send(new SubmitDelivery(payout(expert), 1, now, ANNA));
  }

  private static void report(String expert, Outcome outcome) {
    site.company().send(new ReportOutcome(payout(expert), outcome, now, ANNA));
  }

  private static void listed(String reference, long minor) {
    site.company().jdbc().update("""
            insert into book.rail_movement (reference, rail, attempt, destination, currency, minor,
              reversed_minor, at, seen_at, seen_in)
            values (?, 'stripe', 0, 'acct_stranger', 'USD', ?, 0, '2026-02-10T00:00:00Z',
              '2026-02-10T00:00:00Z', 1)""", reference, minor);
  }

  private static void fits(Page page) {
    for (int width : List.of(Site.DESK, Site.HAND)) {
      page.setViewportSize(width, 844);
      assertThat(Site.widest(page)).isLessThanOrEqualTo(width);
    }
  }

  @Test
  void operationsSeeWhatNeedsSomebodyAndTheCommandForIt() {
    try (Page page = site.page(Site.DESK)) {
      site.go(page, "/");
      page.locator("a.f-rail-breaks").click();
      assertThat(page.locator(".f-sending").innerText()).isEqualTo("no");
      assertThat(page.locator(".c-obstacle").innerText())
          .isEqualToIgnoringCase("no rail is set up for this process");
      assertThat(page.locator(".f-stuck").innerText()).isEqualTo("2");
      assertThat(page.locator(".c-command").allInnerTexts())
          .contains(
              "./hourbook payout resend " + payout("E-2").key(),
              "./hourbook payout take-back " + payout("E-2").key() + " --reason REASON");
      assertThat(page.locator(".c-kind").allInnerTexts())
          .map(String::toLowerCase)
          .containsExactly("moved by another", "unknown outcome", "undelivered");
      assertThat(page.locator("main").innerText()).doesNotContain("acct_", "sk_");
      fits(page);
    }
  }

  @Test
  void aRunSaysWhereItsMoneyIsAndWhyTheRestIsNotSent() {
    try (Page page = site.page(Site.DESK)) {
      site.go(page, "/pay-runs/" + RUN);
      assertThat(page.locator(".c-state-count").allInnerTexts())
          .containsExactly("1", "1", "1", "1");
      assertThat(page.locator(".c-not-sent").innerText())
          .startsWith("EUR")
          .contains("is not sent yet", "no rail is set up");
      assertThat(page.locator("main dd small").first().innerText()).isEqualTo("0 paid");
      fits(page);
    }
  }

  @Test
  void anExpertReadsWhereTheMoneyIsInPlainWords() {
    try (Page page = site.page(Site.HAND)) {
      site.go(page, "/experts/E-1");
      assertThat(page.locator(".c-where").innerText()).isEqualTo("On its way to your bank.");
      assertThat(page.locator("tr:has(.c-where)").innerText()).contains("by 2026-02-17");
      site.go(page, "/experts/E-2");
      assertThat(page.locator("tr:has(.c-where)").innerText())
          .contains("Your bank did not take it", "Please correct your bank details");
      site.go(page, "/experts/E-3");
      assertThat(page.locator("tr:has(.c-where)").innerText())
          .contains("not counted as paid")
          .doesNotContain("Paid", "Arrived");
      fits(page);
    }
  }

  @Test
  void aPayoutTellsItsLifeHopByHop() {
    try (Page page = site.page(Site.DESK)) {
      site.go(page, "/payouts/" + payout("E-2").key());
      assertThat(page.locator(".c-step").allInnerTexts())
          .containsExactly(
              "Planned",
              "About to leave our balance",
              "At the expert's account",
              "About to go on to the bank",
              "Did not reach the bank");
      assertThat(page.locator("main").innerText())
          .contains("tr_E-2", "account_closed: The account is closed.")
          .doesNotContain("acct_");
      fits(page);
    }
  }
}
