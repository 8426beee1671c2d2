package dev.hourbook.api.report;

import static dev.hourbook.api.company.TestCompany.USD;
import static org.assertj.core.api.Assertions.assertThat;

import dev.hourbook.api.company.LivelyHistory;
import dev.hourbook.api.company.TestCompany;
import dev.hourbook.ledger.money.Money;
import dev.hourbook.projections.invoices.InvoiceLists;
import dev.hourbook.projections.invoices.InvoiceLists.InvoiceRow;
import dev.hourbook.projections.invoices.Standing;
import dev.hourbook.projections.paging.Lists;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** An invoice that was voided, among those that stand. */
class VoidInvoicesTest {

  private static final String VOIDED =
      "(select payload ->> 'invoice' from book.event where name = 'invoice.voided')";

  private static TestCompany test;
  private static InvoiceLists invoices;

  @BeforeAll
  static void live() {
    test = TestCompany.open();
    LivelyHistory.in(test);
    invoices = new InvoiceLists(new Lists(test.company().jdbc()));
  }

  @AfterAll
  static void close() {
    test.close();
  }

  @Test
  void everyInvoiceSaysWhereItStandsAndWhatIsDue() {
    List<InvoiceRow> rows = invoices.all(1).rows();
    assertThat(rows).hasSize((int) test.count("select count(*) from view.invoice"));
    assertThat(rows)
        .extracting(InvoiceRow::standing)
        .contains(Standing.OPEN, Standing.SETTLED, Standing.VOID);
    for (InvoiceRow row : rows) {
      long receivable = test.count(
          "select coalesce(sum(amount), 0) from view.posting where document = ?"
              + " and account in ('assets:receivable', 'assets:receivable:disputed')",
          "invoice:" + row.invoice());
      assertThat(row.due().minor()).as(row.number()).isEqualTo(receivable);
      assertThat(row.standing() == Standing.OPEN).as(row.number()).isEqualTo(receivable != 0);
      assertThat(row.isVoid())
          .isEqualTo(test.count(
                  "select count(*) from view.invoice where invoice = ? and invoice in " + VOIDED,
                  row.invoice())
              == 1);
    }
  }

  @Test
  void sumsLeaveVoidOnesOutAndCountThemApart() {
    String firm = "client = 'firm' and currency = 'USD' and invoice not in " + VOIDED;
    assertThat(invoices.sumsOfClient("firm")).singleElement().satisfies(sum -> {
      assertThat(sum.voided()).isEqualTo(1);
      assertThat(sum.count())
          .isEqualTo(test.count("select count(*) from view.invoice where " + firm));
      assertThat(sum.amount())
          .isEqualTo(
              new Money(test.count("select sum(minor) from view.invoice where " + firm), USD));
    });
    assertThat(invoices.sums())
        .filteredOn(sum -> sum.amount().currency().equals(USD))
        .singleElement()
        .satisfies(sum -> {
          assertThat(sum.voided()).isEqualTo(1);
          assertThat(sum.seconds())
              .isEqualTo(test.count("select sum(seconds) from view.invoice"
                  + " where currency = 'USD' and invoice not in " + VOIDED));
        });
  }

  @Test
  void amongInvoicesAVoidOneIsOfNothingAmongReceivablesNothingIsDueOfIt() {
    Money nothing = new Money(0, USD);
    List<Object> kept = row(ReportKind.RECEIVABLES, row -> row.get(7).equals("void"));
    assertThat(kept.get(6)).isNotEqualTo(nothing);
    assertThat(kept.get(8)).isEqualTo(nothing);
    List<Object> counted = row(ReportKind.INVOICES, row -> row.get(0).equals(kept.get(0)));
    assertThat(counted.subList(1, 5)).isEqualTo(kept.subList(1, 5));
    assertThat(counted.subList(5, counted.size())).containsExactly(0L, nothing);
  }

  private List<Object> row(ReportKind kind, Predicate<List<Object>> which) {
    List<List<Object>> rows = new ArrayList<>();
    new Reports(test.company()).of(kind, ReportQuery.ALL).forEach(rows::add);
    return rows.stream().filter(which).findFirst().orElseThrow();
  }
}
