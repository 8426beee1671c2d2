package dev.hourbook.projections.payees;

import dev.hourbook.ledger.message.Actor;
import dev.hourbook.ledger.payee.Fingerprint;
import dev.hourbook.ledger.payee.PayeeEvent.AccountLinked;
import dev.hourbook.ledger.payee.PayeeEvent.AccountMended;
import dev.hourbook.ledger.payee.PayeeEvent.AccountRefused;
import dev.hourbook.ledger.payee.PayoutAccount;
import dev.hourbook.ledger.payout.Rail;
import dev.hourbook.projections.books.Recorded;
import dev.hourbook.projections.books.Rows;
import dev.hourbook.projections.books.Upserts;
import dev.hourbook.projections.books.View;
import java.sql.Timestamp;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;

/** Where everybody's money goes on each rail, and whether the rail refuses it. */
public final class AccountsView implements View {

  private static final String UPSERT = """
      insert into view.payee_account (expert, rail, reference, fingerprint, country, currency,
        last_four, replaced, at, by_whom, approved_by)
      select * from unnest(?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[],
        ?::text[], ?::text[], ?::timestamptz[], ?::text[], ?::text[])
      on conflict (expert, rail) do update set reference = excluded.reference,
        fingerprint = excluded.fingerprint, country = excluded.country,
        currency = excluded.currency, last_four = excluded.last_four,
        replaced = excluded.replaced, at = excluded.at, by_whom = excluded.by_whom,
        approved_by = excluded.approved_by""";

  private static final String REFUSE = """
      update view.payee_account a set refused_code = n.code, refused_reason = n.reason,
        refused_at = n.at, refused_by = n.by_whom
      from unnest(?::text[], ?::text[], ?::text[], ?::text[], ?::timestamptz[], ?::text[])
        n(expert, rail, code, reason, at, by_whom)
      where a.expert = n.expert and a.rail = n.rail""";

  private final JdbcTemplate jdbc;

  /** Writes through the given template. */
  public AccountsView(JdbcTemplate jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public List<String> tables() {
    return List.of("view.payee_account");
  }

  @Override
  public Batch open() {
    return new AccountsBatch();
  }

  private record Place(String expert, String rail) implements Comparable<Place> {

    static Place of(String expert, Rail rail) {
      return new Place(expert, rail.word());
    }

    @Override
    public int compareTo(Place other) {
      int first = expert.compareTo(other.expert);
      return first == 0 ? rail.compareTo(other.rail) : first;
    }
  }

  private final class AccountsBatch implements Batch {

    private final Upserts<Place, AccountLinked> links = Upserts.lastWins();
    private final Upserts<Place, Optional<AccountRefused>> refusals = Upserts.lastWins();

    @Override
    public void take(Recorded recorded) {
      switch (recorded.event()) {
        case AccountLinked e -> {
          Place place = Place.of(e.expert().key(), e.account().rail());
          links.put(place, e);
          if (e.replaced() != null) {
            refusals.put(place, Optional.empty());
          }
        }
        case AccountRefused e -> refusals.put(Place.of(e.expert().key(), e.rail()), Optional.of(e));
        case AccountMended e ->
          refusals.put(Place.of(e.expert().key(), e.rail()), Optional.empty());
        default -> {}
      }
    }

    @Override
    public void write() {
      Rows rows = new Rows(
          jdbc,
          UPSERT,
          "text",
          "text",
          "text",
          "text",
          "text",
          "text",
          "text",
          "text",
          "timestamptz",
          "text",
          "text");
      links.drain((place, linked) -> rows.add(columns(place, linked)));
      rows.write();
      Rows refused = new Rows(jdbc, REFUSE, "text", "text", "text", "text", "timestamptz", "text");
      refusals.drain((place, word) -> refused.add(
          place.expert(),
          place.rail(),
          word.map(AccountRefused::code).orElse(""),
          word.map(AccountRefused::reason).orElse(""),
          word.map(said -> Timestamp.from(said.at())).orElse(null),
          word.map(said -> said.by().key()).orElse("")));
      refused.write();
    }

    private static @Nullable Object[] columns(Place place, AccountLinked linked) {
      PayoutAccount account = linked.account();
      return new Object[] {
        place.expert(),
        place.rail(),
        account.reference(),
        account.fingerprint().hash(),
        account.country(),
        account.currency().getCurrencyCode(),
        Optional.ofNullable(account.lastFour()).orElse(""),
        Optional.ofNullable(linked.replaced()).map(Fingerprint::hash).orElse(""),
        Timestamp.from(linked.at()),
        linked.by().key(),
        Optional.ofNullable(linked.approvedBy()).map(Actor::key).orElse("")
      };
    }
  }
}
