package dev.hourbook.api.reconcile;

import dev.hourbook.api.company.Company;
import dev.hourbook.api.reconcile.AdoptionRefusal.EarlierFirst;
import dev.hourbook.api.reconcile.AdoptionRefusal.KnownAlready;
import dev.hourbook.api.reconcile.AdoptionRefusal.NotAPerson;
import dev.hourbook.api.reconcile.AdoptionRefusal.NotOurs;
import dev.hourbook.api.reconcile.AdoptionRefusal.OtherAmount;
import dev.hourbook.api.reconcile.AdoptionRefusal.UnknownMovement;
import dev.hourbook.ledger.message.Actor;
import dev.hourbook.ledger.message.Refused;
import dev.hourbook.ledger.payout.Destination;
import dev.hourbook.ledger.payout.Failure;
import dev.hourbook.ledger.payout.Failure.Remedy;
import dev.hourbook.ledger.payout.Hop;
import dev.hourbook.ledger.payout.HopCommand;
import dev.hourbook.ledger.payout.HopCommand.ReportOutcome;
import dev.hourbook.ledger.payout.HopCommand.SubmitPayout;
import dev.hourbook.ledger.payout.HopCommand.SubmitReversal;
import dev.hourbook.ledger.payout.Outcome;
import dev.hourbook.ledger.payout.PayoutId;
import dev.hourbook.ledger.payout.Rail;
import dev.hourbook.projections.payouts.OnTheirWay;
import dev.hourbook.projections.payouts.OnTheirWay.Way;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.axonframework.modelling.command.AggregateNotFoundException;

/**
 * Takes into the book what a provider did and the book, restored from a backup, does not know. It
 * writes down the intent that was lost, for the account that was approved; whoever sends on the
 * rail then looks it up and books what it finds, the second hop too. And a movement that was taken
 * back at the provider, by whatever hand, is booked as taken back.
 */
public record Adoption(Company company) {

  private static final Failure LOST = new Failure(
      Remedy.RETRY_LATER, "not-found", "The provider lists no such movement; it never began.");
  private static final String BACK = "It was taken back at the provider.";
  private static final Set<String> WAITING = Set.of("submitted", "outcome-unknown");
  private static final Set<String> AT_THE_EXPERTS =
      Set.of("funded", "undelivered", "returned", "reversal-failed");

  /**
   * Takes a movement over by the provider's id of it; says of which payout it is.
   *
   * @throws Refused {@code rail/unknown-movement} and others of {@link AdoptionRefusal};
   *     {@code payout/destination-changed} if it went elsewhere than was approved;
   *     {@code pay-run/wrong-stage} if nobody has approved its run yet
   * @throws AggregateNotFoundException if the book has no such payout: its run is planned first
   */
  public PayoutId adopt(String reference, Instant at, Actor by) {
    if (!by.isPerson()) {
      throw new Refused(new NotAPerson());
    }
    company.caughtUp();
    Seen seen = Seen.in(company.jdbc(), reference)
        .orElseThrow(() -> new Refused(new UnknownMovement(reference)));
    Way way = way(seen);
    company
        .ledger()
        .chunks()
        .run(
            way.attempt(Hop.FUNDING) < seen.attempt()
                ? intents(seen, way, at, by)
                : back(seen, way, at, by));
    return way.payout();
  }

  private Way way(Seen seen) {
    PayoutId payout = Optional.ofNullable(seen.payout())
        .filter(ignored -> seen.attempt() > 0)
        .map(PayoutId::new)
        .orElseThrow(() -> new Refused(new NotOurs(seen.reference())));
    return new OnTheirWay(company.jdbc(), Rail.STRIPE)
        .of(payout)
        .orElseThrow(() -> new AggregateNotFoundException(
            payout.toString(), "no such payout on a rail that is told to pay"));
  }

  /** Attempts before it that no listing shows came to nothing. */
  private List<HopCommand> intents(Seen seen, Way way, Instant at, Actor by) {
    if (!seen.amount().equals(way.amount())) {
      throw new Refused(new OtherAmount(seen.reference(), seen.amount(), way.amount()));
    }
    int known = way.attempt(Hop.FUNDING);
    int after = isWaiting(way) ? known - 1 : known;
    Seen.between(company.jdbc(), way.payout().key(), after, seen.attempt()).stream()
        .findFirst()
        .ifPresent(earlier -> {
          throw new Refused(new EarlierFirst(seen.reference(), earlier.reference()));
        });
    Destination to = new Destination(seen.destination(), fingerprint(way));
    List<HopCommand> commands = new ArrayList<>();
    for (int attempt = after + 1; attempt < seen.attempt(); attempt++) {
      if (attempt > known) {
        commands.add(new SubmitPayout(way.payout(), attempt, to, at, by));
      }
      commands.add(new ReportOutcome(way.payout(), new Outcome.Failed(attempt, LOST), at, by));
    }
    commands.add(new SubmitPayout(way.payout(), seen.attempt(), to, at, by));
    return commands;
  }

  /** A later attempt was made because this one came to nothing. */
  private static boolean isWaiting(Way way) {
    return way.hop() == Hop.FUNDING && WAITING.contains(way.state());
  }

  private static String fingerprint(Way way) {
    return Optional.ofNullable(way.to()).map(Destination::fingerprint).orElse("");
  }

  private static List<HopCommand> back(Seen seen, Way way, Instant at, Actor by) {
    boolean its = seen.isBack() && seen.reference().equals(way.transfer());
    int attempt = way.attempt(Hop.REVERSAL);
    if (its && AT_THE_EXPERTS.contains(way.state())) {
      return List.of(
          new SubmitReversal(way.payout(), attempt + 1, BACK, at, by),
          reversed(seen, way, attempt + 1, at, by));
    }
    if (its && way.hop() == Hop.REVERSAL && way.state().equals("outcome-unknown")) {
      return List.of(reversed(seen, way, attempt, at, by));
    }
    throw new Refused(new KnownAlready(seen.reference(), way.payout(), way.state()));
  }

  private static HopCommand reversed(Seen seen, Way way, int attempt, Instant at, Actor by) {
    Outcome outcome = new Outcome.Reversed(attempt, "reversal of " + seen.reference());
    return new ReportOutcome(way.payout(), outcome, at, by);
  }
}
