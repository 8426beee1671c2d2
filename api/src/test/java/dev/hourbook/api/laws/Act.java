package dev.hourbook.api.laws;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * One step of a history. What it does follows from its number, its seed and the world it finds, so
 * that any part of a history can be acted again without the rest.
 */
record Act(int number, Kind kind, long seed) {

  private static final Instant BEGINNING = Instant.parse("2026-02-02T08:00:00Z");
  private static final Duration STEP = Duration.ofMinutes(41);

  /** What may be tried, as often as its weight says; 0 is of what moves nothing, see below. */
  enum Kind {
    LOG(9),
    CORRECT(2),
    SUBMIT(6),
    APPROVE(6),
    APPROVE_BY_SILENCE(1),
    REJECT(1),
    CHANGE_CAP(2),
    RECONSIDER(2),
    DECIDE_LEFTOVER(1),
    AGREE_RATE(2),
    ANNOUNCE_RATE(1),
    PAUSE(1),
    RESUME(1),
    END(1),
    CHANGE_TERMS(1),
    REMOVE(2),
    APPEAL(2),
    DECIDE_APPEAL(2),
    DISPUTE(2),
    RULE(2),
    REPRICE(3),
    REPOINT(2),
    INVOICE(4),
    VOID(1),
    CREDIT(3),
    CREDIT_DIFFERENCE(2),
    OFFSET(2),
    REFUND_CREDIT(1),
    RECEIVE(2),
    APPLY(3),
    UNAPPLY(1),
    REFUND_RECEIPT(1),
    OPEN_RUN(2),
    PLAN(4),
    CANCEL(1),
    CONCLUDE(2),
    APPROVE_RUN(2),
    PAY(4),
    CLOSE_RUN(1),
    PROPOSE_CLAWBACK(2),
    DECIDE_CLAWBACK(2),
    RECORD_VOUCHER(2),
    RESERVE_VOUCHER(3),
    POST_VOUCHER(2),
    VOID_VOUCHER(1),
    EXPIRE_VOUCHER(1),
    REVERSE_VOUCHER(1),
    IMPORT_LINE(4),
    MATCH_LINE(4),
    UNMATCH_LINE(1),
    SET_OFF(1),
    WITHDRAW_SET_OFF(1),
    IMPORT_RATES(1),
    SET_RATE(1),
    CLOSE_MONTH(3),
    ASK_TO_REOPEN(1),
    REOPEN(2),
    KNOW_PAYEE(0),
    LINK_ACCOUNT(0),
    ALLOW_SHARING(0),
    SET_PAYEE_POLICY(0),
    AGREE_PAY_TERMS(0),
    LEAVE_OUT(0),
    SUBMIT_PAYOUT(0),
    REPORT_OUTCOME(0),
    SUBMIT_DELIVERY(0),
    SUBMIT_REVERSAL(0),
    RELEASE_HELD(0),
    ASK_WRITE_OFF(0),
    DECIDE_WRITE_OFF(0),
    SET_APPROVAL_POLICY(0),
    SET_WITHHOLDING(0);

    /** What may be done to payouts on a rail; outcomes are told most often. */
    private static final List<Kind> HOPS = List.of(
        SUBMIT_PAYOUT,
        SUBMIT_PAYOUT,
        REPORT_OUTCOME,
        REPORT_OUTCOME,
        REPORT_OUTCOME,
        REPORT_OUTCOME,
        SUBMIT_DELIVERY,
        SUBMIT_DELIVERY,
        SUBMIT_REVERSAL,
        SUBMIT_REVERSAL,
        RELEASE_HELD);

    /** What may be done about debts. */
    private static final List<Kind> DEBTS = List.of(ASK_WRITE_OFF, DECIDE_WRITE_OFF);

    /** What is drawn beside those, each by itself. */
    private static final List<Kind> TAXES = List.of(SET_WITHHOLDING);

    private final int weight;

    Kind(int weight) {
      this.weight = weight;
    }

    private static Kind of(Random random) {
      int left = random.nextInt(IntStream.of(weights()).sum());
      for (Kind kind : values()) {
        left -= kind.weight;
        if (left < 0) {
          return kind;
        }
      }
      return LOG;
    }

    private static int[] weights() {
      return IntStream.range(0, values().length).map(i -> values()[i].weight).toArray();
    }
  }

  /** A history of so many acts. */
  static List<Act> history(long seed, int acts) {
    Random random = new Random(seed);
    return IntStream.range(0, acts)
        .mapToObj(number -> new Act(number, Kind.of(random), random.nextLong()))
        .flatMap(act -> Stream.of(
                act.andAnother(), act.andHop(), act.andDebt(), act.andPolicy(), act.andTax())
            .flatMap(beside -> beside))
        .toList();
  }

  /** Now and then one beside it that moves nothing; drawn apart, so that all others stay. */
  private Stream<Act> andAnother() {
    Random apart = new Random(seed);
    List<Kind> still = Stream.of(Kind.values())
        .filter(kind -> kind.weight == 0)
        .filter(kind -> !Kind.HOPS.contains(kind) && !Kind.DEBTS.contains(kind))
        .filter(kind -> kind != Kind.SET_APPROVAL_POLICY)
        .filter(kind -> !Kind.TAXES.contains(kind))
        .toList();
    return apart.nextInt(8) == 0
        ? Stream.of(this, new Act(number, still.get(apart.nextInt(still.size())), apart.nextLong()))
        : Stream.of(this);
  }

  private Stream<Act> andHop() {
    Random apart = new Random(~seed);
    Kind hop = Kind.HOPS.get(apart.nextInt(Kind.HOPS.size()));
    return apart.nextInt(3) == 0 ? Stream.of(new Act(number, hop, apart.nextLong())) : Stream.of();
  }

  private Stream<Act> andDebt() {
    Random apart = new Random(seed ^ number);
    Kind kind = Kind.DEBTS.get(apart.nextInt(Kind.DEBTS.size()));
    return apart.nextInt(9) == 0 ? Stream.of(new Act(number, kind, apart.nextLong())) : Stream.of();
  }

  private Stream<Act> andPolicy() {
    Random apart = new Random(seed ^ (number * 15485863L));
    Act policy = new Act(number, Kind.SET_APPROVAL_POLICY, apart.nextLong());
    return apart.nextInt(60) == 0 ? Stream.of(policy) : Stream.of();
  }

  private Stream<Act> andTax() {
    Random apart = new Random(seed ^ ~number);
    return apart.nextInt(12) == 0
        ? Stream.of(new Act(number, Kind.SET_WITHHOLDING, apart.nextLong()))
        : Stream.of();
  }

  /** When it happens, whatever happened before. */
  Instant at() {
    return BEGINNING.plus(STEP.multipliedBy(number));
  }

  /** A name for what it brings into the world. */
  String name(String kind) {
    return kind + number;
  }
}
