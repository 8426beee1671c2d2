package dev.hourbook.api.pages;

import dev.hourbook.projections.bank.BankLists;
import dev.hourbook.projections.bank.Reconciliation;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The bank's statements beside the books: the balances, what is on one side alone, the matched. */
@Controller
final class BankPages {

  private final Desk desk;
  private final BankLists bank;
  private final Reconciliation reconciliation;

  BankPages(Desk desk) {
    this.desk = desk;
    this.bank = new BankLists(desk.lists());
    this.reconciliation = new Reconciliation(desk.jdbc());
  }

  @GetMapping("/bank")
  String bank(
      @RequestParam(defaultValue = "1") int breaks,
      @RequestParam(defaultValue = "1") int matched,
      Model model) {
    LocalDate today = LocalDate.ofInstant(desk.now(), ZoneOffset.UTC);
    return desk.show("bank", model, m -> {
      m.addAttribute("today", today);
      m.addAttribute("balances", reconciliation.balances(today));
      m.addAttribute("sums", reconciliation.sums(today));
      m.addAttribute("breaks", bank.breaks(breaks));
      m.addAttribute("matched", bank.lines("matched", matched));
    });
  }
}
