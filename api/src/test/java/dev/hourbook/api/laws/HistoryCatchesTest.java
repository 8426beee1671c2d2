package dev.hourbook.api.laws;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hourbook.api.laws.History.Broken;
import dev.hourbook.ledger.books.Booking;
import dev.hourbook.ledger.books.Books;
import dev.hourbook.ledger.books.Entry;
import dev.hourbook.ledger.chart.Posting;
import dev.hourbook.ledger.message.LedgerEvent;
import dev.hourbook.ledger.payout.DebtEvent.DebtRestored;
import dev.hourbook.ledger.payout.DebtEvent.WriteOffDecided;
import dev.hourbook.ledger.payout.PayoutEvent.PayoutCancelled;
import dev.hourbook.ledger.payout.PayoutEvent.PayoutPlanned;
import dev.hourbook.ledger.receipt.ReceiptEvent.ReceiptApplied;
import dev.hourbook.ledger.timesheet.TimesheetEvent.ItemSplit;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Each planted fault breaks a law, and the history that shows it becomes short. */
class HistoryCatchesTest {

  private static final long FIRST = 20_260_211;
  private static final int SEEDS = 12;
  private static final int ACTS = 400;
  private static final int SHORT = 25;

  /** What a colleague might get wrong. */
  enum Fault {
    CASH_APPLIED_WITH_THE_WRONG_SIGN,
    CANCELLED_PAYOUT_NOT_TAKEN_BACK,
    A_SECOND_LOST_IN_A_SPLIT,
    TAX_THAT_STAYS_WITHHELD,
    TAX_THAT_IS_NOT_OWED,
    DEBT_THAT_IS_NOT_GIVEN_BACK,
    DEBT_LOST_WITH_THE_WRONG_SIGN,
    CLAIMS_THAT_ARE_NOT_CHECKED,
    MOVEMENTS_HELD_BY_ANYBODY;

    /** Debts come late: hours are paid, credited and decided about before. */
    private int times(int few) {
      return name().startsWith("DEBT") ? 4 * few : few;
    }

    History history() {
      MemoryClaims claims = new MemoryClaims(this == CLAIMS_THAT_ARE_NOT_CHECKED);
      MemoryHeld held = new MemoryHeld(this == MOVEMENTS_HELD_BY_ANYBODY);
      return new History(new MemoryBook(claims, held), this::book);
    }

    private Booking book(LedgerEvent event, LocalDate day) {
      Booking right = Books.book(event, day);
      return switch (this) {
        case CASH_APPLIED_WITH_THE_WRONG_SIGN ->
          event instanceof ReceiptApplied ? wrong(right, amount -> -amount) : right;
        case CANCELLED_PAYOUT_NOT_TAKEN_BACK ->
          event instanceof PayoutCancelled ? new Booking(right.bookedOn(), List.of()) : right;
        case A_SECOND_LOST_IN_A_SPLIT ->
          event instanceof ItemSplit ? wrong(right, amount -> amount - Long.signum(amount)) : right;
        case TAX_THAT_STAYS_WITHHELD ->
          event instanceof PayoutCancelled ? without(right, 2) : right;
        case TAX_THAT_IS_NOT_OWED -> event instanceof PayoutPlanned ? without(right, 2) : right;
        case DEBT_THAT_IS_NOT_GIVEN_BACK ->
          event instanceof DebtRestored ? new Booking(right.bookedOn(), List.of()) : right;
        case DEBT_LOST_WITH_THE_WRONG_SIGN ->
          event instanceof WriteOffDecided ? wrong(right, amount -> -amount) : right;
        case CLAIMS_THAT_ARE_NOT_CHECKED, MOVEMENTS_HELD_BY_ANYBODY -> right;
      };
    }

    /** Behind pay and seconds, which come first. */
    private static Booking without(Booking right, int part) {
      List<Entry> entries = new ArrayList<>(right.entries());
      if (entries.size() > part) {
        entries.remove(part);
      }
      return new Booking(right.bookedOn(), List.copyOf(entries));
    }

    private static Booking wrong(Booking right, UnaryOperator<Long> how) {
      List<Entry> entries = right.entries().stream()
          .map(entry -> entry instanceof Entry.Listed listed
              ? new Entry.Listed(
                  listed.postings().stream().map(leg -> wrong(leg, how)).toList())
              : entry)
          .toList();
      return new Booking(right.bookedOn(), entries);
    }

    private static Posting wrong(Posting leg, UnaryOperator<Long> how) {
      return new Posting(
          leg.account(), leg.unit(), how.apply(leg.amount()), leg.servicedOn(), leg.dimensions());
    }
  }

  @ParameterizedTest
  @EnumSource(Fault.class)
  void aFaultIsCaughtAndShrinks(Fault fault) {
    List<Act> acts = LongStream.range(FIRST, FIRST + SEEDS)
        .mapToObj(seed -> Act.history(seed, fault.times(ACTS)))
        .filter(history -> fault.history().play(history).isPresent())
        .findFirst()
        .orElseThrow();
    Broken first = fault.history().play(acts).orElseThrow();
    List<Act> few = Smallest.of(acts.subList(0, first.acts()), first, fault::history);
    assertThat(few).hasSizeLessThan(fault.times(SHORT));
    assertThat(fault.history().play(few)).isPresent();
    assertThat(Campaign.inMemory().play(few)).isEmpty();
  }

  @Test
  void theSmallestPartIsFound() {
    List<Integer> numbers = List.of(9, 3, 8, 7, 1, 6, 5, 2, 4);
    assertThat(Smallest.of(numbers, part -> part.contains(8) && part.contains(2)))
        .containsExactly(8, 2);
  }
}
