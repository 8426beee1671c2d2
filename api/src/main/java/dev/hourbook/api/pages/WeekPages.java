package dev.hourbook.api.pages;

import dev.hourbook.ledger.calendar.PayWeek;
import dev.hourbook.projections.contracts.ContractLists;
import dev.hourbook.projections.paging.Paged;
import dev.hourbook.projections.timesheets.SheetFilter;
import dev.hourbook.projections.timesheets.SheetFilter.Only;
import dev.hourbook.projections.timesheets.WeekRow;
import dev.hourbook.projections.timesheets.WeekSheets;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** All weeks, and one week with its timesheets. */
@Controller
final class WeekPages {

  private final Desk desk;
  private final WeekSheets sheets;
  private final ContractLists contracts;

  WeekPages(Desk desk) {
    this.desk = desk;
    this.sheets = new WeekSheets(desk.jdbc());
    this.contracts = new ContractLists(desk.jdbc());
  }

  @GetMapping("/weeks")
  String weeks(@RequestParam(defaultValue = "1") int page, Model model) {
    return desk.show("weeks", model, m -> {
      m.addAttribute("sums", sheets.allWeeks());
      Paged<WeekRow> weeks = sheets.weeks(page);
      m.addAttribute("list", weeks);
      m.addAttribute("charts", Charts.weeks(weeks.rows()));
    });
  }

  @GetMapping("/weeks/{week}")
  String week(
      @PathVariable String week,
      @RequestParam(defaultValue = "ALL") Only only,
      @RequestParam @Nullable String client,
      @RequestParam(defaultValue = "1") int page,
      Model model) {
    return desk.show("week", model, m -> {
      PayWeek of = PayWeek.parse(week);
      SheetFilter all = SheetFilter.ALL.week(of).only(only);
      SheetFilter filter = client == null ? all : all.client(client);
      m.addAttribute("week", of);
      m.addAttribute("only", only);
      m.addAttribute("kinds", Only.values());
      m.addAttribute("client", client == null ? null : contracts.client(client).orElse(null));
      m.addAttribute("sums", sheets.sums(filter));
      m.addAttribute("list", sheets.sheets(filter, page));
    });
  }
}
