package dev.hourbook.ledger.catalog;

import static dev.hourbook.ledger.contract.Agreements.ANN;
import static dev.hourbook.ledger.contract.Agreements.BOB;
import static dev.hourbook.ledger.contract.Agreements.C1;
import static dev.hourbook.ledger.contract.Agreements.USD;
import static dev.hourbook.ledger.contract.Agreements.at;
import static dev.hourbook.ledger.contract.Agreements.engagement;

import dev.hourbook.ledger.calendar.PayCalendar;
import dev.hourbook.ledger.calendar.PayWeek;
import dev.hourbook.ledger.contract.ContractId;
import dev.hourbook.ledger.contract.Price;
import dev.hourbook.ledger.contract.Rounding;
import dev.hourbook.ledger.message.Actor;
import dev.hourbook.ledger.message.LedgerEvent;
import dev.hourbook.ledger.money.Money;
import dev.hourbook.ledger.money.Rate;
import dev.hourbook.ledger.timesheet.EntryId;
import dev.hourbook.ledger.timesheet.Item;
import dev.hourbook.ledger.timesheet.ItemId;
import dev.hourbook.ledger.timesheet.LeftoverDecision;
import dev.hourbook.ledger.timesheet.Moved;
import dev.hourbook.ledger.timesheet.Piece;
import dev.hourbook.ledger.timesheet.Place;
import dev.hourbook.ledger.timesheet.Removal;
import dev.hourbook.ledger.timesheet.RemovalReason;
import dev.hourbook.ledger.timesheet.Repriced;
import dev.hourbook.ledger.timesheet.Ruling;
import dev.hourbook.ledger.timesheet.Side;
import dev.hourbook.ledger.timesheet.TakenItem;
import dev.hourbook.ledger.timesheet.TermsUsed;
import dev.hourbook.ledger.timesheet.TimeEntry;
import dev.hourbook.ledger.timesheet.TimesheetEvent;
import dev.hourbook.ledger.timesheet.TimesheetId;
import dev.hourbook.ledger.timesheet.UnpricedWork;
import dev.hourbook.ledger.timesheet.Verdict;
import dev.hourbook.ledger.timesheet.Work;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** One of each fact of a timesheet. */
final class HourExamples {

  private static final ZoneId KOLKATA = ZoneId.of("Asia/Kolkata");
  private static final TimesheetId SHEET =
      new TimesheetId(C1, PayWeek.parse("2026-02-07@sat-kolkata"));
  private static final EntryId E1 = new EntryId("tracker", "48213");
  private static final EntryId E2 = new EntryId("csv", "7");
  private static final Work TIMED =
      new Work.Timed(at("2026-02-10T16:30:00Z"), at("2026-02-10T20:30:00Z"), KOLKATA);
  private static final Work DATED = new Work.Dated(LocalDate.parse("2026-02-11"), 27_000);
  private static final LocalDate DAY = LocalDate.parse("2026-02-10");
  private static final Removal REMOVAL = new Removal(
      RemovalReason.FRAUD, "case-7", at("2026-03-02T09:00:00Z"), at("2026-03-09T09:00:00Z"), BOB);
  private static final ItemId BILL = new ItemId(SHEET.text() + "/1b0");
  private static final ItemId PAY = new ItemId(SHEET.text() + "/1p0");

  private HourExamples() {}

  static Stream<LedgerEvent> all() {
    return Stream.of(
        new TimesheetEvent.HoursLogged(
            SHEET,
            List.of(
                new TimeEntry(E1, TIMED, 7_200, "reading", "ab12"),
                new TimeEntry(E2, DATED, 0, "review", "cd34")),
            ANN,
            true),
        new TimesheetEvent.HoursCorrected(SHEET, E1, TIMED, DATED, "wrong day", ANN, true, false),
        new TimesheetEvent.TimesheetSubmitted(
            SHEET, List.of(E1, E2), 41_400, ANN, Instant.parse("2026-02-13T18:00:00Z"), false),
        new TimesheetEvent.HoursRejected(SHEET, List.of(E2), 27_000, "not ours", BOB),
        approved(),
        decided(),
        split(),
        removed(),
        new TimesheetEvent.HoursAppealed(
            SHEET, 1, "I was on the call", at("2026-03-09T09:00:00Z"), new Actor("expert:E-1")),
        returned(),
        disputed(),
        new TimesheetEvent.DisputeRuled(
            SHEET,
            1,
            engagement(PayCalendar.SAT_KOLKATA),
            Ruling.FOR_CLIENT,
            List.of(taken(BILL, "95", Place.DISPUTED, "invoice:X")),
            List.of(taken(PAY, "60", Place.HELD, null)),
            "no delivery found",
            BOB),
        new TimesheetEvent.HoursRecovered(
            SHEET,
            "payout:2026-02-07@sat-kolkata:E-1:main:USD:bank",
            List.of(new TimesheetEvent.HoursRecovered.Recovered(PAY, pieces(0))),
            BOB),
        repriced(),
        repointed());
  }

  private static LedgerEvent disputed() {
    return new TimesheetEvent.HoursDisputed(
        SHEET,
        1,
        engagement(PayCalendar.SAT_KOLKATA),
        List.of(taken(BILL, "95", Place.INVOICED, "invoice:X")),
        List.of(taken(PAY, "60", Place.ACCRUED, null)),
        "not delivered",
        at("2026-03-09T09:00:00Z"),
        ANN);
  }

