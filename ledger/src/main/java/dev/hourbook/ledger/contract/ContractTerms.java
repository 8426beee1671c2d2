package dev.hourbook.ledger.contract;

import dev.hourbook.ledger.calendar.EffectiveFrom;
import dev.hourbook.ledger.calendar.PayWeek;
import dev.hourbook.ledger.contract.ContractEvent.CapChanged;
import dev.hourbook.ledger.contract.ContractEvent.ContractEnded;
import dev.hourbook.ledger.contract.ContractEvent.ContractPaused;
import dev.hourbook.ledger.contract.ContractEvent.ContractResumed;
import dev.hourbook.ledger.contract.ContractEvent.ContractSigned;
import dev.hourbook.ledger.contract.ContractEvent.RateAgreed;
import dev.hourbook.ledger.contract.Standing.Status;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * Everything that was agreed about one contract, in the order it was agreed: own rates before the
 * card's. {@code contractFacts} and {@code cardFacts} count the facts read, so that a valuation can
 * say which terms it used.
 */
public record ContractTerms(
    Engagement engagement,
    Rounding rounding,
    List<RateVersion> ownRates,
    List<RateVersion> cardRates,
    List<CapVersion> caps,
    List<Standing> standings,
    long contractFacts,
    long cardFacts) {

  static ContractTerms of(ContractSigned signed, List<RateVersion> card, long cardFacts) {
    PayWeek first = signed.engagement().calendar().weekOf(signed.start().instant());
    return new ContractTerms(
        signed.engagement(),
        signed.rounding(),
        List.of(),
        card,
        List.of(new CapVersion(first, signed.weeklyCap())),
        List.of(new Standing(signed.start(), Status.ACTIVE)),
        1,
        cardFacts);
  }

  ContractTerms after(ContractEvent event) {
    return switch (event) {
      case ContractSigned e -> of(e, cardRates, cardFacts);
      case RateAgreed e -> with(plus(ownRates, e.version()), caps, standings);
      case CapChanged e ->
        with(ownRates, plus(caps, new CapVersion(e.from(), e.weeklyCap())), standings);
      case ContractPaused e -> with(new Standing(e.from(), Status.PAUSED));
      case ContractResumed e -> with(new Standing(e.from(), Status.ACTIVE));
      case ContractEnded e -> with(new Standing(e.from(), Status.ENDED));
    };
  }

  private ContractTerms with(Standing standing) {
    return with(ownRates, caps, plus(standings, standing));
  }

  private ContractTerms with(List<RateVersion> own, List<CapVersion> c, List<Standing> s) {
    return new ContractTerms(
        engagement, rounding, own, cardRates, c, s, contractFacts + 1, cardFacts);
  }

  /** The price, or the lack of one, of work at that instant. */
  public Price priceAt(Instant worked) {
    return price(from -> from.covers(worked));
  }

  /** The price, or the lack of one, of dated work of that day. */
  public Price priceOn(LocalDate worked) {
    return price(from -> from.covers(worked));
  }

  private Price price(Predicate<EffectiveFrom> covers) {
    if (!covers.test(standings.getFirst().from())) {
      return Price.Unpriced.BEFORE_START;
    }
    return switch (statusWhere(covers)) {
      case PAUSED -> Price.Unpriced.PAUSED;
      case ENDED -> Price.Unpriced.ENDED;
      case ACTIVE ->
        latest(ownRates, covers)
            .or(() -> latest(cardRates, covers))
            .<Price>map(Price.PerHour::new)
            .orElse(Price.Unpriced.NO_RATE);
    };
  }

  /**
   * The start and the end hold whatever was said about pauses; between them the latest word does.
   */
  private Status statusWhere(Predicate<EffectiveFrom> covers) {
    if (end().filter(covers).isPresent()) {
      return Status.ENDED;
    }
    return standings.stream()
        .skip(1)
        .filter(s -> covers.test(s.from()))
        .reduce(ContractTerms::later)
        .map(Standing::status)
        .orElse(Status.ACTIVE);
  }

  private static Optional<RateVersion> latest(
      List<RateVersion> versions, Predicate<EffectiveFrom> covers) {
    return versions.stream()
        .filter(v -> covers.test(v.from()))
        .reduce((a, b) -> a.from().compareTo(b.from()) > 0 ? a : b);
  }

  /** Of two standings the one from the later moment; from one moment, the one agreed later. */
  private static Standing later(Standing a, Standing b) {
    return a.from().compareTo(b.from()) > 0 ? a : b;
  }

  /** The instants strictly between two at which a price may change, in order. */
  public List<Instant> changesBetween(Instant start, Instant end) {
    return Stream.of(
            ownRates.stream().map(RateVersion::from),
            cardRates.stream().map(RateVersion::from),
            standings.stream().map(Standing::from))
        .flatMap(moments -> moments)
        .map(EffectiveFrom::instant)
        .filter(i -> i.isAfter(start) && i.isBefore(end))
        .distinct()
        .sorted()
        .toList();
  }

  /** The cap of a pay week in seconds; empty if it has none. The last word about a week counts. */
  public OptionalLong capIn(PayWeek week) {
    CapVersion found = caps.getFirst();
    for (CapVersion cap : caps) {
      found = cap.from().compareTo(week) <= 0 ? cap : found;
    }
    Long seconds = found.seconds();
    return seconds == null ? OptionalLong.empty() : OptionalLong.of(seconds);
  }

  /** The moment it ends, if it was ended: the earliest of several. */
  public Optional<EffectiveFrom> end() {
    return standings.stream()
        .filter(s -> s.status() == Status.ENDED)
        .map(Standing::from)
        .min(Comparator.naturalOrder());
  }

  private static <T> List<T> plus(List<T> list, T element) {
    List<T> longer = new ArrayList<>(list);
    longer.add(element);
    return List.copyOf(longer);
  }
}
