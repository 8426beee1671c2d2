package dev.hourbook.api.pages;

import dev.hourbook.projections.payouts.StandingPayouts.Row;
import dev.hourbook.projections.rails.RailBreaks;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Where a payout's money is, for whoever waits for it and for whoever has to see to it. */
final class PayWords {

  private static final Map<String, String> STEPS = Map.ofEntries(
      Map.entry("planned", "Planned"),
      Map.entry("submitted", "About to leave our balance"),
      Map.entry("funded", "At the expert's account"),
      Map.entry("failed", "Did not leave our balance"),
      Map.entry("delivery-submitted", "About to go on to the bank"),
      Map.entry("in-transit", "On its way to the bank"),
      Map.entry("delivered", "Arrived at the bank"),
      Map.entry("undelivered", "Did not reach the bank"),
      Map.entry("returned", "Sent back by the bank"),
      Map.entry("reversal-submitted", "About to be taken back"),
      Map.entry("reversed", "Taken back to our balance"),
      Map.entry("reversal-failed", "Could not be taken back"),
      Map.entry("outcome-unknown", "Nobody knows yet what became of it"),
      Map.entry("held-pay-released", "Released into a later run"),
      Map.entry("paid", "Paid by the bank"),
      Map.entry("cancelled", "Cancelled"),
      Map.entry("clawback-proposed", "Clawback proposed"),
      Map.entry("clawback-decided", "Clawback decided"));

  /** A step of a payout's life. */
  public String step(String what) {
    return STEPS.getOrDefault(what, Show.plain(what));
  }

  /** For the expert: where it is, in plain words. */
  public String where(Row row) {
    return switch (row.state()) {
      case "planned" -> "In the next payment; it leaves once a second person has approved the run.";
      case "submitted", "funded", "delivery-submitted" -> "On its way to your account.";
      case "in-transit" -> "On its way to your bank.";
      case "undelivered", "returned", "reversal-failed" ->
        "Your bank did not take it. It is safe at your account with the payment provider.";
      case "failed", "reversed" -> "Held: it has not left us.";
      case "reversal-submitted" -> "Being taken back, so that it can be paid again.";
      case "outcome-unknown" ->
        "We do not know yet whether it arrived and are finding out. It is not counted as paid, and"
            + " nothing is sent twice.";
      default -> step(row.state());
    };
  }

  /** For the expert: what they, or we, do next. */
  public String next(Row row) {
    return switch (row.state()) {
      case "undelivered", "returned", "failed", "reversed", "reversal-failed" ->
        switch (row.remedy()) {
          case "expert-mends" ->
            "Please correct your bank details with the payment provider; it is"
                + " sent again after that.";
          case "retry-later" -> "It is tried again by itself.";
          default -> "A person looks into it.";
        };
      case "outcome-unknown" -> "You need not do anything.";
      default -> "";
    };
  }

  /** For the expert: the last day on which it should be there; a dash where nobody can say. */
  public String arrives(Row row) {
    return Optional.ofNullable(row.since())
        .filter(ignored -> row.state().equals("in-transit"))
        .map(since -> LocalDate.ofInstant(since.plus(RailBreaks.BANKS_TAKE), ZoneOffset.UTC))
        .map(day -> "by " + day)
        .orElse("\u2013");
  }

  /** For operations: who acts. */
  public String owner(Row row) {
    return switch (row.state()) {
      case "outcome-unknown" ->
        row.finder().equals("person") ? "operations" : "nobody: the dispatcher looks again";
      default ->
        switch (row.remedy()) {
          case "expert-mends" -> "the expert, then operations";
          case "retry-later" -> "nobody: it is tried again";
          default -> "operations";
        };
    };
  }

  /** For operations: the exact commands, one of which is the right one. */
  public List<String> commands(Row row) {
    String id = row.payout();
    String resend = "./hourbook payout resend " + id;
    return switch (row.state()) {
      case "undelivered", "returned", "reversal-failed" ->
        List.of(resend, "./hourbook payout take-back " + id + " --reason REASON");
      case "failed", "reversed" ->
        List.of(resend, "./hourbook payout release " + id + " --reason REASON");
      case "outcome-unknown" ->
        List.of(
            row.finder().equals("person")
                ? "./hourbook rail reconcile"
                : "./hourbook run, with the rail set up");
      default -> List.of();
    };
  }
}
