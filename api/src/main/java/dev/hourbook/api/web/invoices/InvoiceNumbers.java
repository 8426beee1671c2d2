package dev.hourbook.api.web.invoices;

import dev.hourbook.api.company.Company;
import dev.hourbook.api.web.problems.Found;
import dev.hourbook.ledger.invoice.InvoiceId;
import org.springframework.stereotype.Component;

/** Outside, an invoice is known by the number that is printed on it. */
@Component
public final class InvoiceNumbers {

  private final Company company;

  InvoiceNumbers(Company company) {
    this.company = company;
  }

  /**
   * The invoice of a number.
   *
   * @throws dev.hourbook.api.web.problems.Unacceptable {@code invoice/unknown} if there is none
   */
  public InvoiceId invoice(String number) {
    String sql = "select invoice from view.invoice where number = ?";
    return new InvoiceId(Found.in(
        company.jdbc().queryForList(sql, String.class, number), "invoice/unknown", number));
  }
}
