package dev.hourbook.ledger.books;

import dev.hourbook.ledger.bank.BankAccountEvent;
import dev.hourbook.ledger.bank.BankLineEvent;
import dev.hourbook.ledger.bank.SetOffEvent;
import dev.hourbook.ledger.contract.ContractEvent;
import dev.hourbook.ledger.contract.ContractEvent.CapChanged;
import dev.hourbook.ledger.contract.ContractEvent.ContractEnded;
import dev.hourbook.ledger.contract.ContractEvent.ContractPaused;
import dev.hourbook.ledger.contract.ContractEvent.ContractResumed;
import dev.hourbook.ledger.contract.ContractEvent.ContractSigned;
import dev.hourbook.ledger.contract.ContractEvent.RateAgreed;
import dev.hourbook.ledger.contract.RateCardEvent;
import dev.hourbook.ledger.contract.RateCardEvent.RateAnnounced;
import dev.hourbook.ledger.contract.RateCardEvent.RateCardPublished;
import dev.hourbook.ledger.exchange.ExchangeEvent;
import dev.hourbook.ledger.exchange.ExchangeEvent.RateSet;
import dev.hourbook.ledger.exchange.ExchangeEvent.RatesImported;
import dev.hourbook.ledger.invoice.CreditNoteEvent;
import dev.hourbook.ledger.invoice.CreditNoteEvent.CreditNoteIssued;
import dev.hourbook.ledger.invoice.CreditNoteEvent.CreditOffset;
import dev.hourbook.ledger.invoice.CreditNoteEvent.CreditRefunded;
import dev.hourbook.ledger.invoice.CreditNoteEvent.DifferenceCredited;
import dev.hourbook.ledger.invoice.InvoiceEvent;
import dev.hourbook.ledger.invoice.InvoiceEvent.DueChanged;
import dev.hourbook.ledger.invoice.InvoiceEvent.InvoiceCarriedOver;
import dev.hourbook.ledger.invoice.InvoiceEvent.InvoiceFinalised;
import dev.hourbook.ledger.invoice.InvoiceEvent.InvoiceVoided;
import dev.hourbook.ledger.invoice.InvoiceSeriesEvent;
import dev.hourbook.ledger.invoice.InvoiceSeriesEvent.SeriesCarriedOver;
import dev.hourbook.ledger.invoice.InvoiceSeriesEvent.SeriesOpened;
import dev.hourbook.ledger.message.LedgerEvent;
import dev.hourbook.ledger.party.ClientEvent;
import dev.hourbook.ledger.party.ClientEvent.BillingTermsChanged;
import dev.hourbook.ledger.party.ClientEvent.ClientOnboarded;
import dev.hourbook.ledger.party.ExpertEvent;
import dev.hourbook.ledger.party.ExpertEvent.ExpertOnboarded;
import dev.hourbook.ledger.payee.ContractPayEvent;
import dev.hourbook.ledger.payee.PayeeEvent;
import dev.hourbook.ledger.payee.PayeePolicyEvent;
import dev.hourbook.ledger.payee.RunExceptionsEvent;
import dev.hourbook.ledger.payee.SharingEvent;
import dev.hourbook.ledger.payout.ApprovalPolicyEvent;
import dev.hourbook.ledger.payout.DebtEvent;
import dev.hourbook.ledger.payout.EarningsEvent;
import dev.hourbook.ledger.payout.EarningsEvent.EarningsCarriedOver;
import dev.hourbook.ledger.payout.HopEvent;
import dev.hourbook.ledger.payout.PayRunEvent;
import dev.hourbook.ledger.payout.PayRunEvent.PayRunApproved;
import dev.hourbook.ledger.payout.PayRunEvent.PayRunClosed;
import dev.hourbook.ledger.payout.PayRunEvent.PayRunEndorsed;
import dev.hourbook.ledger.payout.PayRunEvent.PayRunOpened;
import dev.hourbook.ledger.payout.PayRunEvent.PayRunPlanned;
import dev.hourbook.ledger.payout.PayoutEvent;
import dev.hourbook.ledger.payout.PayoutEvent.ClawbackDecided;
import dev.hourbook.ledger.payout.PayoutEvent.ClawbackProposed;
import dev.hourbook.ledger.payout.PayoutEvent.PayoutCancelled;
import dev.hourbook.ledger.payout.PayoutEvent.PayoutPaid;
import dev.hourbook.ledger.payout.PayoutEvent.PayoutPlanned;
import dev.hourbook.ledger.period.PeriodEvent;
import dev.hourbook.ledger.quote.QuoteEvent;
import dev.hourbook.ledger.quote.QuoteEvent.QuoteLocked;
import dev.hourbook.ledger.quote.QuoteEvent.QuoteWithdrawn;
import dev.hourbook.ledger.receipt.ReceiptEvent;
import dev.hourbook.ledger.receipt.ReceiptEvent.ReceiptApplied;
import dev.hourbook.ledger.receipt.ReceiptEvent.ReceiptCarriedOver;
import dev.hourbook.ledger.receipt.ReceiptEvent.ReceiptRecorded;
import dev.hourbook.ledger.receipt.ReceiptEvent.ReceiptRefunded;
import dev.hourbook.ledger.receipt.ReceiptEvent.ReceiptUnapplied;
import dev.hourbook.ledger.remittance.RemittanceEvent;
import dev.hourbook.ledger.timesheet.TimesheetEvent;
import dev.hourbook.ledger.timesheet.TimesheetEvent.AppealDecided;
import dev.hourbook.ledger.timesheet.TimesheetEvent.DisputeRuled;
import dev.hourbook.ledger.timesheet.TimesheetEvent.HoursAppealed;
import dev.hourbook.ledger.timesheet.TimesheetEvent.HoursApproved;
import dev.hourbook.ledger.timesheet.TimesheetEvent.HoursCorrected;
import dev.hourbook.ledger.timesheet.TimesheetEvent.HoursDisputed;
import dev.hourbook.ledger.timesheet.TimesheetEvent.HoursLogged;
import dev.hourbook.ledger.timesheet.TimesheetEvent.HoursRecovered;
import dev.hourbook.ledger.timesheet.TimesheetEvent.HoursRejected;
import dev.hourbook.ledger.timesheet.TimesheetEvent.HoursRemoved;
import dev.hourbook.ledger.timesheet.TimesheetEvent.HoursRepointed;
import dev.hourbook.ledger.timesheet.TimesheetEvent.HoursRepriced;
import dev.hourbook.ledger.timesheet.TimesheetEvent.ItemSplit;
import dev.hourbook.ledger.timesheet.TimesheetEvent.LeftoverDecided;
import dev.hourbook.ledger.timesheet.TimesheetEvent.TimesheetSubmitted;
import dev.hourbook.ledger.voucher.OpeningEvent;
import dev.hourbook.ledger.voucher.OpeningEvent.BalancesCarriedOver;
import dev.hourbook.ledger.voucher.OpeningEvent.HistoryCarriedOver;
import dev.hourbook.ledger.voucher.VoucherEvent;
import java.time.LocalDate;
import java.util.List;

