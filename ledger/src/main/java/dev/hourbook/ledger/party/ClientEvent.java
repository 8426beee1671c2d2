package dev.hourbook.ledger.party;

import dev.hourbook.ledger.message.LedgerEvent;
import java.util.Currency;

/** What can happen to a client. */
public sealed interface ClientEvent extends LedgerEvent {

  /** The client. */
  ClientId client();

  /** A client joined under billing terms, invoiced in one currency. */
  record ClientOnboarded(ClientId client, String name, Currency currency, BillingTerms terms)
      implements ClientEvent {}

  /** Billing terms for invoices finalised from now on; finalised ones keep theirs. */
  record BillingTermsChanged(ClientId client, BillingTerms terms) implements ClientEvent {}
}
