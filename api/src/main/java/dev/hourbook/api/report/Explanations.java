package dev.hourbook.api.report;

import dev.hourbook.api.company.Company;
import dev.hourbook.ledger.calendar.PayWeek;
import dev.hourbook.projections.explain.Change;
import dev.hourbook.projections.explain.Changes;
import dev.hourbook.projections.explain.Explain;
import dev.hourbook.projections.explain.Explanation;
import dev.hourbook.projections.explain.Figure;
import dev.hourbook.projections.explain.Scope;
import dev.hourbook.projections.paging.Lists;
import dev.hourbook.projections.runrate.RunRate;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** Figures taken apart within one snapshot, so that sums and leaves are of one moment. */
public final class Explanations {

  private final Company company;
  private final TransactionTemplate snapshot;

  /** Explains the company's figures. */
  public Explanations(Company company) {
    this.company = company;
    this.snapshot =
        new TransactionTemplate(new JdbcTransactionManager(company.database().dataSource()));
    snapshot.setReadOnly(true);
    snapshot.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
  }

  /** A figure of the scope's days, at most so many leaves listed of each sum. */
  public List<Explanation> of(Figure figure, Scope scope, int most) {
    return at(() -> new Explain(lists(), most).of(figure, scope));
  }

  /** The run-rate after a week, or after the last locked one; the scope's days do not matter. */
  public List<Explanation> runRate(Optional<PayWeek> after, Scope scope, int most) {
    return at(() -> new Explain(lists(), most).runRate(week(after), scope));
  }

  /** What changed in a figure since the end of a day, at most so many events listed of each sum. */
  public List<Change> since(LocalDate day, Figure figure, Scope scope, int most) {
    return at(() -> new Changes(lists(), most).of(figure, scope, day));
  }

  /** The same in the run-rate after a week, or after the last locked one. */
  public List<Change> runRateSince(LocalDate day, Optional<PayWeek> after, Scope scope, int most) {
    return at(() -> new Changes(lists(), most).runRate(week(after), scope, day));
  }

  private PayWeek week(Optional<PayWeek> asked) {
    return asked.orElseGet(() -> RunRate.lastLocked(
        new RunRate(company.jdbc()).calendar(), company.clock().now()));
  }

  private Lists lists() {
    return new Lists(company.jdbc());
  }

  private <T> List<T> at(Supplier<List<T>> question) {
    return Optional.ofNullable(snapshot.execute(transaction -> question.get())).orElseThrow();
  }
}
