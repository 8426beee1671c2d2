package dev.hourbook.api.web.vouchers;

import dev.hourbook.api.web.json.Amount;
import dev.hourbook.ledger.chart.Account;
import dev.hourbook.ledger.money.Money;
import dev.hourbook.ledger.party.ClientId;
import dev.hourbook.ledger.party.ExpertId;
import dev.hourbook.ledger.voucher.About;
import dev.hourbook.ledger.voucher.VoucherLine;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A line to be booked: a debit is positive, a credit negative. */
record AskedLine(
    String account,
    Amount amount,
    @Nullable LocalDate servicedOn,
    @Nullable String client,
    @Nullable String project,
    @Nullable String expert) {

  static List<VoucherLine> all(List<AskedLine> lines) {
    return lines.stream().map(AskedLine::line).toList();
  }

  private VoucherLine line() {
    Account in = Account.ofPath(account)
        .orElseThrow(() -> new IllegalArgumentException("the chart has no account " + account));
    About about = new About(
        Optional.ofNullable(client).map(ClientId::new).orElse(null),
        project,
        Optional.ofNullable(expert).map(ExpertId::new).orElse(null));
    return new VoucherLine(in, Money.of(amount.amount(), amount.currency()), servicedOn, about);
  }
}
