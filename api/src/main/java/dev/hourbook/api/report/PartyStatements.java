package dev.hourbook.api.report;

import dev.hourbook.ledger.chart.Account;
import dev.hourbook.ledger.message.Refused;
import dev.hourbook.ledger.money.Money;
import dev.hourbook.projections.paging.Lists;
import dev.hourbook.projections.statements.ClientAccount;
import dev.hourbook.projections.statements.ExpertAccount;
import dev.hourbook.projections.statements.Span;
import dev.hourbook.projections.statements.WorkInProgress;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.function.Function;

/** Statements about somebody, or about work, as rows. */
public record PartyStatements(Lists lists, Span span, LocalDate today) {

  /**
   * What a client was invoiced, credited and paid from the span's first day on, and what is open.
   *
   * @throws Refused {@code statement/unknown-party} if there is no such client
   */
  public Report client(String client) {
    require("client", client);
    ClientAccount account = ClientAccount.of(lists, client, span);
    List<List<Object>> rows = new ArrayList<>();
    for (Currency currency : account.currencies()) {
      Money balance = account.before(span.from(), currency);
      rows.add(row("", "opening balance", "", "", balance, balance));
      for (ClientAccount.Movement movement : account.movements()) {
        boolean counts = movement.amount().currency().equals(currency)
            && !movement.bookedOn().isBefore(span.from());
        if (counts) {
          balance = balance.plus(movement.amount());
          String day = movement.bookedOn().toString();
          rows.add(row(day, movement.event(), movement.document(), "", movement.amount(), balance));
        }
      }
      rows.add(row("", "balance", "", "", balance, balance));
      account.open().stream()
          .filter(open -> open.amount().currency().equals(currency))
          .forEach(open -> rows.add(open(open)));
    }
    List<String> columns =
        List.of("booked", "what", "document", "due", "currency", "amount", "balance");
    return Report.of(columns, rows);
  }

  private static List<Object> open(ClientAccount.Open open) {
    LocalDate due = open.dueOn();
    String day = due == null ? "" : due.toString();
    return row("", word(open.account()), open.document(), day, open.amount(), "");
  }

  private static String word(Account account) {
    return switch (account) {
      case RECEIVABLE -> "open item";
      case RECEIVABLE_DISPUTED -> "disputed";
      case UNAPPLIED_CASH -> "not applied";
      case CLIENT_BALANCE -> "credit left";
      default -> account.path();
    };
  }

  private static List<Object> row(
      String day, String what, String document, String due, Money amount, Object balance) {
    String currency = amount.currency().toString();
    return List.of(day, what, document, due, currency, amount, balance);
  }

  /**
   * What an expert earned week by week, and where it is.
   *
   * @throws Refused {@code statement/unknown-party} if there is no such expert
   */
  public Report expert(String expert) {
    require("expert", expert);
    List<ExpertAccount.Week> weeks = ExpertAccount.of(lists, expert, span).weeks();
    List<List<Object>> rows = new ArrayList<>();
    weeks.forEach(week -> rows.add(row(week)));
    weeks.stream().map(week -> week.earned().currency()).distinct().forEach(currency -> {
      List<ExpertAccount.Week> own =
          weeks.stream().filter(w -> w.earned().currency().equals(currency)).toList();
      rows.add(row(new ExpertAccount.Week(
          "total",
          "",
          own.stream().mapToLong(ExpertAccount.Week::seconds).sum(),
          sum(own, ExpertAccount.Week::earned, currency),
          sum(own, ExpertAccount.Week::carriedOver, currency),
          sum(own, ExpertAccount.Week::accrued, currency),
          sum(own, ExpertAccount.Week::inPayout, currency),
          sum(own, ExpertAccount.Week::paid, currency),
          sum(own, ExpertAccount.Week::held, currency),
          sum(own, ExpertAccount.Week::owedBack, currency),
          sum(own, ExpertAccount.Week::writtenOff, currency),
          sum(own, ExpertAccount.Week::withheld, currency))));
    });
    List<String> columns = List.of(
        "week",
        "contract",
        "currency",
        "seconds",
        "earned",
        "carried_over",
        "accrued",
        "in_payout",
        "paid",
        "held",
        "owed_back",
        "written_off",
        "withheld");
    return Report.of(columns, rows);
  }

  private static List<Object> row(ExpertAccount.Week week) {
    return List.of(
        week.week(),
        week.contract(),
        week.earned().currency().toString(),
        week.seconds(),
        week.earned(),
        week.carriedOver(),
        week.accrued(),
        week.inPayout(),
        week.paid(),
        week.held(),
        week.owedBack(),
        week.writtenOff(),
        week.withheld());
  }

  private static <T> Money sum(List<T> rows, Function<T, Money> amount, Currency currency) {
    return rows.stream().map(amount).reduce(Money.zero(currency), Money::plus);
  }

  /** Approved hours on no invoice; the age is in days from the first day worked of them. */
  public Report workInProgress() {
    LocalDate end = span.asOf().isBefore(today) ? span.asOf() : today;
    List<List<Object>> rows = new ArrayList<>();
    WorkInProgress.of(lists, span)
        .lines()
        .forEach(line -> rows.add(List.of(
            line.client(),
            line.contract(),
            line.week(),
            line.amount().currency().toString(),
            line.seconds(),
            line.amount(),
            ChronoUnit.DAYS.between(line.since(), end))));
    List<String> columns =
        List.of("client", "contract", "week", "currency", "seconds", "amount", "age_days");
    return Report.of(columns, rows);
  }

  private void require(String kind, String party) {
    String sql = "select count(*) from view." + kind + " where " + kind + " = ?";
    Long found = lists.jdbc().queryForObject(sql, Long.class, party);
    if (found == null || found == 0) {
      throw new Refused(new ReportRefusal.UnknownParty(kind, party));
    }
  }
}
