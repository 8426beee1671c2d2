package dev.hourbook.api.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.hourbook.api.company.LivelyHistory;
import dev.hourbook.api.company.TestCompany;
import dev.hourbook.api.report.Statements.About;
import dev.hourbook.ledger.chart.Account;
import dev.hourbook.ledger.message.Refused;
import dev.hourbook.ledger.money.Money;
import dev.hourbook.projections.paging.Lists;
import dev.hourbook.projections.statements.Balances;
import dev.hourbook.projections.statements.ClientAccount;
import dev.hourbook.projections.statements.ExpertAccount;
import dev.hourbook.projections.statements.Span;
import dev.hourbook.projections.statements.WorkInProgress;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What clients and experts are told, on every day of a lively company, is what the books hold. */
class PartyStatementsTest {

  private static final LocalDate FIRST = LocalDate.parse("2026-01-31");
  private static final LocalDate LAST = LocalDate.parse("2026-03-11");

  private static TestCompany test;
  private static Lists lists;

  @BeforeAll
  static void live() {
    test = TestCompany.open();
    LivelyHistory.in(test);
    lists = new Lists(test.company().jdbc());
  }

  @AfterAll
  static void close() {
    test.close();
  }

  private static List<Span> everyDay() {
    return FIRST
        .datesUntil(LAST)
        .flatMap(day -> Stream.of(
            Span.ALL.asOf(day), Span.ALL.knownAt(day), Span.ALL.asOf(day).knownAt(day.plusDays(7))))
        .toList();
  }

  private static List<String> all(String party) {
    return test.texts("select " + party + " from view." + party + " order by 1");
  }

  private static Money sum(Stream<Money> amounts) {
    return amounts
        .filter(amount -> amount.currency().equals(TestCompany.USD))
        .reduce(Money.zero(TestCompany.USD), Money::plus);
  }

  private static Money booked(Span span, Account... accounts) {
    return sum(new Balances(lists)
        .of(span).stream()
            .filter(balance -> List.of(accounts).contains(balance.account()))
            .filter(balance -> !balance.unit().isTime())
            .map(balance -> balance.money()));
  }

  @Test
  void onEveryDayClientsOweWhatTheBooksSayAndOpenItemsAddUpToIt() {
    for (Span span : everyDay()) {
      List<ClientAccount> accounts = all("client").stream()
          .map(client -> ClientAccount.of(lists, client, span))
          .toList();
      Money moved = sum(accounts.stream()
          .flatMap(account -> account.movements().stream())
          .map(ClientAccount.Movement::amount));
      Money open = sum(accounts.stream()
          .flatMap(account -> account.open().stream())
          .map(ClientAccount.Open::amount));
      Money booked = booked(span, ClientAccount.ACCOUNTS.toArray(Account[]::new));
      assertThat(List.of(moved, open)).as(span.toString()).containsOnly(booked);
    }
  }

  @Test
  void onEveryDayExpertsAreToldWhatTheBooksSay() {
    for (Span span : everyDay()) {
      List<ExpertAccount.Week> weeks = all("expert").stream()
          .flatMap(expert -> ExpertAccount.of(lists, expert, span).weeks().stream())
          .toList();
      assertThat(told(weeks, ExpertAccount.Week::earned))
          .as(span.toString())
          .isEqualTo(booked(span, Account.COST_OF_SERVICES));
      assertThat(told(weeks, ExpertAccount.Week::accrued))
          .isEqualTo(booked(span, Account.EXPERT_PAYABLE_ACCRUED).negated());
      assertThat(told(weeks, ExpertAccount.Week::inPayout))
          .isEqualTo(booked(span, Account.EXPERT_PAYABLE_RESERVED, Account.PAYOUTS_IN_TRANSIT)
              .negated());
      assertThat(told(weeks, ExpertAccount.Week::held))
          .isEqualTo(booked(span, Account.EXPERT_PAYABLE_HELD).negated());
      assertThat(told(weeks, ExpertAccount.Week::owedBack))
          .isEqualTo(booked(span, Account.EXPERT_RECEIVABLE));
      assertThat(told(weeks, ExpertAccount.Week::writtenOff))
          .isEqualTo(booked(span, Account.CLAWBACK_LOSSES));
      assertThat(told(weeks, ExpertAccount.Week::withheld))
          .isEqualTo(booked(span, Account.TAX_WITHHELD_PAYABLE).negated());
      for (ExpertAccount.Week week : weeks) {
        Money somewhere = week.accrued()
            .plus(week.inPayout())
            .plus(week.paid())
            .plus(week.held())
            .plus(week.withheld())
            .minus(week.owedBack())
            .minus(week.writtenOff());
        assertThat(somewhere).as(week.toString()).isEqualTo(week.earned().plus(week.carriedOver()));
      }
    }
  }

