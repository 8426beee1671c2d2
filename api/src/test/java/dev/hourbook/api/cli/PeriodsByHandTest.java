package dev.hourbook.api.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** A month's end at the command line. */
class PeriodsByHandTest {

  @Test
  void aMonthIsClosedByWhatItsPreviewShowedAndReopenedByTwo() {
    try (ByHand hand = ByHand.at("2026-02-28T20:00:00Z").withContract()) {
      hand.done("hours log C1 2026-02-27=1:00 --submit");
      hand.done("clock --to 2026-03-03T09:00:00Z");
      assertThat(hand.done("period check 2026-02 --format csv"))
          .contains("warning,undecided,C1:2026-02-23@iso,client:lab,1,");

      Ended preview = hand.typed("period preview 2026-02 --format csv");
      assertThat(preview.out())
          .contains("C1,lab,E1,USD,3600,95.00,60.00", "total,,,USD,3600,95.00,60.00");
      String hash = preview.err().replaceAll("(?s).*Hash (\\w+).*", "$1");
      hand.refused("period close 2026-02 --hash ab12", "period/changed-since-shown");
      hand.done("period close 2026-02 --hash " + hash);
      assertThat(hand.done("period list --format csv"))
          .contains("2026-02,closed,user:preparer,2026-03-03T09:00:00Z,");

      Ended own = hand.typed("period reopen 2026-02 --reason x --approve-as user:preparer");
      assertThat(own.code()).isEqualTo(1);
      assertThat(own.err()).contains("waits for a second person", "[period/same-person-twice]");
    }
  }
}
