package dev.hourbook.ledger.books;

import dev.hourbook.ledger.payee.ContractPayEvent;
import dev.hourbook.ledger.payee.ContractPayEvent.PayTermsAgreed;
import dev.hourbook.ledger.payee.PayeeEvent;
import dev.hourbook.ledger.payee.PayeeEvent.AccountLinked;
import dev.hourbook.ledger.payee.PayeeEvent.AccountMended;
import dev.hourbook.ledger.payee.PayeeEvent.AccountRefused;
import dev.hourbook.ledger.payee.PayeeEvent.IdentityChecked;
import dev.hourbook.ledger.payee.PayeeEvent.PayeeHeld;
import dev.hourbook.ledger.payee.PayeeEvent.PayeeReleased;
import dev.hourbook.ledger.payee.PayeeEvent.Screened;
import dev.hourbook.ledger.payee.PayeeEvent.TaxFormSigned;
import dev.hourbook.ledger.payee.PayeeEvent.WithholdingSet;
import dev.hourbook.ledger.payee.PayeePolicyEvent;
import dev.hourbook.ledger.payee.PayeePolicyEvent.PayeePolicySet;
import dev.hourbook.ledger.payee.RunExceptionsEvent;
import dev.hourbook.ledger.payee.RunExceptionsEvent.ExceptionsRecorded;
import dev.hourbook.ledger.payee.SharingEvent;
import dev.hourbook.ledger.payee.SharingEvent.HolderJoined;
import dev.hourbook.ledger.payee.SharingEvent.HolderLeft;
import dev.hourbook.ledger.payee.SharingEvent.SharingAllowed;
import dev.hourbook.ledger.payout.ApprovalPolicyEvent;
import dev.hourbook.ledger.payout.ApprovalPolicyEvent.ApprovalPolicySet;
import dev.hourbook.ledger.remittance.RemittanceEvent;
import dev.hourbook.ledger.remittance.RemittanceEvent.FileWithdrawn;
import dev.hourbook.ledger.remittance.RemittanceEvent.FileWritten;
import dev.hourbook.ledger.remittance.RemittanceEvent.PaymentRefused;
import java.util.List;

/** Who may be paid, which moves nothing: what is due to them stays due, accrued as it was. */
final class Payable {

  private static final List<Entry> NOTHING = List.of();

  private Payable() {}

  static List<Entry> of(PayeeEvent event) {
    return switch (event) {
      // Nobody owes more or less for being known better.
      case IdentityChecked ignored -> NOTHING;
      case AccountLinked ignored -> NOTHING;
      case TaxFormSigned ignored -> NOTHING;
      case Screened ignored -> NOTHING;
      // The payout that came back books that it did.
      case AccountRefused ignored -> NOTHING;
      case AccountMended ignored -> NOTHING;
      // The payout that withholds books it.
      case WithholdingSet ignored -> NOTHING;
      // A hold keeps money from being planned; it stays accrued.
      case PayeeHeld ignored -> NOTHING;
      case PayeeReleased ignored -> NOTHING;
    };
  }

  static List<Entry> of(SharingEvent event) {
    return switch (event) {
      // As above: whom an account belongs to is no debt.
      case HolderJoined ignored -> NOTHING;
      case HolderLeft ignored -> NOTHING;
      case SharingAllowed ignored -> NOTHING;
    };
  }

  static List<Entry> of(PayeePolicyEvent event) {
    return switch (event) {
      // A rule decides when money leaves, not whose it is.
      case PayeePolicySet ignored -> NOTHING;
    };
  }

  static List<Entry> of(ApprovalPolicyEvent event) {
    return switch (event) {
      // As above: how many say yes is no part of the debt.
      case ApprovalPolicySet ignored -> NOTHING;
    };
  }

  static List<Entry> of(ContractPayEvent event) {
    return switch (event) {
      // As above: the day of a payout is no part of the debt.
      case PayTermsAgreed ignored -> NOTHING;
    };
  }

  static List<Entry> of(RunExceptionsEvent event) {
    return switch (event) {
      // What a run leaves out it does not move.
      case ExceptionsRecorded ignored -> NOTHING;
    };
  }

  static List<Entry> of(RemittanceEvent event) {
    return switch (event) {
      // A bank that is told to pay has not paid; the payout that is recorded as paid books it.
      case FileWritten ignored -> NOTHING;
      case FileWithdrawn ignored -> NOTHING;
      // The payout that is cancelled with it books what goes back.
      case PaymentRefused ignored -> NOTHING;
    };
  }
}
