package dev.hourbook.ledger.contract;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.hourbook.ledger.calendar.EffectiveFrom;
import dev.hourbook.ledger.calendar.PayWeek;
import dev.hourbook.ledger.message.Actor;
import dev.hourbook.ledger.message.LedgerEvent;
import org.jspecify.annotations.Nullable;

/** What can happen to a contract. Caps are seconds a pay week; no cap is the absence of one. */
public sealed interface ContractEvent extends LedgerEvent {

  /** The contract. */
  ContractId contract();

  /** One expert was engaged on one client project. */
  record ContractSigned(
      ContractId contract,
      Engagement engagement,
      EffectiveFrom start,
      Rounding rounding,
      @Nullable Long weeklyCap)
      implements ContractEvent {}

  /**
   * A rate of the contract's own, which stands before its card's. {@code reason} says why it holds
   * from a moment in the past, absent if it does not.
   */
  record RateAgreed(
      ContractId contract,
      RateVersion version,
      Actor askedBy,
      Actor approvedBy,
      @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String reason)
      implements ContractEvent {}

  /** Another cap from a pay week on: a raise from the current week, a cut from the next. */
  record CapChanged(ContractId contract, @Nullable Long weeklyCap, PayWeek from)
      implements ContractEvent {}

  /** Work from this moment on has no price until the contract resumes. */
  record ContractPaused(ContractId contract, EffectiveFrom from) implements ContractEvent {}

  /** Work from this moment on has a price again. */
  record ContractResumed(ContractId contract, EffectiveFrom from) implements ContractEvent {}

  /** Work from this moment on has no price. */
  record ContractEnded(ContractId contract, EffectiveFrom from) implements ContractEvent {}
}
