package dev.hourbook.ledger.catalog;

import static dev.hourbook.ledger.catalog.Lab.JANUARY;
import static dev.hourbook.ledger.catalog.Lab.MARCH;
import static dev.hourbook.ledger.catalog.Lab.dollars;
import static dev.hourbook.ledger.catalog.Lab.sheet;
import static dev.hourbook.ledger.contract.Agreements.ANN;
import static dev.hourbook.ledger.contract.Agreements.BOB;
import static dev.hourbook.ledger.contract.Agreements.day;
import static org.assertj.core.api.Assertions.assertThat;

import dev.hourbook.ledger.contract.ContractCommand.ChangeCap;
import dev.hourbook.ledger.contract.ContractCommand.PauseContract;
import dev.hourbook.ledger.contract.ContractCommand.ResumeContract;
import dev.hourbook.ledger.contract.ContractId;
import dev.hourbook.ledger.message.Actor;
import dev.hourbook.ledger.timesheet.CorrectionRefusal;
import dev.hourbook.ledger.timesheet.Hours;
import dev.hourbook.ledger.timesheet.Item;
import dev.hourbook.ledger.timesheet.LeftoverDecision;
import dev.hourbook.ledger.timesheet.Piece;
import dev.hourbook.ledger.timesheet.TimesheetCommand.DecideLeftover;
import dev.hourbook.ledger.timesheet.TimesheetCommand.RepriceHours;
import dev.hourbook.ledger.timesheet.TimesheetEvent.HoursApproved;
import dev.hourbook.ledger.timesheet.TimesheetEvent.LeftoverDecided;
import dev.hourbook.ledger.timesheet.TimesheetRefusal;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Hours that were approved over the cap or without a price find an end. */
class LeftoverTest {

  private static final Actor CARLA = new Actor("user:carla");
  private static final ContractId CONTRACT = new ContractId("1");

  private final Lab lab = new Lab();

  @AfterEach
  void shut() {
    lab.close();
  }

  @Test
  void hoursOfAPauseThatNeverWasAreBilledAndPaid() {
    pause();
    assertThat(lab.work("1", 10, 3_600).unpriced()).hasSize(1);
    resume();
    reprice();
    LeftoverDecided decided = lab.last(sheet("1"), LeftoverDecided.class);
    assertThat(decided.decision()).isEqualTo(LeftoverDecision.PRICED);
    assertThat(decided.bill()).extracting(Item::amount).containsExactly(dollars("95.00"));
    assertThat(decided.pay()).extracting(Item::amount).containsExactly(dollars("60.00"));
    assertThat(lengths(decided.unpriced())).containsExactly(3_600L);
    int facts = facts();
    reprice();
    assertThat(facts()).as("repeating it finds nothing to do").isEqualTo(facts);
    assertThat(lab.work("1", 11, 3_600).pay().getFirst().before()).isEqualTo(3_600);
  }

  @Test
  void hoursThatFindAPriceMeetTheCap() {
    cap(3_600);
    lab.work("1", 9, 1_800);
    pause();
    lab.work("1", 10, 3_600);
    resume();
    reprice();
    LeftoverDecided decided = lab.last(sheet("1"), LeftoverDecided.class);
    assertThat(decided.pay()).extracting(Item::seconds).containsExactly(1_800L);
    assertThat(lengths(decided.nowOverCap())).containsExactly(1_800L);
    decide(LeftoverDecision.BILL, new Hours.All());
    LeftoverDecided rest = lab.last(sheet("1"), LeftoverDecided.class);
    assertThat(rest.pay()).extracting(Item::seconds).containsExactly(1_800L);
    assertThat(rest.bill().getFirst().before()).isEqualTo(3_600);
    assertThat(lengths(rest.overCap())).containsExactly(1_800L);
    assertThat(rest.unpriced()).isEmpty();
  }

