package dev.hourbook.ledger.catalog;

import static java.util.Map.entry;

import dev.hourbook.ledger.contract.ContractEvent;
import dev.hourbook.ledger.contract.RateCardEvent;
import dev.hourbook.ledger.invoice.CreditNoteEvent;
import dev.hourbook.ledger.invoice.InvoiceEvent;
import dev.hourbook.ledger.invoice.InvoiceSeriesEvent;
import dev.hourbook.ledger.party.ClientEvent;
import dev.hourbook.ledger.party.ExpertEvent;
import dev.hourbook.ledger.payout.PayRunEvent;
import dev.hourbook.ledger.payout.PayoutEvent;
import dev.hourbook.ledger.receipt.ReceiptEvent;
import dev.hourbook.ledger.timesheet.TimesheetEvent;
import java.util.Map;

/**
 * The only place where a class meets its stored name. A name never changes its meaning and is never
 * used again; a class may move.
 */
public final class EventNames {
  private EventNames() {}

  /** Stored name to class, closed: what is not here can be neither written nor read. */
  public static final Map<String, Class<?>> ALL = Map.ofEntries(
      entry("client.onboarded", ClientEvent.ClientOnboarded.class),
      entry("client.billing-terms-changed", ClientEvent.BillingTermsChanged.class),
      entry("expert.onboarded", ExpertEvent.ExpertOnboarded.class),
      entry("rate-card.published", RateCardEvent.RateCardPublished.class),
      entry("rate-card.rate-announced", RateCardEvent.RateAnnounced.class),
      entry("contract.signed", ContractEvent.ContractSigned.class),
      entry("contract.rate-agreed", ContractEvent.RateAgreed.class),
      entry("contract.cap-changed", ContractEvent.CapChanged.class),
      entry("contract.paused", ContractEvent.ContractPaused.class),
      entry("contract.resumed", ContractEvent.ContractResumed.class),
      entry("contract.ended", ContractEvent.ContractEnded.class),
      entry("timesheet.hours-logged", TimesheetEvent.HoursLogged.class),
      entry("timesheet.hours-corrected", TimesheetEvent.HoursCorrected.class),
      entry("timesheet.submitted", TimesheetEvent.TimesheetSubmitted.class),
      entry("timesheet.hours-rejected", TimesheetEvent.HoursRejected.class),
      entry("timesheet.hours-approved", TimesheetEvent.HoursApproved.class),
      entry("timesheet.item-split", TimesheetEvent.ItemSplit.class),
      entry("timesheet.hours-removed", TimesheetEvent.HoursRemoved.class),
      entry("timesheet.hours-disputed", TimesheetEvent.HoursDisputed.class),
      entry("timesheet.dispute-ruled", TimesheetEvent.DisputeRuled.class),
      entry("timesheet.hours-repriced", TimesheetEvent.HoursRepriced.class),
      entry("timesheet.hours-repointed", TimesheetEvent.HoursRepointed.class),
      entry("invoice-series.opened", InvoiceSeriesEvent.SeriesOpened.class),
      entry("invoice.finalised", InvoiceEvent.InvoiceFinalised.class),
      entry("invoice.voided", InvoiceEvent.InvoiceVoided.class),
      entry("invoice.due-changed", InvoiceEvent.DueChanged.class),
      entry("credit-note.issued", CreditNoteEvent.CreditNoteIssued.class),
      entry("credit-note.difference-credited", CreditNoteEvent.DifferenceCredited.class),
      entry("credit-note.offset", CreditNoteEvent.CreditOffset.class),
      entry("credit-note.refunded", CreditNoteEvent.CreditRefunded.class),
      entry("receipt.recorded", ReceiptEvent.ReceiptRecorded.class),
      entry("receipt.applied", ReceiptEvent.ReceiptApplied.class),
      entry("receipt.unapplied", ReceiptEvent.ReceiptUnapplied.class),
      entry("receipt.refunded", ReceiptEvent.ReceiptRefunded.class),
      entry("pay-run.opened", PayRunEvent.PayRunOpened.class),
      entry("pay-run.planned", PayRunEvent.PayRunPlanned.class),
      entry("pay-run.approved", PayRunEvent.PayRunApproved.class),
      entry("pay-run.closed", PayRunEvent.PayRunClosed.class),
      entry("payout.planned", PayoutEvent.PayoutPlanned.class),
      entry("payout.paid", PayoutEvent.PayoutPaid.class),
      entry("payout.cancelled", PayoutEvent.PayoutCancelled.class),
      entry("payout.clawback-proposed", PayoutEvent.ClawbackProposed.class),
      entry("payout.clawback-decided", PayoutEvent.ClawbackDecided.class));
}
