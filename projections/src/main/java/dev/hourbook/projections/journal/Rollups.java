package dev.hourbook.projections.journal;

import static java.util.Objects.requireNonNullElse;

import dev.hourbook.ledger.chart.Account;
import dev.hourbook.ledger.chart.Dimensions;
import dev.hourbook.ledger.chart.Posting;
import dev.hourbook.projections.books.Rows;
import dev.hourbook.projections.books.Upserts;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Sums of a batch's postings by service day, with and without whose work it was, by accounting date
 * and by timesheet. A sum of zero is written like any other, so that the rows do not depend on
 * where batches end.
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

  private static final String BY_SHEET = """
      insert into view.sheet_rollup as r (timesheet, account, unit, amount)
      select * from unnest(?::text[], ?::text[], ?::text[], ?::bigint[])
      on conflict (timesheet, account, unit) do update set amount = r.amount + excluded.amount""";

  /** What a sheet comes to is money: where its seconds stand, the sheet itself says. */
  private static final Set<Account> OF_SHEETS =
      Set.copyOf(List.of(Measure.REVENUE, Measure.PAY).stream()
          .flatMap(measure -> measure.accounts().stream())
          .toList());

  private record SheetKey(String timesheet, String account, String unit)
      implements Comparable<SheetKey> {

    private static final Comparator<SheetKey> ORDER = Comparator.comparing(SheetKey::timesheet)
        .thenComparing(SheetKey::account)
        .thenComparing(SheetKey::unit);

    @Override
    public int compareTo(SheetKey other) {
      return ORDER.compare(this, other);
    }
  }

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
  private final Upserts<SheetKey, Long> bySheet = new Upserts<>(Math::addExact);

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
      ofSheet(leg);
    }
  }

  /** History of older books has a week and no contract: it is on no sheet. */
  private void ofSheet(Posting leg) {
    Dimensions about = leg.dimensions();
    if (OF_SHEETS.contains(leg.account()) && about.contract() != null && about.week() != null) {
      String timesheet = about.contract() + ":" + about.week();
      bySheet.put(new SheetKey(timesheet, leg.account().path(), leg.unit().text()), leg.amount());
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
    Rows sheets = new Rows(jdbc, BY_SHEET, "text", "text", "text", "int8");
    bySheet.drain((key, sum) -> sheets.add(key.timesheet(), key.account(), key.unit(), sum));
    sheets.write();
  }
}
