package dev.hourbook.ledger.payout;

/**
 * Why a hop definitely did not happen.
 *
 * @param code the rail's own code, for instance {@code account_closed}
 * @param message one sentence for people
 */
public record Failure(Remedy remedy, String code, String message) {

  /** What has to happen before it may be tried again. */
  public enum Remedy {
    /** The expert mends the account: closed, unknown, another name. */
    EXPERT_MENDS,
    /** Nothing but time, or money in our balance. */
    RETRY_LATER,
    /** It is not tried again: a sanction, a death, a frozen account. A person decides. */
    STOP
  }
}
