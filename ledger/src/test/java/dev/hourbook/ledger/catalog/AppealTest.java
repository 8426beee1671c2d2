package dev.hourbook.ledger.catalog;

import static dev.hourbook.ledger.catalog.Lab.FRAUD;
import static dev.hourbook.ledger.catalog.Lab.MARCH;
import static dev.hourbook.ledger.catalog.Lab.dollars;
import static dev.hourbook.ledger.catalog.Lab.sheet;
import static dev.hourbook.ledger.contract.Agreements.ANN;
import static org.assertj.core.api.Assertions.assertThat;

import dev.hourbook.ledger.message.Actor;
import dev.hourbook.ledger.timesheet.Hours;
import dev.hourbook.ledger.timesheet.Item;
import dev.hourbook.ledger.timesheet.Side;
import dev.hourbook.ledger.timesheet.TimesheetCommand.AppealRemoval;
import dev.hourbook.ledger.timesheet.TimesheetCommand.DecideAppeal;
import dev.hourbook.ledger.timesheet.TimesheetCommand.RemoveHours;
import dev.hourbook.ledger.timesheet.TimesheetEvent.AppealDecided;
import dev.hourbook.ledger.timesheet.TimesheetEvent.HoursApproved;
import dev.hourbook.ledger.timesheet.TimesheetEvent.HoursRemoved;
import dev.hourbook.ledger.timesheet.Verdict;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Three times ten minutes at 95 an hour; some are removed and come back. */
class AppealTest {

  private static final Actor OUTSIDER = new Actor("user:olga");

  private final Lab lab = new Lab();

  @AfterEach
  void shut() {
    lab.close();
  }

  private HoursApproved tenMinutesOn(int day) {
    return lab.work("1", day, 600);
  }

  private AppealDecided decided(Verdict verdict) {
    lab.does(new AppealRemoval(sheet("1"), 1, "worked", MARCH, ANN));
    lab.does(new DecideAppeal(sheet("1"), 1, verdict, "heard", MARCH, OUTSIDER));
    return lab.last(sheet("1"), AppealDecided.class);
  }

  private void removed(Item... items) {
    Hours hours = new Hours.Whole(List.of(items).stream().map(Item::id).toList());
    lab.does(new RemoveHours(sheet("1"), hours, Set.of(Side.BILL, Side.PAY), FRAUD, MARCH, ANN));
  }

  @Test
  void whatComesBackIsWorthWhatItAddsToTheSecondsThatStayed() {
    tenMinutesOn(10);
    Item second = tenMinutesOn(11).bill().getFirst();
    tenMinutesOn(12);
    assertThat(second.amount()).isEqualTo(dollars("15.84"));
    removed(second);
    AppealDecided upheld = decided(Verdict.UPHELD);
    assertThat(upheld.bill()).singleElement().satisfies(item -> {
      assertThat(item.day()).isEqualTo(second.day());
      assertThat(item.pieces()).isEqualTo(second.pieces());
      assertThat(item.before()).isEqualTo(1_200);
      assertThat(item.amount()).as("47.50 less 31.66").isEqualTo(dollars("15.84"));
    });
    assertThat(upheld.pay()).singleElement().extracting(Item::seconds).isEqualTo(600L);
  }

  @Test
  void whatCameBackIsANewItemThatMayBeBilledAndRemovedAgain() {
    Item item = tenMinutesOn(10).bill().getFirst();
    removed(item);
    Item again = decided(Verdict.UPHELD).bill().getFirst();
    assertThat(again.id()).isNotEqualTo(item.id());
    assertThat(lab.book.claims.held())
        .noneMatch(claim -> claim.contains(again.id().key() + " "));
    removed(again);
    assertThat(lab.last(sheet("1"), HoursRemoved.class).bill())
        .singleElement()
        .extracting(taken -> taken.item().id())
        .isEqualTo(again.id());
  }

  @Test
  void dismissedNothingComesBack() {
    removed(tenMinutesOn(10).bill().getFirst());
    AppealDecided dismissed = decided(Verdict.DISMISSED);
    assertThat(dismissed.bill()).isEmpty();
    assertThat(dismissed.pay()).isEmpty();
  }

  @Test
  void theMomentTheTimeIsOverIsTooLate() {
    removed(tenMinutesOn(10).bill().getFirst());
    Instant until = FRAUD.appealUntil();
    assertThat(
            lab.refuses(new AppealRemoval(sheet("1"), 1, "worked", until, ANN)).code())
        .isEqualTo("appeal/too-late");
    lab.does(new AppealRemoval(sheet("1"), 1, "worked", until.minusSeconds(1), ANN));
  }
}
