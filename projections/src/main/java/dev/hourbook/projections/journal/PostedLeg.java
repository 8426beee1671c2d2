package dev.hourbook.projections.journal;

import dev.hourbook.ledger.chart.Account;
import dev.hourbook.ledger.chart.Dimensions;
import dev.hourbook.ledger.chart.Posting;
import dev.hourbook.ledger.chart.Unit;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** One row of postings, every column of it. */
record PostedLeg(
    int leg,
    String entity,
    String account,
    String unit,
    long amount,
    @Nullable LocalDate servicedOn,
    LocalDate bookedOn,
    Instant recordedAt,
    Dimensions of,
    @Nullable Long functional) {

  /** What takes it back; nothing for what no event could have posted. */
  Optional<Posting> undone() {
    try {
      return Account.ofPath(account)
          .map(path -> new Posting(path, new Unit(unit), -amount, servicedOn, of));
    } catch (IllegalArgumentException impossible) {
      return Optional.empty();
    }
  }

  @Override
  public String toString() {
    return Stream.of(
            "leg " + leg,
            account + " " + amount + " " + unit,
            entity,
            servicedOn,
            bookedOn,
            recordedAt,
            of.client(),
            of.project(),
            of.discipline(),
            of.expert(),
            of.contract(),
            of.document(),
            of.week(),
            of.item(),
            of.place(),
            functional)
        .filter(Objects::nonNull)
        .map(String::valueOf)
        .collect(Collectors.joining(", "));
  }
}
