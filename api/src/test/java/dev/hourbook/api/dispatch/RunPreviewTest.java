package dev.hourbook.api.dispatch;

import static dev.hourbook.api.company.TestCompany.ANNA;
import static dev.hourbook.api.company.TestCompany.BEN;
import static dev.hourbook.api.company.TestCompany.USD;
import static dev.hourbook.api.company.TestCompany.dated;
import static org.assertj.core.api.Assertions.assertThat;

import dev.hourbook.api.preview.Funding;
import dev.hourbook.api.preview.RunPreview;
import dev.hourbook.api.preview.RunPreviews;
import dev.hourbook.api.rails.Balances;
import dev.hourbook.api.rails.Rails;
import dev.hourbook.api.rails.StripeSetup;
import dev.hourbook.api.web.server.Server;
import dev.hourbook.ledger.calendar.PayWeek;
import dev.hourbook.ledger.money.Money;
import dev.hourbook.ledger.party.ExpertId;
import dev.hourbook.ledger.payee.PayeeCommand.HoldPayee;
import dev.hourbook.sandbox.Fault;
import dev.hourbook.sandbox.SandboxSettings;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Whoever approves a run sees what leaves, what does not, and whether the money is there. */
class RunPreviewTest {

  private static final SandboxSettings SETTINGS = SandboxSettings.standingAt(Sending.NOW);
  private static final Money TWO = new Money(2 * Sending.EACH, USD);
  private static final Money ONE = new Money(Sending.EACH, USD);

  private static RunPreview preview(Sending sending, String run) {
    return preview(sending, run, Balances.at(sending.rail()));
  }

  private static RunPreview preview(Sending sending, String run, Balances balances) {
    sending.company().caughtUp();
    return new RunPreviews(sending.company().jdbc(), balances)
        .of(run, Sending.NOW)
        .orElseThrow();
  }

  private static Funding funding(RunPreview preview) {
    assertThat(preview.funding()).hasSize(1);
    return preview.funding().getFirst();
  }

  @Test
  void enoughIsThereToTheCent() {
    try (Sending sending = Sending.of(2)) {
      Funding funding = funding(preview(sending, sending.planned().run().key()));
      assertThat(funding.code()).isEqualTo("funds/enough");
      assertThat(funding.needed()).isEqualTo(TWO);
      assertThat(funding.available()).contains(TWO);
      assertThat(funding.missing()).isEmpty();
    }
  }

  @Test
  void whatIsShortIsSaidAndRefusesNoApproval() {
    try (Sending sending = Sending.of(2, SETTINGS, 2 * Sending.EACH - 1)) {
      var run = sending.planned();
      Funding funding = funding(preview(sending, run.run().key()));
      assertThat(funding.code()).isEqualTo("funds/short");
      assertThat(funding.missing()).contains(Money.of("0.01", USD));
      assertThat(funding.said()).startsWith("USD 0.01 is missing; top up");
      var runs = sending.company().payRuns();
      assertThat(runs.approve(run.run(), run.hash(), Sending.NOW, BEN).isWhole())
          .isTrue();
      assertThat(preview(sending, run.run().key()).funding()).isEmpty();
    }
  }

  @Test
  void serverAndPageSayWhatTheProviderSays() throws Exception {
    try (Sending sending = Sending.of(2, SETTINGS, 100)) {
      String run = sending.planned().run().key().replace("@", "%40");
      sending.company().caughtUp();
      try (Rails rails = StripeSetup.start(sending.company(), environment(sending));
          Server server = Server.start(sending.company(), rails, 0)) {
        assertThat(read(server, "/api/pay-runs/" + run + "/preview"))
            .contains("\"code\":\"funds/short\"", "\"available\":{\"amount\":\"1.00\"")
            .contains("\"missing\":{\"amount\":\"119.00\"");
        assertThat(read(server, "/pay-runs/" + run)).contains("USD 119.00 is missing; top up");
      }
    }
  }

  private static Map<String, String> environment(Sending sending) {
    String address = sending.sandbox().address().toString();
    return Map.of(
        "HOURBOOK_STRIPE_KEY",
        Sending.KEY,
        "HOURBOOK_STRIPE_ADDRESS",
        address,
        "HOURBOOK_STRIPE_WEBHOOK_SECRETS",
        "whsec_Test1");
  }

