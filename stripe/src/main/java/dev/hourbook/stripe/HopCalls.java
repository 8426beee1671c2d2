package dev.hourbook.stripe;

import com.stripe.exception.StripeException;
import com.stripe.net.RequestOptions;
import dev.hourbook.ledger.payout.Instruction;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Consumer;

/** The calls by which Stripe makes the movements of one hop and shows them again. */
interface HopCalls {

  /** What Stripe calls the objects, for people. */
  String noun();

  /** What an instruction's movement must be about, as {@link Shown#about} has it. */
  String about(Instruction instruction);

  /** Whether all that is listed for an instruction belongs to its payout, whoever made it. */
  boolean listsOnlyItsOwn();

  /** Makes the movement; nothing if the answer is no such object. */
  Optional<Shown> make(Instruction instruction, RequestOptions.RequestOptionsBuilder options)
      throws StripeException;

  /** Hands out, to the end, everything among which the instruction's movement must be. */
  void list(Instruction instruction, Instant since, Consumer<Shown> sink) throws StripeException;

  /** The movement of that id; nothing if the answer is no such object. */
  Optional<Shown> get(Instruction instruction, String reference) throws StripeException;
}
