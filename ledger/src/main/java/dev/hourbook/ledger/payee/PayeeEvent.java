package dev.hourbook.ledger.payee;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.hourbook.ledger.message.Actor;
import dev.hourbook.ledger.message.LedgerEvent;
import dev.hourbook.ledger.party.ExpertId;
import dev.hourbook.ledger.payout.Rail;
import dev.hourbook.ledger.payout.WithholdingRate;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What can happen to a payee. References are tokens of whoever keeps the document; nothing here
 * says a name or the number of an account.
 */
public sealed interface PayeeEvent extends LedgerEvent {

  /** The expert who is paid. */
  ExpertId expert();

  /** When it happened. */
  Instant at();

  /** Who said so. */
  Actor by();

  /** Somebody looked at who they are; what was shown holds up to and including the last day. */
  record IdentityChecked(
      ExpertId expert,
      IdentityResult result,
      String reference,
      @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable LocalDate lastDay,
      Instant at,
      Actor by)
      implements PayeeEvent {}

  /**
   * Their money goes to this account from now on. {@code replaced} is the one it went to before, if
   * that was another; a person's word needed a second one's.
   */
  record AccountLinked(
      ExpertId expert,
      PayoutAccount account,
      @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Fingerprint replaced,
      Instant at,
      Actor by,
      @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Actor approvedBy)
      implements PayeeEvent {}

  /** The rail gave money back, or will not take it: the details have to be mended. */
  record AccountRefused(
      ExpertId expert, Rail rail, String code, String reason, Instant at, Actor by)
      implements PayeeEvent {}

  /** The details of the same account are right now. */
  record AccountMended(ExpertId expert, Rail rail, String reason, Instant at, Actor by)
      implements PayeeEvent {}

  /** They signed a form; it holds up to and including its last day, if it has one. */
  record TaxFormSigned(
      ExpertId expert,
      TaxForm form,
      LocalDate signedOn,
      @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable LocalDate lastDay,
      String reference,
      Instant at,
      Actor by)
      implements PayeeEvent {}

  /** A provider said what the lists have; that holds up to and including the last day. */
  record Screened(
      ExpertId expert,
      ScreeningResult result,
      String provider,
      String reference,
      @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable LocalDate lastDay,
      Instant at,
      Actor by,
      @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Actor approvedBy)
      implements PayeeEvent {}

  /**
   * Two people said how much tax is withheld of what is planned for them from an instant on, until
   * a later one's rate; 0 ends it.
   */
  record WithholdingSet(
      ExpertId expert,
      WithholdingRate rate,
      Instant from,
      String reason,
      Instant at,
      Actor by,
      Actor approvedBy)
      implements PayeeEvent {}

  /** Nothing is paid to them until somebody releases them. */
  record PayeeHeld(ExpertId expert, String reason, Instant at, Actor by) implements PayeeEvent {}

  /** They may be paid again. */
  record PayeeReleased(ExpertId expert, String reason, Instant at, Actor by)
      implements PayeeEvent {}
}
