package dev.hourbook.api.laws;

import static dev.hourbook.api.company.TestCompany.ANNA;
import static dev.hourbook.api.company.TestCompany.BEN;

import dev.hourbook.ledger.calendar.PayCalendar;
import dev.hourbook.ledger.contract.Engagement;
import dev.hourbook.ledger.message.Actor;
import dev.hourbook.ledger.message.LedgerCommand;
import dev.hourbook.ledger.money.Money;
import dev.hourbook.ledger.party.ExpertId;
import dev.hourbook.ledger.payout.ClawbackCause;
import dev.hourbook.ledger.payout.ClawbackOption;
import dev.hourbook.ledger.payout.DebtCommand.AskWriteOff;
import dev.hourbook.ledger.payout.DebtCommand.DecideWriteOff;
import dev.hourbook.ledger.payout.Destination;
import dev.hourbook.ledger.payout.Offset;
import dev.hourbook.ledger.payout.PayRunCommand.ApprovePayRun;
import dev.hourbook.ledger.payout.PayRunCommand.ClosePayRun;
import dev.hourbook.ledger.payout.PayRunCommand.ConcludePlanning;
import dev.hourbook.ledger.payout.PayRunCommand.OpenPayRun;
import dev.hourbook.ledger.payout.PayRunCommand.PlanPayouts;
import dev.hourbook.ledger.payout.PayRunId;
import dev.hourbook.ledger.payout.PayoutCommand.Asked;
import dev.hourbook.ledger.payout.PayoutCommand.CancelPayout;
import dev.hourbook.ledger.payout.PayoutCommand.DecideClawback;
import dev.hourbook.ledger.payout.PayoutCommand.ProposeClawback;
import dev.hourbook.ledger.payout.PayoutCommand.RecordPayoutPaid;
import dev.hourbook.ledger.payout.PayoutEvent.ClawbackProposed;
import dev.hourbook.ledger.payout.PayoutEvent.PayoutPlanned;
import dev.hourbook.ledger.payout.PayoutItem;
import dev.hourbook.ledger.payout.PlannedPayout;
import dev.hourbook.ledger.payout.Rail;
import dev.hourbook.ledger.payout.RunTotals;
import dev.hourbook.ledger.timesheet.Side;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.Predicate;

/** What may be done to pay runs and payouts. */
record PayActs(World world, Act act, Random random) {

  private static final Actor CAT = new Actor("user:cat");

  Optional<? extends LedgerCommand> command() {
    Instant at = act.at();
    LocalDate today = LocalDate.ofInstant(at, ZoneOffset.UTC);
    return switch (act.kind()) {
      case OPEN_RUN ->
        Optional.of(new OpenPayRun(
            new PayRunId(act.name("run")), PayCalendar.ISO.weekOf(today), act.number(), at, ANNA));
      case PLAN -> World.any(world.runs, random).flatMap(run -> plan(run, at));
      case CONCLUDE -> mostly(world.runs, this::hasPayouts).map(run -> conclude(run, at));
      case APPROVE_RUN ->
        mostly(world.hashes.keySet(), this::hasPayouts)
            .map(run ->
                new ApprovePayRun(run, world.hashes.getOrDefault(run, ""), at, approver(run)));
      case CANCEL ->
        mostly(world.unpaid, planned -> !planned.offsets().isEmpty())
            .map(p -> new CancelPayout(p.payout(), "wrong bank", at, BEN));
      case PAY ->
        mostly(world.unpaid, planned -> world.items().rail().isApproved(planned.run()))
            .map(p -> new RecordPayoutPaid(p.payout(), today, "wire", at, ANNA));
      case SUBMIT_PAYOUT, REPORT_OUTCOME, SUBMIT_DELIVERY, SUBMIT_REVERSAL, RELEASE_HELD ->
        new HopActs(world, act, random).command();
      case CLOSE_RUN -> World.any(world.runs, random).map(run -> new ClosePayRun(run, at, ANNA));
      case PROPOSE_CLAWBACK -> World.any(world.paid, random).map(paid -> propose(paid, at));
      case DECIDE_CLAWBACK ->
        mostly(world.clawbacks, this::isPaid).map(proposed -> decide(proposed, at));
      case ASK_WRITE_OFF ->
        World.any(world.items().rail().debts().all(), random).map(debt -> ask(debt, at));
      case DECIDE_WRITE_OFF ->
        World.any(world.items().rail().debts().asked, random)
            .map(debt -> new DecideWriteOff(debt, random.nextInt(3) > 0, "agreed", at, second()));
      default -> Optional.empty();
    };
  }

