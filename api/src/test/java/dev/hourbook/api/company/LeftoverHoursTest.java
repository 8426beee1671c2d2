package dev.hourbook.api.company;

import static dev.hourbook.api.company.Story.CARLA;
import static dev.hourbook.api.company.Story.NEXT;
import static dev.hourbook.api.company.Story.WEEK;
import static dev.hourbook.api.company.Story.hours;
import static dev.hourbook.api.company.TestCompany.ANNA;
import static dev.hourbook.api.company.TestCompany.BEN;
import static dev.hourbook.api.company.TestCompany.since;
import static org.assertj.core.api.Assertions.assertThat;

import dev.hourbook.ledger.contract.ContractCommand.ChangeCap;
import dev.hourbook.ledger.contract.ContractCommand.PauseContract;
import dev.hourbook.ledger.contract.ContractCommand.ResumeContract;
import dev.hourbook.ledger.contract.ContractId;
import dev.hourbook.ledger.timesheet.Hours;
import dev.hourbook.ledger.timesheet.LeftoverDecision;
import dev.hourbook.ledger.timesheet.TimesheetCommand.DecideLeftover;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Approved hours over the cap or without a price, weeks later. */
class LeftoverHoursTest {

  private static final ContractId CONTRACT = new ContractId("C");

  private final Story story = Story.begins();

  @AfterEach
  void theBookIsSound() {
    story.close();
  }

  @Test
  void hoursOfAPauseThatIsTakenBackAreBilledAndPaid() {
    story.xeniaWorksForTheLab();
    story.does(new PauseContract(CONTRACT, since("2026-02-04"), story.now(), ANNA));
    story.on("2026-02-08").worksAWeek("C").on("2026-02-10").approved(WEEK);
    assertThat(story.told().clientHours("C")).isEqualTo("unbilled 16:00:00, unpriced 24:00:00");
    story.on("2026-03-02");
    story.does(new ResumeContract(CONTRACT, since("2026-02-04"), story.now(), ANNA));
    story.until("timesheet.leftover-decided", 1).invoiced(NEXT).paidOut(NEXT);
    assertThat(story.told().clientHours("C")).isEqualTo("invoiced 40:00:00");
    assertThat(story.told().expertHours("C")).isEqualTo("paid 40:00:00");
    story.isTheSameMadeAgain();
  }

  @Test
  void hoursOverTheCapAreDecidedByTwoPeopleWhateverTheWeek() {
    story.xeniaWorksForTheLab();
    story.does(new ChangeCap(CONTRACT, hours(30), Instant.parse("2026-01-20T10:00:00Z"), ANNA));
    story.on("2026-02-08").worksAWeek("C").on("2026-02-10").approved(WEEK);
    assertThat(story.told().expertHours("C")).isEqualTo("accrued 30:00:00, over-cap 10:00:00");
    story.on("2026-03-02");
    story.does(decide(LeftoverDecision.REJECT, new Hours.Latest(hours(3))));
    story.does(decide(LeftoverDecision.PAY, new Hours.Latest(hours(4))));
    story.does(decide(LeftoverDecision.BILL, new Hours.All()));
    assertThat(story.told().clientHours("C"))
        .isEqualTo("not-billed 4:00:00, removed 3:00:00, unbilled 33:00:00");
    assertThat(story.told().expertHours("C")).isEqualTo("accrued 37:00:00, removed 3:00:00");
    story.invoiced(NEXT).paidOut(NEXT);
    assertThat(story.told().serviceView(WEEK))
        .isEqualTo("billable 3135.00 for 33:00:00, pay 2220.00 for 37:00:00");
    story.isTheSameMadeAgain();
  }

  private DecideLeftover decide(LeftoverDecision decision, Hours hours) {
    return new DecideLeftover(
        story.sheet("C"), hours, decision, "overtime", BEN, story.now(), CARLA);
  }
}
