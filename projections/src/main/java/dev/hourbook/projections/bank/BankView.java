package dev.hourbook.projections.bank;

import dev.hourbook.ledger.bank.BankAccountEvent.BankAccountOpened;
import dev.hourbook.ledger.bank.BankLineEvent;
import dev.hourbook.ledger.bank.BankLineEvent.BankLineImported;
import dev.hourbook.ledger.bank.BankLineEvent.BankLineMatched;
import dev.hourbook.ledger.bank.BankLineEvent.BankLineUnmatched;
import dev.hourbook.ledger.bank.MatchedPart;
import dev.hourbook.ledger.bank.SetOffEvent;
import dev.hourbook.ledger.bank.SetOffEvent.MovementsSetOff;
import dev.hourbook.ledger.bank.SetOffEvent.SetOffWithdrawn;
import dev.hourbook.projections.books.Recorded;
import dev.hourbook.projections.books.Rows;
import dev.hourbook.projections.books.Upserts;
import dev.hourbook.projections.books.View;
import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;

/** Bank accounts, the lines of their statements, set-offs, and which movement each holds. */
public final class BankView implements View {

  private static final String ACCOUNT = """
      insert into view.bank_account (account, currency, opened_from, opening_minor, asked_by,
        approved_by)
      select * from unnest(?::text[], ?::text[], ?::date[], ?::bigint[], ?::text[], ?::text[])""";

  private static final String LINE = """
      insert into view.bank_line (line, account, value_date, currency, minor, reference, state,
        rule, matched_by)
      select *, 'open', '', '' from unnest(?::text[], ?::text[], ?::date[], ?::text[], ?::bigint[],
        ?::text[])""";

  private static final String STATE = """
      update view.bank_line l set state = n.state, rule = n.rule, matched_by = n.matched_by
      from unnest(?::text[], ?::text[], ?::text[], ?::text[]) n(line, state, rule, matched_by)
      where l.line = n.line""";

  private static final String SET_OFF = """
      insert into view.bank_set_off (set_off, state, reason, asked_by, approved_by)
      select s, 'recorded', r, a, b
      from unnest(?::text[], ?::text[], ?::text[], ?::text[]) n(s, r, a, b)""";

  private static final String WITHDRAWN =
      "update view.bank_set_off set state = 'withdrawn' where set_off = any(?::text[])";

  private static final String FORGET = "delete from view.bank_match where held_by = any(?::text[])";

  private static final String HOLD = """
      insert into view.bank_match (held_by, document, number, currency, minor)
      select * from unnest(?::text[], ?::text[], ?::int[], ?::text[], ?::bigint[])""";

  private final JdbcTemplate jdbc;

  /** Writes through the given template. */
  public BankView(JdbcTemplate jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public List<String> tables() {
    return List.of("view.bank_match", "view.bank_set_off", "view.bank_line", "view.bank_account");
  }

  @Override
  public Batch open() {
    return new BankBatch();
  }

  private record State(String word, String rule, String by) {}

  private final class BankBatch implements Batch {

    private final Rows accounts =
        new Rows(jdbc, ACCOUNT, "text", "text", "date", "int8", "text", "text");
    private final Rows lines = new Rows(jdbc, LINE, "text", "text", "date", "text", "int8", "text");
    private final Rows setOffs = new Rows(jdbc, SET_OFF, "text", "text", "text", "text");
    private final Rows withdrawn = new Rows(jdbc, WITHDRAWN, "text");
    private final Upserts<String, State> states = Upserts.lastWins();
    private final Upserts<String, List<MatchedPart>> held = Upserts.lastWins();

    @Override
    public void take(Recorded recorded) {
      switch (recorded.event()) {
        case BankAccountOpened e ->
          accounts.add(
              e.account().key(),
              e.balance().currency().toString(),
              e.from(),
              e.balance().minor(),
              e.by().key(),
              e.approvedBy().key());
        case BankLineEvent e -> line(e);
        case SetOffEvent e -> takeSetOff(e);
        default -> {}
      }
    }

    private void line(BankLineEvent event) {
      String line = event.line().text();
      switch (event) {
        case BankLineImported e ->
          lines.add(
              line,
              e.line().account().key(),
              e.valueDate(),
              e.amount().currency().toString(),
              e.amount().minor(),
              e.reference());
        case BankLineMatched e -> {
          states.put(line, new State("matched", e.rule().word(), e.by().key()));
          held.put(e.line().toString(), e.parts());
        }
        case BankLineUnmatched e -> {
          states.put(line, new State("open", "", ""));
          held.put(e.line().toString(), List.of());
        }
      }
    }

    private void takeSetOff(SetOffEvent event) {
      switch (event) {
        case MovementsSetOff e -> {
          setOffs.add(e.setOff().key(), e.reason(), e.by().key(), e.approvedBy().key());
          held.put(e.setOff().toString(), e.parts());
        }
        case SetOffWithdrawn e -> {
          withdrawn.add(e.setOff().key());
          held.put(e.setOff().toString(), List.of());
        }
      }
    }

    @Override
    public void write() {
      accounts.write();
      lines.write();
      setOffs.write();
      withdrawn.write();
      Rows stand = new Rows(jdbc, STATE, "text", "text", "text", "text");
      states.drain((line, state) -> stand.add(line, state.word(), state.rule(), state.by()));
      stand.write();
      Rows before = new Rows(jdbc, FORGET, "text");
      Rows now = new Rows(jdbc, HOLD, "text", "text", "int4", "text", "int8");
      held.drain((holder, parts) -> {
        before.add(holder);
        parts.forEach(part -> now.add(
            holder,
            part.movement().document(),
            part.movement().number(),
            part.amount().currency().toString(),
            part.amount().minor()));
      });
      before.write();
      now.write();
    }
  }
}
