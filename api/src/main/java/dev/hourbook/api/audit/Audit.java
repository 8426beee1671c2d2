package dev.hourbook.api.audit;

import dev.hourbook.api.company.Company;
import dev.hourbook.api.eventstore.Provenance;
import dev.hourbook.api.seal.Break;
import dev.hourbook.api.seal.Chain;
import dev.hourbook.ledger.message.LedgerEvent;
import dev.hourbook.projections.books.Books;
import dev.hourbook.projections.books.LongRead;
import dev.hourbook.projections.books.Recorded;
import dev.hourbook.projections.conservation.Conservation;
import dev.hourbook.projections.conservation.Proof;
import dev.hourbook.projections.journal.JournalProof;
import dev.hourbook.projections.paging.Lists;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import org.axonframework.common.stream.BlockingStream;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.messaging.MetaData;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Checks what must always hold: laws of the tables, every amount in the log, and view against log,
 * all at one position of the log.
 */
public final class Audit {

  private static final String READABLE = "every event can be read and every amount recomputed";

  private static final String CONSERVED = "no second and no cent is lost, or in two places";

  private static final String SEALED = "the log is as it was sealed";

  private static final String BOOKED = "every entry of the journal is what its event books";

  private final Company company;
  private final JdbcTemplate jdbc;

  /** What cannot be read does not spoil what is read after it. */
  private final TransactionTemplate alone;

  /** An audit of the company's book. */
  public Audit(Company company) {
    this.company = company;
    this.jdbc = company.jdbc();
    this.alone =
        new TransactionTemplate(new JdbcTransactionManager(company.database().dataSource()));
    this.alone.setPropagationBehavior(TransactionDefinition.PROPAGATION_NESTED);
  }

  /** Everything that does not hold; empty is good. Says what it checks as it goes. */
  public List<Finding> run(Consumer<String> saying) {
    return new Moment(company).read(() -> now(saying));
  }

  private List<Finding> now(Consumer<String> saying) {
    List<Finding> findings = new ArrayList<>();
    JournalProof journal = new JournalProof(jdbc);
    ExpertFold experts = new ExpertFold();
    ExchangeFold exchange = new ExchangeFold();
    LogFold log = book(saying, findings, fact -> {
      experts.take(fact.event());
      exchange.take(fact.event());
      journal.take(fact);
    });
    saying.accept(BOOKED);
    findings.addAll(booked(journal));
    saying.accept(ExpertFold.LAW);
    findings.addAll(experts.compare(jdbc));
    saying.accept(ExchangeFold.LAW);
    findings.addAll(exchange.compare(jdbc));
    check(Law.ofTheViews(), saying, findings);
    saying.accept(CONSERVED);
    findings.addAll(conservation());
    saying.accept(PublishedFigures.LAW);
    findings.addAll(new PublishedFigures(jdbc).findings());
    saying.accept("views are what the log says");
    findings.addAll(compare(log));
    return findings;
  }

  /** The same for the log and the rows that guard it alone, whatever the views show. */
  public List<Finding> ofTheBook(Consumer<String> saying) {
    List<Finding> findings = new ArrayList<>();
    book(saying, findings, event -> {});
    return findings;
  }

  private List<Finding> conservation() {
    return new Conservation(new Lists(jdbc))
        .proofs().stream().filter(proof -> !proof.holds()).map(Audit::finding).toList();
  }

  private static Finding finding(Proof proof) {
    String counted = "%s: %s %d, %s %d %s"
        .formatted(
            proof.what(),
            proof.here(),
            proof.countedHere(),
            proof.there(),
            proof.countedThere(),
            proof.unit());
    return new Finding(CONSERVED, counted);
  }

  private LogFold book(Consumer<String> saying, List<Finding> findings, Consumer<Recorded> also) {
    check(Law.ofTheBook(), saying, findings);
    saying.accept(SEALED);
    findings.addAll(new Chain(jdbc).walk().stream().map(Audit::finding).toList());
    saying.accept(READABLE);
    LogFold log = fold(findings, also);
    findings.addAll(log.findings());
    saying.accept(EntryFold.LAW);
    findings.addAll(new Sheets(company.ledger().configuration()).fold(jdbc));
    return log;
  }

  /** A break of the chain of seals. */
  public static Finding finding(Break broken) {
    return new Finding(SEALED, broken.message());
  }

