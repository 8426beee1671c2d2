package dev.hourbook.api.pages;

import dev.hourbook.ledger.calendar.PayWeek;
import dev.hourbook.projections.contracts.ContractLists;
import dev.hourbook.projections.paging.Paged;
import dev.hourbook.projections.timesheets.SheetFilter;
import dev.hourbook.projections.timesheets.SheetFilter.Only;
import dev.hourbook.projections.timesheets.WeekRow;
import dev.hourbook.projections.timesheets.WeekSheets;
import java.util.Optional;
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
    this.sheets = new WeekSheets(desk.lists());
    this.contracts = new ContractLists(desk.lists());
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
      @RequestParam Optional<String> client,
      @RequestParam(defaultValue = "1") int page,
      Model model) {
    return desk.show("week", model, m -> {
      PayWeek of = PayWeek.parse(week);
      SheetFilter all = SheetFilter.ALL.week(of).only(only);
      SheetFilter filter = client.map(all::client).orElse(all);
      m.addAttribute("week", of);
      m.addAttribute("only", only);
      m.addAttribute("kinds", Only.values());
      client.flatMap(contracts::client).ifPresent(lab -> m.addAttribute("client", lab));
      m.addAttribute("sums", sheets.sums(filter));
      m.addAttribute("list", sheets.sheets(filter, page));
    });
  }
}
