package dev.hourbook.api.rails;

import dev.hourbook.ledger.payout.Notice;
import dev.hourbook.ledger.payout.Notice.Subject.OfAccount;
import dev.hourbook.ledger.payout.Notice.Subject.OfAttempt;
import dev.hourbook.ledger.payout.PayoutId;
import dev.hourbook.ledger.payout.Rail;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;

/** Notices as they came, each once, and whether they were handled. */
record NoticeStore(JdbcTemplate jdbc) {

  private static final String KEEP = """
      insert into book.rail_notice (id, rail, type, at, account, payout, body, received_at)
      values (?, ?, ?, ?, ?, ?, ?, ?) on conflict (id) do nothing""";

  private static final String OPEN = """
      select id, payout, case when type like 'account.%' then account end,
        coalesce(next_try, received_at)
      from book.rail_notice
      where handled_at is null and rail = ? and coalesce(next_try, received_at) <= ?
        and (coalesce(next_try, received_at), id) > (?, ?)
      order by 4, id limit ?""";

  /** After a minute, then twice as long each time, an hour at the most. */
  private static final String TROUBLED = """
      update book.rail_notice set trouble = ?, tries = tries + 1,
        next_try = ?::timestamptz + least(interval '1 hour',
          interval '1 minute' * power(2, least(tries, 10)))
      where id = ?""";

  private static final String LAST = """
      select max(at) from book.rail_notice where rail = ?""";

  /**
   * A notice that nobody has handled yet.
   *
   * @param account the expert's, if it is about that account itself
   * @param since for how long it waits to be tried
   */
  record Open(String id, Optional<PayoutId> payout, Optional<String> account, Instant since) {

    /** Before all others. */
    static final Open NONE = new Open("", Optional.empty(), Optional.empty(), Instant.EPOCH);
  }

  /** Keeps one; says whether it is the first of its id. */
  boolean keep(Rail rail, Notice notice, byte @Nullable [] body, Instant receivedAt) {
    String payout = notice
        .subject()
        .filter(OfAttempt.class::isInstance)
        .map(subject -> ((OfAttempt) subject).payout())
        .orElse(null);
    return jdbc.update(
            KEEP,
            notice.id(),
            rail.word(),
            notice.type(),
            Timestamp.from(notice.at()),
            account(notice),
            payout,
            body,
            Timestamp.from(receivedAt))
        == 1;
  }

  /** Our own notices of an account name it as what they are about. */
  private static @Nullable String account(Notice notice) {
    return notice
        .subject()
        .filter(OfAccount.class::isInstance)
        .map(subject -> ((OfAccount) subject).account())
        .orElse(notice.account());
  }

  /** Those that are not handled and whose time has come, the longest waiting first. */
  List<Open> open(Rail rail, Instant now, Open after, int most) {
    return jdbc.query(
        OPEN,
        (row, n) -> new Open(
            row.getString(1),
            Optional.ofNullable(row.getString(2)).map(PayoutId::new),
            Optional.ofNullable(row.getString(3)),
            row.getTimestamp(4).toInstant()),
        rail.word(),
        Timestamp.from(now),
        Timestamp.from(after.since()),
        after.id(),
        most);
  }

  /** It could not be taken in this time, and is tried again later. */
  void troubled(String id, String why, Instant at) {
    jdbc.update(TROUBLED, why, Timestamp.from(at), id);
  }

  void handled(String id, Instant at) {
    jdbc.update(
        "update book.rail_notice set handled_at = ?, trouble = null where id = ?",
        Timestamp.from(at),
        id);
  }

  /** When the latest of them happened, by the provider's clock. */
  Optional<Instant> last(Rail rail) {
    return Optional.ofNullable(jdbc.queryForObject(LAST, Timestamp.class, rail.word()))
        .map(Timestamp::toInstant);
  }
}
