package dev.hourbook.ledger.payout;

import java.util.Collection;
import java.util.List;
import java.util.Map;

/**
 * The guard of the law that a payout that is paid by the bank leaves by one way alone: a row a
 * payout, with what it goes out by, written in the transaction of the event. Whoever writes one
 * reads the payout only then: what was committed before the row is seen, and who comes after waits
 * for it.
 */
public interface FiledPayouts {

  /** What holds a payout that was taken out of its run before its approval. */
  String CANCELLED = "cancelled";

  /**
   * Takes all of them for one file, {@code "remittance-file:HB20260218-1-7QK2"}, or none.
   *
   * @return those that are taken already, and what holds each; if there is one, none was taken
   */
  Map<PayoutId, String> take(String file, List<PayoutId> payouts);

  /**
   * Gives them back.
   *
   * @return whether the file held all of them and none is paid; if not, the caller refuses, so that
   *     nothing has changed
   */
  boolean release(String file, Collection<PayoutId> payouts);

  /** It is paid, by its file or by hand: nothing takes it any more, and nothing gives it back. */
  void paid(PayoutId payout);
}
