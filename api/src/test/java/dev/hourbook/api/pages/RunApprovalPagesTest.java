package dev.hourbook.api.pages;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import dev.hourbook.api.company.Company;
import dev.hourbook.ledger.message.Actor;
import dev.hourbook.ledger.money.Money;
import dev.hourbook.ledger.party.ExpertId;
import dev.hourbook.ledger.payee.Fingerprint;
import dev.hourbook.ledger.payee.PayeeCommand.HoldPayee;
import dev.hourbook.ledger.payee.PayeeCommand.LinkAccount;
import dev.hourbook.ledger.payee.PayoutAccount;
import dev.hourbook.ledger.payout.ApprovalPolicyCommand.SetApprovalPolicy;
import dev.hourbook.ledger.payout.ApprovalPolicyId;
import dev.hourbook.ledger.payout.ApprovalRules;
import dev.hourbook.ledger.payout.ApprovalTier;
import dev.hourbook.ledger.payout.Rail;
import java.time.Instant;
import java.util.Currency;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** A run that waits for its second approval, looked at with a real browser. */
class RunApprovalPagesTest {

  private static final Actor ANNA = new Actor("user:anna");
  private static final Actor BEN = new Actor("user:ben");
  private static final Currency USD = Currency.getInstance("USD");
  private static final String RUN = SmallCompany.CURRENT.toString();

  private static Site site;

  /** E-1 is paid on a rail that nobody set up, E-2 is held; one of two has said yes. */
  @BeforeAll
  static void open() {
    site = Site.open();
    Company company = site.company();
    Instant now = company.clock().now();
    PayoutAccount account =
        new PayoutAccount(Rail.STRIPE, "acct_1", new Fingerprint("fp-1"), "US", USD, null);
    ApprovalTier tier = new ApprovalTier(Money.of("1.00", USD), 2);
    company.send(
        new LinkAccount(new ExpertId("E-1"), account, null, now, Actor.system("accounts")));
    company.send(new HoldPayee(new ExpertId("E-2"), "a letter", now, ANNA));
    company.send(new SetApprovalPolicy(
        ApprovalPolicyId.MAIN, new ApprovalRules(List.of(tier)), now, "law", BEN, now, ANNA));
    company.approvals().byPerson(SmallCompany.CURRENT, now, BEN);
    var run = company.payRuns().begin(SmallCompany.CURRENT, now, ANNA).orElseThrow();
    var totals = company.payRuns().plan(run, now, ANNA);
    company.payRuns().approve(run.run(), totals.hash(), now, BEN);
    company.caughtUp();
  }

  @AfterAll
  static void close() {
    if (site != null) {
      site.close();
    }
  }

  private static void fits(Page page) {
    for (int width : List.of(Site.DESK, Site.HAND)) {
      page.setViewportSize(width, 844);
      assertThat(Site.widest(page)).isLessThanOrEqualTo(width);
    }
  }

  @Test
  void aRunSaysWhoEndorsedItAndThatAnotherPersonHasToApprove() {
    try (Page page = site.page(Site.DESK)) {
      site.go(page, "/pay-runs/" + RUN);
      assertThat(page.locator(".f-approval").innerText())
          .isEqualTo("user:ben: endorsed by 1 of 2; another person has to approve");
      assertThat(page.locator("main").innerText())
          .contains("2 people besides the planners approve the run first");
      fits(page);
    }
  }

  @Test
  void aRunSaysWhatItLeavesOutAndWhetherTheMoneyIsThere() {
    try (Page page = site.page(Site.DESK)) {
      site.go(page, "/pay-runs/" + RUN);
      assertThat(page.locator(".f-left-out").innerText()).startsWith(": 1 with ");
      assertThat(page.locator(".c-fund-needed").allInnerTexts()).hasSize(1);
      assertThat(page.locator(".c-fund-there").innerText()).isEqualTo("–");
      assertThat(page.locator(".c-fund-said").innerText()).startsWith("No rail is set up");
    }
  }

  @Test
  void theListSaysFromWhichAmountsOnMorePeopleApprove() {
    try (Page page = site.page(Site.DESK)) {
      site.go(page, "/pay-runs");
      String from = new Show().money(Money.of("1.00", USD));
      assertThat(page.locator(".f-rules").innerText())
          .isEqualTo("One person besides the planners approves a run; from " + from + " on 2 do.");
      assertThat(page.locator("main").innerText()).contains("1 of 2: user:ben");
      fits(page);
    }
  }
}
