package dev.hourbook.api.period;

import static dev.hourbook.api.company.TestCompany.ANNA;
import static dev.hourbook.api.company.TestCompany.BEN;
import static dev.hourbook.api.company.TestCompany.dated;

import dev.hourbook.api.company.TestCompany;
import dev.hourbook.ledger.calendar.PayWeek;
import dev.hourbook.ledger.contract.ContractId;
import dev.hourbook.ledger.party.Cadence;
import dev.hourbook.ledger.timesheet.TimesheetId;
import dev.hourbook.projections.obligations.Obligation;
import dev.hourbook.projections.obligations.Obligations;
import dev.hourbook.projections.paging.Lists;
import dev.hourbook.projections.payouts.PlannedRuns.Run;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** A company with one contract, and what it owes on a day. */
abstract class Owing {

  static final PayWeek WEEK = PayWeek.parse("2026-02-09@iso");
  static final TimesheetId SHEET = new TimesheetId(new ContractId("C1"), WEEK);
  static final Instant MONDAY = Instant.parse("2026-02-16T09:00:00Z");

  final TestCompany test = TestCompany.open();

  @BeforeEach
  final void oneContract() {
    test.client("lab", "USD", Cadence.WEEKLY);
    test.card("Law", "USD 95", "USD 60");
    test.expert("E1");
    test.contract("C1", "lab", "E1", "Law");
  }

  @AfterEach
  final void close() {
    test.close();
  }

  final void approve() {
    test.submit("2026-02-15T20:00:00Z", dated("1", "C1", "2026-02-10", 3_600));
    test.company().approvals().byPerson(WEEK, MONDAY, BEN);
  }

  final Run payRun() {
    return test.company().payRuns().begin(WEEK, MONDAY, ANNA).orElseThrow();
  }

  final List<String> all(String today) {
    return shown(today, obligations(today));
  }

  final List<String> overdue(String today) {
    LocalDate day = LocalDate.parse(today);
    return shown(
        today, obligations(today).stream().filter(o -> o.isOverdueOn(day)).toList());
  }

  private List<Obligation> obligations(String today) {
    test.company().caughtUp();
    return new Obligations(new Lists(test.company().jdbc()))
        .all(Instant.parse(today + "T12:00:00Z"));
  }

  private static List<String> shown(String today, List<Obligation> obligations) {
    LocalDate day = LocalDate.parse(today);
    return obligations.stream()
        .map(o -> o.duty().word() + " " + o.id() + " " + o.owner() + " " + o.due() + " "
            + o.overdueDays(day))
        .toList();
  }
}
