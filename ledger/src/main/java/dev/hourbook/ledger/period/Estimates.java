package dev.hourbook.ledger.period;

import dev.hourbook.ledger.contract.ContractTerms;
import dev.hourbook.ledger.contract.Terms;
import dev.hourbook.ledger.message.Streams;
import dev.hourbook.ledger.money.Money;
import dev.hourbook.ledger.period.PeriodCommand.ClosePeriod;
import dev.hourbook.ledger.timesheet.Item;
import dev.hourbook.ledger.timesheet.TimesheetId;
import dev.hourbook.ledger.timesheet.WaitingHours;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Makes the estimate of a month's end from the streams of sheets, contracts and cards. */
public final class Estimates {

  private static final String CARD = "rate-card:";

  private final Streams streams;
  private final Terms terms;

  /** Reads the given streams. */
  public Estimates(Streams streams) {
    this.streams = streams;
    this.terms = new Terms(streams);
  }

  /**
   * What these sheets have undecided up to the last day, included; each is valued as its approval
   * would value it now, and each service day is rounded half-up by itself.
   *
   * @throws dev.hourbook.ledger.message.Refused {@code contract/unknown} for a sheet of none
   */
  public Estimate of(List<TimesheetId> sheets, LocalDate lastDay, Share share) {
    List<EstimatedSheet> estimated = new ArrayList<>();
    sheets.forEach(sheet -> of(sheet, lastDay, share).ifPresent(estimated::add));
    return new Estimate(share, List.copyOf(estimated));
  }

  /**
   * The closing's estimate with those sheets valued again of which a stream has grown: their own,
   * their contract's or their card's.
   */
  Estimate again(ClosePeriod c, Set<String> grown) {
    Map<TimesheetId, EstimatedSheet> shown = c.estimate().sheets().stream()
        .collect(Collectors.toMap(EstimatedSheet::timesheet, Function.identity()));
    List<EstimatedSheet> estimated = new ArrayList<>();
    for (TimesheetId sheet : c.sheets()) {
      Optional<EstimatedSheet> before = Optional.ofNullable(shown.get(sheet));
      Optional<EstimatedSheet> now = hasGrown(sheet, before, grown)
          ? of(sheet, c.period().lastDay(), c.estimate().share())
          : before;
      now.ifPresent(estimated::add);
    }
    return new Estimate(c.estimate().share(), List.copyOf(estimated));
  }

  /** Under which card a sheet is that was worth nothing, only its contract would say. */
  private static boolean hasGrown(
      TimesheetId sheet, Optional<EstimatedSheet> shown, Set<String> grown) {
    return grown.contains(sheet.toString())
        || grown.contains(sheet.contract().toString())
        || shown
            .map(known -> grown.contains(known.engagement().card().toString()))
            .orElseGet(() -> grown.stream().anyMatch(stream -> stream.startsWith(CARD)));
  }

  private Optional<EstimatedSheet> of(TimesheetId sheet, LocalDate lastDay, Share share) {
    ContractTerms agreed = terms.of(sheet.contract());
    WaitingHours waiting = WaitingHours.of(sheet, streams, agreed);
    TreeMap<LocalDate, Sides> days = new TreeMap<>();
    waiting.bill().forEach(item -> add(days, item, Sides.billed(item)));
    waiting.pay().forEach(item -> add(days, item, Sides.earned(item)));
    List<EstimatedDay> found = new ArrayList<>();
    days.headMap(lastDay, true).forEach((day, sides) -> {
      EstimatedDay one = sides.estimated(day, share);
      if (!one.bill().isZero() || !one.pay().isZero()) {
        found.add(one);
      }
    });
    return found.isEmpty()
        ? Optional.empty()
        : Optional.of(new EstimatedSheet(sheet, agreed.engagement(), List.copyOf(found)));
  }

  private static void add(Map<LocalDate, Sides> days, Item item, Sides sides) {
    days.merge(item.day(), sides, Sides::plus);
  }

  private record Sides(long billSeconds, long paySeconds, Money bill, Money pay) {

    static Sides billed(Item item) {
      return new Sides(item.seconds(), 0, item.amount(), nothing(item));
    }

    static Sides earned(Item item) {
      return new Sides(0, item.seconds(), nothing(item), item.amount());
    }

    private static Money nothing(Item item) {
      Currency currency = item.amount().currency();
      return Money.zero(currency);
    }

    Sides plus(Sides o) {
      return new Sides(
          billSeconds + o.billSeconds,
          paySeconds + o.paySeconds,
          bill.plus(o.bill),
          pay.plus(o.pay));
    }

    EstimatedDay estimated(LocalDate day, Share share) {
      return new EstimatedDay(day, billSeconds, paySeconds, share.of(bill), share.of(pay));
    }
  }
}
