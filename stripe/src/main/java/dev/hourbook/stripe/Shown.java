package dev.hourbook.stripe;

import com.stripe.model.BalanceTransactionSource;
import com.stripe.model.StripeObjectInterface;
import dev.hourbook.ledger.money.Money;
import dev.hourbook.ledger.payout.Instruction;
import dev.hourbook.ledger.payout.Sighting;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One movement as Stripe shows it.
 *
 * @param amount nothing where it cannot be read
 * @param about what it is about and whom it goes to, as far as it says
 * @param state what became of it
 */
record Shown(String id, Optional<Money> amount, String about, Marks marks, Sighting state) {

  /** Whether this is the movement that was asked for, in every part that it shows. */
  boolean isWhatWasSent(Instruction sent, String sentAbout) {
    return marks.isOfAttempt(sent)
        && marks.isOfHop(sent)
        && amount.equals(Optional.of(sent.amount()))
        && about.equals(sentAbout);
  }

  /** Whether an answer, or a part of a listing, is an object of that kind. */
  static boolean isOne(String noun, @Nullable String object, StripeObjectInterface answer) {
    return noun.equals(object)
        && Optional.ofNullable(answer.getLastResponse())
            .map(response -> response.code() == 200)
            .orElse(true);
  }

  /** The same of a movement, which has an id. */
  static boolean isMovement(String noun, @Nullable String object, BalanceTransactionSource answer) {
    return isOne(noun, object, answer) && Given.all(answer.getId());
  }

  /**
   * The day of one of Stripe's times, in UTC.
   *
   * @throws java.util.NoSuchElementException if it is left out
   */
  static LocalDate day(@Nullable Long seconds) {
    return LocalDate.ofInstant(at(seconds), ZoneOffset.UTC);
  }

  static Instant at(@Nullable Long seconds) {
    return Instant.ofEpochSecond(Optional.ofNullable(seconds).orElseThrow());
  }
}
