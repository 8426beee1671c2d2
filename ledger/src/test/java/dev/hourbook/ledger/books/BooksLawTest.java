package dev.hourbook.ledger.books;

import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;

import dev.hourbook.ledger.chart.Account;
import dev.hourbook.ledger.chart.AccountKind;
import dev.hourbook.ledger.chart.Book;
import dev.hourbook.ledger.chart.Posting;
import dev.hourbook.ledger.message.LedgerEvent;
import dev.hourbook.ledger.money.Money;
import dev.hourbook.ledger.timesheet.EntryId;
import dev.hourbook.ledger.timesheet.Item;
import dev.hourbook.ledger.timesheet.RandomSheet;
import dev.hourbook.ledger.timesheet.TimesheetEvent.HoursApproved;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Random histories against the laws of the books; the seed of a failing one is in its name. */
class BooksLawTest {

  private static final Set<Account> SOURCES =
      EnumSet.of(Account.CLIENT_WORKED, Account.CLIENT_ROUNDING, Account.EXPERT_WORKED);

  private final JournalInMemory journal = new JournalInMemory();

  static Stream<Long> seeds() {
    return Stream.iterate(20_260_209L, seed -> seed + 7).limit(250);
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  void everyHistoryKeepsTheLaws(long seed) {
    RandomBook book = new RandomBook(seed);
    for (LedgerEvent event : book.events) {
      List<Posting> legs = journal.post(Books.book(event, Approvals.FRIDAY));
      balances(legs);
      noPositionOfADayIsNegative();
    }
    everySecondStandsOnceInEachBook(book.sheet);
    overCapAndRejectedAreTheSheets(book.sheet);
    bothBooksAgreeUntilTheApproval(book.sheet);
    earnedIsBilledAndUnbilled(book.sheet);
  }

  /** Per item, book and unit, and so per booking. */
  private static void balances(List<Posting> legs) {
    Map<List<Object>, Long> sums = new HashMap<>();
    for (Posting leg : legs) {
      String item = String.valueOf(leg.dimensions().item());
      sums.merge(List.of(item, leg.account().book(), leg.unit()), leg.amount(), Long::sum);
    }
    assertThat(sums.values()).allMatch(sum -> sum == 0);
  }

  /** Hours come in on a day and leave on that day, whatever key they have. */
  private void noPositionOfADayIsNegative() {
    Map<List<Object>, Long> days = new HashMap<>();
    for (JournalInMemory.Key key : journal.keys()) {
      if (key.account().kind() == AccountKind.TIME && !SOURCES.contains(key.account())) {
        List<Object> place = List.of(key.account(), String.valueOf(key.servicedOn()));
        days.merge(place, journal.sum(key::equals), Long::sum);
      }
    }
    assertThat(days.values()).allMatch(seconds -> seconds >= 0);
  }

  private void everySecondStandsOnceInEachBook(RandomSheet sheet) {
    for (Book book : List.of(Book.CLIENT_TIME, Book.EXPERT_TIME)) {
      Map<EntryId, Map<Account, Long>> positions = new EntryPositions(journal, book).of(sheet);
      assertThat(totals(positions)).isEqualTo(sheet.recorded());
      assertThat(positions.values())
          .allMatch(held -> held.values().stream().allMatch(seconds -> seconds >= 0));
    }
    long recorded =
        sheet.recorded().values().stream().mapToLong(Long::longValue).sum();
    assertThat(journal.balance(Account.CLIENT_WORKED)).isEqualTo(-recorded);
    assertThat(journal.balance(Account.EXPERT_WORKED)).isEqualTo(-recorded);
    long client = journal.sum(
        key -> key.account().book() == Book.CLIENT_TIME && !SOURCES.contains(key.account()));
    assertThat(client + journal.balance(Account.CLIENT_ROUNDING)).isEqualTo(recorded);
  }

  private static Map<EntryId, Long> totals(Map<EntryId, Map<Account, Long>> positions) {
    return in(
        positions, held -> held.values().stream().mapToLong(Long::longValue).sum());
  }

  private void overCapAndRejectedAreTheSheets(RandomSheet sheet) {
    Map<EntryId, Map<Account, Long>> client =
        new EntryPositions(journal, Book.CLIENT_TIME).of(sheet);
    assertThat(in(client, held -> held.getOrDefault(Account.CLIENT_OVER_CAP, 0L)))
        .isEqualTo(sheet.overCap());
    assertThat(in(client, held -> held.getOrDefault(Account.CLIENT_REMOVED, 0L)))
        .isEqualTo(sheet.rejected());
  }

  private void bothBooksAgreeUntilTheApproval(RandomSheet sheet) {
    Map<EntryId, Map<Account, Long>> client =
        new EntryPositions(journal, Book.CLIENT_TIME).of(sheet);
    Map<EntryId, Map<Account, Long>> expert =
        new EntryPositions(journal, Book.EXPERT_TIME).of(sheet);
    Map.of(
            Account.CLIENT_SUBMITTED, Account.EXPERT_SUBMITTED,
            Account.CLIENT_OVER_CAP, Account.EXPERT_OVER_CAP,
            Account.CLIENT_UNPRICED, Account.EXPERT_UNPRICED,
            Account.CLIENT_REMOVED, Account.EXPERT_REMOVED)
        .forEach((here, there) -> assertThat(in(client, held -> held.getOrDefault(here, 0L)))
            .isEqualTo(in(expert, held -> held.getOrDefault(there, 0L))));
  }

  /** What entries have of something; those that have none are left out. */
  private static Map<EntryId, Long> in(
      Map<EntryId, Map<Account, Long>> positions, Function<Map<Account, Long>, Long> what) {
    return positions.entrySet().stream()
        .filter(entry -> what.apply(entry.getValue()) != 0)
        .collect(toMap(Map.Entry::getKey, entry -> what.apply(entry.getValue())));
  }

  private void earnedIsBilledAndUnbilled(RandomSheet sheet) {
    long earned = sum(sheet, HoursApproved::bill);
    assertThat(journal.balance(Account.SERVICES)).isEqualTo(-earned);
    assertThat(journal.balance(Account.UNBILLED) + journal.balance(Account.RECEIVABLE))
        .isEqualTo(earned);
    long owed = sum(sheet, HoursApproved::pay);
    assertThat(journal.balance(Account.COST_OF_SERVICES)).isEqualTo(owed);
    long payable = journal.balance(Account.EXPERT_PAYABLE_ACCRUED)
        + journal.balance(Account.EXPERT_PAYABLE_RESERVED);
    assertThat(payable + journal.balance(Account.BANK)).isEqualTo(-owed);
  }

  private static long sum(RandomSheet sheet, Function<HoursApproved, List<Item>> side) {
    return sheet.approvals().stream()
        .flatMap(approval -> side.apply(approval).stream())
        .map(Item::amount)
        .mapToLong(Money::minor)
        .sum();
  }
}
