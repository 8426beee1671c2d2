package dev.hourbook.sandbox;

import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import tools.jackson.databind.node.ObjectNode;

/** Answers one call as Stripe would: who asks, for what, with which parameters, and is it new. */
final class Desk {
  static final String VERSION = "2026-07-29.dahlia";
  private static final System.Logger LOG = System.getLogger(Desk.class.getName());

  private final World world;
  private final Accounts accounts;
  private final List<Route> routes;
  private final Limiter limiter;
  private final Idempotency idempotency;
  private final CountDownLatch closing;

  /** What one call is about, once it is known. */
  private record Asked(Call call, Route route, String owner, String requestId, Fault fault) {
    private String key() {
      return call.isPost() ? call.header("Idempotency-Key") : "";
    }
  }

  Desk(
      World world, Accounts accounts, List<Route> routes, Limiter limiter, CountDownLatch closing) {
    this.world = world;
    this.accounts = accounts;
    this.routes = routes;
    this.limiter = limiter;
    this.closing = closing;
    idempotency = new Idempotency(world.time()::onTheClock);
  }

  /** The operation that a call is to, or what it says where there is none. */
  String operation(Call call) {
    return routes.stream()
        .filter(route -> route.ids(call).isPresent())
        .map(Route::operation)
        .findFirst()
        .orElse(call.method() + " " + call.path());
  }

  Reply answer(Call call, Fault fault) {
    String requestId = world.ids().next("req_", 14);
    Reply reply;
    try {
      reply = admitted(call, fault, requestId);
    } catch (StripeError refusal) {
      reply = refusal.reply(requestId);
    } catch (RuntimeException bug) {
      LOG.log(System.Logger.Level.ERROR, "a bug of the sandbox: " + operation(call), bug);
      reply = StripeError.unknown(requestId);
    }
    return dressed(reply, call, requestId);
  }

  private Reply admitted(Call call, Fault fault, String requestId) {
    Auth.check(call, world.settings().apiKey());
    Route route = routes.stream()
        .filter(one -> one.ids(call).isPresent())
        .findFirst()
        .orElseThrow(() -> Auth.unrecognized(call));
    String reason = limiter.take(route.operation());
    if (!reason.isEmpty()) {
      return Limiter.tooMany().reply(requestId).with("Stripe-Rate-Limited-Reason", reason);
    }
    String owner = locked(() -> accounts.owner(call.header("Stripe-Account")));
    Asked asked = new Asked(call, route, owner, requestId, fault);
    return switch (fault) {
      case CONFLICT -> throw Idempotency.inUse(asked.key());
      case BUSY -> Limiter.tooMany().reply(requestId).with("Retry-After", "1");
      case BUSY_WITHOUT_HINT -> Limiter.tooMany().reply(requestId);
      default -> asked.key().isEmpty() ? carriedOut(asked) : once(asked);
    };
  }

  private Reply once(Asked asked) {
    Idempotency.Use use = new Idempotency.Use(
        asked.owner(), asked.key(), asked.call().path(), Form.of(asked.call()).fields());
    return idempotency
        .once(use, asked.requestId(), () -> carriedOut(asked))
        .with("Idempotency-Key", asked.key());
  }

  private Reply carriedOut(Asked asked) {
    Params params = world.rules().check(asked.route().operation(), Form.of(asked.call()));
    Expand.check(params);
    if (asked.fault() == Fault.HANG) {
      hang();
    }
    if (asked.fault() == Fault.ERROR_BEFORE) {
      return StripeError.unknown(asked.requestId());
    }
    Op op = new Op(
        asked.owner(),
        asked.call().path(),
        asked.route().ids(asked.call()).orElseThrow(),
        params,
        new Op.Cause(asked.requestId(), asked.key()));
    Reply reply = locked(() -> effect(asked, op));
    return asked.fault() == Fault.ERROR_AFTER ? StripeError.unknown(asked.requestId()) : reply;
  }

  private Reply effect(Asked asked, Op op) {
    world.time().runDue();
    try {
      ObjectNode answer = asked.route().handler().answer(op);
      String body = Json.write(new Expand(world.store()).expanded(answer, op.params()));
      world.time().runDue();
      return Reply.of(200, body);
    } catch (StripeError refusal) {
      if (refusal.isBefore()) {
        throw refusal;
      }
      return refusal.reply(asked.requestId());
    }
  }

  private <T> T locked(Supplier<T> work) {
    world.lock().lock();
    try {
      return work.get();
    } finally {
      world.lock().unlock();
    }
  }

  private void hang() {
    try {
      closing.await(world.settings().times().hang().toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException stop) {
      Thread.currentThread().interrupt();
    }
  }

  private static Reply dressed(Reply reply, Call call, String requestId) {
    Reply dressed = reply.with("Request-Id", requestId).with("Stripe-Version", VERSION);
    String account = call.header("Stripe-Account");
    return account.isEmpty() ? dressed : dressed.with("Stripe-Account", account);
  }
}
