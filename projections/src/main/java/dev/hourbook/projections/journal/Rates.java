package dev.hourbook.projections.journal;

import dev.hourbook.ledger.exchange.Conversion;
import java.time.LocalDate;
import java.util.Currency;
import java.util.Optional;

/** Exchange rates as the log has brought them up to an event. */
interface Rates {

  /** How to convert on a day, as an event knows it: by the latest rate of that day or before. */
  Optional<Conversion> at(long position, Currency from, Currency to, LocalDate on);
}
