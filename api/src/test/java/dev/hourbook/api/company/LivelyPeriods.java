package dev.hourbook.api.company;

import static dev.hourbook.api.company.TestCompany.ANNA;
import static dev.hourbook.api.company.TestCompany.BEN;
import static dev.hourbook.api.company.TestCompany.USD;
import static dev.hourbook.api.company.TestCompany.dated;

import dev.hourbook.api.period.Closings.Wish;
import dev.hourbook.ledger.calendar.PayWeek;
import dev.hourbook.ledger.contract.ContractId;
import dev.hourbook.ledger.money.Money;
import dev.hourbook.ledger.party.ClientId;
import dev.hourbook.ledger.period.PeriodCommand.AskToReopen;
import dev.hourbook.ledger.period.PeriodCommand.ReopenPeriod;
import dev.hourbook.ledger.period.PeriodId;
import dev.hourbook.ledger.receipt.ReceiptCommand.RecordReceipt;
import dev.hourbook.ledger.receipt.ReceiptId;
import dev.hourbook.ledger.timesheet.Hours;
import dev.hourbook.ledger.timesheet.LeftoverDecision;
import dev.hourbook.ledger.timesheet.Ruling;
import dev.hourbook.ledger.timesheet.TimesheetCommand.DecideLeftover;
import dev.hourbook.ledger.timesheet.TimesheetCommand.DisputeHours;
import dev.hourbook.ledger.timesheet.TimesheetCommand.RuleOnDispute;
import dev.hourbook.ledger.timesheet.TimesheetId;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;

/** February closes with undecided hours, is opened again, closes again, and stays closed. */
final class LivelyPeriods {

  private static final PeriodId JANUARY = PeriodId.of(YearMonth.of(2026, 1));
  private static final PeriodId FEBRUARY = PeriodId.of(YearMonth.of(2026, 2));
  private static final PayWeek WEEK = PayWeek.parse("2026-02-23@iso");
  private static final Instant AT = Instant.parse("2026-03-05T10:00:00Z");

  private final TestCompany test;

  private LivelyPeriods(TestCompany test) {
    this.test = test;
  }

  static void in(TestCompany test) {
    LivelyPeriods act = new LivelyPeriods(test);
    test.submit("2026-03-05T09:00:00Z", dated("30", "C2", "2026-02-27", 3_601));
    act.close(JANUARY);
    act.close(FEBRUARY);
    act.receipt("late-1", "2026-02-27");
    test.send(
        new AskToReopen(FEBRUARY, "a receipt was forgotten", AT, ANNA),
        new ReopenPeriod(FEBRUARY, AT, BEN));
    act.receipt("late-2", "2026-02-26");
    act.close(FEBRUARY);
    act.receipt("late-3", "2026-02-27");
    test.send(new AskToReopen(FEBRUARY, "another one", AT, ANNA));
    test.company().approvals().byPerson(WEEK, AT, BEN);
    TimesheetId sheet = new TimesheetId(new ContractId("C2"), WEEK);
    test.send(new DisputeHours(sheet, new Hours.Latest(100), "not delivered", AT, AT, ANNA));
    act.concede();
    act.leftOver();
  }

  /** Hours of an invoice, ruled for the client; nobody has credited them yet. */
  private void concede() {
    PayWeek week = PayWeek.parse("2026-02-16@iso");
    TimesheetId sheet = new TimesheetId(new ContractId("C2"), week);
    test.send(
        new DisputeHours(sheet, new Hours.Latest(60), "not delivered", AT, AT, ANNA),
        new RuleOnDispute(sheet, 1, Ruling.FOR_CLIENT, "as heard", AT, BEN));
  }

  /** Of the hour over the cap ten minutes are nobody's. */
  private void leftOver() {
    TimesheetId sheet = TimesheetId.parse("C4:2026-02-02@iso");
    test.send(new DecideLeftover(
        sheet, new Hours.Latest(600), LeftoverDecision.REJECT, "not asked for", BEN, AT, ANNA));
  }

  private void close(PeriodId month) {
    String hash = test.company()
        .closings()
        .preview(month, Optional.empty(), ANNA)
        .estimate()
        .hash();
    Wish wish = new Wish(hash, Optional.empty(), "the week's review goes on");
    test.send(test.company().closings().closing(month, wish, AT, ANNA));
  }

  private void receipt(String id, String receivedOn) {
    test.send(new RecordReceipt(
        new ReceiptId(id),
        new ClientId("firm"),
        Money.of("10.00", USD),
        LocalDate.parse(receivedOn),
        id,
        AT,
        ANNA));
  }
}
