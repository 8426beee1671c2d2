package dev.hourbook.projections.disputes;

import dev.hourbook.ledger.money.Money;
import dev.hourbook.ledger.timesheet.Ruling;
import dev.hourbook.ledger.timesheet.TakenItem;
import dev.hourbook.ledger.timesheet.TimesheetEvent.DisputeRuled;
import dev.hourbook.ledger.timesheet.TimesheetEvent.HoursDisputed;
import dev.hourbook.projections.books.Recorded;
import dev.hourbook.projections.books.Rows;
import dev.hourbook.projections.books.View;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Currency;
import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Disputes, open and ruled, and which items of invoices were conceded: those stay disputed until a
 * credit note takes them.
 */
public final class DisputesView implements View {

  private static final String INSERT = """
      insert into view.dispute (timesheet, dispute, contract, client, expert, currency,
        bill_seconds, bill_minor, held_seconds, held_minor, reason, answer_by, opened_by, opened_at,
        state)
      select *, 'open' from unnest(?::text[], ?::int[], ?::text[], ?::text[], ?::text[], ?::text[],
        ?::bigint[], ?::bigint[], ?::bigint[], ?::bigint[], ?::text[], ?::timestamptz[], ?::text[],
        ?::timestamptz[])""";

  private static final String RULE = """
      update view.dispute d set state = n.state, ruled_by = n.ruled_by,
        ruled_because = n.because
      from unnest(?::text[], ?::int[], ?::text[], ?::text[], ?::text[])
        n(timesheet, dispute, state, ruled_by, because)
      where d.timesheet = n.timesheet and d.dispute = n.dispute""";

  private static final String CONCEDE = """
      insert into view.conceded_item (item, timesheet, dispute, day, ruled_on)
      select * from unnest(?::text[], ?::text[], ?::int[], ?::date[], ?::date[])
      on conflict (item) do nothing""";

  private final JdbcTemplate jdbc;

  /** Writes through the given template. */
  public DisputesView(JdbcTemplate jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public List<String> tables() {
    return List.of("view.dispute", "view.conceded_item");
  }

  @Override
  public Batch open() {
    return new Disputes();
  }

  private final class Disputes implements Batch {

    private final Rows opened = new Rows(
        jdbc,
        INSERT,
        "text",
        "int4",
        "text",
        "text",
        "text",
        "text",
        "int8",
        "int8",
        "int8",
        "int8",
        "text",
        "timestamptz",
        "text",
        "timestamptz");
    private final Rows ruled = new Rows(jdbc, RULE, "text", "int4", "text", "text", "text");
    private final Rows conceded = new Rows(jdbc, CONCEDE, "text", "text", "int4", "date", "date");

    @Override
    public void take(Recorded recorded) {
      switch (recorded.event()) {
        case HoursDisputed e -> open(e, recorded);
        case DisputeRuled e -> {
          ruled.add(e.timesheet().text(), e.dispute(), word(e.ruling()), e.by().key(), e.reason());
          concede(e, LocalDate.ofInstant(recorded.recordedAt(), ZoneOffset.UTC));
        }
        default -> {}
      }
    }

    private void open(HoursDisputed e, Recorded recorded) {
      Currency currency = e.engagement().currency();
      opened.add(
          e.timesheet().text(),
          e.dispute(),
          e.timesheet().contract().key(),
          e.engagement().client().key(),
          e.engagement().expert().key(),
          currency.toString(),
          seconds(e.bill()),
          money(e.bill(), currency).minor(),
          seconds(e.pay()),
          money(e.pay(), currency).minor(),
          e.reason(),
          e.answerBy().toString(),
          e.by().key(),
          recorded.recordedAt().toString());
    }

    private void concede(DisputeRuled e, LocalDate on) {
      if (e.ruling() == Ruling.FOR_CLIENT) {
        e.bill().stream()
            .filter(taken -> taken.document() != null)
            .forEach(taken -> conceded.add(
                taken.id().key(),
                e.timesheet().text(),
                e.dispute(),
                taken.item().day(),
                on));
      }
    }

    @Override
    public void write() {
      opened.write();
      ruled.write();
      conceded.write();
    }
  }

  private static String word(Ruling ruling) {
    return switch (ruling) {
      case FOR_EXPERT -> "for-expert";
      case FOR_CLIENT -> "for-client";
    };
  }

  private static long seconds(List<TakenItem> items) {
    return items.stream().mapToLong(taken -> taken.item().seconds()).sum();
  }

  private static Money money(List<TakenItem> items, Currency currency) {
    return items.stream()
        .map(taken -> taken.item().amount())
        .reduce(Money.zero(currency), Money::plus);
  }
}
