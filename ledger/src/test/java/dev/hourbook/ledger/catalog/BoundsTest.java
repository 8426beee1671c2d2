package dev.hourbook.ledger.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hourbook.ledger.chart.Account;
import dev.hourbook.ledger.exchange.ExchangeCommand.SetRate;
import dev.hourbook.ledger.exchange.ExchangePair;
import dev.hourbook.ledger.exchange.ExchangeRate;
import dev.hourbook.ledger.exchange.Quote;
import dev.hourbook.ledger.message.Actor;
import dev.hourbook.ledger.message.LedgerCommand;
import dev.hourbook.ledger.message.Refusal;
import dev.hourbook.ledger.money.Money;
import dev.hourbook.ledger.party.BillingTerms;
import dev.hourbook.ledger.party.Cadence;
import dev.hourbook.ledger.party.ClientCommand.OnboardClient;
import dev.hourbook.ledger.party.ClientId;
import dev.hourbook.ledger.party.ExpertCommand.OnboardExpert;
import dev.hourbook.ledger.party.ExpertId;
import dev.hourbook.ledger.payout.PayRunCommand.ApprovePayRun;
import dev.hourbook.ledger.payout.PayRunId;
import dev.hourbook.ledger.receipt.ReceiptCommand.RecordReceipt;
import dev.hourbook.ledger.receipt.ReceiptId;
import dev.hourbook.ledger.voucher.VoucherCommand.RecordVoucher;
import dev.hourbook.ledger.voucher.VoucherId;
import dev.hourbook.ledger.voucher.VoucherLine;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Currency;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What no view could hold is refused before anybody decides, with its place in the command. */
class BoundsTest {

  private static final Instant AT = Instant.parse("2026-02-15T10:00:00Z");
  private static final Actor ANNA = new Actor("user:anna");
  private static final Actor BEN = new Actor("user:ben");
  private static final Currency USD = Currency.getInstance("USD");
  private static final LocalDate TODAY = LocalDate.parse("2026-02-15");

  private static BookInMemory book;

  @BeforeAll
  static void open() {
    book = new BookInMemory();
  }

  @AfterAll
  static void close() {
    book.close();
  }

  private static void refuses(String field, LedgerCommand command) {
    Refusal refusal = book.refused(command);
    assertThat(refusal).isInstanceOf(BoundsRefusal.OutOfBounds.class);
    assertThat(refusal.code()).isEqualTo("value/out-of-bounds");
    assertThat(((BoundsRefusal.OutOfBounds) refusal).field()).isEqualTo(field);
    assertThat(Texts.isLine(refusal.message(), 1_000)).isTrue();
  }

  private static OnboardClient client(String key, String name, Currency currency, int netDays) {
    BillingTerms terms = new BillingTerms(Cadence.WEEKLY, netDays, ZoneOffset.UTC);
    return new OnboardClient(new ClientId(key), name, currency, terms, AT, ANNA);
  }

  private static RecordVoucher voucher(LocalDate day, Money amount, String reason, Actor second) {
    List<VoucherLine> lines = List.of(
        VoucherLine.of(Account.OPERATING_RENT, amount),
        VoucherLine.of(Account.BANK, amount.negated()));
    return new RecordVoucher(VoucherId.of("erp", "1"), day, lines, reason, second, AT, ANNA);
  }

  private static SetRate rate(LocalDate day, String rate) {
    Quote quote = new Quote(day, ExchangeRate.parse(rate));
    return new SetRate(ExchangePair.parse("USD/JPY"), quote, "agreed", BEN, AT, ANNA);
  }

  static Stream<Arguments> outOfBounds() {
    Function<String, OnboardClient> named = name -> client("lab", name, USD, 30);
    Money rent = Money.of("1.00", USD);
    return Stream.of(
        Arguments.of("name", named.apply("a\0b")),
        Arguments.of("name", named.apply("a\nb")),
        Arguments.of("name", named.apply("\ud800")),
        Arguments.of("name", named.apply("\ufffd")),
        Arguments.of("name", named.apply("x".repeat(201))),
        Arguments.of("client", client("\0", "Lab", USD, 30)),
        Arguments.of("currency", client("lab", "Lab", Currency.getInstance("XAU"), 30)),
        Arguments.of("terms.netDays", client("lab", "Lab", USD, 3_651)),
        Arguments.of("reason", voucher(TODAY, rent, "x".repeat(2_001), BEN)),
        Arguments.of("bookedOn", voucher(LocalDate.MIN, rent, "rent", BEN)),
        Arguments.of("lines[0].amount", voucher(TODAY, new Money(1L << 60, USD), "rent", BEN)),
        Arguments.of("quote.day", rate(LocalDate.of(10_000, 1, 1), "149.21")),
        Arguments.of("quote.day", rate(LocalDate.of(-1, 1, 1), "149.21")),
        Arguments.of("quote.rate", rate(TODAY, "1000001")),
        Arguments.of("quote.rate", rate(TODAY, "0.0000009")));
  }

  @ParameterizedTest
  @MethodSource("outOfBounds")
  void refusesWhatNoViewCouldHold(String field, LedgerCommand command) {
    refuses(field, command);
  }

  @Test
  void takesWhatIsJustWithin() {
    String longest = "\u4e16".repeat(200);
    book.granted(client(longest, longest, USD, 3_650));
    book.granted(new OnboardExpert(new ExpertId("e\u00e9 \ud83d\ude00"), ZoneOffset.UTC, AT, ANNA));
    book.granted(rate(LocalDate.of(1900, 1, 1), "1000000"));
    book.granted(rate(LocalDate.of(9998, 12, 31), "0.000001"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"system:expiry", "user:", "anna", "user:anna ", " user:ben", "USER:ben"})
  void approvesOnlyAsAPerson(String key) {
    Money rent = Money.of("1.00", USD);
    refuses("approvedBy", voucher(TODAY, rent, "rent", new Actor(key)));
    refuses("by", new ApprovePayRun(new PayRunId("r"), "ab12", AT, new Actor(key)));
  }

  @ParameterizedTest
  @CsvSource({
    "1926-02-15,false",
    "2016-02-14,false",
    "2016-02-15,true",
    "2036-02-15,true",
    "2036-02-16,false"
  })
  void takesAValueDateWithinTenYearsOfTheAct(LocalDate day, boolean within) {
    RecordReceipt receipt = new RecordReceipt(
        new ReceiptId("wire " + day),
        new ClientId("none"),
        Money.of("1.00", USD),
        day,
        "w",
        AT,
        ANNA);
    Refusal refusal = book.refused(receipt);
    assertThat(refusal.code()).isEqualTo(within ? "party/unknown-client" : "value/out-of-bounds");
  }
}
