package dev.hourbook.ledger.timesheet;

import dev.hourbook.ledger.contract.Terms;
import dev.hourbook.ledger.message.StreamsInMemory;

/** The hours of no sheet at all, for fixtures of documents whose hours do not matter. */
public final class NoSheets {
  private NoSheets() {}

  public static HeldHours hours() {
    StreamsInMemory streams = new StreamsInMemory();
    return new HeldHours(
        Sheets.fixture(streams).getRepository(),
        new Whereabouts(new RecordedClaims(), payout -> false),
        new Terms(streams),
        streams);
  }
}
