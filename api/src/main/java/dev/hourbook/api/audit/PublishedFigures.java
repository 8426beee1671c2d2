package dev.hourbook.api.audit;

import dev.hourbook.ledger.calendar.PayCalendar;
import dev.hourbook.ledger.timesheet.Side;
import dev.hourbook.projections.journal.Measure;
import dev.hourbook.projections.revenue.Earned;
import dev.hourbook.projections.revenue.Earnings;
import dev.hourbook.projections.revenue.Earnings.Question;
import dev.hourbook.projections.revenue.Grouping;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * What reports say of revenue and pay is what the postings of service days come to, whole and
 * expert by expert: no figure loses a posting by what it is grouped or joined by.
 */
record PublishedFigures(JdbcTemplate jdbc) {

  static final String LAW = "published figures are the sums of the postings";

  List<Finding> findings() {
    List<Finding> findings = new ArrayList<>();
    for (Side side : Side.values()) {
      compare(side, Grouping.NONE, "''", findings);
      compare(side, Grouping.EXPERT, "coalesce(expert, '')", findings);
    }
    return findings;
  }

  private void compare(Side side, Grouping by, String key, List<Finding> findings) {
    Map<String, Long> published = published(side, by);
    Map<String, Long> posted = posted(side, key);
    TreeSet<String> all = new TreeSet<>(published.keySet());
    all.addAll(posted.keySet());
    for (String what : all) {
      long said = published.getOrDefault(what, 0L);
      long held = posted.getOrDefault(what, 0L);
      if (said != held) {
        String where = side.word() + " " + what + ": published " + said + ", posted " + held;
        findings.add(new Finding(LAW, where));
      }
    }
  }

  private Map<String, Long> published(Side side, Grouping by) {
    Question all = new Question(side, by, LocalDate.MIN, LocalDate.MAX, PayCalendar.ISO);
    Map<String, Long> sums = new TreeMap<>();
    for (Earned earned : new Earnings(jdbc).of(all)) {
      String currency = earned.amount().currency().getCurrencyCode();
      sums.merge(earned.key() + " " + currency, earned.amount().minor(), Math::addExact);
      sums.merge(earned.key() + " s", earned.seconds(), Math::addExact);
    }
    return sums;
  }

  private Map<String, Long> posted(Side side, String key) {
    Measure money = Measure.money(side);
    Measure seconds = Measure.seconds(side);
    Map<String, Long> sums = new TreeMap<>();
    jdbc.query(
        "select " + key + ", unit, " + money.sql() + " + " + seconds.sql()
            + " from view.posting where account = any(?) and serviced_on is not null"
            + " group by 1, 2",
        row -> {
          sums.put(row.getString(1) + " " + row.getString(2), row.getLong(3));
        },
        (Object) Measure.paths(money, seconds));
    return sums;
  }
}
