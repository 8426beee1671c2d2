package dev.hourbook.stripe;

import static dev.hourbook.stripe.Samples.KEY;

import dev.hourbook.ledger.payout.Answer;
import dev.hourbook.ledger.payout.Instruction;
import dev.hourbook.sandbox.Call;
import dev.hourbook.sandbox.Fault;
import dev.hourbook.sandbox.Reply;
import dev.hourbook.sandbox.Sandbox;
import dev.hourbook.sandbox.SandboxSettings;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Currency;
import java.util.List;

/** The sandbox in Stripe's place, with one expert and more money than the payout needs. */
final class StandIn implements AutoCloseable {
  private static final Instant NOW = Instant.parse("2026-02-11T09:00:00Z");

  final Sandbox sandbox = Sandbox.start(SandboxSettings.standingAt(NOW)
      .withKey(KEY)
      .withPauses(Duration.ofSeconds(30), Duration.ofMillis(50)));
  final String expert = sandbox.experts().open("US", "usd");

  StandIn() {
    sandbox.fund("usd", 1_000_000);
  }

  /** Answers every call with this, whatever it asks; headers as name, value, name, value. */
  static StandIn answering(int status, String body, String... headers) {
    Reply reply = Reply.of(status, body).with("Request-Id", "req_test1");
    for (int i = 0; i < headers.length; i += 2) {
      reply = reply.with(headers[i], headers[i + 1]);
    }
    StandIn stripe = new StandIn();
    stripe.sandbox.faults().script(reply);
    return stripe;
  }

  /** Every call goes wrong like this. */
  static StandIn with(Fault fault) {
    StandIn stripe = new StandIn();
    stripe.sandbox.faults().plan("", fault, Integer.MAX_VALUE);
    return stripe;
  }

  /** What {@link Samples#PAYOUT} asks for, to the expert that this Stripe knows. */
  Instruction payout() {
    return payout(Samples.PAYOUT.attempt(), Samples.PAYOUT.amountMinor());
  }

  Instruction payout(int attempt, long minor) {
    return new Instruction(
        Samples.PAYOUT.payout(), attempt, expert, minor, Currency.getInstance("USD"));
  }

  Answer send(Instruction payout) {
    return Samples.at(address()).send(payout);
  }

  URI address() {
    return sandbox.address();
  }

  List<Call> calls() {
    return sandbox.calls();
  }

  @Override
  public void close() {
    sandbox.close();
  }
}
