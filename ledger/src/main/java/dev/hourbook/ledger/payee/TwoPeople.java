package dev.hourbook.ledger.payee;

import dev.hourbook.ledger.message.Actor;
import dev.hourbook.ledger.message.Refused;

/** Nobody approves what they ask for. */
final class TwoPeople {
  private TwoPeople() {}

  static void require(Actor asks, Actor approves) {
    if (asks.isSamePersonAs(approves)) {
      throw new Refused(new PayeeRefusal.SamePersonTwice(asks));
    }
  }
}
