package dev.hourbook.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;

/** Single commands (load, decide, append) by eight clients, against the raw transaction. */
final class CommandWorkload implements Workload {

  private static final OptionalLong BAR = OptionalLong.of(400);

  private final Comparison alone =
      new Comparison("commands by 8 clients, nothing following", "per s");
  private final Comparison followed =
      new Comparison("the same while views and reactions follow", "per s");
  private final List<String> broken = new ArrayList<>();

  @Override
  public Outcome run(Workshop workshop, Size size) {
    Cards cards = new Cards(workshop);
    Clients clients = new Clients(workshop);
    warm(cards, clients, size.commands() / 4);
    for (int round = 0; round < size.rounds(); round++) {
      round(workshop, cards, clients, size.commands());
    }
    List<String> lines = new ArrayList<>();
    lines.add("### (b) Single commands, 8 clients, streams of " + Cards.LENGTH + " events, "
        + size.commands() + " commands a round\n");
    lines.addAll(alone.lines(BAR));
    lines.addAll(followed.lines(OptionalLong.empty()));
    broken.addAll(workshop.broken());
    return new Outcome(lines, broken);
  }

  private static void warm(Cards cards, Clients clients, int commands) {
    Cards.Deck deck = cards.deal(commands);
    clients.nanos(deck, clients::announce);
    clients.nanos(deck, clients::raw);
  }

  private void round(Workshop workshop, Cards cards, Clients clients, int commands) {
    Cards.Deck first = cards.deal(commands);
    workshop.pauseFollowers();
    long product = clients.nanos(first, clients::announce);
    long floor = clients.nanos(first, clients::raw);
    workshop.resumeFollowers();
    Cards.Deck second = cards.deal(commands);
    long behind = clients.nanos(second, clients::announce);
    check(cards, first, commands);
    check(cards, second, commands);
    long floorRate = Stopwatch.perSecond(commands, floor);
    alone.add(Stopwatch.perSecond(commands, product), floorRate);
    followed.add(Stopwatch.perSecond(commands, behind), floorRate);
    System.err.println("round: " + Stopwatch.perSecond(commands, product) + " of " + floorRate);
  }

  private void check(Cards cards, Cards.Deck deck, int commands) {
    long added = cards.added(deck);
    if (added != commands) {
      broken.add(deck.prefix() + ": expected " + commands + " new events, found " + added);
    }
  }
}
