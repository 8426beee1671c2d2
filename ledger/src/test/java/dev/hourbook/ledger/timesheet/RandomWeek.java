package dev.hourbook.ledger.timesheet;

import static dev.hourbook.ledger.contract.Agreements.C1;
import static dev.hourbook.ledger.contract.Agreements.NEW_YEAR;
import static dev.hourbook.ledger.contract.Agreements.agreed;
import static dev.hourbook.ledger.contract.Agreements.engagement;
import static dev.hourbook.ledger.contract.Agreements.version;

import dev.hourbook.ledger.calendar.EffectiveFrom;
import dev.hourbook.ledger.calendar.PayCalendar;
import dev.hourbook.ledger.contract.ContractEvent;
import dev.hourbook.ledger.contract.ContractEvent.CapChanged;
import dev.hourbook.ledger.contract.ContractEvent.ContractPaused;
import dev.hourbook.ledger.contract.ContractEvent.ContractResumed;
import dev.hourbook.ledger.contract.ContractEvent.ContractSigned;
import dev.hourbook.ledger.contract.Rounding;
import dev.hourbook.ledger.timesheet.NaiveWeek.Prices;
import dev.hourbook.ledger.timesheet.NaiveWeek.Second;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/**
 * A week made up from a seed: entries that are all dated or all timed and never overlap, rates that
 * change, a pause, a cap that rises. It says the same twice: as events and as single seconds.
 */
final class RandomWeek {

  private static final int DAY = 86_400;
  private static final Instant START = Sheets.WEEK.startsAt();

  /** From this second of the week on an hour costs that; no price during a pause. */
  private record Change(int from, @Nullable Prices prices) {}

  private final Random random;
  private final boolean dated;
  private final List<Change> changes = new ArrayList<>();
  private final List<ContractEvent> facts = new ArrayList<>();
  private final List<TimeEntry> entries = new ArrayList<>();
  private long cap;

  RandomWeek(long seed) {
    random = new Random(seed);
    dated = random.nextBoolean();
    cap = random.nextBoolean() ? random.nextInt(5_000) : -1;
    Rounding rounding =
        Rounding.parse(List.of("none", "none", "up 900 entry", "nearest 360 day", "down 600 week")
            .get(random.nextInt(5)));
    facts.add(new ContractSigned(
        C1, engagement(PayCalendar.ISO), NEW_YEAR, rounding, cap < 0 ? null : cap));
    changes.add(new Change(Integer.MIN_VALUE, prices("95", "60")));
    makeRates();
    makePause();
    makeEntries();
  }

  private void makeRates() {
    int at = 0;
    for (int i = random.nextInt(4); i > 0; i--) {
      at += 1 + random.nextInt(2 * DAY);
      String bill = random.nextInt(3) == 0
          ? "95"
          : BigDecimal.valueOf(900_000 + random.nextInt(300_000), 4).toPlainString();
      String pay = random.nextInt(3) == 0 ? "60" : (40 + random.nextInt(40)) + ".0375";
      changes.add(new Change(at, prices(bill, pay)));
      facts.add(agreed(version(moment(at), bill, pay)));
    }
  }

  private void makePause() {
    if (random.nextInt(3) == 0) {
      int from = 5 * DAY + random.nextInt(DAY);
      facts.add(new ContractPaused(C1, moment(from)));
      facts.add(new ContractResumed(C1, moment(from + DAY / 2)));
      Prices last = changes.getLast().prices();
      changes.removeIf(change -> change.from() >= from && change.from() < from + DAY / 2);
      changes.add(new Change(from, null));
      changes.add(new Change(from + DAY / 2, last));
    }
  }

  private void makeEntries() {
    int at = 0;
    for (int i = 0; at < 7 * DAY - 30_000 && i < 9; i++) {
      int start = at + 1 + random.nextInt(DAY);
      int length = 1 + random.nextInt(1_500);
      at = start + length;
      if (at <= 7 * DAY) {
        entries.add(Sheets.entry(Integer.toString(random.nextInt(10)) + i, work(start, length)));
      }
    }
    Collections.shuffle(entries, random);
  }

  private Work work(int start, int length) {
    return dated
        ? new Work.Dated(day(start / DAY), length)
        : new Work.Timed(
            START.plusSeconds(start), START.plusSeconds(start + length), ZoneOffset.UTC);
  }

  private static LocalDate day(int days) {
    return Sheets.WEEK.start().plusDays(days);
  }

  private static EffectiveFrom moment(int second) {
    return EffectiveFrom.at(START.plusSeconds(second), ZoneOffset.UTC);
  }

  private static Prices prices(String bill, String pay) {
    return new Prices(
        new BigDecimal(bill).stripTrailingZeros(), new BigDecimal(pay).stripTrailingZeros());
  }

  List<TimeEntry> entries() {
    return entries;
  }

  List<ContractEvent> facts() {
    return facts;
  }

  long cap() {
    return cap;
  }

  /** Sometimes lets more in. */
  void maybeRaiseCap() {
    if (cap >= 0 && random.nextInt(3) == 0) {
      cap += random.nextInt(3_000);
      facts.add(new CapChanged(C1, cap, Sheets.WEEK));
    }
  }

  /** The seconds of an entry that have a price. */
  List<Second> pricedSeconds(TimeEntry entry) {
    List<Second> seconds = new ArrayList<>();
    for (long offset = 0; offset < entry.work().seconds(); offset++) {
      long instant = switch (entry.work()) {
        case Work.Dated work -> work.date().toEpochDay() * DAY;
        case Work.Timed work -> work.start().getEpochSecond() + offset;
      };
      Prices prices = pricesAt(instant - START.getEpochSecond());
      if (prices != null) {
        seconds.add(new Second(entry.id().toString(), offset, instant, prices));
      }
    }
    return seconds;
  }

  private @Nullable Prices pricesAt(long second) {
    Prices found = null;
    for (Change change : changes) {
      if (change.from() <= second) {
        found = change.prices();
      }
    }
    return found;
  }
}
