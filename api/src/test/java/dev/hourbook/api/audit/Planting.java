package dev.hourbook.api.audit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hourbook.api.company.TestCompany;
import java.util.List;

/** Plants a fault in a book's tables, past every guard, and puts them back. */
record Planting(TestCompany test) {

  private static final List<String> TABLES = List.of(
      "book.domain_event",
      "book.claim",
      "book.invoice_series",
      "book.dead_letter",
      "view.item",
      "view.invoice",
      "view.invoice_line",
      "view.payout",
      "view.posting",
      "view.journal_entry",
      "view.service_rollup",
      "view.client_rollup",
      "view.day_rollup",
      "view.booked_rollup",
      "view.sheet_rollup",
      "view.open_item",
      "view.credit_note",
      "view.receipt",
      "view.clawback",
      "view.debt",
      "book.bank_held",
      "book.filed_payout",
      "view.remittance_payment",
      "view.bank_line",
      "view.bank_match",
      "view.bank_movement",
      "view.dispute",
      "view.timesheet",
      "view.time_entry");

  /** What a row is made of; the rest the database works out. */
  private static final String WRITTEN = """
      select string_agg(quote_ident(attname), ', ' order by attnum) from pg_attribute
      where attrelid = ?::regclass and attnum > 0 and not attisdropped and attgenerated = ''""";

  static Planting in(TestCompany test) {
    return new Planting(test);
  }

  /** Plants, audits, and puts every table back. */
  void finds(String law, String planted) {
    assertThat(findings(planted)).extracting(Finding::law).contains(law);
  }

  /** The same, and says all that was found. */
  List<Finding> findings(String planted) {
    List<String> touched = TABLES.stream().filter(planted::contains).toList();
    touched.forEach(
        table -> test.owner().execute("create table " + kept(table) + " as table " + table));
    try {
      assertThat(test.owner().update(planted)).as(planted).isPositive();
      return new Audit(test.company()).run(said -> {});
    } finally {
      touched.forEach(this::putBack);
    }
  }

  private void putBack(String table) {
    test.owner().execute("truncate " + table);
    String columns = test.owner().queryForObject(WRITTEN, String.class, table);
    test.owner()
        .execute("insert into %s (%s) overriding system value select %s from %s"
            .formatted(table, columns, columns, kept(table)));
    test.owner().execute("drop table " + kept(table));
  }

  private static String kept(String table) {
    return "book.kept_" + table.replace('.', '_');
  }
}
