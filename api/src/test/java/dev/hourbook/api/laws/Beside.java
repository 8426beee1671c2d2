package dev.hourbook.api.laws;

import dev.hourbook.api.laws.Act.Kind;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What is drawn beside an act, each kind by itself, so that all others stay as they are. */
record Beside(Act act) {

  /** What may be done to payouts on a rail; outcomes are told most often. */
  private static final List<Kind> HOPS = List.of(
      Kind.SUBMIT_PAYOUT,
      Kind.SUBMIT_PAYOUT,
      Kind.REPORT_OUTCOME,
      Kind.REPORT_OUTCOME,
      Kind.REPORT_OUTCOME,
      Kind.REPORT_OUTCOME,
      Kind.SUBMIT_DELIVERY,
      Kind.SUBMIT_DELIVERY,
      Kind.SUBMIT_REVERSAL,
      Kind.SUBMIT_REVERSAL,
      Kind.RELEASE_HELD);

  private static final List<Kind> DEBTS = List.of(Kind.ASK_WRITE_OFF, Kind.DECIDE_WRITE_OFF);
  private static final List<Kind> POLICIES = List.of(Kind.SET_APPROVAL_POLICY);
  private static final List<Kind> TAXES = List.of(Kind.SET_WITHHOLDING);

  /** What may be done about files for a bank. */
  private static final List<Kind> FILES =
      List.of(Kind.WRITE_FILE, Kind.WRITE_FILE, Kind.WITHDRAW_FILE, Kind.REFUSE_PAYMENT);

  /** All of them. */
  static final Set<Kind> KINDS = Stream.of(HOPS, DEBTS, POLICIES, TAXES, FILES)
      .flatMap(List::stream)
      .collect(Collectors.toSet());

  Stream<Act> acts() {
    long seed = act.seed();
    int number = act.number();
    return Stream.of(
            one(~seed, 3, random -> of(HOPS, random)),
            one(seed ^ number, 9, random -> of(DEBTS, random)),
            early(seed ^ (number * 15485863L), 60, Kind.SET_APPROVAL_POLICY),
            late(seed ^ ~number, 12, Kind.SET_WITHHOLDING),
            one(seed ^ (number * 32452843L), 2, random -> of(FILES, random)))
        .flatMap(acts -> acts);
  }

  private static Kind of(List<Kind> kinds, Random random) {
    return kinds.get(random.nextInt(kinds.size()));
  }

  private Stream<Act> one(long seed, int oneIn, Function<Random, Kind> kind) {
    Random apart = new Random(seed);
    Kind drawn = kind.apply(apart);
    return apart.nextInt(oneIn) == 0 ? of(drawn, apart.nextLong()) : Stream.of();
  }

  private Stream<Act> early(long seed, int oneIn, Kind kind) {
    Random apart = new Random(seed);
    long own = apart.nextLong();
    return apart.nextInt(oneIn) == 0 ? of(kind, own) : Stream.of();
  }

  private Stream<Act> late(long seed, int oneIn, Kind kind) {
    Random apart = new Random(seed);
    return apart.nextInt(oneIn) == 0 ? of(kind, apart.nextLong()) : Stream.of();
  }

  private Stream<Act> of(Kind kind, long seed) {
    return Stream.of(new Act(act.number(), kind, seed));
  }
}
