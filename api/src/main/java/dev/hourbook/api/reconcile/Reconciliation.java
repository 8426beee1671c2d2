package dev.hourbook.api.reconcile;

import dev.hourbook.api.company.Company;
import dev.hourbook.ledger.payout.PayoutRail;
import dev.hourbook.ledger.payout.Rail;
import dev.hourbook.projections.rails.RailBreak;
import dev.hourbook.projections.rails.RailBreaks;
import dev.hourbook.projections.rails.RailSum;
import dev.hourbook.projections.rails.RailSums;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.support.JdbcTransactionManager;

/**
 * Holds the provider's list against the book. The list is read first and the views are waited for
 * then: an intent is in the log before its call, so what was listed is known by then, or a break.
 */
public record Reconciliation(Company company, Rail rail) {

  /**
   * What it came to.
   *
   * @param complete whether the list was seen to its end; if not, breaks are by earlier ones
   */
  public record Result(boolean complete, List<RailBreak> breaks, List<RailSum> sums) {

    /** Whether everything agrees, as far as one may say so. */
    public boolean isClean() {
      return complete && breaks.isEmpty();
    }
  }

  /** Lists and compares; since then, or as far back as is needed. */
  public Result run(PayoutRail provider, Optional<Instant> since) {
    Listing listing = new Listing(company.jdbc(), provider, company.clock()::now);
    boolean complete = listing.take(since.orElseGet(listing::since));
    List<RailBreak> breaks = breaks();
    var transactions = new JdbcTransactionManager(company.database().dataSource());
    new BreakStore(company.jdbc(), transactions, rail).replace(breaks);
    return new Result(complete, breaks, new RailSums(company.jdbc(), rail).all());
  }

  /** Compares with what was listed last. */
  public List<RailBreak> breaks() {
    company.caughtUp();
    return new RailBreaks(company.jdbc(), rail).all(company.clock().now());
  }
}
