package dev.hourbook.ledger.contract;

import dev.hourbook.ledger.calendar.EffectiveFrom;

/** Whether work from a moment on has a price, and the word for it. */
record Standing(EffectiveFrom from, Status status) {

  enum Status {
    ACTIVE,
    PAUSED,
    ENDED
  }
}
