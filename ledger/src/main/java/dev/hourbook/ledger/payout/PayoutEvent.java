package dev.hourbook.ledger.payout;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.hourbook.ledger.message.Actor;
import dev.hourbook.ledger.message.LedgerEvent;
import dev.hourbook.ledger.money.Money;
import dev.hourbook.ledger.party.ExpertId;
import dev.hourbook.ledger.quote.Exchanged;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What can happen to a payout. */
public sealed interface PayoutEvent extends LedgerEvent
    permits PayoutEvent.PayoutPlanned,
        PayoutEvent.PayoutPaid,
        PayoutEvent.PayoutCancelled,
        PayoutEvent.ClawbackProposed,
        PayoutEvent.ClawbackDecided,
        DebtEvent,
        HopEvent {

  /** The payout. */
  PayoutId payout();

  /**
   * A payout lists the earnings it will pay, what it keeps of them for what the expert owes back,
   * and the tax that is withheld; its amount is the sum of the earnings. {@code exchanged} is what
   * is sent of the rest where the expert's bank takes another currency.
   */
  record PayoutPlanned(
      PayoutId payout,
      PayRunId run,
      ExpertId expert,
      Rail rail,
      List<PayoutItem> items,
      long seconds,
      Money amount,
      @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Destination destination,
      @JsonInclude(JsonInclude.Include.NON_EMPTY) List<Offset> offsets,
      @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Withheld withheld,
      @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Exchanged exchanged)
      implements PayoutEvent {

    /** Those from before anything was kept have no list of it. */
    public PayoutPlanned {
      offsets = Optional.ofNullable(offsets).map(List::copyOf).orElseGet(List::of);
    }

    /** One that keeps nothing. */
    public PayoutPlanned(
        PayoutId payout,
        PayRunId run,
        ExpertId expert,
        Rail rail,
        List<PayoutItem> items,
        long seconds,
        Money amount,
        @Nullable Destination destination) {
      this(payout, run, expert, rail, items, seconds, amount, destination, List.of(), null, null);
    }

    /** What leaves, in the currency of the rail: what is exchanged, or else the net. */
    public Money sent() {
      return Optional.ofNullable(exchanged).map(Exchanged::amount).orElseGet(this::net);
    }

    /** What is paid: the amount less the tax and what is kept, in what it was earned in. */
    public Money net() {
      Money left =
          Optional.ofNullable(withheld).map(tax -> amount.minus(tax.amount())).orElse(amount);
      return offsets.stream().map(Offset::amount).reduce(left, Money::minus);
    }
  }

  /** An operator says that the bank paid it: value date and the bank's reference. */
  record PayoutPaid(
      PayoutId payout,
      LocalDate paidOn,
      String reference,
      Actor by,
      @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Exchanged exchanged)
      implements PayoutEvent {

    /** One in the currency in which it was earned. */
    public PayoutPaid(PayoutId payout, LocalDate paidOn, String reference, Actor by) {
      this(payout, paidOn, reference, by, null);
    }
  }

  /**
   * It will not be paid; its items may go into another payout. {@code withheld} is the tax that it
   * kept back, if it did, and does not any more.
   */
  record PayoutCancelled(
      PayoutId payout,
      String reason,
      Actor by,
      @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Withheld withheld)
      implements PayoutEvent {

    /** One of which no tax was withheld. */
    public PayoutCancelled(PayoutId payout, String reason, Actor by) {
      this(payout, reason, by, null);
    }
  }

  /**
   * A client was credited for seconds that this payout paid; who bears it waits for a decision.
   * {@code document} is the credit note or sheet that says so. An item's seconds are proposed once.
   */
  record ClawbackProposed(
      PayoutId payout,
      ExpertId expert,
      int clawback,
      List<ClawbackItem> items,
      long seconds,
      Money amount,
      ClawbackCause cause,
      ClawbackOption suggested,
      String reason,
      String document,
      Actor by)
      implements PayoutEvent {}

  /** A second person decided: the expert owes {@code borne}, the company bears the rest. */
  record ClawbackDecided(
      PayoutId payout,
      ExpertId expert,
      int clawback,
      ClawbackOption option,
      List<ClawbackItem> borne,
      long absorbedSeconds,
      Money absorbed,
      String reason,
      Actor by)
      implements PayoutEvent {}
}
