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
    SET_WITHHOLDING(0),
    WRITE_FILE(0),
    WITHDRAW_FILE(0),
    REFUSE_PAYMENT(0);

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
        .flatMap(act -> Stream.concat(act.andAnother(), new Beside(act).acts()))
        .toList();
  }

  /** Now and then one beside it that moves nothing; drawn apart, so that all others stay. */
  private Stream<Act> andAnother() {
    Random apart = new Random(seed);
    List<Kind> still = Stream.of(Kind.values())
        .filter(kind -> kind.weight == 0)
        .filter(kind -> !Beside.KINDS.contains(kind))
        .toList();
    return apart.nextInt(8) == 0
        ? Stream.of(this, new Act(number, still.get(apart.nextInt(still.size())), apart.nextLong()))
        : Stream.of(this);
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
