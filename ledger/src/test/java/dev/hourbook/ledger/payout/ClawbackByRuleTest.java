package dev.hourbook.ledger.payout;

import static dev.hourbook.ledger.contract.Agreements.EVE;
import static dev.hourbook.ledger.payout.Clawed.PAID;
import static dev.hourbook.ledger.payout.Clawed.item;
import static dev.hourbook.ledger.payout.Clawed.p;
import static dev.hourbook.ledger.payout.Clawed.payout;
import static dev.hourbook.ledger.payout.Clawed.proposed;
import static dev.hourbook.ledger.payout.Pays.PAYOUT;
import static dev.hourbook.ledger.payout.Pays.WEDNESDAY;
import static dev.hourbook.ledger.payout.Pays.planned;

import dev.hourbook.ledger.message.Actor;
import dev.hourbook.ledger.money.Money;
import dev.hourbook.ledger.payout.PayoutCommand.Asked;
import dev.hourbook.ledger.payout.PayoutCommand.ProposeClawback;
import dev.hourbook.ledger.payout.PayoutEvent.ClawbackProposed;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * The payout paid p1, an hour for 60, and p2, half an hour for 30. Somebody proposed some of it
 * before a rule does: the rule asks for the rest, and does not fail.
 */
class ClawbackByRuleTest {

  private static final Actor RULE = Actor.system("hours-credited");

  @Test
  void aRuleProposesWhatNobodyHasProposedBefore() {
    proposes(
        proposed(ClawbackCause.NOT_WORKED, item("p1", 600, "10.00")),
        List.of(new Asked(p("p1"), 3_600), new Asked(p("p2"), 60)),
        item("p1", 3_000, "50.00"),
        item("p2", 60, "1.00"));
  }

  @Test
  void aRuleThatNamesAnItemTwiceProposesItsSecondsOnce() {
    proposes(
        proposed(ClawbackCause.NOT_WORKED, item("p1", 600, "10.00")),
        List.of(new Asked(p("p1"), 2_000), new Asked(p("p1"), 2_000)),
        item("p1", 2_000, "33.33"),
        item("p1", 1_000, "16.67"));
  }

  @Test
  void aRuleThatFindsAllOfItProposedChangesNothing() {
    payout()
        .given(planned(), PAID, proposed(ClawbackCause.NOT_WORKED, item("p1", 3_600, "60.00")))
        .when(asked(List.of(new Asked(p("p1"), 3_600))))
        .expectSuccessfulHandlerExecution()
        .expectNoEvents();
  }

  private static void proposes(ClawbackProposed before, List<Asked> asked, ClawbackItem... items) {
    List<ClawbackItem> all = List.of(items);
    payout()
        .given(planned(), PAID, before)
        .when(asked(asked))
        .expectEvents(new ClawbackProposed(
            PAYOUT,
            EVE,
            2,
            all,
            all.stream().mapToLong(ClawbackItem::seconds).sum(),
            all.stream().map(ClawbackItem::amount).reduce(Money::plus).orElseThrow(),
            ClawbackCause.NOT_WORKED,
            ClawbackOption.BEAR,
            "not worked",
            "credit-note:8",
            RULE));
  }

  private static ProposeClawback asked(List<Asked> items) {
    return new ProposeClawback(
        PAYOUT, items, ClawbackCause.NOT_WORKED, "not worked", "credit-note:8", WEDNESDAY, RULE);
  }
}
