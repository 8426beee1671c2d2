package dev.hourbook.api.dispatch;

import dev.hourbook.sandbox.Sandbox;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.locks.LockSupport;
import org.springframework.jdbc.core.JdbcTemplate;

/** Webhooks that come again and again, in any order, once everything else is done. */
record Replays(Sandbox sandbox, JdbcTemplate owner, Random random, Runnable passTime) {

  private static final int TIMES = 10;
  private static final int SOME = 500;
  private static final Duration STEP = Duration.ofMillis(400);

  /** News that were lost are fetched, and what could not be taken in is tried again, within it. */
  private static final int QUIET_STEPS = 70;

  private static final int MOST_STEPS = 2_000;

  private static final String HEAD = "select coalesce(max(global_index), 0) from book.domain_event";

  private static final String OPEN =
      "select count(*) from book.rail_notice where handled_at is null";

  /** What they changed, event by event: nothing. */
  List<String> changes() throws InterruptedException {
    sandbox.webhooks().faults().clear();
    settle();
    long before = head();
    List<String> ids = owner.query(
        "select id from book.rail_notice order by id limit " + SOME, (row, n) -> row.getString(1));
    List<String> all = new ArrayList<>();
    for (int times = 0; times < TIMES; times++) {
      all.addAll(ids);
    }
    Collections.shuffle(all, random);
    all.forEach(sandbox::resend);
    sandbox.webhooks().awaitQuiet(Duration.ofSeconds(60));
    settle();
    Map<String, Long> made = since(before);
    return made.isEmpty() ? List.of() : List.of("replayed webhooks made " + made);
  }

  /** Until nothing more is said, though time passes. */
  private void settle() throws InterruptedException {
    long last = -1;
    int quiet = 0;
    for (int step = 0; quiet < QUIET_STEPS && step < MOST_STEPS; step++) {
      passTime.run();
      LockSupport.parkNanos(STEP.toNanos());
      sandbox.webhooks().awaitQuiet(Duration.ofSeconds(30));
      long now = head();
      Long open = owner.queryForObject(OPEN, Long.class);
      quiet = now == last && open != null && open == 0 ? quiet + 1 : 0;
      last = now;
    }
  }

  private long head() {
    Long head = owner.queryForObject(HEAD, Long.class);
    return head == null ? 0 : head;
  }

  private Map<String, Long> since(long position) {
    Map<String, Long> made = new TreeMap<>();
    owner.query(
        """
        select payload_type, count(*) from book.domain_event
        where global_index > ? group by 1""",
        row -> {
          made.put(row.getString(1), row.getLong(2));
        },
        position);
    return made;
  }
}