  private static Money told(
      List<ExpertAccount.Week> weeks, Function<ExpertAccount.Week, Money> amount) {
    return sum(weeks.stream().map(amount));
  }

  @Test
  void onEveryDayWorkInProgressIsWhatIsUnbilled() {
    for (Span span : everyDay()) {
      Money told =
          sum(WorkInProgress.of(lists, span).lines().stream().map(WorkInProgress.Line::amount));
      assertThat(told).as(span.toString()).isEqualTo(booked(span, Account.UNBILLED));
    }
  }

  private static List<List<Object>> rows(StatementKind kind, Span span, String party) {
    About about = new About(party, LAST);
    List<List<Object>> rows = new ArrayList<>();
    new Statements(new Balances(lists)).of(kind, span, about).forEach(rows::add);
    return rows;
  }

  @Test
  void clientsStatementOfAPeriodBeginsWithWhatWasOwedAndEndsWithWhatIsOwed() {
    List<List<Object>> whole = rows(StatementKind.CLIENT, Span.ALL, "lab");
    Span later = Span.ALL.from(LocalDate.parse("2026-02-15"));
    List<List<Object>> part = rows(StatementKind.CLIENT, later, "lab");
    assertThat(whole.getFirst().get(1)).isEqualTo("opening balance");
    assertThat(whole.getFirst().get(6)).isEqualTo(Money.zero(TestCompany.USD));
    assertThat(part.getFirst().get(6)).isNotEqualTo(Money.zero(TestCompany.USD));
    assertThat(named(part, "balance")).isEqualTo(named(whole, "balance"));
    assertThat(whole)
        .anySatisfy(row -> assertThat(row.subList(0, 3))
            .containsExactly("2026-02-14", "invoice.finalised", "INV-2026-0001"));
    assertThat(whole)
        .anySatisfy(row -> assertThat(row.subList(1, 4))
            .containsExactly("open item", "INV-2026-0001", "2026-02-28"));
  }

  @Test
  void clientsStatementNamesWhatIsDisputedCreditedAndPaid() {
    assertThat(rows(StatementKind.CLIENT, Span.ALL, "firm"))
        .extracting(row -> row.get(1))
        .contains("invoice.voided", "credit-note.issued", "receipt.recorded", "receipt.refunded");
  }

  private static Object named(List<List<Object>> rows, String what) {
    return rows.stream()
        .filter(row -> row.get(1).equals(what))
        .findFirst()
        .orElseThrow()
        .get(6);
  }

  @Test
  void expertsStatementEndsInATotalPerCurrency() {
    assertThat(rows(StatementKind.EXPERT, Span.ALL, "E1"))
        .last()
        .satisfies(row -> assertThat(row.getFirst()).isEqualTo("total"));
  }

  @Test
  void workInProgressSaysHowOldItIs() {
    Span span = Span.ALL.asOf(LocalDate.parse("2026-02-10"));
    assertThat(rows(StatementKind.WORK_IN_PROGRESS, span, ""))
        .isNotEmpty()
        .allSatisfy(row -> assertThat((Long) row.get(6)).isBetween(0L, 9L));
  }

  @Test
  void nobodyHasNoStatement() {
    Refused refused =
        catchThrowableOfType(Refused.class, () -> rows(StatementKind.CLIENT, Span.ALL, "nobody"));
    assertThat(refused.refusal().code()).isEqualTo("statement/unknown-party");
  }
}
