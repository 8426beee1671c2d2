package dev.hourbook.api.demo;

import dev.hourbook.api.intake.IncomingHours;
import dev.hourbook.ledger.calendar.PayWeek;
import dev.hourbook.ledger.timesheet.EntryId;
import dev.hourbook.ledger.timesheet.Work;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;

/** The hours of one week: who worked is a matter of the lab's year, how long one of chance. */
final class DemoWeek {

  private static final String SOURCE = "tracker";
  private static final int MINUTE = 60;

  private final PayWeek week;
  private final int number;
  private final Chance chance;

  DemoWeek(PayWeek week, int number, Chance chance) {
    this.week = week;
    this.number = number;
    this.chance = chance;
  }

  /** The entries of one contract, on up to four days; none if its expert did not work. */
  List<IncomingHours> hours(DemoContract contract) {
    List<IncomingHours> hours = new ArrayList<>();
    if (!chance.percent(contract.lab().activeInHundred(number))) {
      return hours;
    }
    int days = 1 + chance.below(4);
    for (int day = 0; day < days; day++) {
      hours.add(day(contract, day));
    }
    return hours;
  }

  private IncomingHours day(DemoContract contract, int day) {
    ZoneId zone = week.calendar().zone();
    LocalTime begin = LocalTime.of(8 + chance.below(4), chance.below(60));
    Instant start = week.start().plusDays(day).atTime(begin).atZone(zone).toInstant();
    long seconds = (150L + chance.below(330)) * MINUTE;
    return new IncomingHours(
        new EntryId(SOURCE, week.start() + "-" + contract.number() + "-" + day),
        contract.contract(),
        new Work.Timed(start, start.plusSeconds(seconds), zone),
        chance.percent(70) ? "evaluation" : "writing",
        "");
  }

  /** One sheet in fifty is forgotten and comes in two weeks late. */
  boolean forgotten() {
    return chance.percent(2);
  }
}
