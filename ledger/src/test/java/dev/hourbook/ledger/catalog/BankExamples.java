package dev.hourbook.ledger.catalog;

import static dev.hourbook.ledger.contract.Agreements.ANN;
import static dev.hourbook.ledger.contract.Agreements.BOB;
import static dev.hourbook.ledger.contract.Agreements.USD;

import dev.hourbook.ledger.bank.BankAccountEvent.BankAccountOpened;
import dev.hourbook.ledger.bank.BankAccountId;
import dev.hourbook.ledger.bank.BankLineEvent.BankLineImported;
import dev.hourbook.ledger.bank.BankLineEvent.BankLineMatched;
import dev.hourbook.ledger.bank.BankLineEvent.BankLineUnmatched;
import dev.hourbook.ledger.bank.BankLineId;
import dev.hourbook.ledger.bank.MatchRule;
import dev.hourbook.ledger.bank.MatchedPart;
import dev.hourbook.ledger.bank.MovementId;
import dev.hourbook.ledger.bank.SetOffEvent.MovementsSetOff;
import dev.hourbook.ledger.bank.SetOffEvent.SetOffWithdrawn;
import dev.hourbook.ledger.bank.SetOffId;
import dev.hourbook.ledger.message.LedgerEvent;
import dev.hourbook.ledger.money.Money;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

/** One of each fact about bank accounts, their lines and set-offs. */
final class BankExamples {

  static final BankAccountId ACCOUNT = new BankAccountId("X");
  static final BankLineId LINE = new BankLineId(ACCOUNT, "48213");
  private static final SetOffId SET_OFF = new SetOffId("wrong-rent");
  private static final LocalDate DAY = LocalDate.parse("2026-03-04");

  private BankExamples() {}

  static Stream<LedgerEvent> all() {
    List<MatchedPart> parts =
        List.of(part("receipt:R-1#1", "100.00"), part("voucher:f#1", "-2.00"));
    List<MatchedPart> undone = List.of(part("voucher:v#1", "-50.00"), part("voucher:v#2", "50.00"));
    return Stream.of(
        new BankAccountOpened(ACCOUNT, DAY, money("1234.50"), ANN, BOB),
        new BankLineImported(LINE, DAY, money("98.00"), "INV-2026-0042", ANN),
        new BankLineMatched(LINE, parts, MatchRule.BY_HAND, ANN),
        new BankLineUnmatched(LINE, parts, "another client's", BOB),
        new MovementsSetOff(SET_OFF, undone, "never left the bank", ANN, BOB),
        new SetOffWithdrawn(SET_OFF, undone, "it did", BOB));
  }

  private static MatchedPart part(String movement, String amount) {
    return new MatchedPart(MovementId.parse(movement), money(amount));
  }

  private static Money money(String amount) {
    return Money.of(amount, USD);
  }
}
