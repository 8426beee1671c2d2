package dev.hourbook.projections.payees;

import dev.hourbook.ledger.money.Money;
import dev.hourbook.ledger.party.ExpertId;
import dev.hourbook.ledger.payee.Fingerprint;
import dev.hourbook.ledger.payee.Gate;
import dev.hourbook.ledger.payee.PayeeFacts;
import dev.hourbook.ledger.payee.PayeeFacts.LinkedAccount;
import dev.hourbook.ledger.payee.PayoutAccount;
import dev.hourbook.ledger.payee.Reason;
import dev.hourbook.ledger.payee.Sharing;
import dev.hourbook.ledger.payout.Rail;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.JdbcTemplate;

/** Who may be paid at an instant, who may not, and why. */
public record PayeeLists(JdbcTemplate jdbc) {

  private static final int AT_ONCE = 1_000;

  /** Whoever somebody has said anything of, or everybody if the company asks for something. */
  private static final String CANDIDATES = """
      select expert from view.expert e
      where expert > ? and (? or exists (select from view.payee_check c where c.expert = e.expert)
        or exists (select from view.payee_account a where a.expert = e.expert)
        or exists (select from view.payee_withholding w where w.expert = e.expert))
      order by expert limit ?""";

  private static final String DUE = """
      select expert, currency, sum(minor)::bigint as minor from view.item
      where side = 'pay' and document is null and expert = any(?)
      group by 1, 2 having sum(minor) <> 0 order by 1, 2""";

  /** Somebody who is paid: why not, if something stands in the way, and what waits for them. */
  public record Row(ExpertId expert, PayeeFacts facts, List<Reason> reasons, List<Money> due) {

    /** Whether nothing stands in the way. */
    public boolean payable() {
      return reasons.isEmpty();
    }
  }

  /** The first so many after an expert, in the order of their keys, payable or not. */
  public List<Row> after(String expert, int most, Instant at) {
    StoredPayees stored = new StoredPayees(jdbc);
    Gate gate = new Gate(stored.rules(at), at);
    return rows(candidates(expert, most, gate), gate);
  }

  /** Everybody who may not be paid, in the order of their keys. */
  public List<Row> stopped(Instant at) {
    Gate gate = new Gate(new StoredPayees(jdbc).rules(at), at);
    List<Row> stopped = new ArrayList<>();
    List<ExpertId> some = candidates("", AT_ONCE, gate);
    while (!some.isEmpty()) {
      rows(some, gate).stream().filter(row -> !row.payable()).forEach(stopped::add);
      some = candidates(some.getLast().key(), AT_ONCE, gate);
    }
    return stopped;
  }

  /** One of them; somebody unknown has nothing known of them. */
  public Row of(ExpertId expert, Instant at) {
    return rows(List.of(expert), new Gate(new StoredPayees(jdbc).rules(at), at)).getFirst();
  }

  private List<ExpertId> candidates(String after, int most, Gate gate) {
    boolean everybody = !gate.inForce().rules().required().isEmpty();
    return jdbc.query(
        CANDIDATES, (row, n) -> new ExpertId(row.getString(1)), after, everybody, most);
  }

  private List<Row> rows(List<ExpertId> experts, Gate gate) {
    StoredPayees stored = new StoredPayees(jdbc);
    Map<ExpertId, PayeeFacts> facts = stored.facts(experts);
    Map<Fingerprint, Sharing> sharing = stored.sharing(facts.values().stream()
        .flatMap(known -> known.chosen().stream())
        .map(account -> account.account().fingerprint())
        .distinct()
        .toList());
    Map<ExpertId, List<Money>> due = due(experts);
    List<Row> rows = new ArrayList<>();
    for (ExpertId expert : experts) {
      PayeeFacts known = facts.getOrDefault(expert, PayeeFacts.NONE);
      Optional<PayoutAccount> account = known.chosen().map(LinkedAccount::account);
      Sharing with = account.map(PayoutAccount::fingerprint).map(sharing::get).orElse(Sharing.NONE);
      Rail rail = account.map(PayoutAccount::rail).orElse(Rail.BANK);
      List<Reason> reasons = gate.decide(known, rail, with).why();
      rows.add(new Row(expert, known, reasons, due.getOrDefault(expert, List.of())));
    }
    return rows;
  }

  private Map<ExpertId, List<Money>> due(List<ExpertId> experts) {
    Map<ExpertId, List<Money>> due = new HashMap<>();
    jdbc.query(
        DUE,
        row -> {
          due.computeIfAbsent(new ExpertId(row.getString("expert")), e -> new ArrayList<>())
              .add(
                  new Money(row.getLong("minor"), Currency.getInstance(row.getString("currency"))));
        },
        (Object) experts.stream().map(ExpertId::key).toArray(String[]::new));
    return due;
  }
}
