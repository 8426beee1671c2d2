package dev.hourbook.api.csv;

import dev.hourbook.ledger.calendar.PayCalendar;
import dev.hourbook.ledger.catalog.Bounds;
import dev.hourbook.ledger.catalog.Texts;
import dev.hourbook.ledger.message.Actor;
import dev.hourbook.ledger.party.Cadence;
import java.nio.file.Path;

/**
 * What to import and as what. {@code source} names the system the ids come from: the same id of the
 * same source is the same record for ever.
 */
public record ImportOptions(
    Path folder, String source, PayCalendar calendar, Cadence cadence, int netDays) {

  /**
   * Refuses a source that no entry can carry: {@code SOURCE:ID} reads back by its first colon.
   *
   * @throws IllegalArgumentException if the source is blank, too long, or has a colon
   */
  public ImportOptions {
    boolean carried = Texts.isLine(source, Bounds.LONGEST_NAME) && source.indexOf(':') < 0;
    if (source.isBlank() || !carried) {
      throw new IllegalArgumentException("'" + source + "' names no source");
    }
  }

  /** Who the book says recorded the hours. */
  public Actor importer() {
    return new Actor("import:" + source);
  }
}
