package dev.hourbook.ledger.payout;

import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * News of a provider: something happened to what it names. It says what to read again and never
 * what to book, for it may come late, twice, or after what happened next.
 *
 * @param id the provider's own, the same however often it comes
 * @param type the provider's word, for instance {@code payout.failed}; there may be new ones
 * @param at when it happened, by the provider's clock
 * @param account the expert's account that it happened on; nothing if it happened on ours
 * @param subject what it is about, if that is something of ours
 */
public record Notice(
    String id, String type, Instant at, @Nullable String account, Optional<Subject> subject) {

  /** What a notice is about. */
  public sealed interface Subject {

    /**
     * A movement that we asked for, by what we wrote on it.
     *
     * @param payout key of the payout's id
     * @param reference the provider's own id of the movement
     */
    record OfAttempt(Hop hop, String payout, int attempt, String reference) implements Subject {}

    /**
     * An expert's account: what it may do, or where its money goes.
     *
     * @param expert the expert's key as we wrote it; nothing where the news does not repeat it
     */
    record OfAccount(String account, @Nullable String expert) implements Subject {}
  }
}
