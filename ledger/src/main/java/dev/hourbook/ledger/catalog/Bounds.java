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
import java.util.Iterator;
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
  /** Spelled once: most values are within their bounds, and every one is measured. */
  private static final String A_DAY = "a day from " + FIRST_DAY + " to " + LAST_DAY;

  private static final int MOST_NET_DAYS = 3_650;
  private static final long LONGEST_STEP = 604_800;

  private Bounds() {}

  /**
   * Nothing, if every value within it is within its bounds.
   *
   * @throws Refused {@code value/out-of-bounds}, with the first that is not
   */
  public static void require(Record said) {
    Parts.of(said).forEach((name, value) -> value(name, value));
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

  private static void value(String field, @Nullable Object value) {
    switch (value) {
      case null -> {}
      case String text -> text(field, text, longest(field));
      case Number number -> number(field, number);
      case Currency currency ->
        require(field, currency, isMoney(currency), "a currency with minor units, like USD");
      case Iterable<?> list -> list(field, list);
      case Record record -> record(field, record);
      case Enum<?> ignored -> {}
      case Boolean ignored -> {}
      case ZoneId ignored -> {}
      case LocalTime ignored -> {}
      default -> day(field, value);
    }
  }

  private static void day(String field, Object value) {
    LocalDate day = switch (value) {
      case LocalDate date -> date;
      case LocalDateTime moment -> moment.toLocalDate();
      case Instant moment -> dayOf(moment);
      case YearMonth month -> month.atDay(1);
      default -> throw new IllegalArgumentException(field + " has no bounds: " + value.getClass());
    };
    require(field, value, isDay(day), A_DAY);
  }

  /** The day in UTC, of whatever year. */
  static LocalDate dayOf(Instant moment) {
    return LocalDate.EPOCH.plusDays(Math.floorDiv(moment.getEpochSecond(), SECONDS_PER_DAY));
  }

  private static void list(String field, Iterable<?> list) {
    Iterator<?> values = list.iterator();
    for (int i = 0; values.hasNext(); i++) {
      value(field + "[" + i + "]", values.next());
    }
  }

  private static void record(String field, Record record) {
    switch (record) {
      case Actor actor -> actor(field, actor);
      case PayoutId id -> text(field, id.key(), LONGEST_ID);
      case ItemId id -> text(field, id.key(), LONGEST_ID);
      case VoucherId id -> text(field, id.key(), LONGEST_ID);
      case RateCardId id -> text(field, id.key(), LONGEST_ID);
      case InvoiceId id -> text(field, id.key(), LONGEST_ID);
      case CreditNoteId id -> text(field, id.key(), LONGEST_ID);
      case ReceiptId id -> text(field, id.key(), LONGEST_ID);
      case Money money -> money(field, money);
      case Rate rate -> rate(field, rate);
      case ExchangeRate rate ->
        require(field, rate, isRate(rate), "a rate from " + LEAST_RATE + " to " + MOST_RATE);
      case Rounding rounding -> {
        long step = rounding.seconds();
        require(
            field, step, step <= LONGEST_STEP, "a step of at most " + LONGEST_STEP + " seconds");
      }
      case BillingTerms terms -> {
        int days = terms.netDays();
        require(field + ".netDays", days, days <= MOST_NET_DAYS, "0 to " + MOST_NET_DAYS + " days");
      }
      case Work work -> work(field, work);
      default -> parts(field, record);
    }
  }

  private static void work(String field, Work work) {
    parts(field, (Record) work);
    require(
        field + ".seconds",
        work.seconds(),
        work.seconds() <= MOST_SECONDS,
        "work of 1 to " + MOST_SECONDS + " seconds");
  }

  /** What one value is wrapped in has no name: {@code client}, not {@code client.key}. */
  private static void parts(String field, Record record) {
    Parts parts = Parts.of(record);
    boolean one = parts.isOne();
    parts.forEach((name, value) -> value(one ? field : field + "." + name, value));
  }

  private static int longest(String field) {
    String name = field.substring(field.lastIndexOf('.') + 1);
    return SENTENCES.contains(name) ? LONGEST_REASON : LONGEST_NAME;
  }

  private static void text(String field, String text, int longest) {
    boolean within =
        field.endsWith(FREE_TEXT) ? Texts.isStorable(text) : Texts.isLine(text, longest);
    require(
        field,
        text,
        within,
        "a line of at most " + longest + " characters, none of which controls anything");
  }

  private static void number(String field, Number number) {
    long value = number.longValue();
    boolean within = value <= LARGEST_NUMBER && value >= -LARGEST_NUMBER;
    require(field, number, within, "a number of at most " + LARGEST_NUMBER);
  }

  /** Whoever asks may be one of our own rules; whoever approves is somebody. */
  static void requirePerson(String field, Actor actor) {
    require(field, actor, actor.isPerson(), Actor.A_PERSON);
  }

  private static void actor(String field, Actor actor) {
    text(field, actor.key(), LONGEST_ID);
    if (field.endsWith("approvedBy")) {
      requirePerson(field, actor);
    }
  }

  private static void money(String field, Money money) {
    value(field, money.currency());
    long minor = money.minor();
    boolean within = minor <= MOST_MINOR && minor >= -MOST_MINOR;
    require(field, minor, within, "an amount of at most " + MOST_MINOR + " minor units");
  }

  private static void rate(String field, Rate rate) {
    value(field, rate.currency());
    require(
        field,
        rate,
        rate.perHour().compareTo(MOST_PER_HOUR) <= 0 && rate.perHour().scale() <= MOST_DECIMALS,
        "a price of at most " + MOST_PER_HOUR + " an hour, of at most 12 decimals");
  }

  static void require(String field, Object value, boolean within, String wanted) {
    if (!within) {
      throw new Refused(
          new BoundsRefusal.OutOfBounds(field, Texts.shown(value.toString()), wanted));
    }
  }
}
