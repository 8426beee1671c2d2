package dev.hourbook.projections.journal;

import dev.hourbook.ledger.chart.LegalEntity;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An entry and its legs as rows of the journal, whether they are there or ought to be. */
record PostedEntry(
    @Nullable String event,
    @Nullable LocalDate bookedOn,
    @Nullable Instant recordedAt,
    List<PostedLeg> legs) {

  /** Of a position at which no entry stands, though legs may. */
  static PostedEntry none() {
    return new PostedEntry(null, null, null, new ArrayList<>());
  }

  /** The rows that an entry ought to have. */
  static PostedEntry of(JournalEntry entry, List<@Nullable Long> functional) {
    Instant stored = stored(entry.recordedAt());
    List<PostedLeg> legs = new ArrayList<>();
    for (int leg = 0; leg < entry.legs().size(); leg++) {
      legs.add(new PostedLeg(
          leg,
          LegalEntity.MAIN.key(),
          entry.legs().get(leg).account().path(),
          entry.legs().get(leg).unit().text(),
          entry.legs().get(leg).amount(),
          entry.legs().get(leg).servicedOn(),
          entry.bookedOn(),
          stored,
          entry.legs().get(leg).dimensions(),
          functional.get(leg)));
    }
    return new PostedEntry(entry.event(), entry.bookedOn(), stored, legs);
  }

  /** PostgreSQL keeps microseconds and rounds what is finer. */
  private static Instant stored(Instant instant) {
    return instant.plusNanos(500).truncatedTo(ChronoUnit.MICROS);
  }

  /** The same legs under the entry's own row. */
  PostedEntry with(String name, LocalDate day, Instant at) {
    return new PostedEntry(name, day, at, legs);
  }

  /** How these rows differ from those that ought to be there; they do. */
  String unlike(PostedEntry right) {
    for (int leg = 0; leg < Math.max(legs.size(), right.legs.size()); leg++) {
      if (leg >= legs.size()) {
        return "there is no " + right.legs.get(leg);
      }
      if (leg >= right.legs.size()) {
        return legs.get(leg) + " is one too many";
      }
      if (!legs.get(leg).equals(right.legs.get(leg))) {
        return legs.get(leg) + " should be " + right.legs.get(leg);
      }
    }
    return "it is " + head() + " and should be " + right.head();
  }

  private String head() {
    return event == null ? "missing" : event + ", booked on " + bookedOn + ", known " + recordedAt;
  }
}
