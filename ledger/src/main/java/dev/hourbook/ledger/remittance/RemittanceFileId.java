package dev.hourbook.ledger.remittance;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import dev.hourbook.ledger.message.Sha256;
import dev.hourbook.ledger.payout.PayRunId;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.regex.Pattern;

/**
 * One file for a bank, under the message id that the bank sees: {@code HB20260218-1-7qk2m9x0v3ab},
 * at most 35 letters, digits and dashes (ISO 20022, Max35Text; EPC132-08, references).
 */
public record RemittanceFileId(@JsonValue String key) {

  private static final Pattern MESSAGE_ID = Pattern.compile("[A-Za-z0-9-]{1,35}");
  private static final int DIGITS = 12;

  /**
   * Refuses what no bank takes as a message id.
   *
   * @throws IllegalArgumentException if the key is no message id
   */
  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  public RemittanceFileId {
    if (!MESSAGE_ID.matcher(key).matches()) {
      throw new IllegalArgumentException("a file is named by 1 to 35 letters, digits and dashes");
    }
  }

  /**
   * The run's n-th file, counted from 1, written then. The instant is part of the hash, since a
   * bank refuses a message id that it has seen, also in a rehearsal of the same run.
   */
  public static RemittanceFileId of(PayRunId run, int number, Instant at) {
    String hash = new Sha256()
        .line(run.key())
        .line(String.valueOf(number))
        .line(at.toString())
        .hex();
    String day = LocalDate.ofInstant(at, ZoneOffset.UTC).format(DateTimeFormatter.BASIC_ISO_DATE);
    return new RemittanceFileId(
        String.join("-", "HB" + day, String.valueOf(number), hash.substring(0, DIGITS)));
  }

  /** The stream's name; it carries its kind, so that ids never collide across aggregates. */
  @Override
  public String toString() {
    return "remittance-file:" + key;
  }
}
