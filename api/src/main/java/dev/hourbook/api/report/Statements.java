package dev.hourbook.api.report;

import dev.hourbook.ledger.chart.Book;
import dev.hourbook.ledger.chart.Unit;
import dev.hourbook.ledger.money.Money;
import dev.hourbook.projections.statements.Balance;
import dev.hourbook.projections.statements.BalanceSheet;
import dev.hourbook.projections.statements.Balances;
import dev.hourbook.projections.statements.Every;
import dev.hourbook.projections.statements.HoursStatement;
import dev.hourbook.projections.statements.IncomeStatement;
import dev.hourbook.projections.statements.Span;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** Every statement by its name, as rows. */
public record Statements(Balances balances) {

  private static final Comparator<Unit> UNITS = Comparator.comparing(Unit::text);

  /** Whom a statement is about, and the business's day. */
  public record About(String party, LocalDate today) {}

  /** The statement of a kind that is about nobody in particular. */
  public Report of(StatementKind kind, Span span) {
    return of(kind, span, new About("", span.asOf()));
  }

  /**
   * The statement of a kind. A balance sheet, a trial balance and hours begin where the book does.
   *
   * @throws dev.hourbook.ledger.message.Refused {@code statement/unknown-party}
   */
  public Report of(StatementKind kind, Span span, About about) {
    PartyStatements parties = new PartyStatements(balances.lists(), span, about.today());
    return switch (kind) {
      case CLIENT -> parties.client(about.party());
      case EXPERT -> parties.expert(about.party());
      case WORK_IN_PROGRESS -> parties.workInProgress();
      case TRIAL_BALANCE -> trialBalance(balances.of(fromTheBeginning(span)));
      case HOURS -> hours(HoursStatement.of(balances.of(fromTheBeginning(span))));
      case INCOME -> income(IncomeStatement.of(balances.of(span)));
      case BALANCE_SHEET -> sheet(BalanceSheet.of(balances.of(fromTheBeginning(span))));
    };
  }

  /** The income statement cut into stretches, each with its own lines. */
  public Report income(Every every, Span span) {
    List<List<Object>> rows = new ArrayList<>();
    balances
        .booked(span)
        .ifPresent(booked -> every.of(booked).forEach(stretch -> {
          IncomeStatement.of(balances.of(stretch.span()))
              .forEach(statement -> lines(statement)
                  .forEach(line -> rows.add(
                      Stream.concat(Stream.of(stretch.label()), line.stream()).toList())));
        }));
    return Report.of(List.of("period", "line", "currency", "gross", "net"), rows);
  }

  private static Span fromTheBeginning(Span span) {
    return span.from(Span.ALL.from());
  }

  private static Report trialBalance(List<Balance> balances) {
    List<List<Object>> rows = new ArrayList<>();
    for (Book book : Book.values()) {
      List<Balance> own =
          balances.stream().filter(b -> b.account().book() == book).toList();
      own.stream().map(Balance::unit).distinct().sorted(UNITS).forEach(unit -> {
        List<Balance> of = own.stream().filter(b -> b.unit().equals(unit)).toList();
        of.forEach(b -> rows.add(row(b.account().path(), b.unit(), debit(b), credit(b))));
        long debits = of.stream().mapToLong(Statements::debit).sum();
        long credits = of.stream().mapToLong(Statements::credit).sum();
        rows.add(row("total " + word(book), unit, debits, credits));
      });
    }
    return Report.of(List.of("account", "unit", "debit", "credit"), rows);
  }

  private static List<Object> row(String name, Unit unit, long debit, long credit) {
    return List.of(name, unit.text(), amount(unit, debit), amount(unit, credit));
  }

  private static Object amount(Unit unit, long amount) {
    return unit.isTime() ? (Object) amount : new Money(amount, Currency.getInstance(unit.text()));
  }

  private static long debit(Balance balance) {
    return Math.max(balance.amount(), 0);
  }

  private static long credit(Balance balance) {
    return Math.max(Math.negateExact(balance.amount()), 0);
  }

  private static String word(Book book) {
    return book.name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }

  private static Report income(List<IncomeStatement> statements) {
    List<List<Object>> rows = new ArrayList<>();
    statements.forEach(statement -> rows.addAll(lines(statement)));
    return Report.of(List.of("line", "currency", "gross", "net"), rows);
  }

  private static List<List<Object>> lines(IncomeStatement statement) {
    return statement.all().stream()
        .map(line ->
            List.<Object>of(line.name(), statement.currency().toString(), line.gross(), line.net()))
        .toList();
  }

  private static Report hours(List<HoursStatement> sides) {
    List<List<Object>> rows = new ArrayList<>();
    for (HoursStatement side : sides) {
      String name = word(side.book());
      rows.add(List.of(name, "worked", side.worked()));
      if (side.carriedOver() != 0) {
        rows.add(List.of(name, "carried over", side.carriedOver()));
      }
      side.places()
          .forEach(place -> rows.add(List.of(name, place.account().path(), place.amount())));
      rows.add(List.of(name, "total at all places", side.placed()));
      rows.add(List.of(name, "missing", side.missing()));
    }
    return Report.of(List.of("side", "line", "seconds"), rows);
  }

  private static Report sheet(List<BalanceSheet> sheets) {
    List<List<Object>> rows = new ArrayList<>();
    for (BalanceSheet sheet : sheets) {
      add(rows, sheet.assets());
      add(rows, "total assets", sheet.totalAssets());
      add(rows, sheet.liabilities());
      add(rows, sheet.equity());
      add(rows, "result to date", sheet.result());
      add(rows, "total liabilities, equity and result", sheet.totalClaims());
    }
    return Report.of(List.of("line", "currency", "amount"), rows);
  }

  private static void add(List<List<Object>> rows, List<BalanceSheet.Line> lines) {
    lines.forEach(line -> add(rows, line.account(), line.amount()));
  }

  private static void add(List<List<Object>> rows, String name, Money amount) {
    rows.add(List.of(name, amount.currency().toString(), amount));
  }
}
