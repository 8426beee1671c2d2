package dev.hourbook.api.company;

import static dev.hourbook.api.company.TestCompany.ANNA;
import static dev.hourbook.api.company.TestCompany.BEN;
import static dev.hourbook.api.company.TestCompany.USD;
import static dev.hourbook.api.company.TestCompany.dated;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.hourbook.api.period.Closings.Wish;
import dev.hourbook.api.period.Preview;
import dev.hourbook.ledger.calendar.PayWeek;
import dev.hourbook.ledger.contract.ContractId;
import dev.hourbook.ledger.message.Refused;
import dev.hourbook.ledger.money.Money;
import dev.hourbook.ledger.party.Cadence;
import dev.hourbook.ledger.party.ClientId;
import dev.hourbook.ledger.period.PeriodCommand.AskToReopen;
import dev.hourbook.ledger.period.PeriodCommand.ReopenPeriod;
import dev.hourbook.ledger.period.PeriodId;
import dev.hourbook.ledger.period.PeriodRefusal;
import dev.hourbook.ledger.receipt.ReceiptCommand.RecordReceipt;
import dev.hourbook.ledger.receipt.ReceiptId;
import dev.hourbook.ledger.timesheet.EntryId;
import dev.hourbook.ledger.timesheet.TimesheetCommand.RejectHours;
import dev.hourbook.ledger.timesheet.TimesheetId;
import dev.hourbook.projections.paging.Lists;
import dev.hourbook.projections.statements.Balances;
import dev.hourbook.projections.statements.Span;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * February ends on the Saturday of a week whose hours nobody approved yet. Nine of ten decided
 * hours were approved, so nine of ten undecided ones are counted on: 8 h at 95 and 60 are 684.00
 * and 432.00.
 */
class MonthEndTest {

  private static final PeriodId FEBRUARY = PeriodId.of(YearMonth.of(2026, 2));
  private static final PayWeek SECOND = PayWeek.parse("2026-02-09@iso");
  private static final Instant CLOSING = Instant.parse("2026-03-03T09:00:00Z");
  private static final LocalDate END = LocalDate.parse("2026-02-28");
  private static final LocalDate NEXT = LocalDate.parse("2026-03-01");
  private static final long HOUR = 3_600;

  private final TestCompany test = TestCompany.open();

  @BeforeEach
  void february() {
    test.company().clock().advanceTo(Instant.parse("2026-02-01T00:00:00Z"));
    test.client("lab", "USD", Cadence.MONTHLY);
    test.card("Law", "USD 95", "USD 60");
    test.expert("E1");
    test.contract("C1", "lab", "E1", "Law");
    test.submit(
        "2026-02-15T20:00:00Z",
        dated("1", "C1", "2026-02-10", 9 * HOUR),
        dated("2", "C1", "2026-02-11", HOUR));
    Instant monday = Instant.parse("2026-02-16T09:00:00Z");
    TimesheetId sheet = new TimesheetId(new ContractId("C1"), SECOND);
    test.send(new RejectHours(sheet, List.of(new EntryId("test", "2")), "not ours", monday, BEN));
    test.company().approvals().byPerson(SECOND, monday, BEN);
    test.submit(
        "2026-03-01T20:00:00Z",
        dated("3", "C1", "2026-02-27", 8 * HOUR),
        dated("4", "C1", "2026-03-01", 2 * HOUR));
    test.company().clock().advanceTo(CLOSING);
    test.company().caughtUp();
  }

  @AfterEach
  void close() {
    test.close();
  }

  @Test
  void undecidedHoursAreAccruedInFebruaryAndReversedInMarch() {
    closeFebruary();
    assertThat(statement(END))
        .contains(
            "assets:receivable:unbilled:estimated 68400",
            "liabilities:expert-payable:estimated -43200",
            "revenue:services -85500",
            "revenue:services:estimated -68400",
            "expenses:cost-of-services 54000",
            "expenses:cost-of-services:estimated 43200");
    assertThat(statement(NEXT)).noneMatch(line -> line.contains("estimated"));
  }

