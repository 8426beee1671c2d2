package dev.hourbook.ledger.payee;

import dev.hourbook.ledger.party.ExpertId;
import dev.hourbook.ledger.payout.Failure;
import dev.hourbook.ledger.payout.Rail;
import java.net.URI;
import java.time.Instant;
import java.util.List;

/**
 * The provider of a rail as the place where experts open the account that they are paid on. They
 * tell the provider themselves who they are and where their money goes; we see tokens of it. Called
 * by a worker, never inside a command handler. Nothing here throws for what the other side did.
 */
public interface PayeeEnrolment {

  /** Which rail's. */
  Rail rail();

  /**
   * Opens an account for an expert, or hands out the one that was opened by the same call while the
   * provider remembers it (Stripe promises 24 hours). So the answer is kept, and one that was lost
   * is looked for by {@link #find}.
   *
   * @param country where the expert lives, two letters of ISO 3166-1: {@code IN}
   */
  Asked<String> open(ExpertId expert, String country);

  /**
   * The accounts that were opened for an expert since then: none, one, or more where somebody
   * opened another.
   */
  Asked<List<String>> find(ExpertId expert, Instant since);

  /**
   * A page of the provider's on which an expert fills in what is missing. It is for one use, now.
   *
   * @param done where it leads back to
   * @param again where it leads when it is too old: there another one is asked for
   */
  Asked<OnboardingLink> link(String account, URI done, URI again);

  /** What the provider knows of an account by now. */
  Asked<Enrolled> read(String account);

  /** What became of a question. */
  sealed interface Asked<T> {

    /** The provider's answer. */
    record Told<T>(T what) implements Asked<T> {}

    /** The provider refused for good. */
    record Refused<T>(Failure failure) implements Asked<T> {}

    /**
     * It could not be asked, or the answer was lost. It may be asked again.
     *
     * @param why one sentence for people
     */
    record NotTold<T>(String why) implements Asked<T> {}
  }

  /** The address of a page, and until when it works. */
  record OnboardingLink(URI address, Instant until) {}
}