  private void check(List<Law> laws, Consumer<String> saying, List<Finding> findings) {
    for (Law law : laws) {
      saying.accept(law.name());
      check(law, findings);
    }
  }

  /** What cannot even be read is broken, too. */
  private void check(Law law, List<Finding> findings) {
    try {
      alone.executeWithoutResult(status -> LongRead.texts(
          jdbc, law.sql(), where -> findings.add(new Finding(law.name(), String.valueOf(where)))));
    } catch (DataAccessException unreadable) {
      String why = String.valueOf(unreadable.getMostSpecificCause().getMessage());
      findings.add(new Finding(law.name(), "cannot be checked: " + why));
    }
  }

  private static List<Finding> booked(JournalProof journal) {
    try {
      return journal.finish().stream()
          .map(difference -> new Finding(BOOKED, difference.toString()))
          .toList();
    } catch (RuntimeException unreadable) {
      return List.of(new Finding(BOOKED, "cannot be checked: " + unreadable.getMessage()));
    }
  }

  private LogFold fold(List<Finding> findings, Consumer<Recorded> also) {
    LogFold fold = new LogFold();
    long head = company.ledger().positions().head();
    long reached = 0;
    try (BlockingStream<TrackedEventMessage<?>> log =
        company.ledger().configuration().eventStore().openStream(null)) {
      while (log.hasNextAvailable()) {
        TrackedEventMessage<?> message = log.nextAvailable();
        reached = message.trackingToken().position().orElse(-1);
        boolean booked = reached <= head;
        take(fold, reached, message, booked ? also : event -> {}).ifPresent(findings::add);
      }
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("audit/interrupted: stopped while reading", stopped);
    }
    if (reached < head) {
      findings.add(new Finding(READABLE, "stopped at " + reached + " of " + head));
    }
    return fold;
  }

  /** An event that says what no code of ours could have said may fail anywhere. */
  private static Optional<Finding> take(
      LogFold fold, long position, TrackedEventMessage<?> message, Consumer<Recorded> also) {
    try {
      LedgerEvent event = (LedgerEvent) message.getPayload();
      fold.take(position, event);
      also.accept(recorded(event, position, message.getMetaData()));
      return Optional.empty();
    } catch (RuntimeException unreadable) {
      String why = "event " + position + ": " + unreadable.getMessage();
      return Optional.of(new Finding(READABLE, why));
    }
  }

  private static Recorded recorded(LedgerEvent event, long position, MetaData beside) {
    Object own = beside.getOrDefault(Books.LATE_POSITION, position);
    Object at = Objects.requireNonNull(beside.get(Provenance.RECORDED_AT));
    return new Recorded(event, Long.parseLong(own.toString()), Instant.parse(at.toString()));
  }

  private List<Finding> compare(LogFold log) {
    List<Finding> findings = new ArrayList<>();
    for (String currency : log.currencies()) {
      String where = " where currency = '" + currency + "'";
      same(
          findings,
          "revenue is the sum of bill items in " + currency,
          log.sum("bill " + currency),
          "select -sum(amount) from view.posting where unit = '" + currency
              + "' and starts_with(account, 'revenue:')");
      same(
          findings,
          "pay is the sum of pay items in " + currency,
          log.sum("pay " + currency),
          "select sum(amount) from view.posting where unit = '" + currency
              + "' and starts_with(account, 'expenses:cost-of-services')");
      same(
          findings,
          "earned is billed and unbilled in " + currency,
          log.sum("bill " + currency)
              - log.sum("invoiced " + currency)
              - log.sum("disputed " + currency),
          "select sum(minor) from view.item" + where + " and side = 'bill' and document is null");
    }
    same(
        findings,
        "seconds approved are seconds of pay items",
        log.sum("pay seconds"),
        "select sum(approved) from view.timesheet");
    same(findings, "recorded seconds are all somewhere", 0, """
        select count(*) from view.timesheet t where recorded <> (
          select sum(seconds) from view.time_entry e where e.timesheet = t.timesheet)
          or submitted < 0 or submitted + approved + rejected + over_cap + unpriced > recorded""");
    return findings;
  }

  private void same(List<Finding> findings, String law, long expected, String sql) {
    LongRead.texts(jdbc, sql, sum -> {
      long actual = Long.parseLong(Objects.requireNonNullElse(sum, "0"));
      if (actual != expected) {
        findings.add(new Finding(law, "log " + expected + ", view " + actual));
      }
    });
  }
}
