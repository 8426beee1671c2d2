package dev.hourbook.api.pages;

import dev.hourbook.ledger.calendar.Days;
import dev.hourbook.ledger.calendar.PayWeek;
import dev.hourbook.projections.contracts.ContractLists;
import dev.hourbook.projections.invoices.InvoiceLists;
import dev.hourbook.projections.revenue.LabShares;
import java.time.LocalDate;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** Revenue by lab, and one lab with its weeks, contracts and invoices. */
@Controller
final class LabPages {

  private static final int WEEKS = 13;
  private static final int INVOICES = 8;

  private final Desk desk;
  private final LabShares shares;
  private final ContractLists contracts;
  private final InvoiceLists invoices;

  LabPages(Desk desk) {
    this.desk = desk;
    this.shares = new LabShares(desk.lists());
    this.contracts = new ContractLists(desk.lists());
    this.invoices = new InvoiceLists(desk.lists());
  }

  /** The days of the last 13 locked weeks, the window of R13. */
  static Days window(PayWeek lastLocked) {
    return new Days(lastLocked.plusWeeks(1 - WEEKS).start(), lastLocked.end());
  }

  @GetMapping("/clients")
  String labs(@RequestParam Optional<String> from, @RequestParam Optional<String> to, Model model) {
    return desk.show("labs", model, m -> {
      Days days = days(from, to, m);
      m.addAttribute("labs", Labs.in(days, shares));
    });
  }

  @GetMapping("/clients/{client}")
  String lab(
      @PathVariable String client,
      @RequestParam Optional<String> from,
      @RequestParam Optional<String> to,
      @RequestParam(defaultValue = "1") int page,
      Model model) {
    return desk.show("lab", model, m -> {
      Days days = days(from, to, m);
      m.addAttribute(
          "client", contracts.client(client).orElseThrow(() -> new NotInTheBook("client", client)));
      m.addAttribute("shares", shares.of(client, days));
      m.addAttribute("list", shares.weeks(client, days, page));
      m.addAttribute("contracts", contracts.ofClient(client, 1));
      m.addAttribute(
          "invoices",
          invoices.ofClient(client, 1).rows().stream().limit(INVOICES).toList());
      m.addAttribute("invoiceSums", invoices.sumsOfClient(client));
    });
  }

  @GetMapping("/clients/{client}/contracts")
  String contracts(
      @PathVariable String client, @RequestParam(defaultValue = "1") int page, Model model) {
    return desk.show("contracts", model, m -> {
      m.addAttribute(
          "client", contracts.client(client).orElseThrow(() -> new NotInTheBook("client", client)));
      m.addAttribute("list", contracts.ofClient(client, page));
    });
  }

  private Days days(Optional<String> from, Optional<String> to, Model m) {
    Days usual = window(desk.lastLocked());
    Days days = new Days(
        from.map(LocalDate::parse).orElse(usual.first()),
        to.map(LocalDate::parse).orElse(usual.end()));
    m.addAttribute("days", days);
    m.addAttribute("usual", usual);
    m.addAttribute("ever", shares.allDays().orElse(usual));
    return days;
  }
}
