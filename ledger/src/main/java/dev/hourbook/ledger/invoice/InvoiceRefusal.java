package dev.hourbook.ledger.invoice;

import dev.hourbook.ledger.calendar.PayWeek;
import dev.hourbook.ledger.contract.ContractId;
import dev.hourbook.ledger.message.Actor;
import dev.hourbook.ledger.message.Refusal;
import dev.hourbook.ledger.money.Money;
import dev.hourbook.ledger.party.ClientId;
import java.util.Currency;

/** Why an invoice is refused. */
public sealed interface InvoiceRefusal extends Refusal {

  /** Nothing to bill. */
  record NothingToBill(InvoiceId invoice) implements InvoiceRefusal {
    @Override
    public String code() {
      return "invoice/nothing-to-bill";
    }

    @Override
    public String message() {
      return "No approved hours wait for invoice " + invoice.key() + ".";
    }
  }

  /** The series has no counter. */
  record SeriesNotOpen(SeriesId series) implements InvoiceRefusal {
    @Override
    public String code() {
      return "invoice/series-not-open";
    }

    @Override
    public String message() {
      return "Series " + series.text() + " is not open; open it first.";
    }
  }

  /** Lines of an invoice are in its client's currency. */
  record OtherCurrency(Currency client, Currency line) implements InvoiceRefusal {
    @Override
    public String code() {
      return "invoice/other-currency";
    }

    @Override
    public Kind kind() {
      return Kind.INVALID;
    }

    @Override
    public String message() {
      return "The client is invoiced in " + client + ", a line is in " + line + ".";
    }
  }

  /** A line of one client's contract on another client's invoice. */
  record OtherClient(ContractId contract, ClientId client) implements InvoiceRefusal {
    @Override
    public String code() {
      return "invoice/other-client";
    }

    @Override
    public Kind kind() {
      return Kind.INVALID;
    }

    @Override
    public String message() {
      return "Contract " + contract.key() + " is not one of client " + client.key() + ".";
    }
  }

  /** What would be printed is not what the items carry. */
  record DoesNotMultiply(ContractId contract, PayWeek week, Money items, Money printed)
      implements InvoiceRefusal {
    @Override
    public String code() {
      return "invoice/does-not-multiply";
    }

    @Override
    public String message() {
      return contract.key() + " in week " + week + ": items are " + items + ", their products "
          + printed + "; run verify.";
    }
  }

  /** No such invoice. */
  record UnknownInvoice(InvoiceId invoice) implements InvoiceRefusal {
    @Override
    public String code() {
      return "invoice/unknown";
    }

    @Override
    public Kind kind() {
      return Kind.UNKNOWN;
    }

    @Override
    public String message() {
      return "There is no invoice " + invoice.key() + ".";
    }
  }

  /** It was voided. */
  record AlreadyVoid(InvoiceId invoice) implements InvoiceRefusal {
    @Override
    public String code() {
      return "invoice/already-void";
    }

    @Override
    public Kind kind() {
      return Kind.CONFLICT;
    }

    @Override
    public String message() {
      return "Invoice " + invoice.key() + " is void; nothing of it is due.";
    }
  }

  /** Something was credited, paid, removed or repriced since. */
  record ChangedSinceIssued(InvoiceId invoice) implements InvoiceRefusal {
    @Override
    public String code() {
      return "invoice/changed-since-issued";
    }

    @Override
    public String message() {
      return "Invoice " + invoice.key()
          + " was credited, paid or corrected since; credit what is left instead of voiding it.";
    }
  }

  /** No such line on the invoice; lines count from 1. */
  record UnknownLine(InvoiceId invoice, int line) implements InvoiceRefusal {
    @Override
    public String code() {
      return "invoice/unknown-line";
    }

    @Override
    public Kind kind() {
      return Kind.UNKNOWN;
    }

    @Override
    public String message() {
      return "Invoice " + invoice.key() + " has no line " + line + "; lines count from 1.";
    }
  }

  /** Who asks for it may not be the one to approve it. */
  record SamePersonTwice(Actor by) implements InvoiceRefusal {
    @Override
    public String code() {
      return "invoice/same-person-twice";
    }

    @Override
    public String message() {
      return by + " asked for this; a second person has to approve it.";
    }
  }

  /** What a repricing takes back is more than all the rest. */
  record BelowNothing(InvoiceId invoice, Money total) implements InvoiceRefusal {
    @Override
    public String code() {
      return "invoice/below-nothing";
    }

    @Override
    public String message() {
      return "Invoice " + invoice.key() + " would come to " + total
          + "; credit the difference to the original invoice.";
    }
  }

  /** Its lines are in older books; what it leaves due can be paid, and nothing else. */
  record CarriedOver(InvoiceId invoice) implements InvoiceRefusal {
    @Override
    public String code() {
      return "invoice/carried-over";
    }

    @Override
    public String message() {
      return "Invoice " + invoice.key() + " was carried over without its lines; credit or void it"
          + " in the books it was issued in, or take its amount as a receipt.";
    }
  }

  /** This book gives that number itself, or may one day. */
  record NumberToCome(String number) implements InvoiceRefusal {
    @Override
    public String code() {
      return "invoice/number-to-come";
    }

    @Override
    public Kind kind() {
      return Kind.CONFLICT;
    }

    @Override
    public String message() {
      return number + " is a number of this book's own series; carry the series over first, with a"
          + " next number above it.";
    }
  }

  /** Nothing to go on with. */
  record NoLastNumber(SeriesId series, long last) implements InvoiceRefusal {
    @Override
    public String code() {
      return "invoice/no-last-number";
    }

    @Override
    public Kind kind() {
      return Kind.INVALID;
    }

    @Override
    public String message() {
      return "Series " + series.text() + " cannot go on after " + last + "; open it instead.";
    }
  }
}
