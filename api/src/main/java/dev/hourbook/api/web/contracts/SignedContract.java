package dev.hourbook.api.web.contracts;

import java.sql.ResultSet;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/** A contract as it stands; the cap is in seconds a pay week. */
record SignedContract(
    String contract,
    String client,
    String expert,
    String project,
    String discipline,
    String card,
    String currency,
    String calendar,
    String start,
    String rounding,
    @Nullable Long weeklyCap,
    String status) {

  static final String SELECT = """
      select contract, client, expert, project, discipline, card, currency, calendar, started,
        rounding, weekly_cap, status
      from view.contract\s""";

  static SignedContract read(ResultSet row, int n) throws SQLException {
    return new SignedContract(
        row.getString(1),
        row.getString(2),
        row.getString(3),
        row.getString(4),
        row.getString(5),
        row.getString(6),
        row.getString(7),
        row.getString(8),
        row.getString(9),
        row.getString(10),
        row.getObject(11, Long.class),
        row.getString(12));
  }
}
