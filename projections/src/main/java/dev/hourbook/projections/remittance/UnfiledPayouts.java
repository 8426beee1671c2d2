package dev.hourbook.projections.remittance;

import dev.hourbook.ledger.money.Money;
import dev.hourbook.ledger.party.ExpertId;
import dev.hourbook.ledger.payee.Fingerprint;
import dev.hourbook.ledger.payee.Gate;
import dev.hourbook.ledger.payee.Obstacle;
import dev.hourbook.ledger.payee.PayeeFacts;
import dev.hourbook.ledger.payee.PayeeFacts.LinkedAccount;
import dev.hourbook.ledger.payee.Reason;
import dev.hourbook.ledger.payee.Sharing;
import dev.hourbook.ledger.payout.Destination;
import dev.hourbook.ledger.payout.PayoutId;
import dev.hourbook.ledger.payout.Rail;
import dev.hourbook.ledger.remittance.Unfit;
import dev.hourbook.ledger.remittance.Unfit.Cause;
import dev.hourbook.projections.paging.Listing;
import dev.hourbook.projections.paging.Lists;
import dev.hourbook.projections.paging.Paged;
import dev.hourbook.projections.paging.Where;
import dev.hourbook.projections.payees.StoredPayees;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What of a run waits to be paid by the bank and is in no file, as the views know. */
public record UnfiledPayouts(Lists lists) {

  /** What a file pays in: that of the SEPA credit transfer. */
  public static final Currency EUR = Currency.getInstance("EUR");

  private static final String UNFILED = """
      select p.payout, p.expert, p.sent_currency, p.sent_minor, p.destination, p.fingerprint,
        case when p.quote is null then timestamptz '9999-01-01Z'
          when q.withdrawn_at is not null then timestamptz '1970-01-01Z'
          else q.valid_until end as sent_before
      from view.payout p left join view.quote q
        on q.quotes = p.currency || '-' || p.sent_currency and q.reference = p.quote
      where p.rail = 'bank' and p.state = 'planned' and not exists (
        select from view.remittance_payment r where r.payout = p.payout and r.live)
        and %s
      order by p.payout""";

  private record Planned(
      PayoutId payout,
      ExpertId expert,
      Money amount,
      @Nullable Destination to,
      Instant before) {}

  /** One of them; nothing stands in the way of a file unless it is said. */
  public record Row(String payout, String expert, Money amount, Optional<Unfit> why) {

    /** In words. */
    public String said() {
      return why.map(Unfit::said).orElse("it waits for a file");
    }
  }

  /** Those of a run, with what stands in the way at an instant. */
  public Paged<Row> ofRun(String run, int page, Instant at) {
    Paged<Planned> planned = lists.page(
        new Listing<>(UNFILED, UnfiledPayouts::planned), Where.of("p.run = ?", run), page);
    StoredPayees stored = new StoredPayees(lists.jdbc());
    Gate gate = new Gate(stored.rules(at), at);
    Map<ExpertId, PayeeFacts> facts =
        stored.facts(planned.rows().stream().map(Planned::expert).distinct().toList());
    Map<Fingerprint, Sharing> sharing = stored.sharing(facts.values().stream()
        .flatMap(known -> known.account(Rail.BANK).stream())
        .map(account -> account.account().fingerprint())
        .distinct()
        .toList());
    List<Row> rows = planned.rows().stream()
        .map(one -> new Row(
            one.payout().key(),
            one.expert().key(),
            one.amount(),
            why(one, facts.getOrDefault(one.expert(), PayeeFacts.NONE), sharing, gate)
                .or(() -> quoteOver(one, at))))
        .toList();
    return new Paged<>(rows, planned.count(), planned.page());
  }

  private static Optional<Unfit> why(
      Planned planned, PayeeFacts known, Map<Fingerprint, Sharing> sharing, Gate gate) {
    if (!planned.amount().currency().equals(EUR)) {
      return Optional.of(new Unfit(planned.payout(), Cause.OTHER_CURRENCY, ""));
    }
    if (planned.to() == null) {
      return Optional.of(new Unfit(planned.payout(), Cause.NO_ACCOUNT_APPROVED, ""));
    }
    Optional<LinkedAccount> account = known.account(Rail.BANK);
    if (!account.map(LinkedAccount::destination).equals(Optional.of(planned.to()))) {
      return Optional.of(new Unfit(planned.payout(), Cause.NOT_AS_APPROVED, "another account"));
    }
    Sharing with =
        account.map(one -> sharing.get(one.account().fingerprint())).orElse(Sharing.NONE);
    List<Reason> reasons = gate.decide(known, Rail.BANK, with).why();
    String detail = reasons.stream()
        .map(reason -> reason.obstacle().missing())
        .collect(Collectors.joining(", "));
    return reasons.isEmpty()
        ? Optional.empty()
        : Optional.of(new Unfit(planned.payout(), Cause.NOT_PAYABLE, detail));
  }

  private static Optional<Unfit> quoteOver(Planned planned, Instant at) {
    return planned.before().isAfter(at)
        ? Optional.empty()
        : Optional.of(
            new Unfit(planned.payout(), Cause.NOT_PAYABLE, Obstacle.QUOTE_OVER.missing()));
  }

  private static Planned planned(ResultSet row, int n) throws SQLException {
    String account = row.getString("destination");
    return new Planned(
        new PayoutId(row.getString("payout")),
        new ExpertId(row.getString("expert")),
        new Money(row.getLong("sent_minor"), Currency.getInstance(row.getString("sent_currency"))),
        account == null ? null : new Destination(account, row.getString("fingerprint")),
        row.getTimestamp("sent_before").toInstant());
  }
}
