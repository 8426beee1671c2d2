package dev.hourbook.api.pages;

import dev.hourbook.ledger.timesheet.TimesheetId;
import dev.hourbook.projections.items.ItemLists;
import dev.hourbook.projections.timesheets.SheetEntries;
import dev.hourbook.projections.timesheets.SheetRow;
import dev.hourbook.projections.timesheets.WeekSheets;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** A timesheet with what was recorded, and what it was valued at. */
@Controller
final class SheetPages {

  private final Desk desk;
  private final WeekSheets sheets;
  private final SheetEntries entries;
  private final ItemLists items;

  SheetPages(Desk desk) {
    this.desk = desk;
    this.sheets = new WeekSheets(desk.lists());
    this.entries = new SheetEntries(desk.lists());
    this.items = new ItemLists(desk.lists());
  }

  @GetMapping("/timesheets/{timesheet}")
  String sheet(
      @PathVariable String timesheet,
      @RequestParam(defaultValue = "1") int page,
      @RequestParam(defaultValue = "1") int items,
      Model model) {
    return desk.show("timesheet", model, m -> {
      TimesheetId id = TimesheetId.parse(timesheet);
      SheetRow sheet = sheets.sheet(id).orElseThrow(() -> new NotInTheBook("timesheet", timesheet));
      m.addAttribute("sheet", sheet);
      m.addAttribute("sums", List.of(sheet.sums()));
      m.addAttribute("entries", entries.ofSheet(timesheet, page));
      m.addAttribute("items", this.items.ofSheet(timesheet, items));
      m.addAttribute("itemSums", this.items.sumsOfSheet(timesheet));
    });
  }
}
