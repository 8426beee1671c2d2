package dev.hourbook.projections;

import dev.hourbook.projections.books.View;
import dev.hourbook.projections.contracts.ContractsView;
import dev.hourbook.projections.contracts.PartiesView;
import dev.hourbook.projections.invoices.InvoicesView;
import dev.hourbook.projections.items.ItemsView;
import dev.hourbook.projections.journal.JournalView;
import dev.hourbook.projections.payouts.PayRunsView;
import dev.hourbook.projections.payouts.PayoutsView;
import dev.hourbook.projections.timesheets.EntriesView;
import dev.hourbook.projections.timesheets.TimesheetsView;
import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;

/** The read side's table of contents. */
public final class AllViews {
  private AllViews() {}

  /** Every view, over one database. */
  public static List<View> over(JdbcTemplate jdbc) {
    return List.of(
        new PartiesView(jdbc),
        new ContractsView(jdbc),
        new TimesheetsView(jdbc),
        new EntriesView(jdbc),
        new ItemsView(jdbc),
        new InvoicesView(jdbc),
        new PayRunsView(jdbc),
        new PayoutsView(jdbc),
        new JournalView(jdbc));
  }
}
