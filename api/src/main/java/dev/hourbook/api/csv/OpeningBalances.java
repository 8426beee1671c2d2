package dev.hourbook.api.csv;

import dev.hourbook.api.csv.OpeningStep.Place;
import dev.hourbook.ledger.calendar.PayWeek;
import dev.hourbook.ledger.chart.Account;
import dev.hourbook.ledger.contract.Discipline;
import dev.hourbook.ledger.message.Streams;
import dev.hourbook.ledger.money.Money;
import dev.hourbook.ledger.party.ClientId;
import dev.hourbook.ledger.party.ExpertId;
import dev.hourbook.ledger.voucher.About;
import dev.hourbook.ledger.voucher.ByHand;
import dev.hourbook.ledger.voucher.OpeningCommand.CarryOverBalances;
import dev.hourbook.ledger.voucher.OpeningCommand.CarryOverHistory;
import dev.hourbook.ledger.voucher.OpeningEvent.BalancesCarriedOver;
import dev.hourbook.ledger.voucher.OpeningEvent.HistoryCarriedOver;
import dev.hourbook.ledger.voucher.OpeningId;
import dev.hourbook.ledger.voucher.PastWeek;
import dev.hourbook.ledger.voucher.VoucherLine;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** The balances and the history of a cut-over, one step a file. */
record OpeningBalances(OpeningOptions options, Streams streams) {

  static final String DEBTS = "expert-debts.csv";
  static final String PAID = "paid-to-experts.csv";
  static final String BALANCES = "balances.csv";
  static final String HISTORY = "history.csv";

  /** What an expert owes back, or was paid this year: the account says which. */
  Optional<VoucherLine> ofExpert(CsvRow row, Account account) {
    OpeningRow fields = new OpeningRow(row, streams);
    Optional<ExpertId> expert = fields.expert();
    return fields
        .owed("amount")
        .flatMap(amount -> expert.map(
            who -> new VoucherLine(account, amount, VoucherLine.NO_DAY, About.expert(who))));
  }

  /** What any account holds that a hand may book; a debit is positive. */
  Optional<VoucherLine> balance(CsvRow row) {
    Optional<Account> account = row.read(
        "account",
        "an account without documents of its own, like assets:bank; see docs/accounts.md",
        path -> Account.ofPath(path)
            .filter(ByHand::mayBook)
            .orElseThrow(IllegalArgumentException::new));
    Optional<Money> amount =
        row.currency("currency").flatMap(currency -> row.amount("amount", currency));
    return account.flatMap(of -> amount.map(money -> VoucherLine.of(of, money)));
  }

  Optional<PastWeek> week(CsvRow row) {
    OpeningRow fields = new OpeningRow(row, streams);
    Optional<PayWeek> week = row.date("week").map(options.calendar()::weekOf);
    Optional<ClientId> client = fields.client();
    Optional<Discipline> discipline = row.required("discipline").map(Discipline::new);
    Optional<Long> billed = fields.count("billed_seconds");
    Optional<Long> worked = fields.count("worked_seconds");
    Optional<Money> pay = fields.money("pay");
    Optional<Money> revenue = fields.money("revenue");
    if (week.isPresent() && week.get().start().isAfter(options.cutOver())) {
      row.problem("week", "opening/after-cut-over", "begins after " + options.cutOver());
      return Optional.empty();
    }
    if (week.isEmpty() || discipline.isEmpty() || billed.isEmpty() || worked.isEmpty()) {
      return Optional.empty();
    }
    return client
        .flatMap(of -> fields.ofClient(of, revenue, "revenue"))
        .flatMap(money -> pay.map(cost -> new PastWeek(
            week.get(),
            client.orElseThrow(),
            discipline.get(),
            billed.get(),
            money,
            worked.get(),
            cost)));
  }

  OpeningStep balances(String file, List<VoucherLine> lines) {
    OpeningId id = new OpeningId(source(file));
    LocalDate day = options.cutOver();
    return new OpeningStep(
        whole(file),
        id,
        new CarryOverBalances(id, day, lines, options.approvedBy(), options.at(), options.by()),
        new BalancesCarriedOver(id, day, lines, options.by(), options.approvedBy()));
  }

  OpeningStep history(List<PastWeek> weeks) {
    OpeningId id = new OpeningId(source(HISTORY));
    LocalDate day = options.cutOver();
    return new OpeningStep(
        whole(HISTORY),
        id,
        new CarryOverHistory(id, day, weeks, options.approvedBy(), options.at(), options.by()),
        new HistoryCarriedOver(id, day, weeks, options.by(), options.approvedBy()));
  }

  private static Place whole(String file) {
    return new Place(file, 0, "file", file);
  }

  private static String source(String file) {
    return file.substring(0, file.length() - ".csv".length());
  }
}
