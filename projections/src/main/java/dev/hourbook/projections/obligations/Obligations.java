package dev.hourbook.projections.obligations;

import dev.hourbook.ledger.calendar.PayCalendar;
import dev.hourbook.ledger.calendar.PayWeek;
import dev.hourbook.ledger.calendar.WeekPolicy;
import dev.hourbook.ledger.period.PeriodId;
import dev.hourbook.projections.paging.Lists;
import dev.hourbook.projections.periods.Periods;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;

/** Every duty that waits, and which of them are overdue. */
public final class Obligations {

  private static final String UNDECIDED = """
      select week_start || '@' || calendar, late from view.timesheet where submitted > 0
      group by week_start, calendar, late order by 1, 2""";

  private static final String NOT_SUBMITTED = """
      select distinct e.timesheet, c.expert, t.week_start || '@' || t.calendar
      from view.time_entry e join view.timesheet t using (timesheet)
        join view.contract c on c.contract = e.contract
      where e.state = 'logged'""";

  private final Lists lists;

  /** Reads the given views. */
  public Obligations(Lists lists) {
    this.lists = lists;
  }

  /** All that waits, the longest overdue first. */
  public List<Obligation> all(Instant now) {
    List<Obligation> found = new ArrayList<>(new OwedActs(lists).all());
    found.addAll(approvals());
    found.addAll(submissions());
    found.addAll(monthEnds(now));
    return found.stream().sorted(Obligation.ORDER).toList();
  }

  /** Those whose deadline has passed: none is what a healthy house has. */
  public List<Obligation> overdue(Instant now) {
    LocalDate today = today(now);
    return all(now).stream().filter(one -> one.isOverdueOn(today)).toList();
  }

  /**
   * Late hours have a review of their own, which begins when they are handed in: at most a second.
   */
  private List<Obligation> approvals() {
    return lists.jdbc().query(UNDECIDED, (row, n) -> {
      PayWeek week = PayWeek.parse(row.getString(1));
      WeekPolicy policy = WeekPolicy.of(week.calendar());
      Instant reviewed = row.getBoolean(2)
          ? policy.reviewEndsAt(week, policy.reviewEndsAt(week))
          : policy.reviewEndsAt(week);
      return new Obligation(
          Duty.APPROVAL,
          row.getBoolean(2) ? week + " late" : week.toString(),
          "role:operations",
          today(reviewed).plusDays(Duty.APPROVAL.days()),
          "./hourbook close-week " + week);
    });
  }

  private List<Obligation> submissions() {
    return lists.jdbc().query(NOT_SUBMITTED, (row, n) -> {
      PayWeek week = PayWeek.parse(row.getString(3));
      PayCalendar calendar = week.calendar();
      return new Obligation(
          Duty.SUBMISSION,
          row.getString(1),
          "expert:" + row.getString(2),
          today(WeekPolicy.of(calendar).lockedAt(week)).plusDays(Duty.SUBMISSION.days()),
          "submit the timesheet");
    });
  }

  private List<Obligation> monthEnds(Instant now) {
    YearMonth current = YearMonth.from(today(now));
    return new Periods(lists.jdbc())
        .openBefore(current).stream()
            .map(month -> new Obligation(
                Duty.MONTH_END,
                month.toString(),
                "role:finance",
                PeriodId.of(month).lastDay().plusDays(Duty.MONTH_END.days()),
                "./hourbook period close " + month))
            .toList();
  }

  private static LocalDate today(Instant now) {
    return LocalDate.ofInstant(now, ZoneOffset.UTC);
  }
}
