package dev.hourbook.api.explain;

import dev.hourbook.ledger.calendar.Days;
import dev.hourbook.ledger.calendar.PayWeek;
import dev.hourbook.projections.explain.Scope;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Random;

/** Cells of the lively history by a seed: each bound is there half of the time. */
final class Cells {

  private static final LocalDate FIRST = LocalDate.of(2026, 1, 30);

  private final Random random;

  Cells(long seed) {
    this.random = new Random(seed);
  }

  Scope next() {
    LocalDate from = FIRST.plusDays(random.nextInt(30));
    return new Scope(
        some("lab", "big", "tokyo"),
        some("E1", "E2", "E3"),
        some("Law", "Physics"),
        new Days(from, from.plusDays(1 + random.nextInt(30))),
        random.nextBoolean() ? LocalDate.MAX : FIRST.plusDays(7 + random.nextInt(30)));
  }

  PayWeek week() {
    return PayWeek.parse("2026-01-26@iso").plusWeeks(random.nextInt(8));
  }

  private Optional<String> some(String... values) {
    return random.nextBoolean()
        ? Optional.empty()
        : Optional.of(List.of(values).get(random.nextInt(values.length)));
  }
}
