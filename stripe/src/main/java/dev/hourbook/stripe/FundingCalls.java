package dev.hourbook.stripe;

import com.stripe.exception.StripeException;
import com.stripe.model.Transfer;
import com.stripe.net.RequestOptions;
import com.stripe.param.TransferCreateParams;
import com.stripe.param.TransferListParams;
import dev.hourbook.ledger.payout.Answer.Next;
import dev.hourbook.ledger.payout.Failure;
import dev.hourbook.ledger.payout.Failure.Remedy;
import dev.hourbook.ledger.payout.Instruction;
import dev.hourbook.ledger.payout.Sighting;
import dev.hourbook.ledger.payout.Sighting.Done;
import dev.hourbook.ledger.payout.Sighting.Unclear;
import dev.hourbook.ledger.payout.Sighting.Undone;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Transfers: money from our balance to an expert's account at Stripe, at once. The payout's key
 * stands on them as the transfer group, by which they are listed.
 *
 * <p>Source: Stripe API reference, Transfers.
 */
record FundingCalls(StripeApi stripe) implements HopCalls {

  @Override
  public String noun() {
    return "transfer";
  }

  @Override
  public String about(Instruction instruction) {
    return instruction.payout() + " to " + instruction.account();
  }

  @Override
  public boolean listsOnlyItsOwn() {
    return true;
  }

  @Override
  public Optional<Shown> make(Instruction instruction, RequestOptions.RequestOptionsBuilder options)
      throws StripeException {
    var params = TransferCreateParams.builder()
        .setAmount(instruction.amount().minor())
        .setCurrency(Scale.code(instruction.amount().currency()))
        .setDestination(instruction.account())
        .setTransferGroup(instruction.payout())
        .putAllMetadata(Marks.of(instruction))
        .build();
    return shown(stripe.v1().transfers().create(params, options.build()));
  }

  /** By its group, whenever it was made: {@code since} narrows nothing. */
  @Override
  public void list(Instruction instruction, Instant since, Consumer<Shown> sink)
      throws StripeException {
    var params =
        TransferListParams.builder().setLimit(Pages.SIZE).setTransferGroup(instruction.payout());
    Pages.each(
        last -> stripe.v1().transfers().list(params.setStartingAfter(last).build()),
        transfer -> sink.accept(shown(transfer).orElseThrow()));
  }

  @Override
  public Optional<Shown> get(Instruction instruction, String reference) throws StripeException {
    return shown(stripe.v1().transfers().retrieve(reference));
  }

  private Optional<Shown> shown(Transfer transfer) {
    return Shown.isMovement(noun(), transfer.getObject(), transfer)
        ? Optional.of(new Shown(
            transfer.getId(),
            Scale.read(transfer.getAmount(), transfer.getCurrency()),
            transfer.getTransferGroup() + " to " + transfer.getDestination(),
            Marks.read(transfer.getMetadata()),
            state(transfer)))
        : Optional.empty();
  }

  private static Sighting state(Transfer transfer) {
    String id = StripeAnswers.clean(transfer.getId());
    long back = Optional.ofNullable(transfer.getAmountReversed()).orElseThrow();
    if (back == 0) {
      return new Done(id, Shown.day(transfer.getCreated()));
    }
    return Long.valueOf(back).equals(transfer.getAmount())
        ? new Undone(id, new Failure(Remedy.STOP, "reversed", "the whole transfer was taken back"))
        : new Unclear("transfer " + id + " was taken back in part", Next.PERSON);
  }
}
