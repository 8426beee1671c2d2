package dev.hourbook.stripe;

import com.stripe.StripeClient;
import com.stripe.exception.StripeException;
import com.stripe.model.Transfer;
import com.stripe.net.RequestOptions;
import com.stripe.param.TransferCreateParams;
import dev.hourbook.ledger.payout.Answer;
import dev.hourbook.ledger.payout.Answer.Accepted;
import dev.hourbook.ledger.payout.Answer.Declined;
import dev.hourbook.ledger.payout.Answer.Next;
import dev.hourbook.ledger.payout.Answer.Unknown;
import dev.hourbook.ledger.payout.Instruction;
import dev.hourbook.ledger.payout.PayoutRail;
import java.util.Locale;
import java.util.Set;

/**
 * The first hop of Stripe Connect: money from our Stripe balance to an expert's connected account.
 * {@link Accepted} means funded, not delivered to a bank. The payout's id stands at Stripe as the
 * transfer group, by which a lost answer is looked up. Each call blocks up to the time-outs, so
 * workers that send have a pool of their own.
 *
 * <p>One call is one request on the wire: nothing beneath tries again or follows a redirect.
 *
 * <p>Source: Stripe API reference, Transfers, Errors and Idempotent requests, version
 * 2026-07-29.dahlia.
 */
public final class StripeTransfers implements PayoutRail {

  /** Stripe's minor unit differs from ISO 4217's here: 100 times too much or too little. */
  private static final Set<String> OTHER_SCALE = Set.of("ISK", "MGA", "UGX");

  private final StripeClient stripe;

  /** Speaks to Stripe, or to what stands in for it, as the settings say. */
  public StripeTransfers(StripeSettings settings) {
    stripe = StripeClient.builder()
        .setApiKey(settings.apiKey())
        .setApiBase(withoutSlash(settings.apiBase().toString()))
        .setHttpClient(new SendOnce(settings.connectTimeout(), settings.answerTimeout()))
        .setMaxNetworkRetries(0)
        .build();
  }

  @Override
  public Answer send(Instruction instruction) {
    String currency = instruction.currency().getCurrencyCode();
    if (OTHER_SCALE.contains(currency)) {
      return new Declined(
          "currency_scale", "amounts in " + currency + " have another scale at Stripe; not sent");
    }
    try {
      return transfer(instruction);
    } catch (RuntimeException unreadable) {
      // The library trips over answers that are JSON but not Stripe's, after money may have moved.
      return new Unknown("unreadable answer", Next.LOOK_UP);
    }
  }

  private Answer transfer(Instruction instruction) {
    try {
      return answer(
          instruction, stripe.v1().transfers().create(params(instruction), key(instruction)));
    } catch (StripeException problem) {
      return StripeAnswers.of(problem);
    }
  }

  private static TransferCreateParams params(Instruction instruction) {
    return TransferCreateParams.builder()
        .setAmount(instruction.amountMinor())
        .setCurrency(code(instruction))
        .setDestination(instruction.destination())
        .setTransferGroup(instruction.payout())
        .putMetadata("hourbook_payout", instruction.payout())
        .putMetadata("hourbook_attempt", Integer.toString(instruction.attempt()))
        .build();
  }

  private static RequestOptions key(Instruction instruction) {
    return RequestOptions.builder()
        .setIdempotencyKey(instruction.idempotencyKey())
        .build();
  }

  private static Answer answer(Instruction sent, Transfer transfer) {
    if (transfer.getLastResponse().code() != 200
        || !"transfer".equals(transfer.getObject())
        || transfer.getId() == null) {
      return new Unknown("the answer is not a transfer", Next.LOOK_UP);
    }
    boolean same = Long.valueOf(sent.amountMinor()).equals(transfer.getAmount())
        && code(sent).equals(transfer.getCurrency())
        && sent.destination().equals(transfer.getDestination())
        && sent.payout().equals(transfer.getTransferGroup());
    String reference = StripeAnswers.clean(transfer.getId());
    return same
        ? new Accepted(reference)
        : new Unknown("transfer " + reference + " is not what was sent", Next.PERSON);
  }

  private static String code(Instruction instruction) {
    return instruction.currency().getCurrencyCode().toLowerCase(Locale.ROOT);
  }

  private static String withoutSlash(String address) {
    return address.endsWith("/") ? address.substring(0, address.length() - 1) : address;
  }
}
