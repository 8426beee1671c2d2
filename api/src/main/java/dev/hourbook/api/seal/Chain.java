package dev.hourbook.api.seal;

import dev.hourbook.api.seal.Break.EventChanged;
import dev.hourbook.api.seal.Break.EventInserted;
import dev.hourbook.api.seal.Break.EventRemoved;
import dev.hourbook.api.seal.Break.SealChanged;
import dev.hourbook.api.seal.Break.SealRemoved;
import dev.hourbook.api.seal.Break.SealUnlinked;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.JdbcTemplate;

/** The seals from the first to the last, compared with each other and with the log of now. */
public final class Chain {

  private final Seals seals;
  private final LoggedEvents events;

  /** The chain of a book. */
  public Chain(JdbcTemplate jdbc) {
    this.seals = new Seals(jdbc);
    this.events = new LoggedEvents(jdbc);
  }

  /** Every seal that is broken, each with the first event that breaks it; empty is good. */
  public List<Break> walk() {
    List<Break> breaks = new ArrayList<>();
    Tip tip = Tip.NONE;
    Optional<StoredSeal> next = seals.after(tip.number());
    while (next.isPresent()) {
      StoredSeal stored = next.get();
      breaks.addAll(check(tip, stored).stream().toList());
      tip = stored.tip();
      next = seals.after(tip.number());
    }
    return breaks;
  }

  private Optional<Break> check(Tip before, StoredSeal stored) {
    long number = stored.tip().number();
    if (number != before.number() + 1) {
      return Optional.of(new SealRemoved(before.number() + 1));
    }
    if (stored.seal().isEmpty()) {
      return Optional.of(new SealChanged(number));
    }
    Seal seal = stored.seal().get();
    if (!before.isFollowedBy(seal)) {
      return Optional.of(new SealUnlinked(number));
    }
    return firstDifference(seal, events.between(before.after(), seal.last()));
  }

  /** Both are in the order of their indexes. */
  private static Optional<Break> firstDifference(Seal seal, List<EventDigest> found) {
    List<EventDigest> sealed = seal.events();
    int same = 0;
    while (same < sealed.size()
        && same < found.size()
        && sealed.get(same).equals(found.get(same))) {
      same++;
    }
    if (same == sealed.size() && same == found.size()) {
      return Optional.empty();
    }
    long was = same < sealed.size() ? sealed.get(same).index() : Long.MAX_VALUE;
    long is = same < found.size() ? found.get(same).index() : Long.MAX_VALUE;
    long number = seal.number();
    if (was == is) {
      return Optional.of(new EventChanged(is, number));
    }
    return Optional.of(was < is ? new EventRemoved(was, number) : new EventInserted(is, number));
  }
}
