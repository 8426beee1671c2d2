package dev.hourbook.api.web.invoices;

import dev.hourbook.api.company.Company;
import dev.hourbook.api.web.json.Amount;
import dev.hourbook.api.web.problems.Found;
import dev.hourbook.ledger.invoice.BillableItem;
import dev.hourbook.ledger.invoice.InvoiceLine;
import dev.hourbook.ledger.money.Money;
import dev.hourbook.ledger.party.ClientId;
import dev.hourbook.projections.items.UnbilledItems;
import dev.hourbook.projections.items.UnbilledItems.Billable;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What an invoice would say if it were finalised now. Nothing is stored and no number taken. */
@RestController
final class Drafts {

  private final Company company;

  Drafts(Company company) {
    this.company = company;
  }

  /** What is approved and on no invoice, of days before the one given. */
  record Draft(String client, LocalDate before, long seconds, Amount amount, List<LineRow> lines) {}

  @GetMapping("/api/clients/{client}/invoice-draft")
  Draft previewInvoice(@PathVariable ClientId client, @RequestParam LocalDate before) {
    Currency currency = Currency.getInstance(Found.in(
        company
            .jdbc()
            .queryForList(
                "select currency from view.client where client = ?", String.class, client.key()),
        "party/unknown-client",
        client.key()));
    long position = company.ledger().positions().booksPosition();
    List<BillableItem> items =
        new UnbilledItems(company.jdbc()).of(new Billable(client, currency), before, position);
    Money total =
        items.stream().map(BillableItem::amount).reduce(Money.zero(currency), Money::plus);
    return new Draft(
        client.key(),
        before,
        items.stream().mapToLong(BillableItem::seconds).sum(),
        Amount.of(total),
        InvoiceLine.of(items).stream().map(LineRow::of).toList());
  }
}
