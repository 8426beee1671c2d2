package dev.hourbook.sandbox;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import tools.jackson.databind.node.ObjectNode;

/**
 * What becomes of a payout as the clock moves: pending, in transit, and then paid or failed by its
 * bank; or paid and a day later failed after all, the money back in the balance.
 *
 * <p>A payout of a negative amount takes money back from the bank: the reversal of another.
 *
 * <p>Source: Stripe API reference, The payout object, {@code status}.
 */
record PayoutLife(World world) {

  /** Takes the money from the balance and sends it on its way. */
  ObjectNode begin(Op op, ObjectNode payout) {
    Instant now = world.time().instant();
    SandboxSettings.Times times = world.settings().times();
    Instant arrival = arrival(now, times.arriveAfterDays());
    payout
        .put("id", world.ids().next("po_"))
        .put("created", now.getEpochSecond())
        .put("arrival_date", arrival.getEpochSecond());
    String owner = op.owner();
    long minor = -Json.number(payout, "amount");
    payout.put(
        "balance_transaction", book(owner, payout, "payout", minor, minor > 0 ? arrival : now));
    world.store().add(owner, payout);
    world.events().happened("payout.created", owner, payout, op.cause());
    world.time().at(now.plus(times.submitAfter()), () -> submit(owner, payout));
    world.time().at(arrival, () -> arrive(owner, payout));
    return payout;
  }

  void cancel(String owner, ObjectNode payout, Op.Cause cause) {
    giveBack(owner, payout, "payout_cancel");
    payout.put("status", "canceled");
    world.events().happened("payout.canceled", owner, payout, cause);
  }

  private void submit(String owner, ObjectNode payout) {
    if (is(payout, "pending")) {
      payout.put("status", "in_transit");
      world
          .events()
          .happened("payout.updated", owner, payout, Op.Cause.NONE, Map.of("status", "pending"));
    }
  }

  private void arrive(String owner, ObjectNode payout) {
    if (!is(payout, "in_transit") && !is(payout, "pending")) {
      return;
    }
    Verdict verdict = world.banks().verdict(Json.text(payout, "destination"));
    if (!verdict.isPaid() && !verdict.returned()) {
      fail(owner, payout, verdict);
      return;
    }
    Place bank = bank(owner, payout);
    world.books().move(transit(owner, payout), bank, Json.number(payout, "amount"));
    note(owner, payout, Json.number(payout, "amount"));
    payout.put("status", "paid");
    payout.withObject("trace_id").put("status", "unsupported");
    world.events().happened("payout.paid", owner, payout, Op.Cause.NONE);
    if (verdict.returned()) {
      world.time().in(world.settings().times().returnAfter(), () -> {
        world.books().move(bank, transit(owner, payout), Json.number(payout, "amount"));
        note(owner, payout, -Json.number(payout, "amount"));
        fail(owner, payout, verdict);
      });
    }
  }

  private void fail(String owner, ObjectNode payout, Verdict verdict) {
    giveBack(owner, payout, "payout_failure");
    payout
        .put("status", "failed")
        .put("failure_code", verdict.code())
        .put("failure_message", verdict.message());
    payout.withObject("trace_id").put("status", "unsupported");
    world
        .store()
        .find(owner, Json.text(payout, "destination"))
        .ifPresent(bank -> errored(owner, bank));
    world.events().happened("payout.failed", owner, payout, Op.Cause.NONE);
  }

  private void errored(String owner, ObjectNode bank) {
    bank.put("status", "errored");
    world.events().happened("account.external_account.updated", owner, bank, Op.Cause.NONE);
  }

  private void giveBack(String owner, ObjectNode payout, String type) {
    payout.put(
        "failure_balance_transaction",
        book(owner, payout, type, Json.number(payout, "amount"), world.time().instant()));
  }

  private String book(
      String owner, ObjectNode payout, String type, long minor, Instant availableOn) {
    return world
        .ledger()
        .book(new Movement(
            owner,
            type,
            type.equals("payout") ? "payout" : "payout_reversal",
            Json.text(payout, "currency"),
            minor,
            Json.text(payout, "id"),
            transit(owner, payout),
            availableOn));
  }

  private void note(String owner, ObjectNode payout, long minor) {
    Map<String, String> metadata = new HashMap<>();
    payout
        .path("metadata")
        .properties()
        .forEach(entry -> metadata.put(entry.getKey(), entry.getValue().stringValue()));
    world
        .books()
        .arrived(new Arrival(
            Json.text(payout, "id"),
            owner,
            Json.text(payout, "destination"),
            Json.text(payout, "currency"),
            minor,
            world.time().instant(),
            Map.copyOf(metadata)));
  }

  private static boolean is(ObjectNode payout, String status) {
    return Json.text(payout, "status").equals(status);
  }

  private static Place transit(String owner, ObjectNode payout) {
    return Place.transit(owner, Json.text(payout, "destination"), Json.text(payout, "currency"));
  }

  private static Place bank(String owner, ObjectNode payout) {
    return Place.bank(owner, Json.text(payout, "destination"), Json.text(payout, "currency"));
  }

  /** So many days later, and on a Monday rather than at a weekend. */
  private static Instant arrival(Instant now, int days) {
    LocalDate day = LocalDate.ofInstant(now, ZoneOffset.UTC).plusDays(days);
    int wait = day.getDayOfWeek() == DayOfWeek.SATURDAY
        ? 2
        : day.getDayOfWeek() == DayOfWeek.SUNDAY ? 1 : 0;
    return day.plusDays(wait).atStartOfDay(ZoneOffset.UTC).toInstant();
  }
}
