package dev.hourbook.api.pages;

import dev.hourbook.api.company.Company;
import dev.hourbook.ledger.calendar.PayWeek;
import dev.hourbook.projections.paging.Lists;
import dev.hourbook.projections.revenue.Percent;
import dev.hourbook.projections.runrate.RunRate;
import dev.hourbook.projections.timesheets.SheetFilter;
import dev.hourbook.projections.timesheets.WeekSheets;
import java.math.RoundingMode;
import java.time.Instant;
import java.util.function.Consumer;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.ui.Model;

/** What every page stands on: one snapshot of the views, and how fresh it is. */
@Component
final class Desk {

  private final Company company;
  private final TransactionTemplate snapshot;
  private final RunRate runRate;
  private final WeekSheets sheets;

  Desk(Company company) {
    this.company = company;
    this.snapshot =
        new TransactionTemplate(new JdbcTransactionManager(company.database().dataSource()));
    snapshot.setReadOnly(true);
    snapshot.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
    this.runRate = new RunRate(company.jdbc());
    this.sheets = new WeekSheets(lists());
  }

  /** Fills a page within one snapshot and names its template. */
  String show(String page, Model model, Consumer<Model> fill) {
    snapshot.executeWithoutResult(transaction -> {
      model.addAttribute("show", new Show());
      model.addAttribute("link", new Link());
      model.addAttribute("fresh", freshness());
      fill.accept(model);
    });
    return "pages/" + page;
  }

  /** The business's present. */
  Instant now() {
    return company.clock().now();
  }

  /** The views, page by page. */
  Lists lists() {
    return new Lists(company.jdbc());
  }

  /** The views. */
  JdbcTemplate jdbc() {
    return company.jdbc();
  }

  /** The last week whose cut-off has passed, in the calendar of the company. */
  PayWeek lastLocked() {
    return RunRate.lastLocked(runRate.calendar(), now());
  }

  private Freshness freshness() {
    PayWeek through = lastLocked();
    long recorded = 0;
    long approved = 0;
    for (var sum : sheets.sums(SheetFilter.ALL.week(through))) {
      recorded += sum.seconds().recorded();
      approved += sum.seconds().approved();
    }
    return new Freshness(
        through,
        Percent.of(approved, recorded, RoundingMode.DOWN),
        company.ledger().positions().booksPosition(),
        now(),
        company.clock().isSet());
  }
}
