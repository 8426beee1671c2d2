package dev.hourbook.projections.payees;

import dev.hourbook.ledger.message.Actor;
import dev.hourbook.ledger.party.ExpertId;
import dev.hourbook.ledger.payee.Fingerprint;
import dev.hourbook.ledger.payee.IdentityResult;
import dev.hourbook.ledger.payee.PayeeEvent;
import dev.hourbook.ledger.payee.PayeeEvent.AccountLinked;
import dev.hourbook.ledger.payee.PayeeEvent.AccountRefused;
import dev.hourbook.ledger.payee.PayeeEvent.IdentityChecked;
import dev.hourbook.ledger.payee.PayeeEvent.PayeeHeld;
import dev.hourbook.ledger.payee.PayeeEvent.PayeeReleased;
import dev.hourbook.ledger.payee.PayeeEvent.Screened;
import dev.hourbook.ledger.payee.PayeeEvent.TaxFormSigned;
import dev.hourbook.ledger.payee.PayeeEvent.WithholdingSet;
import dev.hourbook.ledger.payee.PayeeFacts;
import dev.hourbook.ledger.payee.PayoutAccount;
import dev.hourbook.ledger.payee.ScreeningResult;
import dev.hourbook.ledger.payee.TaxForm;
import dev.hourbook.ledger.payout.Rail;
import dev.hourbook.ledger.payout.WithholdingRate;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;

/** Rows read back as the events whose last words they are. */
record StoredFacts(JdbcTemplate jdbc) {

  private static final String CHECKS = """
      select expert, kind, state, reference, source, first_day, last_day, at, by_whom, approved_by
      from view.payee_check where expert = any(?)""";

  private static final String ACCOUNTS = """
      select expert, rail, reference, fingerprint, country, currency, last_four, replaced, at,
        by_whom, approved_by, refused_code, refused_reason, refused_at, refused_by
      from view.payee_account where expert = any(?)""";

  private static final String WITHHOLDINGS = """
      select expert, rate, statute, valid_from, reason, at, by_whom, approved_by
      from view.payee_withholding where expert = any(?) order by position""";

  Map<ExpertId, PayeeFacts> of(Collection<ExpertId> experts) {
    String[] keys = experts.stream().map(ExpertId::key).toArray(String[]::new);
    List<PayeeEvent> words = new ArrayList<>();
    jdbc.query(
        CHECKS,
        row -> {
          words.add(check(row));
        },
        (Object) keys);
    jdbc.query(
        ACCOUNTS,
        row -> {
          words.add(linked(row));
          refused(row).ifPresent(words::add);
        },
        (Object) keys);
    jdbc.query(
        WITHHOLDINGS,
        row -> {
          words.add(withholding(row));
        },
        (Object) keys);
    Map<ExpertId, List<PayeeEvent>> each = new HashMap<>();
    words.forEach(
        word -> each.computeIfAbsent(word.expert(), e -> new ArrayList<>()).add(word));
    Map<ExpertId, PayeeFacts> facts = new HashMap<>();
    each.forEach((expert, theirs) -> facts.put(expert, PayeeFacts.of(theirs)));
    return facts;
  }

  private static PayeeEvent check(ResultSet row) throws SQLException {
    ExpertId expert = new ExpertId(row.getString("expert"));
    String state = row.getString("state");
    String reference = row.getString("reference");
    LocalDate last = row.getObject("last_day", LocalDate.class);
    Instant at = row.getTimestamp("at").toInstant();
    Actor by = new Actor(row.getString("by_whom"));
    return switch (row.getString("kind")) {
      case ChecksView.IDENTITY ->
        new IdentityChecked(expert, IdentityResult.valueOf(state), reference, last, at, by);
      case ChecksView.TAX_FORM ->
        new TaxFormSigned(
            expert,
            TaxForm.valueOf(state),
            row.getObject("first_day", LocalDate.class),
            last,
            reference,
            at,
            by);
      case ChecksView.SCREENING ->
        new Screened(
            expert,
            ScreeningResult.valueOf(state),
            row.getString("source"),
            reference,
            last,
            at,
            by,
            second(row));
      case ChecksView.HOLD ->
        state.equals("HELD")
            ? new PayeeHeld(expert, reference, at, by)
            : new PayeeReleased(expert, reference, at, by);
      case String other -> throw new IllegalStateException("no kind of word: " + other);
    };
  }

  private static WithholdingSet withholding(ResultSet row) throws SQLException {
    return new WithholdingSet(
        new ExpertId(row.getString("expert")),
        new WithholdingRate(row.getInt("rate"), row.getString("statute")),
        row.getTimestamp("valid_from").toInstant(),
        row.getString("reason"),
        row.getTimestamp("at").toInstant(),
        new Actor(row.getString("by_whom")),
        new Actor(row.getString("approved_by")));
  }

  private static AccountLinked linked(ResultSet row) throws SQLException {
    PayoutAccount account = new PayoutAccount(
        rail(row),
        row.getString("reference"),
        new Fingerprint(row.getString("fingerprint")),
        row.getString("country"),
        Currency.getInstance(row.getString("currency")),
        said(row, "last_four").orElse(null));
    return new AccountLinked(
        new ExpertId(row.getString("expert")),
        account,
        said(row, "replaced").map(Fingerprint::new).orElse(null),
        row.getTimestamp("at").toInstant(),
        new Actor(row.getString("by_whom")),
        second(row));
  }

  private static Optional<AccountRefused> refused(ResultSet row) throws SQLException {
    if (row.getTimestamp("refused_at") == null) {
      return Optional.empty();
    }
    return Optional.of(new AccountRefused(
        new ExpertId(row.getString("expert")),
        rail(row),
        row.getString("refused_code"),
        row.getString("refused_reason"),
        row.getTimestamp("refused_at").toInstant(),
        new Actor(row.getString("refused_by"))));
  }

  private static Rail rail(ResultSet row) throws SQLException {
    return Rail.valueOf(row.getString("rail").toUpperCase(Locale.ROOT));
  }

  private static @Nullable Actor second(ResultSet row) throws SQLException {
    return said(row, "approved_by").map(Actor::new).orElse(null);
  }

  private static Optional<String> said(ResultSet row, String column) throws SQLException {
    return Optional.of(row.getString(column)).filter(text -> !text.isEmpty());
  }
}
