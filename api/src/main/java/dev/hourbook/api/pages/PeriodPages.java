package dev.hourbook.api.pages;

import dev.hourbook.api.company.Company;
import dev.hourbook.ledger.message.Actor;
import dev.hourbook.ledger.period.PeriodId;
import dev.hourbook.projections.periods.Matter;
import dev.hourbook.projections.periods.OpenMatters;
import dev.hourbook.projections.periods.PeriodRow;
import dev.hourbook.projections.periods.Periods;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The months of the books, and one month: what blocks it and what its end would accrue. */
@Controller
final class PeriodPages {

  private static final int SHOWN = 100;
  private static final Actor READER = new Actor("user:reader");

  private final Desk desk;
  private final Company company;
  private final Periods periods;
  private final OpenMatters matters;

  PeriodPages(Desk desk, Company company) {
    this.desk = desk;
    this.company = company;
    this.periods = new Periods(desk.jdbc());
    this.matters = new OpenMatters(desk.jdbc());
  }

  @GetMapping("/periods")
  String periods(Model model) {
    return desk.show("periods", model, m -> {
      LocalDate today = today(desk.now());
      PeriodId next = PeriodId.of(periods.firstOpen(today));
      m.addAttribute("months", periods.upTo(today));
      m.addAttribute("next", next);
      m.addAttribute("today", today);
      matters(m, matters.of(next, desk.now()));
    });
  }

  @GetMapping("/periods/{month}")
  String period(@PathVariable String month, Model model) {
    PeriodId period = PeriodId.of(read(month));
    return desk.show("period", model, m -> {
      PeriodRow row = periods.of(period);
      m.addAttribute("period", period);
      m.addAttribute("row", row);
      m.addAttribute("today", today(desk.now()));
      if (!row.isClosed()) {
        matters(m, matters.of(period, desk.now()));
        long position = company.ledger().positions().booksPosition();
        m.addAttribute(
            "preview", company.closings().previewAt(position, period, Optional.empty(), READER));
      }
    });
  }

  private static void matters(Model model, List<Matter> found) {
    model.addAttribute("blockers", found.stream().filter(Matter::blocks).count());
    model.addAttribute("count", found.size());
    model.addAttribute("matters", found.stream().limit(SHOWN).toList());
  }

  private static YearMonth read(String month) {
    try {
      return YearMonth.parse(month);
    } catch (DateTimeException wrong) {
      throw new NotInTheBook("month", month);
    }
  }

  private static LocalDate today(Instant now) {
    return LocalDate.ofInstant(now, ZoneOffset.UTC);
  }
}