  private static LedgerEvent repointed() {
    Money back = Money.of("-10.00", USD);
    Item reversal =
        new Item(new ItemId("3p1"), DAY, Rate.of("60", USD), -600, back, 600, pieces(0));
    return new TimesheetEvent.HoursRepointed(
        SHEET,
        new TimesheetId(new ContractId("C-2"), SHEET.week()),
        engagement(PayCalendar.SAT_KOLKATA),
        List.of(taken(BILL, "95", Place.UNBILLED, null)),
        List.of(
            new Moved(taken(PAY, "60", Place.ACCRUED, null), null),
            new Moved(taken(PAY, "60", Place.PAID, "payout:X"), reversal)),
        "wrong project",
        ANN,
        BOB);
  }

  private static LedgerEvent repriced() {
    Rate dearer = Rate.of("110", USD);
    Item now = new Item(new ItemId("2b0"), DAY, dearer, 600, dearer.worth(600), 0, pieces(0));
    Money back = Money.of("-15.83", USD);
    Item reversal =
        new Item(new ItemId("2b1"), DAY, Rate.of("95", USD), -600, back, 600, pieces(0));
    return new TimesheetEvent.HoursRepriced(
        SHEET,
        engagement(PayCalendar.SAT_KOLKATA),
        List.of(new Repriced(taken(BILL, "95", Place.INVOICED, "invoice:X"), reversal, now)),
        List.of(new Repriced(taken(PAY, "60", Place.ACCRUED, null), null, now)),
        "agreed in January",
        new TermsUsed(3, 2, Rounding.NONE),
        ANN);
  }

  private static LedgerEvent split() {
    Rate rate = Rate.of("95", USD);
    Item part = new Item(
        new ItemId(BILL + ".1"), DAY, rate, 600, Money.of("15.83", USD), 1_200, pieces(1_200));
    Item rest = new Item(BILL, DAY, rate, 1_200, Money.of("31.68", USD), 0, pieces(0));
    return new TimesheetEvent.ItemSplit(
        SHEET,
        engagement(PayCalendar.SAT_KOLKATA),
        Side.BILL,
        BILL,
        part,
        rest,
        Place.INVOICED,
        "invoice:X");
  }

  private static LedgerEvent removed() {
    return new TimesheetEvent.HoursRemoved(
        SHEET,
        engagement(PayCalendar.SAT_KOLKATA),
        List.of(taken(BILL, "95", Place.INVOICED, "credit-note:X")),
        List.of(taken(PAY, "60", Place.ACCRUED, null)),
        REMOVAL,
        ANN);
  }

  private static LedgerEvent returned() {
    return new TimesheetEvent.AppealDecided(
        SHEET,
        1,
        engagement(PayCalendar.SAT_KOLKATA),
        Verdict.UPHELD,
        List.of(taken(new ItemId("4b0"), "95", Place.UNBILLED, null).item()),
        List.of(taken(new ItemId("4p0"), "60", Place.ACCRUED, null).item()),
        "she was on the call",
        BOB);
  }

  private static TakenItem taken(ItemId id, String rate, Place place, @Nullable String document) {
    Rate perHour = Rate.of(rate, USD);
    Item item = new Item(id, DAY, perHour, 600, perHour.worth(600), 0, pieces(0));
    return new TakenItem(item, place, document);
  }

  private static List<Piece> pieces(long from) {
    return List.of(new Piece(E1, 7_200 + from, 7_800 + from));
  }

  private static LedgerEvent decided() {
    List<Piece> pieces = List.of(new Piece(E1, 9_000, 9_060));
    Rate bill = Rate.of("95", USD);
    Rate pay = Rate.of("60.0375", USD);
    String id = SHEET.text() + "/2";
    return new TimesheetEvent.LeftoverDecided(
        SHEET,
        engagement(PayCalendar.SAT_KOLKATA),
        LeftoverDecision.BILL,
        List.of(new Piece(E1, 9_000, 9_060).on(DAY)),
        List.of(),
        List.of(),
        List.of(new Item(new ItemId(id + "b0"), DAY, bill, 60, bill.worth(60), 0, pieces)),
        List.of(new Item(new ItemId(id + "p0"), DAY, pay, 60, pay.worth(60), 0, pieces)),
        "the lab asked for it",
        new TermsUsed(3, 2, Rounding.NONE),
        ANN,
        BOB);
  }

  private static LedgerEvent approved() {
    LocalDate day = DAY;
    List<Piece> pieces = List.of(new Piece(E1, 7_200, 9_000));
    Rate bill = Rate.of("95", USD);
    Rate pay = Rate.of("60.0375", USD);
    return new TimesheetEvent.HoursApproved(
        SHEET,
        BOB,
        "sat-kolkata-1",
        engagement(PayCalendar.SAT_KOLKATA),
        List.of(E1),
        14_400,
        List.of(new Item(BILL, day, bill, 1_800, bill.worth(1_800), 0, pieces)),
        List.of(new Item(PAY, day, pay, 1_800, pay.worth(1_800), 600, pieces)),
        List.of(new Piece(E1, 9_000, 9_060).on(day)),
        List.of(new UnpricedWork(new Piece(E1, 9_060, 9_100).on(day), Price.Unpriced.PAUSED)),
        new TermsUsed(3, 2, Rounding.NONE));
  }
}
