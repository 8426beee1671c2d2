package dev.hourbook.api.csv;

import java.time.LocalDate;
import java.util.Currency;
import java.util.Optional;

/** One line of {@code contracts.csv}. */
record ContractRow(
    String contract,
    String client,
    String expert,
    String discipline,
    Currency currency,
    LocalDate start) {

  static Optional<ContractRow> read(CsvRow row) {
    Optional<String> contract = row.required("contract");
    Optional<String> client = row.required("client");
    Optional<String> expert = row.required("expert");
    Optional<String> discipline = row.required("discipline");
    Optional<Currency> currency = row.currency("currency");
    Optional<LocalDate> start = row.date("start");
    if (contract.isEmpty() || client.isEmpty() || expert.isEmpty() || discipline.isEmpty()) {
      return Optional.empty();
    }
    return currency.flatMap(c -> start.map(day ->
        new ContractRow(contract.get(), client.get(), expert.get(), discipline.get(), c, day)));
  }
}
