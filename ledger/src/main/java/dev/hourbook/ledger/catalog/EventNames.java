package dev.hourbook.ledger.catalog;

import static java.util.Map.entry;

import dev.hourbook.ledger.bank.BankAccountEvent;
import dev.hourbook.ledger.bank.BankLineEvent;
import dev.hourbook.ledger.bank.SetOffEvent;
import dev.hourbook.ledger.contract.ContractEvent;
import dev.hourbook.ledger.contract.RateCardEvent;
import dev.hourbook.ledger.exchange.ExchangeEvent;
import dev.hourbook.ledger.invoice.CreditNoteEvent;
import dev.hourbook.ledger.invoice.InvoiceEvent;
import dev.hourbook.ledger.invoice.InvoiceSeriesEvent;
import dev.hourbook.ledger.party.ClientEvent;
import dev.hourbook.ledger.party.ExpertEvent;
import dev.hourbook.ledger.payee.ContractPayEvent;
import dev.hourbook.ledger.payee.PayeeEvent;
import dev.hourbook.ledger.payee.PayeePolicyEvent;
import dev.hourbook.ledger.payee.RunExceptionsEvent;
import dev.hourbook.ledger.payee.SharingEvent;
import dev.hourbook.ledger.payout.DebtEvent;
import dev.hourbook.ledger.payout.EarningsEvent;
import dev.hourbook.ledger.payout.HopEvent;
import dev.hourbook.ledger.payout.PayRunEvent;
import dev.hourbook.ledger.payout.PayoutEvent;
import dev.hourbook.ledger.period.PeriodEvent;
import dev.hourbook.ledger.receipt.ReceiptEvent;
import dev.hourbook.ledger.timesheet.TimesheetEvent;
import dev.hourbook.ledger.voucher.OpeningEvent;
import dev.hourbook.ledger.voucher.VoucherEvent;
import java.util.Map;

/**
 * The only place where a class meets its stored name. A name never changes its meaning and is never
 * used again; a class may move.
 */
public final class EventNames {
  private EventNames() {}

  /** Stored name to class, closed: what is not here can be neither written nor read. */
  public static final Map<String, Class<?>> ALL = Map.ofEntries(
      entry("exchange.rates-imported", ExchangeEvent.RatesImported.class),
      entry("exchange.rate-set", ExchangeEvent.RateSet.class),
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
      entry("timesheet.leftover-decided", TimesheetEvent.LeftoverDecided.class),
      entry("timesheet.item-split", TimesheetEvent.ItemSplit.class),
      entry("timesheet.hours-removed", TimesheetEvent.HoursRemoved.class),
      entry("timesheet.hours-appealed", TimesheetEvent.HoursAppealed.class),
      entry("timesheet.appeal-decided", TimesheetEvent.AppealDecided.class),
      entry("timesheet.hours-recovered", TimesheetEvent.HoursRecovered.class),
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
      entry("payout.clawback-decided", PayoutEvent.ClawbackDecided.class),
      entry("payout.debt-offset", DebtEvent.DebtOffset.class),
      entry("payout.debt-restored", DebtEvent.DebtRestored.class),
      entry("payout.write-off-asked", DebtEvent.WriteOffAsked.class),
      entry("payout.write-off-decided", DebtEvent.WriteOffDecided.class),
      entry("payout.submitted", HopEvent.PayoutSubmitted.class),
      entry("payout.funded", HopEvent.PayoutFunded.class),
      entry("payout.failed", HopEvent.PayoutFailed.class),
      entry("payout.delivery-submitted", HopEvent.DeliverySubmitted.class),
      entry("payout.in-transit", HopEvent.PayoutInTransit.class),
      entry("payout.delivered", HopEvent.PayoutDelivered.class),
      entry("payout.undelivered", HopEvent.PayoutUndelivered.class),
      entry("payout.returned", HopEvent.PayoutReturned.class),
      entry("payout.reversal-submitted", HopEvent.ReversalSubmitted.class),
      entry("payout.reversed", HopEvent.PayoutReversed.class),
      entry("payout.reversal-failed", HopEvent.ReversalFailed.class),
      entry("payout.outcome-unknown", HopEvent.OutcomeUnknown.class),
      entry("payout.held-pay-released", HopEvent.HeldPayReleased.class),
      entry("payee.identity-checked", PayeeEvent.IdentityChecked.class),
      entry("payee.account-linked", PayeeEvent.AccountLinked.class),
      entry("payee.account-refused", PayeeEvent.AccountRefused.class),
      entry("payee.account-mended", PayeeEvent.AccountMended.class),
      entry("payee.tax-form-signed", PayeeEvent.TaxFormSigned.class),
      entry("payee.screened", PayeeEvent.Screened.class),
      entry("payee.withholding-set", PayeeEvent.WithholdingSet.class),
      entry("payee.held", PayeeEvent.PayeeHeld.class),
      entry("payee.released", PayeeEvent.PayeeReleased.class),
      entry("payee-account.holder-joined", SharingEvent.HolderJoined.class),
      entry("payee-account.holder-left", SharingEvent.HolderLeft.class),
      entry("payee-account.sharing-allowed", SharingEvent.SharingAllowed.class),
      entry("payee-policy.set", PayeePolicyEvent.PayeePolicySet.class),
      entry("contract-pay.terms-agreed", ContractPayEvent.PayTermsAgreed.class),
      entry("pay-run-exceptions.recorded", RunExceptionsEvent.ExceptionsRecorded.class),
      entry("invoice.carried-over", InvoiceEvent.InvoiceCarriedOver.class),
      entry("invoice-series.carried-over", InvoiceSeriesEvent.SeriesCarriedOver.class),
      entry("receipt.carried-over", ReceiptEvent.ReceiptCarriedOver.class),
      entry("earnings.carried-over", EarningsEvent.EarningsCarriedOver.class),
      entry("opening.balances-carried-over", OpeningEvent.BalancesCarriedOver.class),
      entry("opening.history-carried-over", OpeningEvent.HistoryCarriedOver.class),
      entry("voucher.recorded", VoucherEvent.VoucherRecorded.class),
      entry("voucher.reversed", VoucherEvent.VoucherReversed.class),
      entry("voucher.reserved", VoucherEvent.VoucherReserved.class),
      entry("voucher.posted", VoucherEvent.VoucherPosted.class),
      entry("voucher.voided", VoucherEvent.VoucherVoided.class),
      entry("voucher.expired", VoucherEvent.VoucherExpired.class),
      entry("bank-account.opened", BankAccountEvent.BankAccountOpened.class),
      entry("bank-line.imported", BankLineEvent.BankLineImported.class),
      entry("bank-line.matched", BankLineEvent.BankLineMatched.class),
      entry("bank-line.unmatched", BankLineEvent.BankLineUnmatched.class),
      entry("bank-set-off.recorded", SetOffEvent.MovementsSetOff.class),
      entry("bank-set-off.withdrawn", SetOffEvent.SetOffWithdrawn.class),
      entry("period.estimate-booked", PeriodEvent.EstimateBooked.class),
      entry("period.estimate-reversed", PeriodEvent.EstimateReversed.class),
      entry("period.closed", PeriodEvent.PeriodClosed.class),
      entry("period.reopening-asked", PeriodEvent.ReopeningAsked.class),
      entry("period.reopened", PeriodEvent.PeriodReopened.class));
}
