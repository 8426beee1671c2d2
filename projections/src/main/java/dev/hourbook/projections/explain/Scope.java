package dev.hourbook.projections.explain;

import dev.hourbook.ledger.calendar.Days;
import dev.hourbook.projections.paging.Where;
import java.time.LocalDate;
import java.util.Optional;

/**
 * Which work a figure is about: of whom, worked on which days, as it was known at the end of a day
 * (UTC). What is empty is no bound.
 */
public record Scope(
    Optional<String> client,
    Optional<String> expert,
    Optional<String> discipline,
    Days days,
    LocalDate knownAt) {

  /** All work of some days, as it is known now. */
  public static Scope of(Days days) {
    return new Scope(Optional.empty(), Optional.empty(), Optional.empty(), days, LocalDate.MAX);
  }

  /** The same of other days. */
  public Scope within(Days other) {
    return new Scope(client, expert, discipline, other, knownAt);
  }

  /** The same as it was known at the end of a day. */
  public Scope knownAt(LocalDate day) {
    return new Scope(client, expert, discipline, days, day);
  }

  /** The sums kept by day where they suffice; those of experts are made from the postings. */
  String source() {
    if (expert.isPresent()) {
      return "view.posting_by_day";
    }
    return discipline.isPresent() ? "view.service_rollup" : "view.client_rollup";
  }

  /** The conditions on rows {@code r} of some accounts. */
  Where where(String... accounts) {
    Where where = Where.of("r.account = any(?)", (Object) accounts)
        .and("r.serviced_on >= ?", days.first())
        .and("r.serviced_on < ?", days.end())
        .and("r.recorded_on <= ?", knownAt);
    where = and(where, "r.client = ?", client);
    where = and(where, "r.expert = ?", expert);
    return and(where, "r.discipline = ?", discipline);
  }

  private static Where and(Where where, String condition, Optional<String> value) {
    return value.map(it -> where.and(condition, it)).orElse(where);
  }
}
