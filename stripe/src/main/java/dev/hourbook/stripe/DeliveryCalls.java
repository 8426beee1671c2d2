package dev.hourbook.stripe;

import com.stripe.exception.StripeException;
import com.stripe.model.Payout;
import com.stripe.net.RequestOptions;
import com.stripe.param.PayoutCreateParams;
import com.stripe.param.PayoutListParams;
import dev.hourbook.ledger.payout.Answer.Next;
import dev.hourbook.ledger.payout.Failure;
import dev.hourbook.ledger.payout.Failure.Remedy;
import dev.hourbook.ledger.payout.Instruction;
import dev.hourbook.ledger.payout.Sighting;
import dev.hourbook.ledger.payout.Sighting.Done;
import dev.hourbook.ledger.payout.Sighting.Moving;
import dev.hourbook.ledger.payout.Sighting.Unclear;
import dev.hourbook.ledger.payout.Sighting.Undone;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Payouts of an expert's account: money from its balance at Stripe to the expert's bank. Stripe
 * cannot search them by what we wrote on them, so the account's own are listed and compared; others
 * among them are the expert's. They go to the bank that was approved, or are not asked for.
 *
 * <p>Source: Stripe API reference, Payouts; docs.stripe.com/connect/authentication.
 */
record DeliveryCalls(StripeApi stripe) implements HopCalls {
  @Override
  public String noun() {
    return "payout";
  }

  /**
   * The account is the one that was asked. Which bank it is that a payout names is known only of
   * those that the account has still, so it is looked at where the payout is made.
   */
  @Override
  public String about(Instruction instruction) {
    return "";
  }

  @Override
  public boolean listsOnlyItsOwn() {
    return false;
  }

  @Override
  public Optional<Shown> make(Instruction instruction, RequestOptions.RequestOptionsBuilder options)
      throws StripeException {
    String bank = new ApprovedBank(stripe).of(instruction);
    var params = PayoutCreateParams.builder()
        .setDestination(bank)
        .setAmount(instruction.amount().minor())
        .setCurrency(Scale.code(instruction.amount().currency()))
        .putAllMetadata(Marks.of(instruction))
        .build();
    options.setStripeAccount(instruction.account());
    Payout made = stripe.v1().payouts().create(params, options.build());
    String about = bank.equals(made.getDestination()) ? "" : "another bank";
    return shown(made, about);
  }

  @Override
  public void list(Instruction instruction, Instant since, Consumer<Shown> sink)
      throws StripeException {
    var created = PayoutListParams.Created.builder()
        .setGte(since.minus(Pages.CLOCKS).getEpochSecond())
        .build();
    var params = PayoutListParams.builder().setLimit(Pages.SIZE).setCreated(created);
    Pages.each(
        last ->
            stripe.v1().payouts().list(params.setStartingAfter(last).build(), account(instruction)),
        payout -> sink.accept(shown(payout, "").orElseThrow()));
  }

  @Override
  public Optional<Shown> get(Instruction instruction, String reference) throws StripeException {
    return shown(stripe.v1().payouts().retrieve(reference, account(instruction)), "");
  }

  private static RequestOptions account(Instruction instruction) {
    return RequestOptions.builder().setStripeAccount(instruction.account()).build();
  }

  private Optional<Shown> shown(Payout payout, String about) {
    return Shown.isMovement(noun(), payout.getObject(), payout)
        ? Optional.of(new Shown(
            payout.getId(),
            Scale.read(payout.getAmount(), payout.getCurrency()),
            about,
            Marks.read(payout.getMetadata()),
            state(payout)))
        : Optional.empty();
  }

  private static Sighting state(Payout payout) {
    String id = StripeAnswers.clean(payout.getId());
    String status = Objects.requireNonNullElse(payout.getStatus(), "");
    return switch (status) {
      case "pending", "in_transit" -> new Moving(id);
      case "paid" ->
        Given.all(payout.getReversedBy())
            ? new Unclear("payout " + id + " is fetched back from the bank", Next.PERSON)
            : new Done(id, Shown.day(payout.getArrivalDate()));
      case "failed" ->
        new Undone(
            id,
            Failures.of(
                Objects.requireNonNullElse(payout.getFailureCode(), "failed"),
                payout.getFailureMessage()));
      case "canceled" ->
        new Undone(id, new Failure(Remedy.STOP, "canceled", "the payout was cancelled at Stripe"));
      default -> new Unclear("payout " + id + " is " + StripeAnswers.clean(status), Next.PERSON);
    };
  }
}
