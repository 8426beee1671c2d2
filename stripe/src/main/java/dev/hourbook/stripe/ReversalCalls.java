package dev.hourbook.stripe;

import com.stripe.exception.StripeException;
import com.stripe.model.TransferReversal;
import com.stripe.net.RequestOptions;
import com.stripe.param.TransferReversalCreateParams;
import com.stripe.param.TransferReversalListParams;
import dev.hourbook.ledger.payout.Instruction;
import dev.hourbook.ledger.payout.Sighting.Done;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Reversals: a whole transfer back from the expert's account at Stripe to our balance, at once.
 * They are few, and listed under their transfer.
 *
 * <p>Source: Stripe API reference, Transfer Reversals.
 */
record ReversalCalls(StripeApi stripe) implements HopCalls {

  @Override
  public String noun() {
    return "transfer_reversal";
  }

  @Override
  public String about(Instruction instruction) {
    return Objects.requireNonNullElse(instruction.transfer(), "");
  }

  @Override
  public boolean listsOnlyItsOwn() {
    return true;
  }

  @Override
  public Optional<Shown> make(Instruction instruction, RequestOptions.RequestOptionsBuilder options)
      throws StripeException {
    var params = TransferReversalCreateParams.builder()
        .setAmount(instruction.amount().minor())
        .putAllMetadata(Marks.of(instruction))
        .build();
    return shown(
        stripe.v1().transfers().reversals().create(about(instruction), params, options.build()));
  }

  /** By its transfer, whenever it was made: {@code since} narrows nothing. */
  @Override
  public void list(Instruction instruction, Instant since, Consumer<Shown> sink)
      throws StripeException {
    var params = TransferReversalListParams.builder().setLimit(Pages.SIZE);
    Pages.each(
        last -> stripe
            .v1()
            .transfers()
            .reversals()
            .list(about(instruction), params.setStartingAfter(last).build()),
        reversal -> sink.accept(shown(reversal).orElseThrow()));
  }

  @Override
  public Optional<Shown> get(Instruction instruction, String reference) throws StripeException {
    List<Shown> found = new ArrayList<>();
    list(instruction, Instant.EPOCH, shown -> {
      if (shown.id().equals(reference)) {
        found.add(shown);
      }
    });
    return found.stream().findFirst();
  }

  private Optional<Shown> shown(TransferReversal reversal) {
    return Shown.isMovement(noun(), reversal.getObject(), reversal)
        ? Optional.of(new Shown(
            reversal.getId(),
            Scale.read(reversal.getAmount(), reversal.getCurrency()),
            Objects.requireNonNullElse(reversal.getTransfer(), ""),
            Marks.read(reversal.getMetadata()),
            new Done(StripeAnswers.clean(reversal.getId()), Shown.day(reversal.getCreated()))))
        : Optional.empty();
  }
}
