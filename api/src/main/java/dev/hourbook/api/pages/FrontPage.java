package dev.hourbook.api.pages;

import dev.hourbook.ledger.calendar.Days;
import dev.hourbook.ledger.calendar.PayCalendar;
import dev.hourbook.ledger.calendar.PayWeek;
import dev.hourbook.ledger.payout.Rail;
import dev.hourbook.projections.exceptions.Exceptions;
import dev.hourbook.projections.invoices.InvoiceLists;
import dev.hourbook.projections.obligations.Obligations;
import dev.hourbook.projections.payouts.PayRunLists;
import dev.hourbook.projections.payouts.PayoutLists;
import dev.hourbook.projections.rails.RailBreaks;
import dev.hourbook.projections.rails.RailListings;
import dev.hourbook.projections.revenue.LabShares;
import dev.hourbook.projections.runrate.RunRate;
import dev.hourbook.projections.statements.Balances;
import dev.hourbook.projections.statements.HoursStatement;
import dev.hourbook.projections.statements.Span;
import dev.hourbook.projections.timesheets.SheetFilter;
import dev.hourbook.projections.timesheets.SheetSums;
import dev.hourbook.projections.timesheets.WeekSheets;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The first page: this week, the run-rate, the labs, the latest documents. */
@Controller
final class FrontPage {

  private static final int CHART_WEEKS = 52;
  private static final int INVOICES = 6;

  private final Desk desk;
  private final WeekSheets sheets;
  private final RunRate runRate;
  private final LabShares shares;
  private final InvoiceLists invoices;
  private final PayRunLists runs;
  private final PayoutLists payouts;
  private final Exceptions exceptions;
  private final Obligations obligations;

  FrontPage(Desk desk) {
    this.desk = desk;
    this.sheets = new WeekSheets(desk.lists());
    this.runRate = new RunRate(desk.jdbc());
    this.shares = new LabShares(desk.lists());
    this.invoices = new InvoiceLists(desk.lists());
    this.runs = new PayRunLists(desk.lists());
    this.payouts = new PayoutLists(desk.lists());
    this.exceptions = new Exceptions(desk.lists());
    this.obligations = new Obligations(desk.lists());
  }

  /** A week and what it comes to, one sum a currency; without sums nothing was recorded yet. */
  record WeekCard(String title, PayWeek week, List<SheetSums> sums) {}

  @GetMapping("/")
  String front(Model model) {
    return desk.show("front", model, this::fill);
  }

  private void fill(Model m) {
    List<Ladder> ladders = Ladder.all(runRate, desk.now());
    Days days = LabPages.window(desk.lastLocked());
    m.addAttribute("cards", sheets.calendars().stream().flatMap(this::cards).toList());
    m.addAttribute("ladders", ladders);
    m.addAttribute(
        "charts", ladders.stream().map(ladder -> ladder.chart(CHART_WEEKS)).toList());
    m.addAttribute("days", days);
    m.addAttribute("labs", Labs.in(days, shares));
    m.addAttribute("invoices", invoices.all(1).rows().stream().limit(INVOICES).toList());
    m.addAttribute("invoiceSums", invoices.sums());
    runs.latest().ifPresent(run -> {
      m.addAttribute("run", run);
      m.addAttribute("payouts", payouts.sumsOfRun(run.run()));
    });
    m.addAttribute("counts", exceptions.counts());
    m.addAttribute("railBreaks", railBreaks());
    m.addAttribute("overdue", obligations.overdue(desk.now()).size());
    m.addAttribute("proof", HoursStatement.of(new Balances(desk.lists()).of(Span.ALL)));
  }

  /** What does not go on is counted as it is now, the rest as it was when the list was read. */
  private long railBreaks() {
    long standing =
        new RailBreaks(desk.jdbc(), Rail.STRIPE).ofTheBook(desk.now()).size();
    return standing + new RailListings(desk.jdbc(), Rail.STRIPE).breaks();
  }

  private Stream<WeekCard> cards(PayCalendar calendar) {
    PayWeek current = calendar.weekOf(desk.now());
    PayWeek locked = RunRate.lastLocked(calendar, desk.now());
    return Stream.of(card("This week", current), card("Last locked week", locked));
  }

  private WeekCard card(String title, PayWeek week) {
    return new WeekCard(title, week, sheets.sums(SheetFilter.ALL.week(week)));
  }
}
