package dev.hourbook.api.company;

import dev.hourbook.api.clock.BusinessClock;
import dev.hourbook.api.database.Database;
import dev.hourbook.api.database.DatabaseAddress;
import dev.hourbook.api.eventstore.LedgerParts;
import dev.hourbook.api.eventstore.LedgerRuntime;
import dev.hourbook.api.eventstore.OwnUnits;
import dev.hourbook.api.eventstore.ReadsAhead;
import dev.hourbook.api.eventstore.TermsGate;
import dev.hourbook.api.intake.HoursIntake;
import dev.hourbook.api.period.Closings;
import dev.hourbook.api.ports.SqlClaims;
import dev.hourbook.api.ports.SqlCounterparties;
import dev.hourbook.api.ports.SqlEngagedUnder;
import dev.hourbook.api.ports.SqlFiledPayouts;
import dev.hourbook.api.ports.SqlHeldMovements;
import dev.hourbook.api.ports.SqlMonthEnds;
import dev.hourbook.api.ports.SqlNumbers;
import dev.hourbook.api.ports.SqlUnsettledPayouts;
import dev.hourbook.api.ports.StoredStreams;
import dev.hourbook.api.seal.Sealer;
import dev.hourbook.api.week.Approvals;
import dev.hourbook.api.week.CreditNotes;
import dev.hourbook.api.week.Invoicing;
import dev.hourbook.api.week.PayRuns;
import dev.hourbook.api.week.PayoutCancellation;
import dev.hourbook.ledger.bank.Counterparties;
import dev.hourbook.ledger.bank.HeldMovements;
import dev.hourbook.ledger.catalog.EventNames;
import dev.hourbook.ledger.catalog.LedgerModule;
import dev.hourbook.ledger.contract.TermsHold;
import dev.hourbook.ledger.invoice.Numbers;
import dev.hourbook.ledger.message.Apart;
import dev.hourbook.ledger.message.LedgerCommand;
import dev.hourbook.ledger.message.Streams;
import dev.hourbook.ledger.payout.FiledPayouts;
import dev.hourbook.ledger.payout.UnsettledPayouts;
import dev.hourbook.ledger.period.MonthEnds;
import dev.hourbook.ledger.timesheet.Claims;
import dev.hourbook.ledger.timesheet.EngagedUnder;
import dev.hourbook.projections.AllViews;
import dev.hourbook.projections.books.Books;
import dev.hourbook.projections.payouts.PlannedRuns;
import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.axonframework.common.jdbc.ConnectionProvider;
import org.axonframework.config.Configurer;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.support.JdbcTransactionManager;

/** An opened book: database, ledger, views and clock, closed in the other order. */
public final class Company implements AutoCloseable {

  /** A batch of very large events is seen only once it is whole. */
  private static final Duration STANDSTILL = Duration.ofMinutes(5);

  private static final Duration REACTING = Duration.ofSeconds(30);

  private final Database database;
  private final JdbcTemplate jdbc;
  private final Books books;
  private final LedgerRuntime ledger;
  private final BusinessClock clock;

  private Company(Database database) {
    this.database = database;
    this.jdbc = new JdbcTemplate(database.dataSource());
    this.books = new Books(jdbc, AllViews.over(jdbc));
    this.clock = new BusinessClock(jdbc);
    this.ledger = start(database.dataSource());
  }

  /**
   * Opens the book at an address, making and migrating it where needed.
   *
   * @throws dev.hourbook.api.database.DatabaseProblem if the database cannot be used
   */
  public static Company open(DatabaseAddress address) {
    return on(Database.open(address));
  }

  /** Opens the book on a database, which is closed with it. */
  public static Company on(Database database) {
    try {
      return new Company(database);
    } catch (RuntimeException failure) {
      database.close();
      throw failure;
    }
  }