  @Test
  void hoursOverTheCapMayBePaidAndNeverBilled() {
    cap(3_600);
    HoursApproved hours = lab.work("1", 10, 7_200);
    assertThat(lengths(hours.overCap())).containsExactly(3_600L);
    decide(LeftoverDecision.PAY, new Hours.Latest(1_200));
    LeftoverDecided decided = lab.last(sheet("1"), LeftoverDecided.class);
    assertThat(decided.bill()).isEmpty();
    assertThat(decided.pay()).extracting(Item::amount).containsExactly(dollars("20.00"));
    assertThat(decided.overCap())
        .extracting(piece -> piece.from() + "-" + piece.to() + " " + piece.day())
        .containsExactly("6000-7200 2026-02-10");
    assertThat(lab.refuses(command(LeftoverDecision.PAY, new Hours.Latest(2_401), BOB)))
        .isEqualTo(new CorrectionRefusal.NotLeftOver(sheet("1"), 2_401, 2_400));
  }

  @Test
  void rejectedHoursAreDecidedForGood() {
    cap(3_600);
    lab.work("1", 10, 7_200);
    decide(LeftoverDecision.REJECT, new Hours.All());
    LeftoverDecided decided = lab.last(sheet("1"), LeftoverDecided.class);
    assertThat(decided.bill()).isEmpty();
    assertThat(decided.pay()).isEmpty();
    assertThat(lab.refuses(command(LeftoverDecision.BILL, new Hours.All(), BOB)))
        .isEqualTo(new CorrectionRefusal.NotLeftOver(sheet("1"), 0, 0));
  }

  @Test
  void whatHasNoPriceCanOnlyBeRejected() {
    pause();
    lab.work("1", 10, 3_600);
    assertThat(lab.refuses(command(LeftoverDecision.PAY, new Hours.All(), BOB)))
        .isInstanceOf(CorrectionRefusal.NoPrice.class);
    decide(LeftoverDecision.REJECT, new Hours.All());
    assertThat(lengths(lab.last(sheet("1"), LeftoverDecided.class).unpriced()))
        .containsExactly(3_600L);
    resume();
    int facts = facts();
    reprice();
    assertThat(facts()).as("rejected for good").isEqualTo(facts);
  }

  @Test
  void twoPeopleDecideAndNoneWhoWorkedOrLoggedTheHoursApproves() {
    cap(3_600);
    lab.work("1", 10, 7_200);
    assertThat(lab.refuses(command(LeftoverDecision.PAY, new Hours.All(), CARLA)))
        .isEqualTo(new CorrectionRefusal.SamePersonTwice(CARLA));
    assertThat(lab.refuses(command(LeftoverDecision.PAY, new Hours.All(), ANN)))
        .isEqualTo(new TimesheetRefusal.OwnHours(ANN));
    assertThat(
            lab.refuses(command(LeftoverDecision.PAY, new Hours.All(), Actor.system("overtime"))))
        .isInstanceOf(BoundsRefusal.OutOfBounds.class);
  }

  private void pause() {
    lab.does(new PauseContract(CONTRACT, day("2026-02-10"), JANUARY, ANN));
  }

  private void resume() {
    lab.does(new ResumeContract(CONTRACT, day("2026-02-10"), MARCH, ANN));
  }

  private void cap(long seconds) {
    lab.does(new ChangeCap(CONTRACT, seconds, JANUARY, ANN));
  }

  private void reprice() {
    lab.does(new RepriceHours(sheet("1"), "resumed", MARCH, ANN));
  }

  private void decide(LeftoverDecision decision, Hours hours) {
    lab.does(command(decision, hours, BOB));
  }

  private static DecideLeftover command(LeftoverDecision decision, Hours hours, Actor approvedBy) {
    return new DecideLeftover(sheet("1"), hours, decision, "overtime", approvedBy, MARCH, CARLA);
  }

  private int facts() {
    return lab.book.facts(sheet("1").toString()).size();
  }

  private static List<Long> lengths(List<Piece> pieces) {
    return pieces.stream().map(Piece::length).toList();
  }
}
