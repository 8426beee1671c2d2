package dev.hourbook.projections.payees;

import dev.hourbook.ledger.message.Actor;
import dev.hourbook.ledger.money.Money;
import dev.hourbook.ledger.party.ExpertId;
import dev.hourbook.ledger.payee.Check;
import dev.hourbook.ledger.payee.Fingerprint;
import dev.hourbook.ledger.payee.PayeeFacts;
import dev.hourbook.ledger.payee.PayeePolicyEvent.PayeePolicySet;
import dev.hourbook.ledger.payee.PayeePolicyId;
import dev.hourbook.ledger.payee.PayeeRules;
import dev.hourbook.ledger.payee.RulesInForce;
import dev.hourbook.ledger.payee.Sharing;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.jdbc.core.JdbcTemplate;

/** What the views know of payees, as the gate wants it; it decides for lists, never for money. */
public record StoredPayees(JdbcTemplate jdbc) {

  private static final String HOLDERS = """
      select fingerprint, expert, state, at from view.payee_holder
      where fingerprint = any(?) and state <> 'left'""";

  private static final String POLICIES = """
      select required, cooling_off_hours, security_days, first_payout_days, minimums, valid_from,
        reason, at, by_whom, approved_by, offset_percent
      from view.payee_policy order by position""";

  /** Each word of theirs by expert; who has none is not in it. */
  public Map<ExpertId, PayeeFacts> facts(Collection<ExpertId> experts) {
    return new StoredFacts(jdbc).of(experts);
  }

  /** Who is paid to each of these accounts. */
  public Map<Fingerprint, Sharing> sharing(Collection<Fingerprint> accounts) {
    Map<Fingerprint, Map<ExpertId, Instant>> holders = new HashMap<>();
    Map<Fingerprint, Set<ExpertId>> allowed = new HashMap<>();
    jdbc.query(
        HOLDERS,
        row -> {
          Fingerprint account = new Fingerprint(row.getString("fingerprint"));
          ExpertId expert = new ExpertId(row.getString("expert"));
          holders
              .computeIfAbsent(account, a -> new HashMap<>())
              .put(expert, row.getTimestamp("at").toInstant());
          if (row.getString("state").equals(HoldersView.ALLOWED)) {
            allowed.computeIfAbsent(account, a -> new HashSet<>()).add(expert);
          }
        },
        (Object) accounts.stream().map(Fingerprint::hash).toArray(String[]::new));
    Map<Fingerprint, Sharing> found = new HashMap<>();
    holders.forEach((account, those) ->
        found.put(account, new Sharing(those, allowed.getOrDefault(account, Set.of()))));
    return found;
  }

  /** Every policy that was set, in order. */
  public List<PayeePolicySet> policies() {
    return jdbc.query(POLICIES, StoredPayees::policy);
  }

  /** The rules that hold then. */
  public RulesInForce rules(Instant at) {
    return RulesInForce.at(at, policies());
  }

  private static PayeePolicySet policy(ResultSet row, int n) throws SQLException {
    PayeeRules rules = new PayeeRules(
        words(row.getString("required")).map(Check::valueOf).toList(),
        row.getInt("cooling_off_hours"),
        row.getInt("security_days"),
        row.getInt("first_payout_days"),
        words(row.getString("minimums")).map(Money::parse).toList(),
        row.getInt("offset_percent"));
    return new PayeePolicySet(
        PayeePolicyId.MAIN,
        rules,
        row.getTimestamp("valid_from").toInstant(),
        row.getString("reason"),
        row.getTimestamp("at").toInstant(),
        new Actor(row.getString("by_whom")),
        new Actor(row.getString("approved_by")));
  }

  private static Stream<String> words(String text) {
    return Arrays.stream(text.split(",")).filter(word -> !word.isEmpty());
  }
}