  private static String read(Server server, String path) throws Exception {
    try (HttpClient http = HttpClient.newHttpClient()) {
      HttpRequest request = HttpRequest.newBuilder(server.url().resolve(path)).build();
      return http.send(request, HttpResponse.BodyHandlers.ofString()).body();
    }
  }

  @Test
  void providerThatIsSilentIsNotWaitedFor() {
    try (Sending sending = Sending.of(1)) {
      String run = sending.planned().run().key();
      sending.sandbox().faults().plan("GET /v1/balance", Fault.SILENCE_BEFORE, 9);
      Balances impatient = Balances.at(sending.rail(), Duration.ofMillis(50));
      Funding funding = funding(preview(sending, run, impatient));
      assertThat(funding.code()).isEqualTo("funds/not-known");
      assertThat(funding.said()).contains("no answer within 50 ms");
      assertThat(funding.available()).isEmpty();
      assertThat(funding.missing()).isEmpty();
    }
  }

  @Test
  void providerThatRefusesToSayIsQuoted() {
    try (Sending sending = Sending.of(1)) {
      String run = sending.planned().run().key();
      sending.sandbox().faults().plan("GET /v1/balance", Fault.ERROR_BEFORE, 9);
      Funding funding =
          funding(preview(sending, run, Balances.at(sending.rail(), Duration.ofSeconds(20))));
      assertThat(funding.code()).isEqualTo("funds/not-known");
      assertThat(funding.said()).startsWith("The balance cannot be read: ");
    }
  }

  @Test
  void nobodyIsAskedWhereNoRailIsSetUp() {
    try (Sending sending = Sending.of(1)) {
      String run = sending.planned().run().key();
      Funding funding = funding(preview(sending, run, Balances.none()));
      assertThat(funding.code()).isEqualTo("rail/not-set-up");
      assertThat(funding.needed()).isEqualTo(ONE);
    }
  }

  @Test
  void whatApprovedRunsHaveStillToSendIsPromised() {
    try (Sending sending = Sending.of(1)) {
      sending.approved();
      sending.test().submit("2026-03-09T11:00:00Z", dated("late", "C1", "2026-02-25", 3_600));
      PayWeek before = PayWeek.parse("2026-02-23@iso");
      sending.company().approvals().byPerson(before, Sending.NOW, BEN);
      var runs = sending.company().payRuns();
      var run = runs.begin(before, Sending.NOW, ANNA).orElseThrow();
      runs.plan(run, Sending.NOW, ANNA);
      Funding funding = funding(preview(sending, run.run().key()));
      assertThat(funding.needed()).isEqualTo(ONE);
      assertThat(funding.promised()).isEqualTo(ONE);
      assertThat(funding.missing()).contains(ONE);
    }
  }

  @Test
  void whatIsLeftOutIsCountedAndWhatIsCancelledIsNotPartOfIt() {
    try (Sending sending = Sending.of(3)) {
      sending.company().send(new HoldPayee(new ExpertId("E0001"), "a letter", Sending.NOW, ANNA));
      var run = sending.planned().run();
      sending.company().send(new HoldPayee(new ExpertId("E0002"), "a letter", Sending.NOW, ANNA));
      sending.company().payRuns().recheck(run, Sending.NOW, ANNA);
      RunPreview preview = preview(sending, run.key());
      assertThat(preview.parts()).singleElement().satisfies(part -> {
        assertThat(part.payouts()).isOne();
        assertThat(part.seconds()).isEqualTo(3_600);
        assertThat(part.net()).isEqualTo(ONE);
      });
      assertThat(preview.leftOut()).singleElement().satisfies(sum -> {
        assertThat(sum.experts()).isOne();
        assertThat(sum.amount()).isEqualTo(ONE);
      });
      assertThat(preview.approval()).isEqualTo("not approved yet; a second person has to approve");
    }
  }

  @Test
  void strangerIsNoRun() {
    try (Sending sending = Sending.of(1)) {
      RunPreviews previews = new RunPreviews(sending.company().jdbc(), Balances.none());
      assertThat(previews.of("nothing", Sending.NOW)).isEqualTo(Optional.empty());
    }
  }
}
