package dev.hourbook.api.dispatch;

import static dev.hourbook.api.company.TestCompany.ANNA;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import dev.hourbook.api.reconcile.Adoption;
import dev.hourbook.api.reconcile.Reconciliation;
import dev.hourbook.api.reconcile.Reconciliation.Result;
import dev.hourbook.ledger.message.Actor;
import dev.hourbook.ledger.payout.Rail;
import dev.hourbook.projections.rails.BreakKind;
import dev.hourbook.projections.rails.RailBreak;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The provider's list beside the book, one by one: whatever is planted is found, once. */
class ReconciliationTest {

  private static final String FIRST = "2026-03-02@iso:E0001:main:USD:stripe";

  private Sending sending;
  private Hand hand;

  @BeforeEach
  void deliverTwo() {
    sending = Sending.of(2);
    hand = new Hand(sending.sandbox(), Sending.KEY);
    sending.approved();
    sending.start();
    sending.awaitStates(Map.of("in-transit", 2L));
    sending.pass(Duration.ofDays(4));
    sending.awaitStates(Map.of("delivered", 2L));
    sending.pass(Duration.ofHours(1));
    sending.sandbox().fund("usd", 100_000);
  }

  @AfterEach
  void close() {
    sending.close();
  }

  private Result reconciled() {
    return new Reconciliation(sending.company(), Rail.STRIPE).run(sending.rail(), Optional.empty());
  }

  private RailBreak only(BreakKind kind) {
    List<RailBreak> breaks = reconciled().breaks();
    assertThat(breaks).extracting(RailBreak::kind).containsExactly(kind);
    return breaks.getFirst();
  }

  private String transfer() {
    return sending
        .test()
        .texts("select transfer from view.payout where payout = '" + FIRST + "'")
        .getFirst();
  }

  private void alter(String sql) {
    assertThat(sending.test().owner().update(sql + " where payout = '" + FIRST + "'"))
        .isEqualTo(1);
  }

  @Test
  void whatWasPaidAsApprovedHasNoBreakAndSumsAgree() {
    Result result = reconciled();
    assertThat(result.isClean()).as(result.breaks().toString()).isTrue();
    assertThat(result.sums()).singleElement().satisfies(sum -> {
      assertThat(sum.listed().minor()).isEqualTo(2 * Sending.EACH);
      assertThat(sum.delivered().minor()).isEqualTo(2 * Sending.EACH);
      assertThat(sum.atExperts().isZero()).isTrue();
      assertThat(sum.isClean()).isTrue();
    });
  }

  /** As a payout of which tax is withheld is listed: what left is the net. */
  @Test
  void whatIsWithheldIsNoDifference() {
    alter("update view.payout set minor = minor + 700, withheld_minor = 500, offset_minor = 200");
    assertThat(reconciled().breaks()).isEmpty();
  }

  @Test
  void whatSomebodyElseMovesIsABreakUntilItIsTakenBack() {
    String moved = hand.moves(sending.account("E0001"), 700);
    RailBreak one = only(BreakKind.MOVED_BY_ANOTHER);
    assertThat(one.reference()).isEqualTo(moved);
    assertThat(one.difference().minor()).isEqualTo(700);
    assertThat(one.owner()).isEqualTo("role:finance");
    hand.takesBack(moved);
    assertThat(reconciled().breaks()).isEmpty();
  }

  @Test
  void movementsOfOursThatTheBookDoesNotKnowAreBreaksAndStopSending() {
    String other = hand.moves(sending.account("E0001"), 800, "another:E0001:main:USD:stripe", 1);
    String again = hand.moves(sending.account("E0001"), Sending.EACH, FIRST, 2);
    assertThat(reconciled().breaks())
        .extracting(RailBreak::kind, RailBreak::reference)
        .containsExactly(
            tuple(BreakKind.UNKNOWN_PAYOUT, other), tuple(BreakKind.UNKNOWN_ATTEMPT, again));
    sending.restart();
    sending.await("closed", () -> sending.obstacles().contains("disagree about 2 movements"));
  }

  @Test
  void whatTheBookHasAsSentAndNobodyListsIsABreak() {
    alter("update view.payout set transfer = 'tr_elsewhere'");
    assertThat(reconciled().breaks())
        .extracting(RailBreak::kind)
        .containsExactly(BreakKind.NOT_IN_THE_BOOK, BreakKind.NOT_AT_THE_PROVIDER);
    sending.restart();
    sending.await("closed", () -> sending.obstacles().contains("not-at-the-provider tr_elsewhere"));
  }

  @Test
  void whatIsNotListedAnyMoreIsABreak() {
    reconciled();
    alter("update book.rail_movement set reference = 'tr_gone', seen_in = 0");
    alter("update view.payout set transfer = 'tr_gone'");
    var result = new Reconciliation(sending.company(), Rail.STRIPE)
        .run(sending.rail(), Optional.of(Instant.EPOCH));
    assertThat(result.breaks())
        .extracting(RailBreak::kind)
        .containsExactly(BreakKind.NOT_IN_THE_BOOK, BreakKind.NOT_AT_THE_PROVIDER);
  }

  @Test
  void anotherAmountIsABreakOfTheDifference() {
    alter("update view.payout set minor = minor - 25");
    RailBreak one = reconciled().breaks().getFirst();
    assertThat(one.kind()).isEqualTo(BreakKind.AMOUNT_DIFFERS);
    assertThat(one.difference().minor()).isEqualTo(25);
  }

  @Test
  void anotherCurrencyIsABreak() {
    alter("update view.payout set currency = 'EUR'");
    assertThat(reconciled().breaks())
        .extracting(RailBreak::kind)
        .contains(BreakKind.AMOUNT_DIFFERS);
  }

  @Test
  void anotherDestinationIsABreak() {
    alter("update view.payout set destination = 'acct_other'");
    assertThat(only(BreakKind.DESTINATION_DIFFERS).owner()).isEqualTo("role:finance");
  }

  @Test
  void whatTheBookAloneHasAsTakenBackIsABreak() {
    alter("update view.payout set state = 'reversed'");
    assertThat(reconciled().breaks())
        .extracting(RailBreak::kind)
        .contains(BreakKind.NOT_TAKEN_BACK);
  }

  @Test
  void aJournalOfOtherSumsIsABreak() {
    sending
        .test()
        .owner()
        .update("update view.booked_rollup set amount = amount + 7"
            + " where account like '%funds-at-connected-accounts' and amount > 0");
    assertThat(only(BreakKind.SUMS_DIFFER).amount().minor()).isNegative();
  }

  private void adopt(String reference) {
    new Adoption(sending.company()).adopt(reference, sending.company().clock().now(), ANNA);
  }

  @Test
  void onlyAPersonAdoptsAndOnlyWhatIsListedAndOurs() {
    assertThatThrownBy(() -> new Adoption(sending.company())
            .adopt(transfer(), Sending.NOW, Actor.system("dispatch")))
        .hasMessageContaining("a person");
    assertThatThrownBy(() -> adopt("tr_never")).hasMessageContaining("No listing");
    String moved = hand.moves(sending.account("E0001"), 700);
    String more = hand.moves(sending.account("E0001"), 700, FIRST, 2);
    reconciled();
    assertThatThrownBy(() -> adopt(moved)).hasMessageContaining("no payout of ours");
    assertThatThrownBy(() -> adopt(more)).hasMessageContaining("have it reversed");
  }
}
