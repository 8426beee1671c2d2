package dev.hourbook.api.web.vouchers;

import dev.hourbook.api.web.json.Amount;
import dev.hourbook.api.web.problems.Problem;
import dev.hourbook.ledger.chart.Account;
import dev.hourbook.ledger.party.ClientId;
import dev.hourbook.ledger.party.ExpertId;
import dev.hourbook.ledger.voucher.About;
import dev.hourbook.ledger.voucher.VoucherLine;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;
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
    return IntStream.range(0, lines.size())
        .mapToObj(i -> lines.get(i).line("lines[" + i + "]"))
        .toList();
  }

  private VoucherLine line(String field) {
    Account in = Account.ofPath(account)
        .orElseThrow(() -> Problem.wrong(
                field + ".account", account, "an account of the chart, docs/accounts.md")
            .exception());
    About about = new About(
        key(field + ".client", client, ClientId::new),
        project,
        key(field + ".expert", expert, ExpertId::new));
    return new VoucherLine(in, amount.money(field + ".amount"), servicedOn, about);
  }

  private static <T> @Nullable T key(
      String field, @Nullable String key, Function<String, T> reader) {
    try {
      return Optional.ofNullable(key).map(reader).orElse(null);
    } catch (IllegalArgumentException wrong) {
      throw Problem.wrong(field, String.valueOf(key), "a key").exception();
    }
  }
}
