package dev.hourbook.api.preview;

import dev.hourbook.api.rails.Balances;
import dev.hourbook.ledger.money.Money;
import dev.hourbook.ledger.payout.PayoutRail.Available;
import dev.hourbook.ledger.payout.Rail;
import dev.hourbook.projections.paging.Lists;
import dev.hourbook.projections.payees.RunExceptionLists;
import dev.hourbook.projections.payouts.PayRunLists;
import dev.hourbook.projections.payouts.RunParts;
import dev.hourbook.projections.payouts.RunParts.Part;
import dev.hourbook.projections.payouts.StoredApprovals;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Currency;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
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
    Map<Rail, Map<Currency, Money>> promised = sums(parts.promisedBesides(run));
    Set<Currency> asked = sent.stream()
        .filter(part -> balances.cover(part.rail()))
        .map(part -> part.sent().currency())
        .collect(Collectors.toCollection(LinkedHashSet::new));
    Map<Currency, Available> answers = balances.of(List.copyOf(asked));
    List<Funding> all = new ArrayList<>();
    sums(sent)
        .forEach((rail, needed) -> needed.forEach((currency, sum) -> {
          Money first =
              promised.getOrDefault(rail, Map.of()).getOrDefault(currency, Money.zero(currency));
          all.add(Optional.ofNullable(answers.get(currency))
              .filter(answer -> balances.cover(rail))
              .map(answer -> Funding.of(rail, sum, first, answer))
              .orElseGet(() -> Funding.notSetUp(rail, sum, first)));
        }));
    return all;
  }

  /** What is sent, whatever it was earned in. */
  private static Map<Rail, Map<Currency, Money>> sums(List<Part> parts) {
    Map<Rail, Map<Currency, Money>> sums = new EnumMap<>(Rail.class);
    parts.forEach(part -> sums.computeIfAbsent(part.rail(), rail -> new LinkedHashMap<>())
        .merge(part.sent().currency(), part.sent(), Money::plus));
    return sums;
  }
}
