package dev.hourbook.ledger.catalog;

import static dev.hourbook.ledger.catalog.Lab.JANUARY;
import static dev.hourbook.ledger.catalog.Lab.MARCH;
import static dev.hourbook.ledger.catalog.Lab.sheet;
import static dev.hourbook.ledger.contract.Agreements.ANN;
import static dev.hourbook.ledger.contract.Agreements.BOB;
import static dev.hourbook.ledger.contract.Agreements.CARD;
import static dev.hourbook.ledger.contract.Agreements.NEW_YEAR;
import static dev.hourbook.ledger.contract.Agreements.RADIOLOGY;
import static dev.hourbook.ledger.contract.Agreements.USD;
import static org.assertj.core.api.Assertions.assertThat;

import dev.hourbook.ledger.calendar.PayCalendar;
import dev.hourbook.ledger.calendar.PayWeek;
import dev.hourbook.ledger.contract.ContractId;
import dev.hourbook.ledger.contract.Engagement;
import dev.hourbook.ledger.contract.RateCardCommand.PublishRateCard;
import dev.hourbook.ledger.contract.RateCardId;
import dev.hourbook.ledger.contract.RateVersion;
import dev.hourbook.ledger.money.Money;
import dev.hourbook.ledger.money.Rate;
import dev.hourbook.ledger.party.BillingTerms;
import dev.hourbook.ledger.party.Cadence;
import dev.hourbook.ledger.party.ClientCommand.OnboardClient;
import dev.hourbook.ledger.party.ClientId;
import dev.hourbook.ledger.party.ExpertId;
import dev.hourbook.ledger.timesheet.CorrectionRefusal;
import dev.hourbook.ledger.timesheet.Hours;
import dev.hourbook.ledger.timesheet.Item;
import dev.hourbook.ledger.timesheet.TimesheetCommand.RepointHours;
import dev.hourbook.ledger.timesheet.TimesheetEvent;
import dev.hourbook.ledger.timesheet.TimesheetId;
import java.time.ZoneOffset;
import java.util.Currency;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Hours that were paid under contract 1 do not go where they would be paid otherwise. */
class RepointPaidTest {

  private static final ClientId RIVAL = new ClientId("rival");

  private final Lab lab = new Lab();

  @BeforeEach
  void engage() {
    lab.client(RIVAL);
    lab.sign(
        "R",
        new Engagement(RIVAL, new ExpertId("1"), "texts", RADIOLOGY, CARD, USD, PayCalendar.ISO));
  }

  @AfterEach
  void shut() {
    lab.close();
  }

  @Test
  void paidHoursStayWhereTheOtherContractPaysInAnotherCurrency() {
    Currency euro = Currency.getInstance("EUR");
    RateCardId card = new RateCardId("euro");
    ClientId europe = new ClientId("europe");
    BillingTerms terms = new BillingTerms(Cadence.WEEKLY, 30, ZoneOffset.UTC);
    lab.does(new OnboardClient(europe, "Europe", euro, terms, JANUARY, ANN));
    lab.does(new PublishRateCard(card, List.of(euros()), JANUARY, ANN));
    lab.sign(
        "E",
        new Engagement(europe, new ExpertId("1"), "texts", RADIOLOGY, card, euro, PayCalendar.ISO));
    TimesheetEvent.HoursApproved hours = lab.work("1", 10, 3_600);
    lab.pay(hours);
    assertThat(lab.refuses(repoint("E", new Hours.All())))
        .isEqualTo(new CorrectionRefusal.PaidOtherwise(hours.pay().getFirst().id()));
    TimesheetEvent.HoursApproved unpaid = lab.work("1", 11, 1_800);
    lab.does(repoint("E", new Hours.Named(unpaid.bill().getFirst().pieces())));
    assertThat(lab.last(sheet("E"), TimesheetEvent.HoursApproved.class).pay())
        .extracting(Item::amount)
        .containsExactly(Money.of("27.50", euro));
  }

  private static RateVersion euros() {
    return new RateVersion(NEW_YEAR, Rate.parse("EUR 90"), Rate.parse("EUR 55"));
  }

  @Test
  void paidHoursStayWhereTheOtherContractIsPaidByOtherWeeks() {
    PayCalendar saturdays = PayCalendar.parse("sat-kolkata");
    lab.sign(
        "S", new Engagement(RIVAL, new ExpertId("1"), "texts", RADIOLOGY, CARD, USD, saturdays));
    lab.pay(lab.work("1", 10, 3_600));
    TimesheetId to = new TimesheetId(new ContractId("S"), PayWeek.parse("2026-02-07@sat-kolkata"));
    assertThat(lab.refuses(
            new RepointHours(sheet("1"), to, new Hours.All(), "wrong contract", BOB, MARCH, ANN)))
        .isInstanceOf(CorrectionRefusal.PaidOtherwise.class);
  }

  private static RepointHours repoint(String to, Hours hours) {
    return new RepointHours(sheet("1"), sheet(to), hours, "wrong contract", BOB, MARCH, ANN);
  }
}
