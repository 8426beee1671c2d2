package dev.hourbook.ledger.catalog;

import dev.hourbook.ledger.contract.RateCardId;
import dev.hourbook.ledger.contract.Rounding;
import dev.hourbook.ledger.exchange.ExchangeRate;
import dev.hourbook.ledger.invoice.CreditNoteId;
import dev.hourbook.ledger.invoice.InvoiceId;
import dev.hourbook.ledger.message.Actor;
import dev.hourbook.ledger.message.Refused;
import dev.hourbook.ledger.money.Money;
import dev.hourbook.ledger.money.Rate;
import dev.hourbook.ledger.party.BillingTerms;
import dev.hourbook.ledger.payout.PayoutId;
import dev.hourbook.ledger.receipt.ReceiptId;
import dev.hourbook.ledger.timesheet.ItemId;
import dev.hourbook.ledger.timesheet.Work;
import dev.hourbook.ledger.voucher.VoucherId;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.Currency;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * How large a value of a command may be, whatever it asks, so that what is stored once can be shown
 * by every view for ever. Only what is asked is measured, never a stored event: bounds may become
 * narrower and an old log stays readable.
 */
public final class Bounds {

  /** Characters of a name or an id. */
  public static final int LONGEST_NAME = 200;

  /** Characters of what is said: a reason, an activity, a bank's reference. */
  public static final int LONGEST_REASON = 2_000;

  /** Seconds of one record of work: 115 days. */
  public static final long MOST_SECONDS = 10_000_000;

  /** The first day that counts; nobody was paid by the hour before. */
  public static final LocalDate FIRST_DAY = LocalDate.of(1900, 1, 1);

  /** The last day that counts; weeks that begin by then still end in a year of four digits. */
  public static final LocalDate LAST_DAY = LocalDate.of(9998, 12, 31);

  private static final Set<String> SENTENCES =
      Set.of("reason", "despite", "evidence", "activity", "basis", "document", "reference");

  /** What stays outside the log, however much and in however many lines. */
  private static final String FREE_TEXT = "description";

  /** Ids that may be made of two names; a pair of them is less than an index takes. */
  private static final int LONGEST_ID = 420;

  private static final long LARGEST_NUMBER = 1_000_000_000_000L;
  private static final long MOST_MINOR = 1_000_000_000_000_000L;
  private static final BigDecimal MOST_PER_HOUR = BigDecimal.valueOf(100_000_000);
  private static final int MOST_DECIMALS = 12;
  private static final BigDecimal MOST_RATE = BigDecimal.valueOf(1_000_000);
  private static final BigDecimal LEAST_RATE = new BigDecimal("0.000001");
  private static final long SECONDS_PER_DAY = 86_400;
  private static final int MOST_NET_DAYS = 3_650;
  private static final long LONGEST_STEP = 604_800;

  private Bounds() {}

  /**
   * Nothing, if every value within it is within its bounds.
   *
   * @throws Refused {@code value/out-of-bounds}, with the first that is not
   */
  public static void require(Record said) {
    parts(null, said);
  }

  /** Whether a day is one that every view and file can hold. */
  public static boolean isDay(LocalDate day) {
    return !day.isBefore(FIRST_DAY) && !day.isAfter(LAST_DAY);
  }

  /** Whether it is a rate between two currencies that both exist for long. */
  public static boolean isRate(ExchangeRate rate) {
    return rate.value().compareTo(LEAST_RATE) >= 0 && rate.value().compareTo(MOST_RATE) <= 0;
  }

  /** Whether it has minor units: gold and the code for no currency have none. */
  public static boolean isMoney(Currency currency) {
    return currency.getDefaultFractionDigits() >= 0;
  }

  private static void parts(@Nullable Place in, Record record) {
    for (Part part : Part.of(record.getClass())) {
      value(Place.of(in, part.name()), part.read(record));
    }
  }

  private static void value(Place at, @Nullable Object value) {
    switch (value) {
      case null -> {}
      case String text -> text(at, text, longest(at));
      case Number number -> number(at, number);
      case Currency currency -> currency(at, currency);
      case List<?> list -> list(at, list);
      case Set<?> set -> list(at, List.copyOf(set));
      case Record record -> record(at, record);
      case Enum<?> ignored -> {}
      case Boolean ignored -> {}
      case ZoneId ignored -> {}
      case LocalTime ignored -> {}
      default -> day(at, value);
    }
  }

  private static void day(Place at, Object value) {
    LocalDate day = switch (value) {
      case LocalDate date -> date;
      case LocalDateTime moment -> moment.toLocalDate();
      case Instant moment -> dayOf(moment);
      case YearMonth month -> month.atDay(1);
      default ->
        throw new IllegalArgumentException(at.path() + " has no bounds: " + value.getClass());
    };
    if (!isDay(day)) {
      throw refused(at, value, "a day from " + FIRST_DAY + " to " + LAST_DAY);
    }
  }

