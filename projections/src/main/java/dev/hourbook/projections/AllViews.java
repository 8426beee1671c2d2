package dev.hourbook.projections;

import dev.hourbook.projections.bank.BankView;
import dev.hourbook.projections.bank.MovementsView;
import dev.hourbook.projections.books.View;
import dev.hourbook.projections.contracts.ContractsView;
import dev.hourbook.projections.contracts.PartiesView;
import dev.hourbook.projections.disputes.DisputesView;
import dev.hourbook.projections.invoices.InvoicesView;
import dev.hourbook.projections.items.ItemsView;
import dev.hourbook.projections.journal.JournalView;
import dev.hourbook.projections.payees.AccountsView;
import dev.hourbook.projections.payees.ChecksView;
import dev.hourbook.projections.payees.ContractPayView;
import dev.hourbook.projections.payees.HoldersView;
import dev.hourbook.projections.payees.PayeePoliciesView;
import dev.hourbook.projections.payees.RunExceptionsView;
import dev.hourbook.projections.payees.WithholdingView;
import dev.hourbook.projections.payouts.ApprovalPoliciesView;
import dev.hourbook.projections.payouts.ClawbacksView;
import dev.hourbook.projections.payouts.DebtsView;
import dev.hourbook.projections.payouts.PayRunsView;
import dev.hourbook.projections.payouts.PayoutsView;
import dev.hourbook.projections.periods.CasesView;
import dev.hourbook.projections.periods.PeriodsView;
import dev.hourbook.projections.quotes.QuotesView;
import dev.hourbook.projections.receivables.CreditNotesView;
import dev.hourbook.projections.receivables.OpenItemsView;
import dev.hourbook.projections.receivables.ReceiptsView;
import dev.hourbook.projections.remittance.RemittanceView;
import dev.hourbook.projections.timesheets.EntriesView;
import dev.hourbook.projections.timesheets.TimesheetsView;
import dev.hourbook.projections.vouchers.VouchersView;
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
        new ApprovalPoliciesView(jdbc),
        new QuotesView(jdbc),
        new PayoutsView(jdbc),
        new ChecksView(jdbc),
        new AccountsView(jdbc),
        new HoldersView(jdbc),
        new WithholdingView(jdbc),
        new PayeePoliciesView(jdbc),
        new ContractPayView(jdbc),
        new RunExceptionsView(jdbc),
        new RemittanceView(jdbc),
        new OpenItemsView(jdbc),
        new CreditNotesView(jdbc),
        new ReceiptsView(jdbc),
        new DisputesView(jdbc),
        new ClawbacksView(jdbc),
        new DebtsView(jdbc),
        new VouchersView(jdbc),
        new MovementsView(jdbc),
        new BankView(jdbc),
        new JournalView(jdbc),
        new PeriodsView(jdbc),
        new CasesView(jdbc));
  }
}
