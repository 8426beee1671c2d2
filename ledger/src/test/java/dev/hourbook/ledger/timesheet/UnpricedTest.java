package dev.hourbook.ledger.timesheet;

import static dev.hourbook.ledger.contract.Agreements.C1;
import static dev.hourbook.ledger.contract.Agreements.CARD;
import static dev.hourbook.ledger.contract.Agreements.NEW_YEAR;
import static dev.hourbook.ledger.contract.Agreements.card;
import static dev.hourbook.ledger.contract.Agreements.day;
import static dev.hourbook.ledger.contract.Agreements.ended;
import static dev.hourbook.ledger.contract.Agreements.engagement;
import static dev.hourbook.ledger.contract.Agreements.parties;
import static dev.hourbook.ledger.contract.Agreements.paused;
import static dev.hourbook.ledger.contract.Agreements.resumed;
import static dev.hourbook.ledger.contract.Agreements.signed;
import static dev.hourbook.ledger.contract.Agreements.terms;
import static dev.hourbook.ledger.contract.Agreements.version;
import static dev.hourbook.ledger.timesheet.Sheets.dated;
import static dev.hourbook.ledger.timesheet.Sheets.id;
import static dev.hourbook.ledger.timesheet.Sheets.shown;
import static dev.hourbook.ledger.timesheet.Sheets.timed;
import static org.assertj.core.api.Assertions.assertThat;

import dev.hourbook.ledger.calendar.PayCalendar;
import dev.hourbook.ledger.contract.ContractEvent.ContractSigned;
import dev.hourbook.ledger.contract.ContractTerms;
import dev.hourbook.ledger.contract.Price.Unpriced;
import dev.hourbook.ledger.contract.Rounding;
import dev.hourbook.ledger.contract.Terms;
import dev.hourbook.ledger.timesheet.Sheets.Rounds;
import dev.hourbook.ledger.timesheet.TimesheetEvent.HoursApproved;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class UnpricedTest {

  private final Rounds week = new Rounds();

  @Test
  void workBeforeTheContractBeganIsRecordedWithoutAPrice() {
    ContractSigned wednesday =
        new ContractSigned(C1, engagement(PayCalendar.ISO), day("2026-02-11"), Rounding.NONE, null);
    HoursApproved event = week.approve(
        terms(wednesday), dated("1", "2026-02-10", 600), dated("2", "2026-02-11", 600));
    assertThat(event.unpriced())
        .containsExactly(unpriced("1 0-600 2026-02-10", Unpriced.BEFORE_START));
    assertThat(shown(event.pay())).containsExactly("2026-02-11 600 10.00");
    assertThat(event.entries()).containsExactly(id("1"), id("2"));
  }

  @Test
  void workDuringAPauseIsRecordedWithoutAPrice() {
    HoursApproved event = week.approve(
        terms(signed(), paused("2026-02-11"), resumed("2026-02-12")),
        dated("1", "2026-02-10", 600),
        dated("2", "2026-02-11", 600),
        dated("3", "2026-02-12", 600));
    assertThat(event.unpriced()).containsExactly(unpriced("2 0-600 2026-02-11", Unpriced.PAUSED));
    assertThat(event.pay()).hasSize(2);
  }

  @Test
  void timedWorkAcrossTheEndIsPricedUpToIt() {
    HoursApproved event = week.approve(
        terms(signed(), ended("2026-02-11")),
        timed("1", "2026-02-10T23:00:00Z", "2026-02-11T01:00:00Z"));
    assertThat(shown(event.bill())).containsExactly("2026-02-10 3600 95.00");
    assertThat(event.unpriced())
        .containsExactly(unpriced("1 3600-7200 2026-02-11", Unpriced.ENDED));
  }

  @Test
  void workWithoutARateIsRecordedWithoutAPrice() {
    ContractTerms later = new Terms(
            parties().add(CARD, card(version("2026-03-01", "95", "60"))).add(C1, signed()))
        .of(C1);
    HoursApproved event = week.approve(later, dated("1", "2026-02-10", 600));
    assertThat(event.unpriced()).containsExactly(unpriced("1 0-600 2026-02-10", Unpriced.NO_RATE));
    assertThat(event.bill()).isEmpty();
    assertThat(event.pay()).isEmpty();
  }

  @Test
  void unpricedWorkTakesNoRoomUnderTheCap() {
    ContractSigned capped =
        new ContractSigned(C1, engagement(PayCalendar.ISO), NEW_YEAR, Rounding.NONE, 600L);
    HoursApproved event = week.approve(
        terms(capped, paused("2026-02-10"), resumed("2026-02-11")),
        dated("1", "2026-02-10", 600),
        dated("2", "2026-02-11", 600));
    assertThat(event.overCap()).isEmpty();
    assertThat(shown(event.pay())).containsExactly("2026-02-11 600 10.00");
  }

  /** From {@code entry from-to day}. */
  private static UnpricedWork unpriced(String piece, Unpriced why) {
    List<String> words = List.of(piece.split("[ -]", 4));
    long from = Long.parseLong(words.get(1));
    long to = Long.parseLong(words.get(2));
    Piece stretch = new Piece(id(words.getFirst()), from, to);
    return new UnpricedWork(stretch.on(LocalDate.parse(words.getLast())), why);
  }
}
