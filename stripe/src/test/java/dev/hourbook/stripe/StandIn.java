package dev.hourbook.stripe;

import static dev.hourbook.stripe.Samples.KEY;
import static dev.hourbook.stripe.Samples.USD;

import com.stripe.StripeClient;
import com.stripe.net.RequestOptions;
import dev.hourbook.ledger.money.Money;
import dev.hourbook.ledger.payout.Answer;
import dev.hourbook.ledger.payout.Answer.Accepted;
import dev.hourbook.ledger.payout.Destination;
import dev.hourbook.ledger.payout.Hop;
import dev.hourbook.ledger.payout.Instruction;
import dev.hourbook.ledger.payout.Sighting;
import dev.hourbook.sandbox.Call;
import dev.hourbook.sandbox.Fault;
import dev.hourbook.sandbox.Reply;
import dev.hourbook.sandbox.Sandbox;
import dev.hourbook.sandbox.SandboxSettings;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The sandbox in Stripe's place, with one expert and more money than the payout needs. */
final class StandIn implements AutoCloseable {
  static final Instant NOW = Instant.parse("2026-02-11T09:00:00Z");

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
    return payout(Samples.PAYOUT.attempt(), Samples.PAYOUT.amount().minor());
  }

  Instruction payout(int attempt, long minor) {
    return hop(Hop.FUNDING, attempt, minor, null);
  }

  Instruction delivery(int attempt, long minor) {
    return hop(Hop.DELIVERY, attempt, minor, null);
  }

  Instruction reversal(int attempt, long minor, String transfer) {
    return hop(Hop.REVERSAL, attempt, minor, transfer);
  }

  private Instruction hop(Hop hop, int attempt, long minor, @Nullable String transfer) {
    return new Instruction(
        Samples.PAYOUT.payout(), hop, attempt, to(), new Money(minor, USD), transfer);
  }

  /** The expert's account, and its bank as it is now. */
  Destination to() {
    return new Destination(expert, sandbox.experts().fingerprint(expert, "usd"));
  }

  /** Sends it and hands back Stripe's id of what was made. */
  String accepted(Instruction instruction) {
    return ((Accepted) send(instruction)).providerReference();
  }

  Sighting find(Instruction instruction) {
    return rail().find(instruction, NOW);
  }

  Sighting read(Instruction instruction, String reference) {
    return rail().read(instruction, reference);
  }

  StripeRail rail() {
    return Samples.at(address());
  }

  /** A rail that gives silence up soon; on a busy machine it may give up an answer too. */
  StripeRail impatient() {
    return new StripeRail(Samples.settings(address()).withAnswerTimeout(Duration.ofMillis(400)));
  }

  /** As if by somebody else, or by hand. */
  StripeClient byHand() {
    return StripeClient.builder()
        .setApiKey(KEY)
        .setApiBase(address().toString())
        .setMaxNetworkRetries(0)
        .build();
  }

  Answer send(Instruction payout) {
    return rail().send(payout);
  }

  URI address() {
    return sandbox.address();
  }

  List<Call> calls() {
    return sandbox.calls();
  }

  static RequestOptions as(String account) {
    return RequestOptions.builder().setStripeAccount(account).build();
  }

  @Override
  public void close() {
    sandbox.close();
  }
}
