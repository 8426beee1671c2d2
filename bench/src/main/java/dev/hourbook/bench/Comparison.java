package dev.hourbook.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;

/**
 * A rate of the product beside that of its floor, round by round. A round whose floor is more than
 * a quarter off the floors' median is thrown away: the machine was busy with something else.
 */
final class Comparison {

  private static final int ENOUGH = 3;

  private final String name;
  private final String unit;
  private final List<Round> rounds = new ArrayList<>();

  Comparison(String name, String unit) {
    this.name = name;
    this.unit = unit;
  }

  private record Round(long product, long floor) {

    long thousandths() {
      return product * 1000 / Math.max(1, floor);
    }

    boolean isNear(long median) {
      return Math.abs(floor - median) * 4 <= median;
    }
  }

  void add(long product, long floor) {
    rounds.add(new Round(product, floor));
  }

  private List<Round> kept() {
    long median = new Spread(rounds.stream().map(Round::floor).toList()).median();
    return rounds.stream().filter(round -> round.isNear(median)).toList();
  }

  /** As a table; the bar, where there is one, is in thousandths of the floor. */
  List<String> lines(OptionalLong bar) {
    List<Round> kept = kept();
    Spread product = new Spread(kept.stream().map(Round::product).toList());
    Spread floor = new Spread(kept.stream().map(Round::floor).toList());
    Spread pairs = new Spread(kept.stream().map(Round::thousandths).toList());
    List<String> lines = new ArrayList<>();
    lines.add("| " + name + " | median (min to max) |");
    lines.add("|---|---|");
    lines.add("| product, " + unit + " | " + product.counts() + " |");
    lines.add("| floor, " + unit + " | " + floor.counts() + " |");
    lines.add("| **product / floor**, pair by pair | **" + pairs.shares() + "** |");
    bar.ifPresent(
        least -> lines.add("| bar | " + Spread.share(least) + ": " + word(pairs, least) + " |"));
    lines.add("| rounds kept / run | " + kept.size() + " / " + rounds.size() + " |");
    lines.add("");
    return lines;
  }

  private static String word(Spread pairs, long least) {
    if (pairs.values().size() < ENOUGH) {
      return "no measurement: fewer than three steady rounds";
    }
    return pairs.median() >= least ? "met" : "MISSED";
  }
}
