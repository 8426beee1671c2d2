package dev.hourbook.bench;

import dev.hourbook.api.seal.Chain;
import dev.hourbook.api.seal.Reach;
import dev.hourbook.api.seal.SealWorker;
import dev.hourbook.api.seal.Sealer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;

/**
 * Single commands by eight clients while the log is sealed behind them, against the same commands
 * while nobody seals. It seals events of any age every second, where a server waits a minute and
 * looks every 30 s.
 */
final class SealingWorkload implements Workload {

  private static final OptionalLong BAR = OptionalLong.of(950);
  private static final Duration BETWEEN = Duration.ofSeconds(1);

  private final Comparison appends =
      new Comparison("commands by 8 clients, sealed beside, against not", "per s");
  private final List<Long> sealed = new ArrayList<>();

  @Override
  public Outcome run(Workshop workshop, Size size) {
    Cards cards = new Cards(workshop);
    Clients clients = new Clients(workshop);
    Sealer sealer = new Sealer(workshop.company().jdbc(), Duration.ZERO);
    clients.nanos(cards.deal(size.commands() / 4), clients::announce);
    for (int round = 0; round < size.rounds(); round++) {
      boolean sealedFirst = round % 2 == 1;
      List<Cards.Deck> decks = List.of(cards.deal(size.commands()), cards.deal(size.commands()));
      workshop.pauseFollowers();
      alone(sealer);
      long first = nanos(clients, decks.getFirst(), sealedFirst, sealer);
      long second = nanos(clients, decks.getLast(), !sealedFirst, sealer);
      workshop.resumeFollowers();
      long product = Stopwatch.perSecond(size.commands(), sealedFirst ? first : second);
      long floor = Stopwatch.perSecond(size.commands(), sealedFirst ? second : first);
      appends.add(product, floor);
      System.err.println("round: " + product + " of " + floor);
    }
    return outcome(workshop, size);
  }

  /** What was laid out is sealed beforehand, and shows how fast that goes. */
  private void alone(Sealer sealer) {
    Stopwatch watch = Stopwatch.started();
    long events = sealer.pass();
    sealed.add(Stopwatch.perSecond(events, watch.nanos()));
  }

  private static long nanos(Clients clients, Cards.Deck deck, boolean sealing, Sealer sealer) {
    if (!sealing) {
      return clients.nanos(deck, clients::announce);
    }
    SealWorker worker = SealWorker.start(sealer, BETWEEN);
    try (worker) {
      return clients.nanos(deck, clients::announce);
    }
  }

  private Outcome outcome(Workshop workshop, Size size) {
    Stopwatch watch = Stopwatch.started();
    List<String> broken = new ArrayList<>(new Chain(workshop.company().jdbc())
        .walk().stream().map(Object::toString).toList());
    long walked = watch.nanos();
    Reach reach = Reach.of(workshop.company().jdbc());
    List<String> lines = new ArrayList<>();
    lines.add("### (s) Sealing, 8 clients, " + size.commands() + " commands a round\n");
    lines.addAll(appends.lines(BAR));
    lines.add("- sealed alone, events per s: " + new Spread(sealed).counts());
    lines.add("- walked by verify, events per s: " + Stopwatch.perSecond(reach.events(), walked));
    lines.add("- " + reach);
    broken.addAll(workshop.broken());
    return new Outcome(lines, broken);
  }
}
