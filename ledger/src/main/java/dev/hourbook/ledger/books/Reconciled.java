package dev.hourbook.ledger.books;

import dev.hourbook.ledger.bank.BankAccountEvent;
import dev.hourbook.ledger.bank.BankAccountEvent.BankAccountOpened;
import dev.hourbook.ledger.bank.BankLineEvent;
import dev.hourbook.ledger.bank.BankLineEvent.BankLineImported;
import dev.hourbook.ledger.bank.BankLineEvent.BankLineMatched;
import dev.hourbook.ledger.bank.BankLineEvent.BankLineUnmatched;
import dev.hourbook.ledger.bank.SetOffEvent;
import dev.hourbook.ledger.bank.SetOffEvent.MovementsSetOff;
import dev.hourbook.ledger.bank.SetOffEvent.SetOffWithdrawn;
import java.util.List;

/**
 * What reconciling books: nothing. A statement is held against the books, and documents book the
 * money: were a line booked as well, the same money would be in the bank twice.
 */
final class Reconciled {

  private static final List<Entry> NOTHING = List.of();

  private Reconciled() {}

  static List<Entry> of(BankAccountEvent event) {
    return switch (event) {
      // What the bank held is carried over by an opening entry, if the books do not have it.
      case BankAccountOpened ignored -> NOTHING;
    };
  }

  static List<Entry> of(BankLineEvent event) {
    return switch (event) {
      // Its document books the money; a line that has none is a break until somebody records it.
      case BankLineImported ignored -> NOTHING;
      // Saying which document a line is moves no money.
      case BankLineMatched ignored -> NOTHING;
      case BankLineUnmatched ignored -> NOTHING;
    };
  }

  static List<Entry> of(SetOffEvent event) {
    return switch (event) {
      // The movements have booked themselves, each with its opposite.
      case MovementsSetOff ignored -> NOTHING;
      case SetOffWithdrawn ignored -> NOTHING;
    };
  }
}
