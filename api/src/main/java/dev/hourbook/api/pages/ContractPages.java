package dev.hourbook.api.pages;

import dev.hourbook.projections.contracts.ContractLists;
import dev.hourbook.projections.contracts.ContractLists.ContractRow;
import dev.hourbook.projections.timesheets.SheetFilter;
import dev.hourbook.projections.timesheets.WeekSheets;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** A contract with its rates and timesheets. */
@Controller
final class ContractPages {

  private final Desk desk;
  private final ContractLists contracts;
  private final WeekSheets sheets;

  ContractPages(Desk desk) {
    this.desk = desk;
    this.contracts = new ContractLists(desk.lists());
    this.sheets = new WeekSheets(desk.lists());
  }

  @GetMapping("/contracts/{contract}")
  String contract(
      @PathVariable String contract, @RequestParam(defaultValue = "1") int page, Model model) {
    return desk.show("contract", model, m -> {
      ContractRow found =
          contracts.contract(contract).orElseThrow(() -> new NotInTheBook("contract", contract));
      SheetFilter filter = SheetFilter.ALL.contract(contract);
      m.addAttribute("contract", found);
      m.addAttribute("rates", contracts.rates(found));
      m.addAttribute("sums", sheets.sums(filter));
      m.addAttribute("list", sheets.sheets(filter, page));
    });
  }
}
