package dev.hourbook.projections.payouts;

import dev.hourbook.ledger.payout.Destination;
import dev.hourbook.ledger.payout.PayoutEvent;
import dev.hourbook.ledger.payout.PayoutEvent.PayoutPlanned;
import dev.hourbook.ledger.payout.Withheld;
import dev.hourbook.ledger.quote.Exchanged;
import dev.hourbook.projections.books.Recorded;
import dev.hourbook.projections.books.Rows;
import dev.hourbook.projections.books.Upserts;
import dev.hourbook.projections.books.View;
import dev.hourbook.projections.payouts.Step.Column;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.jdbc.core.JdbcTemplate;

/** Payouts and where they stand; their items are those that {@code view.item} says they hold. */
public final class PayoutsView implements View {

  private static final String INSERT = """
      insert into view.payout (payout, run, expert, rail, currency, seconds, minor, offset_minor,
        withheld_minor, withheld_rate, withheld_statute, destination, fingerprint, quote,
        quote_pair, quote_rate, exchanged_minor, exchanged_currency, state)
      select *, 'planned' from unnest(?::text[], ?::text[], ?::text[], ?::text[], ?::text[],
        ?::bigint[], ?::bigint[], ?::bigint[], ?::bigint[], ?::int[], ?::text[], ?::text[],
        ?::text[], ?::text[], ?::text[], ?::text[], ?::bigint[], ?::text[])""";

  /** What a step does not say stays as it was. */
  private static final String STEP = "update view.payout p set "
      + each(c -> "%1$s = coalesce(n.%1$s, p.%1$s)".formatted(c.column()))
      + " from unnest(?::text[], " + each(c -> "?::" + c.type() + "[]")
      + ") n(payout, " + each(Column::column) + ") where p.payout = n.payout";

  private static final String[] STEP_TYPES = Stream.concat(
          Stream.of("text"), Arrays.stream(Column.values()).map(Column::type))
      .toArray(String[]::new);

  private final JdbcTemplate jdbc;

  /** Writes through the given template. */
  public PayoutsView(JdbcTemplate jdbc) {
    this.jdbc = jdbc;
  }

  private static String each(Function<Column, String> part) {
    return Arrays.stream(Column.values()).map(part).collect(Collectors.joining(", "));
  }

  @Override
  public List<String> tables() {
    return List.of("view.payout");
  }

  @Override
  public Batch open() {
    return new PayoutsBatch();
  }

  private final class PayoutsBatch implements Batch {

    private final Rows payouts = new Rows(
        jdbc, INSERT, "text", "text", "text", "text", "text", "int8", "int8", "int8", "int8",
        "int4", "text", "text", "text", "text", "text", "text", "int8", "text");
    private final Upserts<String, Step> steps = new Upserts<>(Step::then);

    @Override
    public void take(Recorded recorded) {
      if (recorded.event() instanceof PayoutPlanned e) {
        planned(e);
      } else if (recorded.event() instanceof PayoutEvent e) {
        Step.of(e, recorded.recordedAt()).ifPresent(step -> steps.put(e.payout().key(), step));
      }
    }

    private void planned(PayoutPlanned e) {
      Optional<Destination> to = Optional.ofNullable(e.destination());
      Optional<Withheld> tax = Optional.ofNullable(e.withheld());
      Optional<Exchanged> sent = Optional.ofNullable(e.exchanged());
      long withheld = tax.map(one -> one.amount().minor()).orElse(0L);
      payouts.add(
          e.payout().key(),
          e.run().key(),
          e.expert().key(),
          e.rail().word(),
          e.amount().currency().toString(),
          e.seconds(),
          e.amount().minor(),
          e.amount().minus(e.net()).minor() - withheld,
          withheld,
          tax.map(one -> one.rate().basisPoints()).orElse(null),
          tax.map(one -> one.rate().statute()).orElse(null),
          to.map(Destination::account).orElse(null),
          to.map(Destination::fingerprint).orElse(null),
          sent.map(Exchanged::quote).orElse(null),
          sent.map(one -> one.pair().text()).orElse(null),
          sent.map(one -> one.rate().toString()).orElse(null),
          sent.map(one -> one.amount().minor()).orElse(null),
          sent.map(one -> one.amount().currency().toString()).orElse(null));
    }

    @Override
    public void write() {
      payouts.write();
      Rows rows = new Rows(jdbc, STEP, STEP_TYPES);
      steps.drain((payout, step) -> rows.add(step.cells(payout)));
      rows.write();
    }
  }
}
