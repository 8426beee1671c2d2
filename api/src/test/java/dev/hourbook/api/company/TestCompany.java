package dev.hourbook.api.company;

import dev.hourbook.api.database.TestDatabase;
import dev.hourbook.api.intake.IncomingHours;
import dev.hourbook.api.intake.IntakeResult;
import dev.hourbook.ledger.calendar.EffectiveFrom;
import dev.hourbook.ledger.calendar.PayCalendar;
import dev.hourbook.ledger.contract.ContractCommand.SignContract;
import dev.hourbook.ledger.contract.ContractId;
import dev.hourbook.ledger.contract.Discipline;
import dev.hourbook.ledger.contract.Engagement;
import dev.hourbook.ledger.contract.RateCardCommand.PublishRateCard;
import dev.hourbook.ledger.contract.RateCardId;
import dev.hourbook.ledger.contract.RateVersion;
import dev.hourbook.ledger.contract.Rounding;
import dev.hourbook.ledger.message.Actor;
import dev.hourbook.ledger.message.LedgerCommand;
import dev.hourbook.ledger.money.Rate;
import dev.hourbook.ledger.party.BillingTerms;
import dev.hourbook.ledger.party.Cadence;
import dev.hourbook.ledger.party.ClientCommand.OnboardClient;
import dev.hourbook.ledger.party.ClientId;
import dev.hourbook.ledger.party.ExpertCommand.OnboardExpert;
import dev.hourbook.ledger.party.ExpertId;
import dev.hourbook.ledger.timesheet.EntryId;
import dev.hourbook.ledger.timesheet.TimesheetCommand.SubmitTimesheet;
import dev.hourbook.ledger.timesheet.TimesheetId;
import dev.hourbook.ledger.timesheet.Work;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Currency;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;

/** A company on a database of its own, with short words for what tests do to it. */
public final class TestCompany implements AutoCloseable {

  /** Prepares. */
  public static final Actor ANNA = new Actor("user:anna");

  /** Approves. */
  public static final Actor BEN = new Actor("user:ben");

  /** What nearly everything is in. */
  public static final Currency USD = Currency.getInstance("USD");

  private static final Instant BEGINNING = Instant.parse("2026-02-01T00:00:00Z");

  private final TestDatabase database = TestDatabase.fresh();
  private final Company company = Company.on(database.database());

  /** Opens it, empty. */
  public static TestCompany open() {
    return new TestCompany();
  }

  /** The company itself. */
  public Company company() {
    return company;
  }

  /** Its database. */
  public TestDatabase database() {
    return database;
  }

  /** As the role that owns the tables: how faults are planted. */
  public JdbcTemplate owner() {
    return new JdbcTemplate(database.owner());
  }

  /** Sends commands one by one. */
  public void send(LedgerCommand... commands) {
    Arrays.stream(commands).forEach(company::send);
  }

  /** A client billed in a currency, net 30. */
  public void client(String id, String currency, Cadence cadence) {
    BillingTerms terms = new BillingTerms(cadence, 30, ZoneOffset.UTC);
    Currency of = Currency.getInstance(currency);
    send(new OnboardClient(new ClientId(id), id, of, terms, BEGINNING, ANNA));
  }

  /** An expert. */
  public void expert(String id) {
    send(new OnboardExpert(new ExpertId(id), ZoneOffset.UTC, BEGINNING, ANNA));
  }

  /** A house card in force since 2026-01-01. */
  public void card(String discipline, String bill, String pay) {
    RateCardId card = RateCardId.house(new Discipline(discipline));
    RateVersion version = new RateVersion(since("2026-01-01"), Rate.parse(bill), Rate.parse(pay));
    send(new PublishRateCard(card, List.of(version), BEGINNING, ANNA));
  }

  /** A contract since 2026-01-01 by the house card of a discipline. */
  public void contract(String id, String client, String expert, String discipline) {
    sign(id, engagement(client, expert, discipline, "USD"), null);
  }

  /** Signs with a weekly cap in seconds, or none. */
  public void sign(String id, Engagement engagement, @Nullable Long cap) {
    send(new SignContract(
        new ContractId(id), engagement, since("2026-01-01"), Rounding.NONE, cap, BEGINNING, ANNA));
  }

  /** Who works for whom on what. */
  public static Engagement engagement(
      String client, String expert, String discipline, String currency) {
    Discipline kind = new Discipline(discipline);
    return new Engagement(
        new ClientId(client),
        new ExpertId(expert),
        "P-" + client,
        kind,
        RateCardId.house(kind),
        Currency.getInstance(currency),
        PayCalendar.ISO);
  }

  /** From the first moment of a day in UTC. */
  public static EffectiveFrom since(String day) {
    return EffectiveFrom.startOf(LocalDate.parse(day), ZoneOffset.UTC);
  }

  /** Work of so many seconds on a day. */
  public static IncomingHours dated(String id, String contract, String day, long seconds) {
    return hours(id, contract, new Work.Dated(LocalDate.parse(day), seconds));
  }

  /** Work from one instant to another. */
  public static IncomingHours timed(String id, String contract, String from, String to) {
    return hours(
        id, contract, new Work.Timed(Instant.parse(from), Instant.parse(to), ZoneOffset.UTC));
  }

  private static IncomingHours hours(String id, String contract, Work work) {
    return new IncomingHours(
        new EntryId("test", id), new ContractId(contract), work, "work", "said " + id);
  }

  /** Records and submits, by Anna. */
  public IntakeResult submit(String at, IncomingHours... hours) {
    Instant when = Instant.parse(at);
    return company
        .intake()
        .record(List.of(hours), when, ANNA, sheet -> List.of(submission(sheet, when)));
  }

  private static SubmitTimesheet submission(TimesheetId sheet, Instant at) {
    return new SubmitTimesheet(sheet, at, ANNA);
  }

  /** One number of the database, 0 for none. */
  public long count(String sql, Object... values) {
    Long found = company.jdbc().queryForObject(sql, Long.class, values);
    return found == null ? 0 : found;
  }

  /** One column of texts, as the statement orders them. */
  public List<String> texts(String sql) {
    return company.jdbc().query(sql, (row, n) -> row.getString(1));
  }

  /** Waits for what a reaction does in its own time. */
  public static void until(String what, BooleanSupplier condition) {
    Duration patience = Duration.ofSeconds(20);
    CompletableFuture<Boolean> over = new CompletableFuture<Boolean>()
        .completeOnTimeout(true, patience.toMillis(), TimeUnit.MILLISECONDS);
    while (!condition.getAsBoolean()) {
      if (over.isDone()) {
        throw new AssertionError("not within " + patience + ": " + what);
      }
      LockSupport.parkNanos(2_000_000);
    }
  }

  @Override
  public void close() {
    company.close();
    database.close();
  }
}
