package dev.hourbook.ledger.bank;

import static dev.hourbook.ledger.contract.Agreements.ANN;
import static dev.hourbook.ledger.contract.Agreements.BOB;
import static dev.hourbook.ledger.contract.Agreements.USD;
import static org.assertj.core.api.Assertions.assertThat;

import dev.hourbook.ledger.bank.BankCommand.SetOffMovements;
import dev.hourbook.ledger.bank.BankCommand.WithdrawSetOff;
import dev.hourbook.ledger.bank.SetOffEvent.MovementsSetOff;
import dev.hourbook.ledger.bank.SetOffEvent.SetOffWithdrawn;
import dev.hourbook.ledger.chart.Account;
import dev.hourbook.ledger.message.Actor;
import dev.hourbook.ledger.message.Refusal;
import dev.hourbook.ledger.message.StreamsInMemory;
import dev.hourbook.ledger.money.Money;
import dev.hourbook.ledger.voucher.VoucherEvent.VoucherRecorded;
import dev.hourbook.ledger.voucher.VoucherEvent.VoucherReversed;
import dev.hourbook.ledger.voucher.VoucherId;
import dev.hourbook.ledger.voucher.VoucherLine;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A voucher and its reversal never came to the bank, as two people say. */
class SetOffTest {

  private static final SetOffId ID = new SetOffId("wrong-rent");
  private static final VoucherId RENT = new VoucherId("rent");
  private static final LocalDate DAY = LocalDate.parse("2026-03-04");
  private static final Instant AT = Instant.parse("2026-03-05T09:00:00Z");
  private static final List<MatchedPart> BOTH =
      List.of(part("voucher:rent#1", "-50.00"), part("voucher:rent#2", "50.00"));

  private final HeldInMemory held = new HeldInMemory();
  private final AggregateTestFixture<SetOff> fixture = new AggregateTestFixture<>(SetOff.class);

  @BeforeEach
  void ports() {
    fixture.registerInjectableResource(new BankMovements(new StreamsInMemory()
        .add(
            RENT,
            new VoucherRecorded(RENT, DAY, lines("50.00"), "rent", ANN, BOB),
            new VoucherReversed(RENT, DAY, lines("-50.00"), "twice", ANN, BOB))));
    fixture.registerInjectableResource(held);
  }

  private static List<VoucherLine> lines(String amount) {
    Money rent = Money.of(amount, USD);
    return List.of(
        VoucherLine.of(Account.OPERATING_RENT, rent), VoucherLine.of(Account.BANK, rent.negated()));
  }

  private static MatchedPart part(String movement, String amount) {
    return new MatchedPart(MovementId.parse(movement), Money.of(amount, USD));
  }

  private static SetOffMovements ask(List<MatchedPart> parts, String reason, Actor approver) {
    return new SetOffMovements(ID, parts, reason, approver, AT, ANN);
  }

  private void refused(SetOffMovements asked, Refusal why) {
    fixture.givenNoPriorActivity().when(asked).expectExceptionDetails(why);
  }

  @Test
  void whatComesToNothingIsSetOff() {
    fixture
        .givenNoPriorActivity()
        .when(ask(BOTH, "never paid", BOB))
        .expectEvents(new MovementsSetOff(ID, BOTH, "never paid", ANN, BOB));
    assertThat(held.of("voucher:rent#1")).isEqualTo(Money.of("-50.00", USD));
  }

  @Test
  void itTakesTwoPeopleAReasonAndASumOfNothing() {
    refused(ask(BOTH, "never paid", ANN), new BankRefusal.SamePersonTwice(ANN));
    refused(ask(BOTH, "", BOB), new BankRefusal.WithoutReason("bank-set-off:wrong-rent"));
    refused(ask(List.of(), "never paid", BOB), new MatchRefusal.NothingSetOff(ID));
    refused(
        ask(BOTH.subList(0, 1), "never paid", BOB),
        new MatchRefusal.NotTheSum(Money.zero(USD), Money.of("-50.00", USD)));
  }

  @Test
  void whatALineHoldsIsNotSetOff() {
    held.add(BOTH.subList(0, 1));
    refused(
        ask(BOTH, "never paid", BOB),
        new MatchRefusal.AlreadyMatched(new MovementId("voucher:rent", 1), Money.zero(USD)));
  }

  @Test
  void itIsWithdrawnOnceAndGivesTheMovementsBack() {
    held.add(BOTH);
    fixture
        .given(new MovementsSetOff(ID, BOTH, "never paid", ANN, BOB))
        .when(new WithdrawSetOff(ID, "it was", AT, BOB))
        .expectEvents(new SetOffWithdrawn(ID, BOTH, "it was", BOB));
    assertThat(held.of("voucher:rent#2").isZero()).isTrue();
    fixture
        .given(
            new MovementsSetOff(ID, BOTH, "never paid", ANN, BOB),
            new SetOffWithdrawn(ID, BOTH, "it was", BOB))
        .when(new WithdrawSetOff(ID, "again", AT, BOB))
        .expectExceptionDetails(new MatchRefusal.NothingSetOff(ID));
  }
}
