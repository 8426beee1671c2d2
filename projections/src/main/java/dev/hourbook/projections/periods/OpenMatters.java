package dev.hourbook.projections.periods;

import dev.hourbook.ledger.calendar.PayCalendar;
import dev.hourbook.ledger.calendar.PayWeek;
import dev.hourbook.ledger.calendar.WeekPolicy;
import dev.hourbook.ledger.period.PeriodId;
import dev.hourbook.projections.periods.Matter.Kind;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;

/** Could we close now, and what blocks it? Answered from the views, at an instant of business. */
public final class OpenMatters {

  private final JdbcTemplate jdbc;
  private final Periods periods;

  /** Reads the given database. */
  public OpenMatters(JdbcTemplate jdbc) {
    this.jdbc = jdbc;
    this.periods = new Periods(jdbc);
  }

  /** What stands between now and the month closed. */
  public List<Matter> of(PeriodId period, Instant now) {
    List<Matter> found = before(period.end(), now);
    if (now.isBefore(period.endsAt())) {
      found.add(notOver(period.month().toString(), period.end(), "wait until " + period.endsAt()));
    }
    for (YearMonth earlier : periods.openBefore(period.month())) {
      PeriodId open = PeriodId.of(earlier);
      found.add(new Matter(
          Kind.EARLIER_MONTH_OPEN,
          earlier.toString(),
          "role:finance",
          open.end(),
          "./hourbook period close " + earlier));
    }
    return found.stream().sorted(Matter.ORDER).toList();
  }

  /** What stands between now and everything up to the end of the week settled. */
  public List<Matter> of(PayWeek week, Instant now) {
    List<Matter> found = before(week.end(), now);
    if (now.isBefore(week.endsAt())) {
      found.add(notOver(week.toString(), week.end(), "wait until " + week.endsAt()));
    }
    return found.stream().sorted(Matter.ORDER).toList();
  }

  private static Matter notOver(String id, LocalDate end, String act) {
    return new Matter(Kind.NOT_OVER, id, "role:finance", end, act);
  }

  private List<Matter> before(LocalDate end, Instant now) {
    LocalDate today = LocalDate.ofInstant(now, ZoneOffset.UTC);
    List<Matter> found = new ArrayList<>(unlocked(end, now));
    found.addAll(undecided(end, now));
    found.addAll(new OpenDocuments(jdbc).before(end, today));
    return found;
  }

  /** Per calendar in use, the weeks with days in question that may still get hours in time. */
  private List<Matter> unlocked(LocalDate end, Instant now) {
    List<Matter> found = new ArrayList<>();
    List<PayCalendar> calendars = jdbc.query(
        "select distinct calendar from view.contract order by 1",
        (row, n) -> PayCalendar.parse(row.getString(1)));
    for (PayCalendar calendar : calendars) {
      PayWeek week = calendar.weekOf(end.minusDays(1));
      Instant locks = WeekPolicy.of(calendar).lockedAt(week);
      if (now.isBefore(locks)) {
        found.add(new Matter(
            Kind.WEEK_NOT_LOCKED,
            week.toString(),
            "role:operations",
            week.end(),
            "wait until " + locks));
      }
    }
    return found;
  }

  private static final String UNDECIDED = """
      select t.calendar, t.week_start, t.timesheet, t.late, c.client
      from view.timesheet t join view.contract c on c.contract = t.contract
      where t.submitted > 0 and t.week_start < ? and exists (
        select from view.time_entry e
        where e.timesheet = t.timesheet and e.state = 'submitted' and e.day < ?)""";

  /** Late hours have a review of their own, of which no view knows the end. */
  private List<Matter> undecided(LocalDate end, Instant now) {
    return jdbc.query(
        UNDECIDED,
        (row, n) -> {
          PayWeek week = PayWeek.parse(row.getString(2) + "@" + row.getString(1));
          Instant reviewed = WeekPolicy.of(week.calendar()).reviewEndsAt(week);
          String sheet = row.getString(3);
          return row.getBoolean(4) || now.isBefore(reviewed)
              ? new Matter(
                  Kind.UNDECIDED,
                  sheet,
                  "client:" + row.getString(5),
                  week.end(),
                  "approve or reject the timesheet")
              : new Matter(
                  Kind.UNDECIDED_PAST_REVIEW,
                  sheet,
                  "role:operations",
                  LocalDate.ofInstant(reviewed, ZoneOffset.UTC),
                  "./hourbook close-week " + week);
        },
        end,
        end);
  }
}
