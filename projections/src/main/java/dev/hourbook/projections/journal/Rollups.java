package dev.hourbook.projections.journal;

import static java.util.Objects.requireNonNullElse;

import dev.hourbook.ledger.chart.Posting;
import dev.hourbook.projections.books.Rows;
import dev.hourbook.projections.books.Upserts;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Comparator;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Sums of a batch's postings by service day, with and without whose work it was, and by accounting
 * date. A sum of zero is written like any other, so that the rows do not depend on where batches
 * end.
 */
final class Rollups {

  private static final String BY_SERVICE = """
      insert into view.service_rollup as r
        (account, unit, serviced_on, recorded_on, client, discipline, amount)
      select * from unnest(?::text[], ?::text[], ?::date[], ?::date[], ?::text[], ?::text[],
        ?::bigint[])
      on conflict (account, serviced_on, unit, client, discipline, recorded_on)
        do update set amount = r.amount + excluded.amount""";

  private static final String BY_BOOKING = """
      insert into view.booked_rollup as r (account, unit, booked_on, recorded_on, client, amount)
      select * from unnest(?::text[], ?::text[], ?::date[], ?::date[], ?::text[], ?::bigint[])
      on conflict (account, booked_on, unit, client, recorded_on)
        do update set amount = r.amount + excluded.amount""";

  private static final String BY_DAY = """
      insert into view.day_rollup as r (account, unit, serviced_on, recorded_on, amount)
      select * from unnest(?::text[], ?::text[], ?::date[], ?::date[], ?::bigint[])
      on conflict (account, unit, serviced_on, recorded_on)
        do update set amount = r.amount + excluded.amount""";

  private record Key(
      String account,
      String unit,
      LocalDate day,
      LocalDate recordedOn,
      String client,
      String discipline)
      implements Comparable<Key> {

    private static final Comparator<Key> ORDER = Comparator.comparing(Key::account)
        .thenComparing(Key::day)
        .thenComparing(Key::unit)
        .thenComparing(Key::client)
        .thenComparing(Key::discipline)
        .thenComparing(Key::recordedOn);

    @Override
    public int compareTo(Key other) {
      return ORDER.compare(this, other);
    }
  }

  private final Upserts<Key, Long> byService = new Upserts<>(Math::addExact);
  private final Upserts<Key, Long> byDay = new Upserts<>(Math::addExact);
  private final Upserts<Key, Long> byBooking = new Upserts<>(Math::addExact);

  void add(JournalEntry entry) {
    LocalDate recordedOn = LocalDate.ofInstant(entry.recordedAt(), ZoneOffset.UTC);
    for (Posting leg : entry.legs()) {
      String account = leg.account().path();
      String unit = leg.unit().text();
      String client = requireNonNullElse(leg.dimensions().client(), "");
      String discipline = requireNonNullElse(leg.dimensions().discipline(), "");
      byBooking.put(new Key(account, unit, entry.bookedOn(), recordedOn, client, ""), leg.amount());
      if (leg.servicedOn() != null) {
        byService.put(
            new Key(account, unit, leg.servicedOn(), recordedOn, client, discipline), leg.amount());
        byDay.put(new Key(account, unit, leg.servicedOn(), recordedOn, "", ""), leg.amount());
      }
    }
  }

  void write(JdbcTemplate jdbc) {
    Rows service =
        new Rows(jdbc, BY_SERVICE, "text", "text", "date", "date", "text", "text", "int8");
    byService.drain((key, sum) -> service.add(
        key.account(),
        key.unit(),
        key.day(),
        key.recordedOn(),
        key.client(),
        key.discipline(),
        sum));
    service.write();
    Rows days = new Rows(jdbc, BY_DAY, "text", "text", "date", "date", "int8");
    byDay.drain(
        (key, sum) -> days.add(key.account(), key.unit(), key.day(), key.recordedOn(), sum));
    days.write();
    Rows booked = new Rows(jdbc, BY_BOOKING, "text", "text", "date", "date", "text", "int8");
    byBooking.drain((key, sum) ->
        booked.add(key.account(), key.unit(), key.day(), key.recordedOn(), key.client(), sum));
    booked.write();
  }
}
