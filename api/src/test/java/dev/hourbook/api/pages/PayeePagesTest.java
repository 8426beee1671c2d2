package dev.hourbook.api.pages;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import dev.hourbook.api.company.Company;
import dev.hourbook.ledger.message.Actor;
import dev.hourbook.ledger.party.ExpertId;
import dev.hourbook.ledger.payee.PayeeCommand.HoldPayee;
import dev.hourbook.ledger.payee.PayeeCommand.SetWithholding;
import dev.hourbook.ledger.payout.WithholdingRate;
import java.time.Instant;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Who cannot be paid and what a run leaves out, looked at with a real browser. */
class PayeePagesTest {

  private static final Actor ANNA = new Actor("user:anna");
  private static final Actor BEN = new Actor("user:ben");
  private static final String HELD = "E-2";
  private static final String TAXED = "E-1";

  private static Site site;

  @BeforeAll
  static void open() {
    site = Site.open();
    Company company = site.company();
    Instant now = company.clock().now();
    company.send(new HoldPayee(new ExpertId(HELD), "a letter", now, ANNA));
    WithholdingRate rate = new WithholdingRate(2_400, "us-backup");
    company.send(new SetWithholding(new ExpertId(TAXED), rate, now, "no W-9", BEN, now, ANNA));
    company.approvals().byPerson(SmallCompany.CURRENT, now, BEN);
    var run = company.payRuns().begin(SmallCompany.CURRENT, now, ANNA).orElseThrow();
    company.payRuns().plan(run, now, ANNA);
    company.caughtUp();
  }

  @AfterAll
  static void close() {
    if (site != null) {
      site.close();
    }
  }

  @Test
  void whoCannotBePaidIsListedWithReasonAndWhoMendsIt() {
    try (Page page = site.page(Site.HAND)) {
      site.go(page, "/payees");
      assertThat(page.locator(".f-stopped").innerText()).isEqualTo("1");
      assertThat(page.locator("tbody tr").innerText())
          .contains(HELD, "a person holds it", "operations", "USD");
      assertThat(Site.widest(page)).isLessThanOrEqualTo(Site.HAND);
      page.locator("tbody th a").click();
      assertThat(page.url()).endsWith("/experts/" + HELD);
    }
  }

  @Test
  void runSaysWhatItLeavesOut() {
    try (Page page = site.page(Site.HAND)) {
      site.go(page, "/pay-runs/" + SmallCompany.CURRENT);
      page.locator("main a[href$='/exceptions']").click();
      assertThat(page.locator(".f-left-out").innerText()).startsWith("USD");
      assertThat(page.locator("td.c-reason").allInnerTexts()).containsExactly("a person holds it");
      assertThat(page.locator("tbody th a").innerText()).isEqualTo(HELD);
      assertThat(Site.widest(page)).isLessThanOrEqualTo(Site.HAND);
      site.go(page, "/pay-runs/" + SmallCompany.FIRST + "/exceptions");
      assertThat(page.locator(".empty").innerText()).contains("everything that was due");
    }
  }

  @Test
  void whatIsWithheldStandsOnThePagesOfExpertPayoutAndRun() {
    String payout = site.company()
        .jdbc()
        .queryForObject("select payout from view.payout where withheld_minor > 0", String.class);
    try (Page page = site.page(Site.HAND)) {
      site.go(page, "/experts/" + TAXED);
      assertThat(page.locator(".c-tax").innerText()).contains("24 %", "us-backup", "no W-9");
      String sum = page.locator(".f-withheld").innerText();
      site.go(page, "/payouts/" + payout);
      assertThat(page.locator(".f-withheld").innerText()).isEqualTo(sum).startsWith("USD");
      assertThat(page.locator("dl.figures").innerText()).contains("24 %, us-backup");
      assertThat(page.locator(".f-net").innerText()).startsWith("USD");
      assertThat(Site.widest(page)).isLessThanOrEqualTo(Site.HAND);
      site.go(page, "/pay-runs/" + SmallCompany.CURRENT);
      assertThat(page.locator(".f-withheld").innerText()).isEqualTo(sum);
    }
  }
}
