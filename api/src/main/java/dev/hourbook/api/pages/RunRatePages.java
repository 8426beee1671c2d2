package dev.hourbook.api.pages;

import dev.hourbook.ledger.calendar.Days;
import dev.hourbook.ledger.calendar.PayWeek;
import dev.hourbook.ledger.money.Money;
import dev.hourbook.ledger.timesheet.Side;
import dev.hourbook.projections.paging.Paged;
import dev.hourbook.projections.revenue.Earned;
import dev.hourbook.projections.revenue.Earnings;
import dev.hourbook.projections.revenue.Earnings.Question;
import dev.hourbook.projections.revenue.Grouping;
import dev.hourbook.projections.runrate.RunRate;
import dev.hourbook.projections.runrate.RunRatePoint;
import java.time.YearMonth;
import java.util.Currency;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** The run-rate of every week, and one week's ladder with the sums each rung is made of. */
@Controller
final class RunRatePages {

  private static final int ALL_WEEKS = 10_000;

  private final Desk desk;
  private final RunRate runRate;
  private final Earnings earnings;

  RunRatePages(Desk desk) {
    this.desk = desk;
    this.runRate = new RunRate(desk.jdbc());
    this.earnings = new Earnings(desk.jdbc());
  }

  /** A rung that is a number of weeks times a factor. */
  record Rung(String name, int factor, Money sum, Money value, List<Ladder.WeekRevenue> weeks) {}

  @GetMapping("/run-rate")
  String all(@RequestParam(defaultValue = "1") int page, Model model) {
    return desk.show("run-rate", model, m -> {
      List<Ladder> ladders = Ladder.all(runRate, desk.now());
      m.addAttribute("ladders", ladders);
      m.addAttribute(
          "charts", ladders.stream().map(ladder -> ladder.chart(ALL_WEEKS)).toList());
      m.addAttribute("list", page(ladders, page));
    });
  }

  private static Paged<RunRatePoint> page(List<Ladder> ladders, int page) {
    List<RunRatePoint> all =
        ladders.stream().flatMap(ladder -> ladder.points().reversed().stream()).toList();
    List<RunRatePoint> rows =
        all.stream().skip(Paged.before(page)).limit(Paged.SIZE).toList();
    return new Paged<>(rows, all.size(), Math.max(page, 1));
  }

  @GetMapping("/run-rate/{week}")
  String week(@PathVariable String week, @RequestParam String currency, Model model) {
    return desk.show("ladder", model, m -> {
      PayWeek of = PayWeek.parse(week);
      Ladder ladder = Ladder.all(runRate, desk.now()).stream()
          .filter(l -> l.currency().getCurrencyCode().equals(currency))
          .findFirst()
          .orElseThrow(() -> new NotInTheBook("run-rate in", currency));
      RunRatePoint point = ladder.points().stream()
          .filter(p -> p.week().equals(of))
          .findFirst()
          .orElseThrow(() -> new NotInTheBook("run-rate of week", week));
      YearMonth month = YearMonth.from(of.end()).minusMonths(1);
      m.addAttribute("point", point);
      m.addAttribute("rungs", rungs(ladder, point));
      m.addAttribute("month", month);
      m.addAttribute("monthRevenue", revenue(Days.of(month), ladder.currency()));
    });
  }

  private static List<Rung> rungs(Ladder ladder, RunRatePoint point) {
    return List.of(
        rung("R4", 13, point.r4(), ladder.window(point.week(), 4)),
        rung("R13", 4, point.r13(), ladder.window(point.week(), 13)),
        rung("Last week", 52, point.lastWeek(), ladder.window(point.week(), 1)));
  }

  private static Rung rung(String name, int factor, Money value, List<Ladder.WeekRevenue> weeks) {
    Money sum =
        weeks.stream().map(Ladder.WeekRevenue::revenue).reduce(Money::plus).orElseThrow();
    return new Rung(name, factor, sum, value, weeks);
  }

  private Money revenue(Days days, Currency currency) {
    Question question =
        new Question(Side.BILL, Grouping.NONE, days.first(), days.end(), runRate.calendar());
    return earnings.of(question).stream()
        .map(Earned::amount)
        .filter(amount -> amount.currency().equals(currency))
        .findFirst()
        .orElse(Money.zero(currency));
  }
}
