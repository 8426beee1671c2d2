package dev.hourbook.stripe;

import dev.hourbook.ledger.money.Money;
import dev.hourbook.ledger.payout.Answer;
import dev.hourbook.ledger.payout.Destination;
import dev.hourbook.ledger.payout.Hop;
import dev.hourbook.ledger.payout.Instruction;
import dev.hourbook.stripe.StripeSettings.Limits;
import java.net.URI;
import java.util.Currency;

/** What the tests send, and Stripe's answers in the shape of its API reference. */
final class Samples {

  static final String KEY = "sk_test_51Hourbook0Secret";

  static final Currency USD = Currency.getInstance("USD");

  static final Instruction PAYOUT = new Instruction(
      "payout:2026-02-11:7q2:us:USD",
      Hop.FUNDING,
      2,
      new Destination("acct_1MTfjCQ9PRzxEwkZ", "fp_1"),
      new Money(380_050, USD),
      null);

  /** The transfer object of "Create a transfer", with what {@link #PAYOUT} asks for. */
  static final String TRANSFER = """
      {"id": "tr_1MiN3gLkdIwHu7ixNCZvFdgA", "object": "transfer", "amount": 380050,
       "amount_reversed": 0, "balance_transaction": "txn_1MiN3gLkdIwHu7ixxapQrznl",
       "created": 1678043844, "currency": "usd", "description": null,
       "destination": "acct_1MTfjCQ9PRzxEwkZ",
       "destination_payment": "py_1MiN3gQ9PRzxEwkZWTPGNq9o", "livemode": false,
       "metadata": {"hourbook_payout": "payout:2026-02-11:7q2:us:USD", "hourbook_attempt": "2",
        "hourbook_hop": "funding"},
       "reversals": {"object": "list", "data": [], "has_more": false, "total_count": 0,
        "url": "/v1/transfers/tr_1MiN3gLkdIwHu7ixNCZvFdgA/reversals"},
       "reversed": false, "source_transaction": null, "source_type": "card",
       "transfer_group": "payout:2026-02-11:7q2:us:USD"}
      """;

  private Samples() {}

  /** An error object; a code of "" is left out, as Stripe does. */
  static String error(String type, String code, String message) {
    String named = code.isEmpty() ? "" : "\"code\": \"%s\", ".formatted(code);
    return "{\"error\": {%s\"message\": \"%s\", \"type\": \"%s\"}}".formatted(named, message, type);
  }

  static Answer send(URI address) {
    return at(address).send(PAYOUT);
  }

  static StripeRail at(URI address) {
    return new StripeRail(settings(address));
  }

  /** Without limits that would be felt. */
  static StripeSettings settings(URI address) {
    return StripeSettings.test(KEY).at(address).withLimits(new Limits(10_000, 10_000));
  }
}
