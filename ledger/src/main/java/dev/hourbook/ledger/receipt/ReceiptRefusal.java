package dev.hourbook.ledger.receipt;

import dev.hourbook.ledger.invoice.InvoiceId;
import dev.hourbook.ledger.message.Actor;
import dev.hourbook.ledger.message.Refusal;
import dev.hourbook.ledger.money.Money;
import dev.hourbook.ledger.party.ClientId;
import java.util.Currency;

/** Why a receipt is refused. */
public sealed interface ReceiptRefusal extends Refusal {

  /** A payment is more than nothing. */
  record NothingReceived(ReceiptId receipt, Money amount) implements ReceiptRefusal {
    @Override
    public String code() {
      return "receipt/nothing-received";
    }

    @Override
    public Kind kind() {
      return Kind.INVALID;
    }

    @Override
    public String message() {
      return "Receipt " + receipt.key() + " is of " + amount + "; enter what came in.";
    }
  }

  /** A client pays in the currency it is invoiced in. */
  record OtherCurrency(Currency client, Currency received) implements ReceiptRefusal {
    @Override
    public String code() {
      return "receipt/other-currency";
    }

    @Override
    public Kind kind() {
      return Kind.INVALID;
    }

    @Override
    public String message() {
      return "The client is invoiced in " + client + ", the receipt is in " + received + ".";
    }
  }

  /** Another client's invoice. */
  record OtherClient(InvoiceId invoice, ClientId client) implements ReceiptRefusal {
    @Override
    public String code() {
      return "receipt/other-client";
    }

    @Override
    public Kind kind() {
      return Kind.INVALID;
    }

    @Override
    public String message() {
      return "Invoice " + invoice.key() + " is not one of client " + client.key() + ".";
    }
  }

  /** Nothing is left, or nothing of it is due. */
  record NothingToApply(ReceiptId receipt, Money unapplied) implements ReceiptRefusal {
    @Override
    public String code() {
      return "receipt/nothing-to-apply";
    }

    @Override
    public String message() {
      return "Receipt " + receipt.key() + " has " + unapplied
          + " unapplied and none of these invoices can take any of it.";
    }
  }

  /** It was not applied there. */
  record NotApplied(ReceiptId receipt, InvoiceId invoice) implements ReceiptRefusal {
    @Override
    public String code() {
      return "receipt/not-applied";
    }

    @Override
    public String message() {
      return "Nothing of receipt " + receipt.key() + " is applied to " + invoice.key() + ".";
    }
  }

  /** Less is unapplied than asked for. */
  record TooLittleLeft(ReceiptId receipt, Money unapplied, Money asked) implements ReceiptRefusal {
    @Override
    public String code() {
      return "receipt/too-little-left";
    }

    @Override
    public String message() {
      return "Receipt " + receipt.key() + " has " + unapplied + " unapplied, not " + asked + ".";
    }
  }

  /** Who asks for a refund may not be the one to approve it. */
  record SamePersonTwice(Actor by) implements ReceiptRefusal {
    @Override
    public String code() {
      return "receipt/same-person-twice";
    }

    @Override
    public String message() {
      return by + " asked for this refund; a second person has to approve it.";
    }
  }
}