/**
 * What each event books, from the event alone. An event that is added to its family does not
 * compile until it is booked here, or said to book nothing and why.
 */
public final class Books {

  private static final List<Entry> NOTHING = List.of();

  private Books() {}

  /**
   * The booking of an event that was recorded on a day of the legal entity's calendar. That day is
   * the accounting date unless the event has its own: an invoice's issue, a payout's value date.
   *
   * @throws IllegalArgumentException if the event is of a family that nobody taught the books
   */
  public static Booking book(LedgerEvent event, LocalDate recordedOn) {
    return switch (event) {
      case ExchangeEvent e -> new Booking(recordedOn, of(e));
      case QuoteEvent e -> new Booking(recordedOn, of(e));
      case ClientEvent e -> new Booking(recordedOn, of(e));
      case ExpertEvent e -> new Booking(recordedOn, of(e));
      case RateCardEvent e -> new Booking(recordedOn, of(e));
      case ContractEvent e -> new Booking(recordedOn, of(e));
      case TimesheetEvent e -> new Booking(recordedOn, of(e));
      case InvoiceSeriesEvent e -> new Booking(recordedOn, of(e));
      case InvoiceEvent e -> of(e, recordedOn);
      case CreditNoteEvent e -> of(e, recordedOn);
      case ReceiptEvent e -> of(e, recordedOn);
      case PayRunEvent e -> new Booking(recordedOn, of(e));
      case PayoutEvent e -> of(e, recordedOn);
      case EarningsEvent e -> of(e);
      case PayeeEvent e -> new Booking(recordedOn, Payable.of(e));
      case SharingEvent e -> new Booking(recordedOn, Payable.of(e));
      case PayeePolicyEvent e -> new Booking(recordedOn, Payable.of(e));
      case ApprovalPolicyEvent e -> new Booking(recordedOn, Payable.of(e));
      case ContractPayEvent e -> new Booking(recordedOn, Payable.of(e));
      case RunExceptionsEvent e -> new Booking(recordedOn, Payable.of(e));
      case RemittanceEvent e -> new Booking(recordedOn, Payable.of(e));
      case VoucherEvent e -> Vouchers.of(e, recordedOn);
      case OpeningEvent e -> of(e);
      case BankAccountEvent e -> new Booking(recordedOn, Reconciled.of(e));
      case BankLineEvent e -> new Booking(recordedOn, Reconciled.of(e));
      case SetOffEvent e -> new Booking(recordedOn, Reconciled.of(e));
      case PeriodEvent e -> MonthEnd.of(e, recordedOn);
      // The root of all events cannot be sealed across packages; a test goes through all of them.
      default -> throw new IllegalArgumentException("not in the books: " + event.getClass());
    };
  }

