package dev.hourbook.api.laws;

import static dev.hourbook.api.company.TestCompany.ANNA;
import static dev.hourbook.api.company.TestCompany.BEN;

import dev.hourbook.api.laws.Held.Standing;
import dev.hourbook.ledger.calendar.PayCalendar;
import dev.hourbook.ledger.contract.ContractId;
import dev.hourbook.ledger.message.Actor;
import dev.hourbook.ledger.message.LedgerCommand;
import dev.hourbook.ledger.timesheet.EntryId;
import dev.hourbook.ledger.timesheet.Hours;
import dev.hourbook.ledger.timesheet.Item;
import dev.hourbook.ledger.timesheet.LeftoverDecision;
import dev.hourbook.ledger.timesheet.Removal;
import dev.hourbook.ledger.timesheet.RemovalReason;
import dev.hourbook.ledger.timesheet.Ruling;
import dev.hourbook.ledger.timesheet.Side;
import dev.hourbook.ledger.timesheet.TimeEntry;
import dev.hourbook.ledger.timesheet.TimesheetCommand.AppealRemoval;
import dev.hourbook.ledger.timesheet.TimesheetCommand.ApproveBySilence;
import dev.hourbook.ledger.timesheet.TimesheetCommand.ApproveHours;
import dev.hourbook.ledger.timesheet.TimesheetCommand.CorrectHours;
import dev.hourbook.ledger.timesheet.TimesheetCommand.DecideAppeal;
import dev.hourbook.ledger.timesheet.TimesheetCommand.DecideLeftover;
import dev.hourbook.ledger.timesheet.TimesheetCommand.DisputeHours;
import dev.hourbook.ledger.timesheet.TimesheetCommand.LogHours;
import dev.hourbook.ledger.timesheet.TimesheetCommand.ReconsiderOverCap;
import dev.hourbook.ledger.timesheet.TimesheetCommand.RejectHours;
import dev.hourbook.ledger.timesheet.TimesheetCommand.RemoveHours;
import dev.hourbook.ledger.timesheet.TimesheetCommand.RepointHours;
import dev.hourbook.ledger.timesheet.TimesheetCommand.RepriceHours;
import dev.hourbook.ledger.timesheet.TimesheetCommand.RuleOnDispute;
import dev.hourbook.ledger.timesheet.TimesheetCommand.SubmitTimesheet;
import dev.hourbook.ledger.timesheet.TimesheetId;
import dev.hourbook.ledger.timesheet.Verdict;
import dev.hourbook.ledger.timesheet.Work;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;

/** What may be done to hours, worked in the current week or one of the two before it. */
record HourActs(World world, Act act, Random random) {

  private static final long HOUR = 3_600;
  private static final Actor OUTSIDER = new Actor("user:olga");

  Optional<? extends LedgerCommand> command() {
    Instant at = act.at();
    return switch (act.kind()) {
      case LOG -> Optional.of(log(at));
      case CORRECT ->
        World.any(world.undecided, random)
            .map(e -> new CorrectHours(e.sheet(), e.id(), work(e.sheet()), "mistyped", at, ANNA));
      case REJECT ->
        World.any(world.undecided, random)
            .map(e -> new RejectHours(e.sheet(), List.of(e.id()), "not ours", at, BEN));
      case SUBMIT -> sheetOf(world.undecided).map(sheet -> new SubmitTimesheet(sheet, at, ANNA));
      case APPROVE ->
        World.any(world.submitted, random).map(sheet -> new ApproveHours(sheet, at, BEN));
      case APPROVE_BY_SILENCE ->
        World.any(world.submitted, random).map(sheet -> new ApproveBySilence(sheet, at, BEN));
      case RECONSIDER -> sheet().map(sheet -> new ReconsiderOverCap(sheet, at, BEN));
      case DECIDE_LEFTOVER -> World.any(world.leftover, random).map(sheet -> decide(sheet, at));
      case REPRICE -> sheet().map(sheet -> new RepriceHours(sheet, "rate in the past", at, BEN));
      case REMOVE -> worked().map(held -> remove(held, at));
      case APPEAL ->
        World.any(world.removals, random)
            .map(r -> new AppealRemoval(r.sheet(), r.number(), "worked", at, ANNA));
      case DECIDE_APPEAL ->
        World.any(world.appeals, random)
            .map(r -> new DecideAppeal(r.sheet(), r.number(), verdict(), "heard", at, OUTSIDER));
      case DISPUTE ->
        worked()
            .map(held -> new DisputeHours(
                held.sheet(), hours(held), "not delivered", at.plus(Duration.ofDays(3)), at, ANNA));
      case RULE ->
        World.any(world.disputes, random)
            .map(d -> new RuleOnDispute(d.sheet(), d.number(), ruling(), "looked at", at, BEN));
      case REPOINT -> worked().map(held -> repoint(held, at));
      default -> Optional.empty();
    };
  }

