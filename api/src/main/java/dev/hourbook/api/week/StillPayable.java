package dev.hourbook.api.week;

import dev.hourbook.api.eventstore.LedgerRuntime;
import dev.hourbook.ledger.message.Streams;
import dev.hourbook.ledger.party.ExpertId;
import dev.hourbook.ledger.payee.Fingerprint;
import dev.hourbook.ledger.payee.PayeeId;
import dev.hourbook.ledger.payee.Payees;
import dev.hourbook.ledger.payee.PlannedWay;
import dev.hourbook.ledger.payee.Reason;
import dev.hourbook.ledger.payout.Destination;
import dev.hourbook.ledger.payout.PayRunId;
import dev.hourbook.ledger.payout.PayoutId;
import dev.hourbook.ledger.payout.Rail;
import dev.hourbook.projections.quotes.StoredExchange;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Whether those whom a run is about to pay may be paid still, and where it was planned: payees are
 * read from their streams, some at a time.
 */
record StillPayable(LedgerRuntime ledger, Streams streams, JdbcTemplate jdbc) {

  private static final int SOME = 1_000;

  private static final String PLANNED = "select payout, expert, rail, destination, fingerprint,"
      + " currency, " + StoredExchange.COLUMNS + """
       from view.payout where run = ? and state = 'planned' and payout > ?
      order by payout limit ?""";

  private record Planned(PayoutId payout, PlannedWay way) {}

  /** A payout that would not be planned as it is now, and why. */
  record Changed(PayoutId payout, List<Reason> why) {}

  /** All of a run, which the views show. */
  List<Changed> changed(PayRunId run, Instant at) {
    List<Changed> changed = new ArrayList<>();
    List<Planned> some = some(run, "");
    while (!some.isEmpty()) {
      List<Planned> now = some;
      ledger.chunks().inOneUnit(() -> changed.addAll(changed(now, at)));
      some = some(run, now.getLast().payout().key());
    }
    return List.copyOf(changed);
  }

  private List<Changed> changed(List<Planned> some, Instant at) {
    Payees payees = ledger.configuration().getComponent(Payees.class);
    streams.ahead(some.stream().flatMap(StillPayable::read).distinct().toList());
    return some.stream()
        .map(one -> new Changed(one.payout(), payees.verdict(one.way(), at).why()))
        .filter(one -> !one.why().isEmpty())
        .toList();
  }

  private static Stream<String> read(Planned one) {
    return Stream.concat(
        Stream.of(PayeeId.of(one.way().expert()).toString()),
        Optional.ofNullable(one.way().to())
            .map(to -> new Fingerprint(to.fingerprint()).toString())
            .stream());
  }

  private List<Planned> some(PayRunId run, String after) {
    return jdbc.query(PLANNED, StillPayable::planned, run.key(), after, SOME);
  }

  private static Planned planned(ResultSet row, int n) throws SQLException {
    String account = row.getString(4);
    PlannedWay way = new PlannedWay(
        new ExpertId(row.getString(2)),
        Rail.valueOf(row.getString(3).toUpperCase(Locale.ROOT)),
        account == null ? null : new Destination(account, row.getString(5)),
        Currency.getInstance(row.getString(6)),
        StoredExchange.read(row));
    return new Planned(new PayoutId(row.getString(1)), way);
  }
}
