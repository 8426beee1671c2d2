package dev.hourbook.ledger.books;

import static dev.hourbook.ledger.books.Approvals.FRIDAY;
import static dev.hourbook.ledger.books.Approvals.TUESDAY;
import static dev.hourbook.ledger.books.Approvals.approved;
import static dev.hourbook.ledger.books.Approvals.billed;
import static dev.hourbook.ledger.books.Approvals.hour;
import static dev.hourbook.ledger.books.Approvals.paid;
import static dev.hourbook.ledger.books.Approvals.piece;
import static dev.hourbook.ledger.books.Approvals.undecided;
import static dev.hourbook.ledger.books.Shown.legs;
import static org.assertj.core.api.Assertions.assertThat;

import dev.hourbook.ledger.chart.Account;
import dev.hourbook.ledger.chart.Dimensions;
import dev.hourbook.ledger.chart.Posting;
import dev.hourbook.ledger.timesheet.Piece;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ApprovedHoursTest {

  private static final String BILLED = Approvals.item("1b0").key();
  private static final String PAID = Approvals.item("1p0").key();
  private static final Dimensions ALL = new Dimensions(
      "acme", "scans", "Radiology", "E-1", "C-1", null, "2026-02-09@iso", BILLED, null);

  @Test
  void hourAt95And60IsRevenueAndCostAndStandsUnbilledAndAccrued() {
    Booking booking = Books.book(hour(), FRIDAY);
    assertThat(booking.bookedOn()).isEqualTo(FRIDAY);
    assertThat(legs(booking, BILLED))
        .containsExactly(
            "time:client:submitted -3600 s",
            "time:client:unbilled 3600 s",
            "assets:receivable:unbilled 9500 USD",
            "revenue:services -9500 USD");
    assertThat(legs(booking, PAID))
        .containsExactly(
            "time:expert:submitted -3600 s",
            "time:expert:accrued 3600 s",
            "expenses:cost-of-services 6000 USD",
            "liabilities:expert-payable:accrued -6000 USD");
    assertThat(legs(booking)).hasSize(8);
  }

  @Test
  void legsCarryTheServiceDayAndAllThatTheContractSays() {
    List<Posting> bill = Shown.postings(Books.book(hour(), FRIDAY)).limit(4).toList();
    assertThat(bill).allMatch(leg -> TUESDAY.equals(leg.servicedOn()));
    assertThat(bill.subList(1, 4)).allMatch(leg -> leg.dimensions().equals(ALL));
  }

  /** Else the hours of a client would be a negative number of undecided ones. */
  @Test
  void whatLeavesSubmittedSaysNoMoreThanWhatCameIn() {
    Posting first = Shown.postings(Books.book(hour(), FRIDAY)).findFirst().orElseThrow();
    assertThat(first.account()).isEqualTo(Account.CLIENT_SUBMITTED);
    assertThat(first.dimensions()).isEqualTo(Dimensions.of(Approvals.SHEET).withItem(BILLED));
  }

  @Test
  void roundingUpBillsSecondsThatNobodyWorked() {
    Piece worked = piece("1", 0, 3_540);
    Booking booking =
        Books.book(approved(List.of("1"), billed(3_600, worked), paid(3_540, worked)), FRIDAY);
    assertThat(legs(booking, BILLED))
        .containsExactly(
            "time:client:submitted -3540 s",
            "time:client:rounding -60 s",
            "time:client:unbilled 3600 s",
            "assets:receivable:unbilled 9500 USD",
            "revenue:services -9500 USD");
    assertThat(legs(booking, PAID)).contains("time:expert:accrued 3540 s");
  }

  @Test
  void workRoundedToNothingIsInRoundingAndHasNoMoney() {
    Piece worked = piece("1", 0, 600);
    Booking booking =
        Books.book(approved(List.of("1"), billed(0, worked), paid(600, worked)), FRIDAY);
    assertThat(legs(booking, BILLED))
        .containsExactly("time:client:submitted -600 s", "time:client:rounding 600 s");
  }

  @Test
  void pieceThatGoesOverTheCapLeavesSubmittedInBothBooks() {
    Piece over = piece("2", 100, 700).on(TUESDAY);
    Booking booking = Books.book(undecided(List.of("2"), List.of(over), List.of()), FRIDAY);
    assertThat(legs(booking, "C-1:2026-02-09@iso/tracker:2"))
        .containsExactly(
            "time:client:submitted -600 s",
            "time:client:over-cap 600 s",
            "time:expert:submitted -600 s",
            "time:expert:over-cap 600 s");
    assertThat(Shown.postings(booking)).allMatch(leg -> TUESDAY.equals(leg.servicedOn()));
  }

  @Test
  void raisedCapTakesFromOverCapWhatItPlaces() {
    Piece late = piece("2", 0, 300);
    Booking booking = Books.book(approved(List.of(), billed(300, late), paid(300, late)), FRIDAY);
    assertThat(legs(booking))
        .contains("time:client:over-cap -300 s", "time:expert:over-cap -300 s")
        .doesNotContain("time:client:submitted -300 s");
  }

  @Test
  void itemOfFreshAndLateSecondsTakesEachFromWhereItStands() {
    List<Piece> pieces = List.of(piece("1", 0, 500), piece("2", 100, 200));
    Piece[] both = pieces.toArray(Piece[]::new);
    Booking booking =
        Books.book(approved(List.of("1"), billed(600, both), paid(600, both)), FRIDAY);
    assertThat(legs(booking))
        .contains(
            "time:client:submitted -500 s",
            "time:client:over-cap -100 s",
            "time:client:unbilled 600 s",
            "time:expert:submitted -500 s",
            "time:expert:over-cap -100 s",
            "time:expert:accrued 600 s");
  }

  @Test
  void secondLookThatLetsNothingInBooksNothing() {
    Piece over = piece("2", 0, 600).on(TUESDAY);
    assertThat(
            Books.book(undecided(List.of(), List.of(over), List.of()), FRIDAY).entries())
        .isEmpty();
  }

  @Test
  void workWithoutAPriceLeavesSubmittedAndStandsUnpriced() {
    Piece unpriced = piece("1", 0, 600).on(TUESDAY);
    Booking booking = Books.book(undecided(List.of("1"), List.of(), List.of(unpriced)), FRIDAY);
    assertThat(legs(booking))
        .containsExactly(
            "time:client:submitted -600 s",
            "time:client:unpriced 600 s",
            "time:expert:submitted -600 s",
            "time:expert:unpriced 600 s");
  }

  @Test
  void workOverTheCapThatLostItsPriceComesOutOfOverCap() {
    Piece unpriced = piece("1", 0, 600).on(TUESDAY);
    Booking booking = Books.book(undecided(List.of(), List.of(), List.of(unpriced)), FRIDAY);
    assertThat(legs(booking))
        .contains("time:client:over-cap -600 s", "time:expert:over-cap -600 s");
    assertThat(Shown.postings(booking).map(leg -> leg.dimensions().client()))
        .allMatch(client -> Set.of("acme").contains(client));
  }
}
