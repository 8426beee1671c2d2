package dev.hourbook.api.pages;

import dev.hourbook.ledger.party.ExpertId;
import dev.hourbook.projections.contracts.ContractLists;
import dev.hourbook.projections.disputes.HeldPay;
import dev.hourbook.projections.payees.PayeeLists;
import dev.hourbook.projections.payouts.ClawbackLists;
import dev.hourbook.projections.payouts.DebtLists;
import dev.hourbook.projections.payouts.PayoutLists;
import dev.hourbook.projections.payouts.StandingPayouts;
import dev.hourbook.projections.timesheets.SheetEntries;
import dev.hourbook.projections.timesheets.SheetFilter;
import dev.hourbook.projections.timesheets.WeekSheets;
import java.time.LocalDate;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** An expert with contracts, payouts and timesheets, and one day over all contracts. */
@Controller
final class ExpertPages {

  private final Desk desk;
  private final ContractLists contracts;
  private final WeekSheets sheets;
  private final PayoutLists payouts;
  private final SheetEntries entries;

  ExpertPages(Desk desk) {
    this.desk = desk;
    this.contracts = new ContractLists(desk.lists());
    this.sheets = new WeekSheets(desk.lists());
    this.payouts = new PayoutLists(desk.lists());
    this.entries = new SheetEntries(desk.lists());
  }

  @GetMapping("/experts/{expert}")
  String expert(
      @PathVariable String expert,
      @RequestParam(defaultValue = "1") int page,
      @RequestParam(defaultValue = "1") int payouts,
      Model model) {
    return desk.show("expert", model, m -> {
      SheetFilter filter = SheetFilter.ALL.expert(expert);
      m.addAttribute("expert", expert);
      m.addAttribute("contracts", contracts.ofExpert(expert, 1));
      m.addAttribute("sums", sheets.sums(filter));
      m.addAttribute("list", sheets.sheets(filter, page));
      m.addAttribute("payouts", this.payouts.ofExpert(expert, payouts));
      m.addAttribute("payoutSums", this.payouts.sumsOfExpert(expert));
      m.addAttribute("words", new PayWords());
      m.addAttribute("onTheirWay", new StandingPayouts(desk.lists()).ofExpert(expert));
      PayeeLists.Row payee = new PayeeLists(desk.jdbc()).of(new ExpertId(expert), desk.now());
      m.addAttribute("waiting", payee.due());
      m.addAttribute("reasons", payee.reasons());
      m.addAttribute("tax", payee.facts().withholding(desk.now()).orElse(null));
      m.addAttribute("clawbacks", new ClawbackLists(desk.lists()).ofExpert(expert));
      m.addAttribute("debts", new DebtLists(desk.lists()).ofExpert(expert));
      m.addAttribute("held", new HeldPay(desk.lists()).ofExpert(expert));
    });
  }

  @GetMapping("/experts/{expert}/days/{day}")
  String day(
      @PathVariable String expert,
      @PathVariable String day,
      @RequestParam(defaultValue = "1") int page,
      Model model) {
    return desk.show("day", model, m -> {
      LocalDate of = LocalDate.parse(day);
      m.addAttribute("expert", expert);
      m.addAttribute("day", of);
      m.addAttribute("entries", entries.ofDay(expert, of, page));
    });
  }
}
