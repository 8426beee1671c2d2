package dev.hourbook.api.csv;

import dev.hourbook.ledger.money.Rate;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Currency;
import java.util.Optional;
import java.util.regex.Pattern;

/** One line of {@code rate-card.csv}: from the date, included, until the discipline's next one. */
record RateRow(long line, String discipline, LocalDate from, Rate bill, Rate pay) {

  private static final Pattern PRICE = Pattern.compile("[0-9]{1,8}([.][0-9]{1,8})?");

  static Optional<RateRow> read(CsvRow row) {
    Optional<String> discipline = row.required("discipline");
    Optional<LocalDate> from = row.date("effective_from");
    Optional<BigDecimal> bill = price(row, "bill_rate");
    Optional<BigDecimal> pay = price(row, "pay_rate");
    Optional<Currency> currency = row.currency("currency");
    if (discipline.isEmpty() || from.isEmpty() || bill.isEmpty() || pay.isEmpty()) {
      return Optional.empty();
    }
    return currency.map(c -> new RateRow(
        row.line(), discipline.get(), from.get(), new Rate(bill.get(), c), new Rate(pay.get(), c)));
  }

  private static Optional<BigDecimal> price(CsvRow row, String field) {
    return row.read(field, "a price per hour like 95.00, of at most 8 decimals", text -> {
      if (!PRICE.matcher(text).matches()) {
        throw new IllegalArgumentException("no price");
      }
      return new BigDecimal(text);
    });
  }
}
