package dev.hourbook.stripe;

import dev.hourbook.ledger.payout.Answer.Next;
import dev.hourbook.ledger.payout.Instruction;
import dev.hourbook.ledger.payout.Sighting;
import dev.hourbook.ledger.payout.Sighting.NotThere;
import dev.hourbook.ledger.payout.Sighting.Unclear;
import java.util.ArrayList;
import java.util.List;

/**
 * One attempt looked for among all that is listed. It keeps only what may be it: the attempt's own,
 * and what belongs to its payout without saying to which attempt.
 */
final class Lookup {
  private final HopCalls calls;
  private final Instruction wanted;
  private final List<Shown> own = new ArrayList<>();
  private final List<Shown> doubtful = new ArrayList<>();

  Lookup(HopCalls calls, Instruction wanted) {
    this.calls = calls;
    this.wanted = wanted;
  }

  void look(Shown shown) {
    Marks marks = shown.marks();
    boolean known = marks.isOfPayout(wanted) && marks.attempt() > 0;
    if (marks.isOfAttempt(wanted)) {
      own.add(shown);
    } else if (!known && (calls.listsOnlyItsOwn() || marks.isOfPayout(wanted))) {
      doubtful.add(shown);
    }
  }

  /** What a listing that was seen to its end says. */
  Sighting sighting() {
    if (own.size() > 1) {
      return person(own, "are all of this attempt");
    }
    if (own.isEmpty() && !doubtful.isEmpty()) {
      return person(doubtful, "may be of this attempt");
    }
    return own.isEmpty() ? new NotThere() : of(calls, wanted, own.getFirst());
  }

  /** What one movement says, if it is the attempt's. */
  static Sighting of(HopCalls calls, Instruction wanted, Shown shown) {
    return shown.isWhatWasSent(wanted, calls.about(wanted))
        ? shown.state()
        : new Unclear(
            calls.noun() + " " + StripeAnswers.clean(shown.id()) + " is not what was sent",
            Next.PERSON);
  }

  private Sighting person(List<Shown> all, String what) {
    List<String> ids = all.stream().limit(5).map(Shown::id).toList();
    return new Unclear(
        StripeAnswers.clean(calls.noun() + "s " + String.join(", ", ids) + " " + what),
        Next.PERSON);
  }
}
