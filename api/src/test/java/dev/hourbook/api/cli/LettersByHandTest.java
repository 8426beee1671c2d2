package dev.hourbook.api.cli;

import static dev.hourbook.api.company.TestCompany.ANNA;
import static dev.hourbook.api.company.TestCompany.BEN;
import static org.assertj.core.api.Assertions.assertThat;

import dev.hourbook.api.company.TestCompany;
import dev.hourbook.ledger.calendar.PayWeek;
import dev.hourbook.ledger.contract.ContractCommand.ChangeCap;
import dev.hourbook.ledger.contract.ContractId;
import dev.hourbook.ledger.party.Cadence;
import java.nio.file.Path;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A reaction that failed is tried again at the command line once its cause is mended. */
class LettersByHandTest {

  private static final String GROUP = "cap-changed-reconsider-week";
  private static final Instant NOW = Instant.parse("2026-02-10T10:00:00Z");

  @TempDir
  private Path dir;

  @Test
  void whatAReactionCouldNotHandleIsListedAndTriedAgain() throws Exception {
    try (TestCompany test = TestCompany.open()) {
      anHourIsOverTheCap(test);
      theCapIsLiftedAndTheReactionFails(test);
      assertThat(hourbook(test, "letters list --format csv").out())
          .contains(GROUP + ",contract:C1,1,contract.cap-changed,");
      Ended waiting = hourbook(test, "letters retry " + GROUP);
      assertThat(waiting.err()).isEqualTo("0 sequences worked off, 1 letters still wait.\n");
      assertThat(waiting.code()).isEqualTo(3);

      test.owner().execute("alter table book.domain_event drop constraint planted");
      Ended done = hourbook(test, "letters retry " + GROUP);
      assertThat(done)
          .isEqualTo(new Ended(0, "", "1 sequences worked off, 0 letters still wait.\n"));
      assertThat(hourbook(test, "hours list --format csv").out()).contains(",10800,0,10800,0,0,");
      Ended unknown = hourbook(test, "letters retry gossip");
      assertThat(unknown.err()).contains("no reaction 'gossip'", "[reaction/unknown]");
      assertThat(unknown.code()).isEqualTo(1);
    }
  }

  private Ended hourbook(TestCompany test, String words) throws Exception {
    return Ended.hourbook(dir, test.database(), words.split(" "));
  }

  private static void anHourIsOverTheCap(TestCompany test) {
    test.company().clock().advanceTo(NOW);
    test.client("lab", "USD", Cadence.WEEKLY);
    test.card("Law", "USD 95", "USD 60");
    test.expert("E1");
    test.sign("C1", TestCompany.engagement("lab", "E1", "Law", "USD"), 7_200L);
    test.submit(NOW.toString(), TestCompany.dated("1", "C1", "2026-02-09", 10_800));
    test.company().approvals().byPerson(PayWeek.parse("2026-02-09@iso"), NOW, BEN);
  }

  private static void theCapIsLiftedAndTheReactionFails(TestCompany test) {
    test.owner().execute("""
        alter table book.domain_event add constraint planted
          check (payload_type <> 'timesheet.hours-approved') not valid""");
    test.send(new ChangeCap(new ContractId("C1"), 36_000L, NOW, ANNA));
    TestCompany.until("the letter", () -> test.count("select count(*) from book.dead_letter") == 1);
  }
}