  private static List<Entry> of(ExchangeEvent event) {
    return switch (event) {
      // A rate values what is booked after it; it moves nothing.
      case RatesImported ignored -> NOTHING;
      // As above.
      case RateSet ignored -> NOTHING;
    };
  }

  private static List<Entry> of(QuoteEvent event) {
    return switch (event) {
      // A rate that is locked moves nothing; the payout that is settled by it does.
      case QuoteLocked ignored -> NOTHING;
      case QuoteWithdrawn ignored -> NOTHING;
    };
  }

  private static List<Entry> of(ClientEvent event) {
    return switch (event) {
      // Nobody owes anything for being known.
      case ClientOnboarded ignored -> NOTHING;
      // Invoices carry the terms they were finalised under.
      case BillingTermsChanged ignored -> NOTHING;
    };
  }

  private static List<Entry> of(ExpertEvent event) {
    return switch (event) {
      // Nobody owes anything for being known.
      case ExpertOnboarded ignored -> NOTHING;
    };
  }

  private static List<Entry> of(RateCardEvent event) {
    return switch (event) {
      // A price is no debt until hours are valued by it; the approval carries the money.
      case RateCardPublished ignored -> NOTHING;
      case RateAnnounced ignored -> NOTHING;
    };
  }

  private static List<Entry> of(ContractEvent event) {
    return switch (event) {
      // What both sides have still to do is no debt; approved hours are.
      case ContractSigned ignored -> NOTHING;
      // As a card's rates.
      case RateAgreed ignored -> NOTHING;
      // What a raise lets in is booked by the approval that follows it.
      case CapChanged ignored -> NOTHING;
      // Work from then on is booked as unpriced, or priced again, when it is approved.
      case ContractPaused ignored -> NOTHING;
      case ContractResumed ignored -> NOTHING;
      case ContractEnded ignored -> NOTHING;
    };
  }

  private static List<Entry> of(TimesheetEvent event) {
    return switch (event) {
      case HoursLogged e -> UndecidedHours.logged(e);
      case HoursCorrected e -> UndecidedHours.corrected(e);
      // Hours stand in "submitted", which means undecided, from the moment they are recorded.
      case TimesheetSubmitted ignored -> NOTHING;
      case HoursRejected e -> UndecidedHours.rejected(e);
      case HoursApproved e -> new ApprovedHours(e).entries();
      case LeftoverDecided e -> LeftoverHours.decided(e);
      case ItemSplit e -> CorrectedHours.split(e);
      case HoursRemoved e -> CorrectedHours.removed(e);
      // Asking moves nothing.
      case HoursAppealed ignored -> NOTHING;
      case AppealDecided e -> CorrectedHours.returned(e);
      // The decision about the clawback books them.
      case HoursRecovered ignored -> NOTHING;
      case HoursDisputed e -> CorrectedHours.disputed(e);
      case DisputeRuled e -> CorrectedHours.ruled(e);
      case HoursRepriced e -> CorrectedHours.repriced(e);
      case HoursRepointed e -> CorrectedHours.repointed(e);
    };
  }

