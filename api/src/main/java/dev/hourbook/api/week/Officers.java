package dev.hourbook.api.week;

import dev.hourbook.ledger.message.Actor;

/** The two people that money needs: who prepares and who approves. */
public record Officers(Actor preparer, Actor approver) {}
