package dev.hourbook.projections.payouts;

import java.time.Instant;
import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;

/** What happened to a payout, step by step, as its own stream says. */
public record PayoutLife(JdbcTemplate jdbc) {

  private static final String STEPS = """
      select replace(e.name, 'payout.', '') as step, (e.metadata ->> 'recordedAt')::timestamptz,
        coalesce(e.payload ->> 'attempt', '') as attempt,
        coalesce(e.payload ->> 'reference', '') as reference,
        coalesce(
          (e.payload #>> '{failure,code}') || ': ' || (e.payload #>> '{failure,message}'),
          lower(e.payload ->> 'hop') || ': ' || (e.payload ->> 'why'),
          e.payload ->> 'reason', '') as why,
        coalesce(e.payload ->> 'by', '') as by,
        coalesce(e.payload ->> 'arrivedOn', e.payload ->> 'paidOn', '') as day
      from book.event e where e.aggregate_identifier = ? order by e.sequence_number""";

  /**
   * One step; texts are empty where it has none.
   *
   * @param what the event's name: {@code delivery-submitted}
   * @param attempt at its hop, from 1
   * @param reference the rail's own id of the movement
   * @param by who did or recorded it
   * @param day on which the bank has it
   */
  public record Happened(
      String what,
      Instant at,
      String attempt,
      String reference,
      String why,
      String by,
      String day) {}

  /** In the order in which they happened. */
  public List<Happened> of(String payout) {
    return jdbc.query(
        STEPS,
        (row, n) -> new Happened(
            row.getString(1),
            row.getTimestamp(2).toInstant(),
            row.getString(3),
            row.getString(4),
            row.getString(5),
            row.getString(6),
            row.getString(7)),
        "payout:" + payout);
  }
}
