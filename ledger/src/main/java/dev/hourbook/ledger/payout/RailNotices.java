package dev.hourbook.ledger.payout;

import java.time.Instant;
import java.util.function.Consumer;

/**
 * The news that a rail's provider sends by itself, and keeps for who missed it. Nothing here throws
 * for what the other side sent or failed to answer.
 */
public interface RailNotices {

  /** Which rail's. */
  Rail rail();

  /**
   * Whether a message came from the provider, and what it says. The same message is genuine as
   * often as it comes within the signature's time; that it is known already is seen by its id.
   *
   * @param body as it came, to the byte
   * @param signature as it came
   * @param now the time that the signature's is held against
   */
  Received verify(byte[] body, String signature, Instant now);

  /**
   * Hands out what the provider has noted since then, included, about our own balance: transfers
   * and their reversals.
   *
   * @return whether that is all; if not, what was handed out is a part
   */
  boolean missed(Instant since, Consumer<Notice> sink);

  /** The same about one expert's account: its payouts, and what it may do. */
  boolean missed(String account, Instant since, Consumer<Notice> sink);

  /** What a message is. */
  sealed interface Received {

    /** The provider signed it, not long ago. */
    record Genuine(Notice notice) implements Received {}

    /**
     * Nothing may be done on it.
     *
     * @param code why: {@code signature}, {@code stale}, {@code too-large}, {@code not-an-event}
     */
    record Forged(String code) implements Received {}
  }
}
