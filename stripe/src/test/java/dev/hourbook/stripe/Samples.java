package dev.hourbook.stripe;

import dev.hourbook.ledger.payout.Answer;
import dev.hourbook.ledger.payout.Instruction;
import java.net.URI;
import java.time.Duration;
import java.util.Currency;

/** What the tests send, and Stripe's answers in the shape of its API reference. */
final class Samples {

  static final String KEY = "sk_test_51Hourbook0Secret";

  static final Instruction PAYOUT = new Instruction(
      "payout:2026-02-11:7q2:us:USD",
      2,
      "acct_1MTfjCQ9PRzxEwkZ",
      380_050,
      Currency.getInstance("USD"));

  /** The transfer object of "Create a transfer", with what {@link #PAYOUT} asks for. */
  static final String TRANSFER = """
      {"id": "tr_1MiN3gLkdIwHu7ixNCZvFdgA", "object": "transfer", "amount": 380050,
       "amount_reversed": 0, "balance_transaction": "txn_1MiN3gLkdIwHu7ixxapQrznl",
       "created": 1678043844, "currency": "usd", "description": null,
       "destination": "acct_1MTfjCQ9PRzxEwkZ",
       "destination_payment": "py_1MiN3gQ9PRzxEwkZWTPGNq9o", "livemode": false,
       "metadata": {"hourbook_payout": "payout:2026-02-11:7q2:us:USD", "hourbook_attempt": "2"},
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

  static StripeTransfers at(URI address) {
    return new StripeTransfers(
        StripeSettings.test(KEY).at(address).withAnswerTimeout(Duration.ofMillis(400)));
  }
}
