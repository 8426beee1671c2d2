package dev.hourbook.ledger.bank;

import dev.hourbook.ledger.message.Actor;
import dev.hourbook.ledger.message.LedgerEvent;
import java.util.List;

/** What can happen to a set-off. */
public sealed interface SetOffEvent extends LedgerEvent {

  /** The set-off. */
  SetOffId setOff();

  /** These movements undo each other and no line of a statement will come for them. */
  record MovementsSetOff(
      SetOffId setOff, List<MatchedPart> parts, String reason, Actor by, Actor approvedBy)
      implements SetOffEvent {}

  /** A line may come for them after all. */
  record SetOffWithdrawn(SetOffId setOff, List<MatchedPart> parts, String reason, Actor by)
      implements SetOffEvent {}
}
