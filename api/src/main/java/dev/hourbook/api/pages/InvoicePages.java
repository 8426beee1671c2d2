package dev.hourbook.api.pages;

import dev.hourbook.ledger.money.Money;
import dev.hourbook.projections.contracts.ContractLists;
import dev.hourbook.projections.invoices.InvoiceLists;
import dev.hourbook.projections.invoices.InvoiceLists.InvoiceRow;
import dev.hourbook.projections.invoices.PrintedLines;
import dev.hourbook.projections.statements.ClientAccount;
import dev.hourbook.projections.statements.ClientAccount.Movement;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** Invoices, and one invoice with its lines as printed. */
@Controller
final class InvoicePages {

  private final Desk desk;
  private final InvoiceLists invoices;
  private final PrintedLines lines;
  private final ContractLists contracts;

  InvoicePages(Desk desk) {
    this.desk = desk;
    this.invoices = new InvoiceLists(desk.lists());
    this.lines = new PrintedLines(desk.lists());
    this.contracts = new ContractLists(desk.lists());
  }

  @GetMapping("/invoices")
  String invoices(@RequestParam(defaultValue = "1") int page, Model model) {
    return desk.show("invoices", model, m -> {
      m.addAttribute("sums", invoices.sums());
      m.addAttribute("list", invoices.all(page));
    });
  }

  @GetMapping("/clients/{client}/invoices")
  String ofClient(
      @PathVariable String client, @RequestParam(defaultValue = "1") int page, Model model) {
    return desk.show("invoices", model, m -> {
      m.addAttribute(
          "client", contracts.client(client).orElseThrow(() -> new NotInTheBook("client", client)));
      m.addAttribute("sums", invoices.sumsOfClient(client));
      m.addAttribute("list", invoices.ofClient(client, page));
    });
  }

  @GetMapping("/invoices/{number}")
  String invoice(
      @PathVariable String number, @RequestParam(defaultValue = "1") int page, Model model) {
    return desk.show("invoice", model, m -> {
      InvoiceRow found =
          invoices.numbered(number).orElseThrow(() -> new NotInTheBook("invoice", number));
      m.addAttribute("invoice", found);
      m.addAttribute("list", lines.of(found.invoice(), page));
      List<Movement> movements = ClientAccount.ofInvoice(desk.lists(), found.invoice());
      Money nothing = Money.zero(found.amount().currency());
      m.addAttribute("movements", movements);
      m.addAttribute("due", movements.stream().map(Movement::amount).reduce(nothing, Money::plus));
    });
  }
}
