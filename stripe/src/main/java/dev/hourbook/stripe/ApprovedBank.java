package dev.hourbook.stripe;

import com.stripe.exception.StripeException;
import com.stripe.model.Account;
import dev.hourbook.ledger.payee.PayoutAccount;
import dev.hourbook.ledger.payout.Answer;
import dev.hourbook.ledger.payout.Answer.Accepted;
import dev.hourbook.ledger.payout.Answer.Declined;
import dev.hourbook.ledger.payout.Answer.Deferred;
import dev.hourbook.ledger.payout.Answer.NotAsked;
import dev.hourbook.ledger.payout.Answer.Spent;
import dev.hourbook.ledger.payout.Answer.Unknown;
import dev.hourbook.ledger.payout.Instruction;
import java.time.Duration;

/**
 * The bank that a second person approved, among those that the expert's account has now. Stripe
 * would pay to whichever of them is its default when it is asked, and experts may change that.
 *
 * <p>Source: Stripe API reference, Payouts, {@code destination}; External Bank Accounts,
 * {@code fingerprint}.
 */
record ApprovedBank(StripeApi stripe) {
  private static final Duration SOON = Duration.ofSeconds(5);

  /**
   * Stripe's id of it.
   *
   * @throws NotAskedException if the account has it no more, or could not be asked
   */
  String of(Instruction instruction) throws NotAskedException {
    return Accounts.banks(account(instruction)).stream()
        .filter(bank -> bank.fingerprint().hash().equals(instruction.to().fingerprint()))
        .filter(bank -> bank.currency().equals(instruction.amount().currency()))
        .map(PayoutAccount::reference)
        .findFirst()
        .orElseThrow(() -> new NotAskedException(new NotAsked(Failures.of(
            Failures.BANK_GONE,
            "The expert's account at Stripe has the approved bank no more: not sent elsewhere."))));
  }

  private Account account(Instruction instruction) throws NotAskedException {
    try {
      Account account = stripe.v1().accounts().retrieve(instruction.account());
      if (Shown.isOne("account", account.getObject(), account)
          && instruction.account().equals(account.getId())) {
        return account;
      }
      throw new NotAskedException(new Deferred(SOON, "the answer is not that account"));
    } catch (NotAskedException already) {
      throw already;
    } catch (StripeException problem) {
      throw new NotAskedException(nothingMoved(StripeAnswers.of(problem)));
    } catch (RuntimeException unreadable) {
      throw new NotAskedException(new Deferred(SOON, "unreadable account"));
    }
  }

  /** A question moves nothing, whatever became of it. */
  private static Answer nothingMoved(Answer answer) {
    return switch (answer) {
      case Declined no -> new NotAsked(no.failure());
      case NotAsked no -> no;
      case Deferred later -> later;
      case Unknown unknown -> new Deferred(SOON, unknown.why());
      case Spent spent -> new Deferred(SOON, spent.why());
      case Accepted never -> throw new IllegalStateException(never.toString());
    };
  }
}
