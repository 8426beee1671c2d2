package dev.hourbook.api.web.periods;

import dev.hourbook.api.period.ContractEstimate;
import dev.hourbook.api.period.Preview;
import dev.hourbook.api.web.json.Amount;
import java.time.YearMonth;
import java.util.List;

/**
 * What closing the month would accrue: the share and what it is of, both totals, one sum a
 * currency, and the hash that a closing has to name.
 */
record Shown(
    YearMonth month,
    long position,
    String percent,
    String basis,
    List<Amount> bill,
    List<Amount> pay,
    List<ContractRow> contracts,
    String hash) {

  /** One contract: whole seconds of work, money times the share. */
  record ContractRow(
      String contract, String client, String expert, long seconds, Amount bill, Amount pay) {

    static ContractRow of(ContractEstimate row) {
      return new ContractRow(
          row.contract(),
          row.client(),
          row.expert(),
          row.seconds(),
          Amount.of(row.bill()),
          Amount.of(row.pay()));
    }
  }

  static Shown of(Preview preview) {
    var estimate = preview.estimate();
    return new Shown(
        preview.period().month(),
        preview.position(),
        estimate.share().percent().toPlainString(),
        estimate.share().basis(),
        estimate.bill().stream().map(Amount::of).toList(),
        estimate.pay().stream().map(Amount::of).toList(),
        preview.byContract().stream().map(ContractRow::of).toList(),
        estimate.hash());
  }
}