  private LedgerRuntime start(DataSource source) {
    LedgerParts parts = LedgerParts.of(
            EventNames.ALL, List.of(new LedgerModule()::configureModule, ports(jdbc)))
        .withBooks(books)
        .withReactions(Reactions.all())
        .withPresent(clock::now);
    return LedgerRuntime.start(source, new JdbcTransactionManager(source), parts);
  }

  private static Consumer<Configurer> ports(JdbcTemplate jdbc) {
    return axon -> {
      axon.registerComponent(
          Streams.class, c -> new StoredStreams(c.eventStore(), c.getComponent(ReadsAhead.class)));
      axon.registerComponent(
          TermsHold.class, c -> new TermsGate(c.getComponent(ConnectionProvider.class))::hold);
      axon.registerComponent(Apart.class, c -> new OwnUnits(c, jdbc));
      axon.registerComponent(Claims.class, c -> new SqlClaims(jdbc));
      axon.registerComponent(EngagedUnder.class, c -> new SqlEngagedUnder(jdbc));
      axon.registerComponent(Numbers.class, c -> new SqlNumbers(jdbc));
      axon.registerComponent(HeldMovements.class, c -> new SqlHeldMovements(jdbc));
      axon.registerComponent(Counterparties.class, c -> new SqlCounterparties(jdbc));
      axon.registerComponent(MonthEnds.class, c -> new SqlMonthEnds(jdbc));
      axon.registerComponent(FiledPayouts.class, c -> new SqlFiledPayouts(jdbc));
      axon.registerComponent(UnsettledPayouts.class, c -> new SqlUnsettledPayouts(jdbc));
    };
  }

  /** Sends one command and waits for it. */
  public void send(LedgerCommand command) {
    ledger.commands().sendAndWait(command);
  }

  /** The ledger itself. */
  public LedgerRuntime ledger() {
    return ledger;
  }

  /** The business's time. */
  public BusinessClock clock() {
    return clock;
  }

  /** Reads and guards, as the application's role. */
  public JdbcTemplate jdbc() {
    return jdbc;
  }

  /** The database under it. */
  public Database database() {
    return database;
  }

  /** Streams as the running unit of work sees them. */
  public Streams streams() {
    return ledger.configuration().getComponent(Streams.class);
  }

  /** How hours come in. */
  public HoursIntake intake() {
    return new HoursIntake(ledger.chunks(), streams(), jdbc);
  }

  /** How hours are approved. */
  public Approvals approvals() {
    return new Approvals(ledger, jdbc);
  }

  /** How experts are paid. */
  public PayRuns payRuns() {
    return new PayRuns(ledger, jdbc);
  }

  /** How a payout is taken out of a run that waits for its approval. */
  public PayoutCancellation payoutCancellation() {
    return new PayoutCancellation(ledger, streams(), new PlannedRuns(jdbc));
  }

  /** How clients are billed. */
  public Invoicing invoicing() {
    return new Invoicing(ledger, streams(), jdbc);
  }

  /** How clients are credited. */
  public CreditNotes creditNotes() {
    return new CreditNotes(ledger, streams(), jdbc);
  }

  /** How months are closed. */
  public Closings closings() {
    return new Closings(ledger, streams(), jdbc);
  }

  /** How the log is sealed. */
  public Sealer sealer() {
    return new Sealer(jdbc, Sealer.SETTLED_AFTER);
  }

  /** Every table of the views. */
  public List<String> viewTables() {
    return books.tables();
  }

  /**
   * Waits until the views reflect everything committed so far, however long that takes while they
   * move; says that position.
   */
  public long caughtUp() {
    long head = ledger.positions().head();
    ledger.positions().awaitMovingBooks(head, STANDSTILL);
    return head;
  }

  /**
   * Waits until the reactions have answered what was committed so far and the views show their
   * answers; false if a reaction needs longer than half a minute.
   */
  public boolean settled() {
    boolean answered = ledger.awaitReactions(ledger.positions().head(), REACTING);
    caughtUp();
    return answered;
  }

  @Override
  public void close() {
    try (database) {
      ledger.close();
    }
  }
}
