package dev.hourbook.api.laws;

import dev.hourbook.ledger.books.Booking;
import dev.hourbook.ledger.message.LedgerCommand;
import dev.hourbook.ledger.message.LedgerEvent;
import dev.hourbook.projections.books.Recorded;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BiFunction;

/** Acts played on a book, and what became of them. */
final class History {

  /** How often all laws are looked at. */
  private static final int OFTEN = 20;

  private final Book book;
  private final BiFunction<LedgerEvent, LocalDate, Booking> books;
  private final World world = new World();
  private final Expected expected = new Expected();
  private final Journal journal = new Journal();
  private final Seconds seconds = new Seconds();
  private final Unworked unworked = new Unworked();
  private final List<Recorded> facts = new ArrayList<>();
  private final Map<String, Integer> refusals = new TreeMap<>();
  private final Set<Act> granted = new HashSet<>();
  private int idle;

  History(Book book, BiFunction<LedgerEvent, LocalDate, Booking> books) {
    this.book = book;
    this.books = books;
  }

  /** What does not hold, and after how many acts. */
  record Broken(int acts, String law) {

    /** The same law at the same kind of place, whatever the figures. */
    boolean isLike(Broken other) {
      return kind().equals(other.kind());
    }

    private String kind() {
      return law.replaceAll("[-0-9]+", "").substring(0, Math.min(60, law.length() / 2));
    }
  }

  /** Plays to the end, or to the first law that does not hold. */
  Optional<Broken> play(List<Act> acts) {
    try {
      for (LedgerCommand command : Founding.commands()) {
        book.send(command).ifPresent(why -> {
          throw new AssertionError(why + ": " + command);
        });
        take(command.at());
      }
      for (int i = 0; i < acts.size(); i++) {
        Optional<String> broken = step(acts.get(i), i % OFTEN == 0 || i == acts.size() - 1);
        if (broken.isPresent()) {
          return Optional.of(new Broken(i + 1, broken.get()));
        }
      }
      return Optional.empty();
    } finally {
      book.close();
    }
  }

  private Optional<String> step(Act act, boolean look) {
    try {
      Optional<? extends LedgerCommand> command = command(act);
      if (command.isEmpty()) {
        idle++;
      } else {
        Optional<String> why = book.send(command.get());
        why.ifPresentOrElse(
            refusal -> refusals.merge(act.kind() + " " + refusal, 1, Integer::sum),
            () -> granted.add(act));
        take(act.at());
      }
      return look ? laws().broken().or(world.bank()::broken) : Optional.empty();
    } catch (RuntimeException | AssertionError failure) {
      return Optional.of("nothing fails: " + act + " " + failure + " " + failure.getCause());
    }
  }

  private Optional<? extends LedgerCommand> command(Act act) {
    Random random = new Random(act.seed());
    return new HourActs(world, act, random)
        .command()
        .<LedgerCommand>map(it -> it)
        .or(() -> new TermsActs(act, random).command())
        .or(() -> new DocumentActs(world, act, random).command())
        .or(() -> new PayActs(world, act, random).command())
        .or(() -> new PayeeActs(world, act, random).command())
        .or(() -> new FileActs(world, act, random).command())
        .or(() -> new VoucherActs(world, act, random).command())
        .or(() -> new BankActs(world, act, random).command())
        .or(() -> new BookActs(world, act, random).command());
  }

  private void take(Instant at) {
    for (LedgerEvent event : book.news()) {
      facts.add(new Recorded(event, facts.size() + 1L, at));
      seconds.take(facts.size(), event);
      unworked.take(event);
      expected.take(event);
      world.take(event);
      journal.post(books.apply(event, LocalDate.ofInstant(at, ZoneOffset.UTC)));
    }
  }

  private Laws laws() {
    return new Laws(world.items(), expected, journal, seconds, unworked);
  }

  /** Everything that has become known, in order. */
  List<Recorded> facts() {
    return facts;
  }

  /** Those of the acts played that changed anything, and the last one, at which laws were seen. */
  List<Act> moved(List<Act> acts) {
    Act last = acts.getLast();
    return acts.stream()
        .filter(act -> granted.contains(act) || act.equals(last))
        .toList();
  }

  /** Of the acts that had something to act on. */
  int grantedPercent() {
    return 100 * granted.size() / Math.max(1, granted.size() + refused());
  }

  private int refused() {
    return refusals.values().stream().mapToInt(it -> it).sum();
  }

  /** How many acts were granted, how many refused, and how many had nothing to act on. */
  String tally() {
    return facts.size() + " facts; " + granted.size() + " acts granted (" + grantedPercent()
        + " %), " + refused() + " refused, " + idle + " idle; refused " + refusals;
  }
}
