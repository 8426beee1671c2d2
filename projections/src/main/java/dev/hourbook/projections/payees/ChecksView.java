package dev.hourbook.projections.payees;

import dev.hourbook.ledger.message.Actor;
import dev.hourbook.ledger.payee.PayeeEvent;
import dev.hourbook.ledger.payee.PayeeEvent.AccountLinked;
import dev.hourbook.ledger.payee.PayeeEvent.AccountMended;
import dev.hourbook.ledger.payee.PayeeEvent.AccountRefused;
import dev.hourbook.ledger.payee.PayeeEvent.IdentityChecked;
import dev.hourbook.ledger.payee.PayeeEvent.PayeeHeld;
import dev.hourbook.ledger.payee.PayeeEvent.PayeeReleased;
import dev.hourbook.ledger.payee.PayeeEvent.Screened;
import dev.hourbook.ledger.payee.PayeeEvent.TaxFormSigned;
import dev.hourbook.ledger.payee.PayeeEvent.WithholdingSet;
import dev.hourbook.projections.books.Recorded;
import dev.hourbook.projections.books.Rows;
import dev.hourbook.projections.books.Upserts;
import dev.hourbook.projections.books.View;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.JdbcTemplate;

/** The last word on identity, tax form, screening and hold of everybody who is paid. */
public final class ChecksView implements View {

  static final String IDENTITY = "identity";
  static final String TAX_FORM = "tax-form";
  static final String SCREENING = "screening";
  static final String HOLD = "hold";

  private static final String UPSERT = """
      insert into view.payee_check (expert, kind, state, reference, source, first_day, last_day, at,
        by_whom, approved_by)
      select * from unnest(?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::date[],
        ?::date[], ?::timestamptz[], ?::text[], ?::text[])
      on conflict (expert, kind) do update set state = excluded.state,
        reference = excluded.reference, source = excluded.source, first_day = excluded.first_day,
        last_day = excluded.last_day, at = excluded.at, by_whom = excluded.by_whom,
        approved_by = excluded.approved_by""";

  private final JdbcTemplate jdbc;

  /** Writes through the given template. */
  public ChecksView(JdbcTemplate jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public List<String> tables() {
    return List.of("view.payee_check");
  }

  @Override
  public Batch open() {
    return new ChecksBatch();
  }

  /** What an event says; days where it has some. */
  private record Word(
      PayeeEvent event,
      String kind,
      String state,
      String reference,
      String source,
      Optional<LocalDate> first,
      Optional<LocalDate> last) {

    String approvedBy() {
      Optional<Actor> second = event instanceof Screened screened
          ? Optional.ofNullable(screened.approvedBy())
          : Optional.empty();
      return second.map(Actor::key).orElse("");
    }
  }

  private static Optional<Word> word(PayeeEvent event) {
    Optional<LocalDate> none = Optional.empty();
    return switch (event) {
      case IdentityChecked e -> {
        Optional<LocalDate> last = Optional.ofNullable(e.lastDay());
        yield Optional.of(new Word(e, IDENTITY, e.result().name(), e.reference(), "", none, last));
      }
      case TaxFormSigned e -> {
        Optional<LocalDate> last = Optional.ofNullable(e.lastDay());
        Optional<LocalDate> first = Optional.of(e.signedOn());
        yield Optional.of(new Word(e, TAX_FORM, e.form().name(), e.reference(), "", first, last));
      }
      case Screened e -> {
        Optional<LocalDate> last = Optional.ofNullable(e.lastDay());
        yield Optional.of(
            new Word(e, SCREENING, e.result().name(), e.reference(), e.provider(), none, last));
      }
      case PayeeHeld e -> Optional.of(new Word(e, HOLD, "HELD", e.reason(), "", none, none));
      case PayeeReleased e ->
        Optional.of(new Word(e, HOLD, "RELEASED", e.reason(), "", none, none));
      case WithholdingSet ignored -> Optional.empty();
      case AccountLinked ignored -> Optional.empty();
      case AccountRefused ignored -> Optional.empty();
      case AccountMended ignored -> Optional.empty();
    };
  }

  private final class ChecksBatch implements Batch {

    private final Upserts<String, Word> words = Upserts.lastWins();

    @Override
    public void take(Recorded recorded) {
      if (recorded.event() instanceof PayeeEvent event) {
        word(event).ifPresent(word -> words.put(event.expert().key() + " " + word.kind(), word));
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
          "date",
          "date",
          "timestamptz",
          "text",
          "text");
      words.drain((key, word) -> rows.add(
          word.event().expert().key(),
          word.kind(),
          word.state(),
          word.reference(),
          word.source(),
          word.first().orElse(null),
          word.last().orElse(null),
          Timestamp.from(word.event().at()),
          word.event().by().key(),
          word.approvedBy()));
      rows.write();
    }
  }
}
