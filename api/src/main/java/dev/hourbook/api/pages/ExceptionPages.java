package dev.hourbook.api.pages;

import dev.hourbook.projections.exceptions.Exceptions;
import dev.hourbook.projections.timesheets.SheetFilter;
import dev.hourbook.projections.timesheets.SheetFilter.Only;
import dev.hourbook.projections.timesheets.WeekSheets;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** What a person should look at, kind by kind. */
@Controller
final class ExceptionPages {

  private final Desk desk;
  private final Exceptions exceptions;
  private final WeekSheets sheets;

  ExceptionPages(Desk desk) {
    this.desk = desk;
    this.exceptions = new Exceptions(desk.lists());
    this.sheets = new WeekSheets(desk.lists());
  }

  @GetMapping("/exceptions")
  String all(Model model) {
    return desk.show("exceptions", model, m -> m.addAttribute("counts", exceptions.counts()));
  }

  @GetMapping("/exceptions/long-days")
  String longDays(@RequestParam(defaultValue = "1") int page, Model model) {
    return desk.show("long-days", model, m -> m.addAttribute("list", exceptions.longDays(page)));
  }

  @GetMapping("/exceptions/{kind}")
  String sheets(
      @PathVariable String kind, @RequestParam(defaultValue = "1") int page, Model model) {
    return desk.show("odd-sheets", model, m -> {
      SheetFilter filter = SheetFilter.ALL.only(only(kind));
      m.addAttribute("kind", kind);
      m.addAttribute("sums", sheets.sums(filter));
      m.addAttribute("list", sheets.sheets(filter, page));
    });
  }

  private static Only only(String kind) {
    return switch (kind) {
      case "over-cap" -> Only.OVER_CAP;
      case "unpriced" -> Only.UNPRICED;
      case "late" -> Only.LATE;
      case "waiting" -> Only.WAITING;
      case String other -> throw new NotInTheBook("kind of exception", other);
    };
  }
}