  private static List<Entry> of(InvoiceSeriesEvent event) {
    return switch (event) {
      // Numbers are given to documents, which book themselves.
      case SeriesOpened ignored -> NOTHING;
      case SeriesCarriedOver ignored -> NOTHING;
    };
  }

  private static Booking of(InvoiceEvent event, LocalDate recordedOn) {
    return switch (event) {
      case InvoiceFinalised e -> new Booking(e.issuedOn(), Documents.finalised(e));
      case InvoiceCarriedOver e -> new Booking(e.cutOver(), CarriedOver.invoice(e));
      case InvoiceVoided e -> new Booking(e.voidedOn(), Settlements.voided(e));
      // The credit note or receipt that changed it books it.
      case DueChanged ignored -> new Booking(recordedOn, NOTHING);
    };
  }

  private static Booking of(CreditNoteEvent event, LocalDate recordedOn) {
    return switch (event) {
      case CreditNoteIssued e -> new Booking(e.issuedOn(), Settlements.issued(e));
      case DifferenceCredited e -> new Booking(e.issuedOn(), Settlements.difference(e));
      case CreditOffset e -> new Booking(recordedOn, Settlements.offset(e));
      case CreditRefunded e -> new Booking(e.refundedOn(), Settlements.refunded(e));
    };
  }

  private static Booking of(ReceiptEvent event, LocalDate recordedOn) {
    return switch (event) {
      case ReceiptRecorded e -> new Booking(e.receivedOn(), Settlements.recorded(e));
      case ReceiptCarriedOver e -> new Booking(e.cutOver(), CarriedOver.receipt(e));
      case ReceiptApplied e -> new Booking(recordedOn, Settlements.applied(e));
      case ReceiptUnapplied e -> new Booking(recordedOn, Settlements.unapplied(e));
      case ReceiptRefunded e -> new Booking(e.refundedOn(), Settlements.refunded(e));
    };
  }

  private static List<Entry> of(PayRunEvent event) {
    return switch (event) {
      // A run gathers payouts, and each books itself: reserved when planned, gone when paid.
      case PayRunOpened ignored -> NOTHING;
      case PayRunPlanned ignored -> NOTHING;
      case PayRunEndorsed ignored -> NOTHING;
      case PayRunApproved ignored -> NOTHING;
      case PayRunClosed ignored -> NOTHING;
    };
  }

  private static Booking of(EarningsEvent event) {
    return switch (event) {
      case EarningsCarriedOver e -> new Booking(e.cutOver(), CarriedOver.earnings(e));
    };
  }

  private static Booking of(OpeningEvent event) {
    return switch (event) {
      case BalancesCarriedOver e -> new Booking(e.cutOver(), CarriedOver.balances(e));
      case HistoryCarriedOver e -> new Booking(e.cutOver(), CarriedOver.history(e));
    };
  }

  private static Booking of(PayoutEvent event, LocalDate recordedOn) {
    return switch (event) {
      case PayoutPlanned e -> new Booking(recordedOn, Documents.planned(e));
      case PayoutPaid e -> new Booking(e.paidOn(), Documents.paid(e));
      case PayoutCancelled e -> new Booking(recordedOn, Documents.cancelled(e));
      // Nobody owes anything before it is decided who bears it.
      case ClawbackProposed ignored -> new Booking(recordedOn, NOTHING);
      case ClawbackDecided e -> new Booking(recordedOn, Documents.clawedBack(e));
      case DebtEvent e -> new Booking(recordedOn, Owed.of(e));
      case HopEvent e -> Hops.of(e, recordedOn);
    };
  }
}
