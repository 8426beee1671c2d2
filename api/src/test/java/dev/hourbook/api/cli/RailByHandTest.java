package dev.hourbook.api.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** The provider's list beside the book, at the command line of a process without a provider. */
class RailByHandTest {

  private static final String STRANGER = """
      insert into book.rail_movement (reference, rail, attempt, destination, currency, minor,
        reversed_minor, at, seen_at, seen_in)
      values ('tr_9', 'stripe', 0, 'acct_9', 'USD', 70000, 0, '2026-02-10T00:00:00Z',
        '2026-02-10T00:00:00Z', 1)""";

  @Test
  void breaksArePrintedWithAgeOwnerAndActAndNothingIsAdoptedThatIsNotOurs() {
    try (ByHand hand = ByHand.at("2026-02-13T10:00:00Z").withContract()) {
      assertThat(hand.done("rail breaks --format csv").lines()).hasSize(1);
      hand.owner().update(STRANGER);
      assertThat(hand.done("rail breaks --format csv"))
          .contains("moved-by-another,,tr_9,USD,700.00,700.00,2026-02-10T00:00:00Z,3,role:finance,")
          .doesNotContain("acct_");
      hand.refused("rail adopt tr_9 --as user:a", "rail/not-ours");
      hand.refused("rail adopt tr_8 --as user:a", "rail/unknown-movement");
    }
  }

  @Test
  void whoeverAsksTheProviderHasToSayWhereItIs() {
    try (ByHand hand = ByHand.at("2026-02-13T10:00:00Z").withContract()) {
      hand.refused("rail reconcile", "rail/not-set-up");
      hand.refused("payees onboard E1 --country US --as user:a", "rail/not-set-up");
    }
  }
}
