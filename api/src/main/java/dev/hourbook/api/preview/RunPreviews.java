package dev.hourbook.api.preview;

import dev.hourbook.api.rails.Balances;
import dev.hourbook.ledger.money.Money;
import dev.hourbook.ledger.payout.PayoutRail.Available;
import dev.hourbook.projections.paging.Lists;
import dev.hourbook.projections.payees.RunExceptionLists;
import dev.hourbook.projections.payouts.PayRunLists;
import dev.hourbook.projections.payouts.RunParts;
import dev.hourbook.projections.payouts.RunParts.Part;
import dev.hourbook.projections.payouts.StoredApprovals;
import java.time.Instant;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.JdbcTemplate;

/** Runs before their approval, by the views and by what the provider says. */
public final class RunPreviews {

  private final PayRunLists runs;
  private final RunParts parts;
  private final RunExceptionLists exceptions;
  private final StoredApprovals approvals;
  private final Balances balances;

  /** Of the runs in a book, with somebody to ask for balances. */
  public RunPreviews(JdbcTemplate jdbc, Balances balances) {
    Lists lists = new Lists(jdbc);
    this.runs = new PayRunLists(lists);
    this.parts = new RunParts(lists);
    this.exceptions = new RunExceptionLists(lists);
    this.approvals = new StoredApprovals(jdbc);
    this.balances = balances;
  }

  /** One run, if there is one of that name, by the rules of an instant. */
  public Optional<RunPreview> of(String run, Instant now) {
    return runs.run(run)
        .map(row -> new RunPreview(
            row,
            row.consent(approvals.rules(now)),
            parts.of(run),
            exceptions.sums(run),
            row.stage().equals("planned") ? funding(run) : List.of()));
  }

  /**
   * Whether the money is there, by rail and currency, where a rail is told to pay; a bank is told
   * by hand. Waits a moment for the provider.
   */
  public List<Funding> funding(String run) {
    List<Part> sent =
        parts.of(run).stream().filter(part -> part.rail().hasHops()).toList();
    if (sent.isEmpty()) {
      return List.of();
    }
    List<Part> promised = parts.promisedBesides(run);
    List<Currency> asked =
        sent.stream().filter(this::isCovered).map(RunPreviews::currency).toList();
    Map<Currency, Available> answers = balances.of(asked);
    return sent.stream().map(part -> funding(part, promised, answers)).toList();
  }

  private Funding funding(Part part, List<Part> promised, Map<Currency, Available> answers) {
    Money first = promised.stream()
        .filter(other -> other.rail() == part.rail())
        .map(Part::net)
        .filter(amount -> amount.currency().equals(currency(part)))
        .reduce(Money.zero(currency(part)), Money::plus);
    return Optional.ofNullable(answers.get(currency(part)))
        .filter(answer -> isCovered(part))
        .map(answer -> Funding.of(part.rail(), part.net(), first, answer))
        .orElseGet(() -> Funding.notSetUp(part.rail(), part.net(), first));
  }

  private boolean isCovered(Part part) {
    return balances.cover(part.rail());
  }

  private static Currency currency(Part part) {
    return part.amount().currency();
  }
}