  /** All that some expert has earned in some currency; now and then what is taken already. */
  private Optional<PlanPayouts> plan(PayRunId run, Instant at) {
    boolean greedy = random.nextInt(10) == 0;
    List<Held> open =
        world.items().those(held -> held.side() == Side.PAY && (greedy || held.isToBeTaken()));
    return mostly(open, this::owes).map(first -> {
      Engagement of = first.engagement();
      List<PayoutItem> items = open.stream()
          .filter(held -> held.engagement().expert().equals(of.expert())
              && held.engagement().currency().equals(of.currency()))
          .map(Held::payable)
          .toList();
      Rail rail = random.nextInt(4) > 0 ? Rail.BANK : Rail.STRIPE;
      PlannedPayout payout = new PlannedPayout(of.expert(), rail, items, to(rail, of.expert()));
      PlannedPayout taxed =
          new TaxActs(act).withheld(payout).map(payout::withholding).orElse(payout);
      PlannedPayout less = taxed.keeping(kept(taxed));
      PlannedPayout sent = new ExchangeActs(act).sent(less).map(less::sending).orElse(less);
      return new PlanPayouts(run, List.of(sent), at, ANNA);
    });
  }

  private static Destination to(Rail rail, ExpertId expert) {
    return rail == Rail.BANK ? PayeeActs.own(expert) : HopActs.TO;
  }

  /** Some of what the expert owes, so that something is left; now and then a cent more. */
  private List<Offset> kept(PlannedPayout due) {
    Money gross = due.amount();
    List<Offset> kept = new ArrayList<>();
    long room = gross.minor() - TaxActs.minor(due) - 1;
    for (Debts.Owed debt : world.items().rail().debts().open(due.expert(), gross.currency())) {
      long most = Math.min(room, debt.amount().minor());
      long some = most <= 0 ? 0 : 1 + random.nextLong(most);
      if (some > 0 && random.nextInt(4) > 0) {
        long more = random.nextInt(12) == 0 ? debt.amount().minor() + 1 : some;
        kept.add(new Offset(debt.payout(), new Money(more, gross.currency())));
        room -= some;
      }
    }
    return kept;
  }

  private AskWriteOff ask(Debts.Owed debt, Instant at) {
    long some = 1 + random.nextLong(Math.max(1, debt.amount().minor()));
    Money amount = new Money(some, debt.amount().currency());
    return new AskWriteOff(debt.payout(), amount, "moved away", at, ANNA);
  }

  /** Another person; now and then the one who asked, who may not. */
  private Actor second() {
    return random.nextInt(12) == 0 ? ANNA : BEN;
  }

  /** Another one where somebody has said yes; now and then the same again, who may not. */
  private Actor approver(PayRunId run) {
    return world.items().rail().isEndorsed(run) && act.number() % 7 > 0 ? CAT : BEN;
  }

  private boolean owes(Held held) {
    Engagement of = held.engagement();
    return !world.items().rail().debts().open(of.expert(), of.currency()).isEmpty();
  }

  private boolean isPaid(ClawbackProposed proposed) {
    return world.paid.stream().anyMatch(paid -> paid.payout().equals(proposed.payout()));
  }

  private boolean hasPayouts(PayRunId run) {
    return !world.items().rail().isApproved(run)
        && world.unpaid.stream().anyMatch(payout -> payout.run().equals(run));
  }

  /** Mostly one of those that fit; now and then any. */
  private <T> Optional<T> mostly(Collection<T> all, Predicate<T> fit) {
    List<T> those = all.stream().filter(fit).toList();
    return World.any(those.isEmpty() || random.nextInt(3) == 0 ? all : those, random);
  }

  private ConcludePlanning conclude(PayRunId run, Instant at) {
    List<PayoutPlanned> planned =
        world.unpaid.stream().filter(payout -> payout.run().equals(run)).toList();
    long seconds = planned.stream().mapToLong(PayoutPlanned::seconds).sum();
    String hash = act.name("hash");
    RunTotals totals = new RunTotals(
        planned.size(), seconds, planned.stream().map(PayoutPlanned::net).toList(), hash);
    return new ConcludePlanning(run, totals, at, ANNA);
  }

  private ProposeClawback propose(PayoutPlanned paid, Instant at) {
    PayoutItem item = paid.items().get(random.nextInt(paid.items().size()));
    long seconds = 1 + random.nextLong(Math.max(1, item.seconds()));
    return new ProposeClawback(
        paid.payout(),
        List.of(new Asked(item.item(), seconds)),
        ClawbackCause.NOT_WORKED,
        "not worked",
        "",
        at,
        ANNA);
  }

  private DecideClawback decide(ClawbackProposed proposed, Instant at) {
    ClawbackOption option = World.any(List.of(ClawbackOption.values()), random).orElseThrow();
    long borne = switch (option) {
      case ABSORB -> 0;
      case BEAR -> proposed.seconds();
      case SPLIT -> random.nextLong(Math.max(1, proposed.seconds()));
    };
    return new DecideClawback(
        proposed.payout(), proposed.clawback(), option, borne, "shared", at, BEN);
  }
}
