package dev.hourbook.api.web.contracts;

import dev.hourbook.api.web.json.Amount;
import dev.hourbook.api.web.json.Rates;
import dev.hourbook.ledger.calendar.EffectiveFrom;
import dev.hourbook.ledger.money.Rate;
import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;

/** The versions of rates as the views keep them, under a card's or a contract's stream. */
final class StoredRates {
  private StoredRates() {}

  /** All versions, the earliest first. */
  static List<Rates> of(JdbcTemplate jdbc, String stream) {
    return jdbc
        .query(
            "select effective_from, bill_rate, pay_rate from view.rate where card = ?",
            (row, n) -> new Rates(
                EffectiveFrom.parse(row.getString(1)),
                Amount.of(Rate.parse(row.getString(2))),
                Amount.of(Rate.parse(row.getString(3)))),
            stream)
        .stream()
        .sorted((a, b) -> a.from().compareTo(b.from()))
        .toList();
  }
}
