package dev.hourbook.api.seal;

import org.springframework.jdbc.core.JdbcTemplate;

/** How far the log is sealed: so many events up to an index; {@code waiting} stand behind it. */
public record Reach(long seals, long events, long upTo, long waiting) {

  private static final String SQL = """
      select count(*), coalesce(sum(events), 0), coalesce(max(last_index), 0), (
        select count(*) from book.domain_event
        where global_index > (select coalesce(max(last_index), 0) from book.seal))
      from book.seal""";

  /** As it stands now. */
  public static Reach of(JdbcTemplate jdbc) {
    return jdbc.query(
            SQL,
            (row, n) -> new Reach(row.getLong(1), row.getLong(2), row.getLong(3), row.getLong(4)))
        .getFirst();
  }

  @Override
  public String toString() {
    return "Sealed up to event " + upTo + " (" + events + " events in " + seals + " seals); "
        + waiting + " younger events are not sealed yet.";
  }
}
