package dev.hourbook.ledger.remittance;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import dev.hourbook.ledger.message.Sha256;
import dev.hourbook.ledger.payout.PayoutId;
import java.util.regex.Pattern;

/**
 * What a payment is called from our bank to the expert's, {@code HB-3f9c0a…}, 31 characters: made
 * of the payout's id alone, so that the same payout has the same one in any file.
 */
public record EndToEndId(@JsonValue String text) {

  private static final Pattern REFERENCE = Pattern.compile("[A-Za-z0-9-]{1,35}");
  private static final int DIGITS = 28;

  /**
   * Refuses what no bank takes as a reference.
   *
   * @throws IllegalArgumentException if it is none
   */
  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  public EndToEndId {
    if (!REFERENCE.matcher(text).matches()) {
      throw new IllegalArgumentException("a reference has 1 to 35 letters, digits and dashes");
    }
  }

  /** That of a payout: 112 bits of the hash of its id. */
  public static EndToEndId of(PayoutId payout) {
    return new EndToEndId("HB-" + new Sha256().line(payout.key()).hex().substring(0, DIGITS));
  }

  @Override
  public String toString() {
    return text;
  }
}
