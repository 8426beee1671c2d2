package dev.hourbook.ledger.payee;

import dev.hourbook.ledger.message.Actor;
import dev.hourbook.ledger.message.LedgerCommand;
import dev.hourbook.ledger.party.ExpertId;
import dev.hourbook.ledger.payout.Rail;
import dev.hourbook.ledger.payout.WithholdingRate;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** What can be asked about a payee. */
public sealed interface PayeeCommand extends LedgerCommand {

  /** The expert who is paid. */
  ExpertId expert();

  /** Records what a look at somebody's identity came to. */
  record CheckIdentity(
      ExpertId expert,
      IdentityResult result,
      String reference,
      @Nullable LocalDate lastDay,
      Instant at,
      Actor by)
      implements PayeeCommand {}

  /**
   * Links the account of a rail, or changes it; the same again changes nothing. A provider's rule
   * may do so alone, a person needs a second one.
   */
  record LinkAccount(
      ExpertId expert, PayoutAccount account, @Nullable Actor approvedBy, Instant at, Actor by)
      implements PayeeCommand {}

  /**
   * Says, by the provider's word, where an account's money goes now, and links it if the expert has
   * none. Of an account that was replaced meanwhile it changes nothing.
   */
  record ReportAccount(ExpertId expert, PayoutAccount account, Instant at, Actor by)
      implements PayeeCommand {}

  /** Records that the rail does not pay to the account as it is. */
  record RefuseAccount(ExpertId expert, Rail rail, String code, String reason, Instant at, Actor by)
      implements PayeeCommand {}

  /** Says that the details of a refused account are right now. */
  record MendAccount(ExpertId expert, Rail rail, String reason, Instant at, Actor by)
      implements PayeeCommand {}

  /**
   * Records a signed form. Its own rule says how long it holds; a last day that is given may only
   * be an earlier one.
   */
  record SignTaxForm(
      ExpertId expert,
      TaxForm form,
      LocalDate signedOn,
      @Nullable LocalDate lastDay,
      String reference,
      Instant at,
      Actor by)
      implements PayeeCommand {}

  /** Records what a provider's screening came to; a person who clears a hit needs a second one. */
  record RecordScreening(
      ExpertId expert,
      ScreeningResult result,
      String provider,
      String reference,
      @Nullable LocalDate lastDay,
      @Nullable Actor approvedBy,
      Instant at,
      Actor by)
      implements PayeeCommand {}

  /** Sets how much tax is withheld from an instant on, which has not passed; 0 ends it. */
  record SetWithholding(
      ExpertId expert,
      WithholdingRate rate,
      Instant from,
      String reason,
      Actor approvedBy,
      Instant at,
      Actor by)
      implements PayeeCommand {}

  /** Holds everything that is due to somebody. */
  record HoldPayee(ExpertId expert, String reason, Instant at, Actor by) implements PayeeCommand {}

  /** Ends that. */
  record ReleasePayee(ExpertId expert, String reason, Instant at, Actor by)
      implements PayeeCommand {}
}