  @Test
  void estimatesAreNoRevenueByService() {
    long before = revenueOfFebruary();
    closeFebruary();
    assertThat(revenueOfFebruary()).isEqualTo(before).isEqualTo(9 * 9_500);
  }

  @Test
  void lateHoursOfFebruaryBookIntoMarchWithTheirServiceDay() {
    closeFebruary();
    List<String> february = statement(END);
    test.submit("2026-03-04T10:00:00Z", dated("5", "C1", "2026-02-13", 3 * HOUR));
    test.company().approvals().byPerson(SECOND, Instant.parse("2026-03-05T10:00:00Z"), BEN);
    test.company().caughtUp();
    assertThat(statement(END)).isEqualTo(february);
    assertThat(revenueOfFebruary()).isEqualTo(12 * 9_500);
    assertThat(test.texts("select distinct booked_on || ' ' || serviced_on from view.posting"
            + " where account = 'revenue:services' and position >"
            + " (select max(position) from view.period_change)"))
        .containsExactly("2026-03-05 2026-02-13");
  }

  @Test
  void moneyThatCameInFebruaryIsBookedOnTheFirstOpenDay() {
    closeFebruary();
    receipt("late");
    assertThat(booked("late")).containsExactly("2026-03-01");
  }

  @Test
  void changedEstimateIsNotConfirmedByAnOldHash() {
    Preview shown = preview();
    test.submit("2026-03-03T08:00:00Z", dated("6", "C1", "2026-02-26", HOUR));
    Wish wish = new Wish(shown.estimate().hash(), Optional.empty(), null);
    assertThatExceptionOfType(Refused.class)
        .isThrownBy(
            () -> test.send(test.company().closings().closing(FEBRUARY, wish, CLOSING, ANNA)))
        .matches(refused -> refused.refusal() instanceof PeriodRefusal.ChangedSinceShown);
    assertThat(test.count("select count(*) from view.period_change")).isZero();
  }

  @Test
  void secondPersonOpensFebruaryAndItTakesBookingsAgain() {
    closeFebruary();
    test.send(
        new AskToReopen(FEBRUARY, "a receipt was forgotten", CLOSING, ANNA),
        new ReopenPeriod(FEBRUARY, CLOSING, BEN));
    receipt("forgotten");
    assertThat(booked("forgotten")).containsExactly("2026-02-27");
    assertThat(statement(END)).noneMatch(line -> line.contains("estimated"));
    assertThat(statement(NEXT)).noneMatch(line -> line.contains("estimated"));
    closeFebruary();
    assertThat(statement(END)).contains("revenue:services:estimated -68400");
    assertThat(statement(NEXT)).noneMatch(line -> line.contains("estimated"));
  }

  private Preview preview() {
    return test.company().closings().preview(FEBRUARY, Optional.empty(), ANNA);
  }

  private void closeFebruary() {
    Wish wish = new Wish(preview().estimate().hash(), Optional.empty(), null);
    test.send(test.company().closings().closing(FEBRUARY, wish, CLOSING, ANNA));
    test.company().caughtUp();
  }

  private void receipt(String id) {
    LocalDate received = LocalDate.parse("2026-02-27");
    Money amount = Money.of("10.00", USD);
    test.send(new RecordReceipt(
        new ReceiptId(id), new ClientId("lab"), amount, received, id, CLOSING, ANNA));
    test.company().caughtUp();
  }

  private List<String> booked(String receipt) {
    return test.texts("select distinct booked_on::text from view.posting where document = 'receipt:"
        + receipt + "'");
  }

  private List<String> statement(LocalDate asOf) {
    Span span = new Span(Span.ALL.from(), asOf, Span.ALL.knownAt());
    return new Balances(new Lists(test.company().jdbc()))
        .of(span).stream()
            .filter(balance -> !balance.unit().isTime())
            .map(balance -> balance.account().path() + " " + balance.amount())
            .toList();
  }

  private long revenueOfFebruary() {
    return test.count("select -coalesce(sum(amount), 0) from view.service_rollup"
        + " where account in ('revenue:services', 'revenue:adjustments')"
        + " and serviced_on between '2026-02-01' and '2026-02-28'");
  }
}