  private LogHours log(Instant at) {
    LocalDate today = LocalDate.ofInstant(at, ZoneOffset.UTC);
    String contract = Founding.CONTRACTS.get(random.nextInt(Founding.CONTRACTS.size()));
    LocalDate day = today.minusDays(random.nextInt(10));
    TimesheetId sheet = new TimesheetId(new ContractId(contract), PayCalendar.ISO.weekOf(day));
    List<TimeEntry> entries = new ArrayList<>();
    for (int i = 0; i <= random.nextInt(3); i++) {
      EntryId id = new EntryId("tracker", act.name("h") + "-" + i);
      long offset = random.nextInt(5) == 0 ? random.nextInt(4_000) : 0;
      entries.add(new TimeEntry(id, work(sheet), offset, "work", "hash"));
    }
    return new LogHours(sheet, entries, at, ANNA);
  }

  /** Dated work, or some from one instant to another, round midnight now and then. */
  private Work work(TimesheetId sheet) {
    long seconds = 60 + random.nextLong(9 * HOUR);
    LocalDate day = sheet.week().start().plusDays(random.nextInt(7));
    if (random.nextBoolean()) {
      return new Work.Dated(day, seconds);
    }
    Instant start =
        day.atStartOfDay(ZoneOffset.UTC).toInstant().plusSeconds(random.nextInt(80_000));
    return new Work.Timed(start, start.plusSeconds(seconds), ZoneOffset.UTC);
  }

  private Optional<TimesheetId> sheetOf(Set<World.Entry> entries) {
    return World.any(entries, random).map(World.Entry::sheet);
  }

  private Optional<TimesheetId> sheet() {
    return World.any(world.sheets, random);
  }

  /** An item of worked time that is not taken away. */
  private Optional<Held> worked() {
    return World.any(
        world
            .items()
            .those(held -> held.side() == Side.BILL
                && held.standing() == Standing.FREE
                && held.item().seconds() > 0),
        random);
  }

  private Hours hours(Held held) {
    Item item = held.item();
    long worked =
        item.pieces().stream().mapToLong(piece -> piece.to() - piece.from()).sum();
    return switch (random.nextInt(3)) {
      case 0 -> new Hours.Whole(List.of(item.id()));
      case 1 -> new Hours.Named(List.of(item.pieces().getFirst()));
      default -> new Hours.Latest(1 + random.nextLong(Math.max(1, worked)));
    };
  }

  private RemoveHours remove(Held held, Instant at) {
    Set<Side> sides = random.nextInt(3) > 0
        ? EnumSet.allOf(Side.class)
        : EnumSet.of(random.nextBoolean() ? Side.BILL : Side.PAY);
    return new RemoveHours(held.sheet(), hours(held), sides, removal(at), at, ANNA);
  }

  static Removal removal(Instant at) {
    return new Removal(RemovalReason.FRAUD, "case", at, at.plus(Duration.ofDays(14)), BEN);
  }

  private Verdict verdict() {
    return random.nextInt(3) == 0 ? Verdict.DISMISSED : Verdict.UPHELD;
  }

  private DecideLeftover decide(TimesheetId sheet, Instant at) {
    LeftoverDecision decision = List.of(
            LeftoverDecision.BILL, LeftoverDecision.PAY, LeftoverDecision.REJECT)
        .get(random.nextInt(3));
    Hours hours = random.nextBoolean() ? new Hours.All() : new Hours.Latest(1 + random.nextInt(60));
    return new DecideLeftover(sheet, hours, decision, "asked for", BEN, at, ANNA);
  }

  private Ruling ruling() {
    return random.nextBoolean() ? Ruling.FOR_CLIENT : Ruling.FOR_EXPERT;
  }

  private RepointHours repoint(Held held, Instant at) {
    String to = Founding.CONTRACTS.get(random.nextInt(Founding.CONTRACTS.size()));
    TimesheetId there = new TimesheetId(new ContractId(to), held.sheet().week());
    return new RepointHours(held.sheet(), there, hours(held), "wrong project", BEN, at, ANNA);
  }
}
