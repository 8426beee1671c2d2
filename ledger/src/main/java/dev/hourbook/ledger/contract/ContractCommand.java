package dev.hourbook.ledger.contract;

import dev.hourbook.ledger.calendar.EffectiveFrom;
import dev.hourbook.ledger.message.Actor;
import dev.hourbook.ledger.message.LedgerCommand;
import java.time.Instant;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;

/** What can be asked of a contract. */
public sealed interface ContractCommand extends LedgerCommand {

  /** The contract. */
  ContractId contract();

  /** Signs a contract. */
  record SignContract(
      @TargetAggregateIdentifier ContractId contract,
      Engagement engagement,
      EffectiveFrom start,
      Rounding rounding,
      @Nullable Long weeklyCap,
      Instant at,
      Actor by)
      implements ContractCommand {

    /**
     * Refuses a cap below nothing.
     *
     * @throws IllegalArgumentException if the cap is negative
     */
    public SignContract {
      Caps.requireNotNegative(weeklyCap);
    }
  }

  /** Agrees a rate of the contract's own; from a moment in the past only with a reason. */
  record AgreeRate(
      @TargetAggregateIdentifier ContractId contract,
      RateVersion version,
      Actor approvedBy,
      @Nullable String reason,
      Instant at,
      Actor by)
      implements ContractCommand {

    /** A rate from a moment to come. */
    public AgreeRate(
        ContractId contract, RateVersion version, Actor approvedBy, Instant at, Actor by) {
      this(contract, version, approvedBy, null, at, by);
    }
  }

  /** Changes the weekly cap, in seconds; without one there is no cap, 0 is a pause. */
  record ChangeCap(
      @TargetAggregateIdentifier ContractId contract,
      @Nullable Long weeklyCap,
      Instant at,
      Actor by)
      implements ContractCommand {

    /**
     * Refuses a cap below nothing.
     *
     * @throws IllegalArgumentException if the cap is negative
     */
    public ChangeCap {
      Caps.requireNotNegative(weeklyCap);
    }
  }

  /** Pauses from a moment on. */
  record PauseContract(
      @TargetAggregateIdentifier ContractId contract, EffectiveFrom from, Instant at, Actor by)
      implements ContractCommand {}

  /** Resumes from a moment on. */
  record ResumeContract(
      @TargetAggregateIdentifier ContractId contract, EffectiveFrom from, Instant at, Actor by)
      implements ContractCommand {}

  /** Ends it from a moment on. */
  record EndContract(
      @TargetAggregateIdentifier ContractId contract, EffectiveFrom from, Instant at, Actor by)
      implements ContractCommand {}
}