  /** The day in UTC, of whatever year. */
  static LocalDate dayOf(Instant moment) {
    return LocalDate.EPOCH.plusDays(Math.floorDiv(moment.getEpochSecond(), SECONDS_PER_DAY));
  }

  private static void list(Place at, List<?> list) {
    for (int i = 0; i < list.size(); i++) {
      value(at.element(i), list.get(i));
    }
  }

  private static void record(Place at, Record record) {
    switch (record) {
      case Actor actor -> actor(at, actor);
      case PayoutId id -> text(at, id.key(), LONGEST_ID);
      case ItemId id -> text(at, id.key(), LONGEST_ID);
      case VoucherId id -> text(at, id.key(), LONGEST_ID);
      case RateCardId id -> text(at, id.key(), LONGEST_ID);
      case InvoiceId id -> text(at, id.key(), LONGEST_ID);
      case CreditNoteId id -> text(at, id.key(), LONGEST_ID);
      case ReceiptId id -> text(at, id.key(), LONGEST_ID);
      case Money money -> money(at, money);
      case Rate rate -> rate(at, rate);
      case ExchangeRate rate -> exchangeRate(at, rate);
      case Rounding rounding -> rounding(at, rounding);
      case BillingTerms terms -> terms(at, terms);
      case Work work -> work(at, work);
      default -> named(at, record);
    }
  }

  /** What one value is wrapped in has no name: {@code client}, not {@code client.key}. */
  private static void named(Place at, Record record) {
    List<Part> parts = Part.of(record.getClass());
    if (parts.size() == 1) {
      value(at, parts.getFirst().read(record));
    } else {
      parts(at, record);
    }
  }

  private static void work(Place at, Work work) {
    named(at, (Record) work);
    if (work.seconds() > MOST_SECONDS) {
      throw refused(
          Place.of(at, "seconds"), work.seconds(), "work of 1 to " + MOST_SECONDS + " seconds");
    }
  }

  private static void rounding(Place at, Rounding rounding) {
    if (rounding.seconds() > LONGEST_STEP) {
      throw refused(at, rounding.seconds(), "a step of at most " + LONGEST_STEP + " seconds");
    }
  }

  private static void terms(Place at, BillingTerms terms) {
    if (terms.netDays() > MOST_NET_DAYS) {
      throw refused(Place.of(at, "netDays"), terms.netDays(), "0 to " + MOST_NET_DAYS + " days");
    }
  }

  private static int longest(Place at) {
    return at.name() != null && SENTENCES.contains(at.name()) ? LONGEST_REASON : LONGEST_NAME;
  }

  private static void text(Place at, String text, int longest) {
    boolean within = at.isNamed(FREE_TEXT) ? Texts.isStorable(text) : Texts.isLine(text, longest);
    if (!within) {
      throw refused(
          at,
          text,
          "a line of at most " + longest + " characters, none of which controls anything");
    }
  }

  private static void number(Place at, Number number) {
    long value = number.longValue();
    if (value > LARGEST_NUMBER || value < -LARGEST_NUMBER) {
      throw refused(at, number, "a number of at most " + LARGEST_NUMBER);
    }
  }

  /** Whoever asks may be one of our own rules; whoever approves is somebody. */
  static void requirePerson(Place at, Actor actor) {
    if (!actor.isPerson()) {
      throw refused(at, actor, Actor.A_PERSON);
    }
  }

  private static void actor(Place at, Actor actor) {
    text(at, actor.key(), LONGEST_ID);
    if (at.isNamed("approvedBy")) {
      requirePerson(at, actor);
    }
  }

  private static void currency(Place at, Currency currency) {
    if (!isMoney(currency)) {
      throw refused(at, currency, "a currency with minor units, like USD");
    }
  }

  private static void money(Place at, Money money) {
    currency(at, money.currency());
    long minor = money.minor();
    if (minor > MOST_MINOR || minor < -MOST_MINOR) {
      throw refused(at, minor, "an amount of at most " + MOST_MINOR + " minor units");
    }
  }

  private static void rate(Place at, Rate rate) {
    currency(at, rate.currency());
    if (rate.perHour().compareTo(MOST_PER_HOUR) > 0 || rate.perHour().scale() > MOST_DECIMALS) {
      throw refused(
          at, rate, "a price of at most " + MOST_PER_HOUR + " an hour, of at most 12 decimals");
    }
  }

  private static void exchangeRate(Place at, ExchangeRate rate) {
    if (!isRate(rate)) {
      throw refused(at, rate, "a rate from " + LEAST_RATE + " to " + MOST_RATE);
    }
  }

  static Refused refused(Place at, Object value, String wanted) {
    return new Refused(
        new BoundsRefusal.OutOfBounds(at.path(), Texts.shown(value.toString()), wanted));
  }
}
