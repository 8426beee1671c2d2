package dev.hourbook.api.report;

import dev.hourbook.api.company.Company;
import dev.hourbook.ledger.calendar.PayWeek;
import dev.hourbook.projections.explain.Explain;
import dev.hourbook.projections.explain.Explanation;
import dev.hourbook.projections.explain.Figure;
import dev.hourbook.projections.explain.Scope;
import dev.hourbook.projections.paging.Lists;
import dev.hourbook.projections.runrate.RunRate;
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
    return at(() -> explain(most).of(figure, scope));
  }

  /** The run-rate after a week, or after the last locked one; the scope's days do not matter. */
  public List<Explanation> runRate(Optional<PayWeek> after, Scope scope, int most) {
    return at(() -> {
      RunRate runRate = new RunRate(company.jdbc());
      PayWeek week = after.orElseGet(
          () -> RunRate.lastLocked(runRate.calendar(), company.clock().now()));
      return explain(most).runRate(week, scope);
    });
  }

  private Explain explain(int most) {
    return new Explain(new Lists(company.jdbc()), most);
  }

  private List<Explanation> at(Supplier<List<Explanation>> question) {
    return Optional.ofNullable(snapshot.execute(transaction -> question.get())).orElseThrow();
  }
}
