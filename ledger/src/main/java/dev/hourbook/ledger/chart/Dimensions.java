package dev.hourbook.ledger.chart;

import dev.hourbook.ledger.calendar.PayWeek;
import dev.hourbook.ledger.contract.Discipline;
import dev.hourbook.ledger.contract.Engagement;
import dev.hourbook.ledger.party.ClientId;
import dev.hourbook.ledger.party.ExpertId;
import dev.hourbook.ledger.timesheet.TimesheetId;
import org.jspecify.annotations.Nullable;

/**
 * What a posting can be summed by beside its account; what its event does not say is absent.
 * Parties and contracts by their keys ({@code acme}), {@code document} by its stream
 * ({@code invoice:acme/USD/2026-02}), {@code week} as calendar and service week
 * ({@code 2026-02-09@iso}), {@code item} an item's key ({@code C-1:2026-02-09@iso/1b0}) or for
 * undecided hours the entry's ({@code C-1:2026-02-09@iso/tracker:48213}). {@code place}, where the
 * work was done, no event says yet.
 */
public record Dimensions(
    @Nullable String client,
    @Nullable String project,
    @Nullable String discipline,
    @Nullable String expert,
    @Nullable String contract,
    @Nullable String document,
    @Nullable String week,
    @Nullable String item,
    @Nullable String place) {

  private static final @Nullable String ABSENT = null;

  /** What the id of a timesheet says: contract and service week. */
  public static Dimensions of(TimesheetId sheet) {
    return new Dimensions(
        ABSENT,
        ABSENT,
        ABSENT,
        ABSENT,
        sheet.contract().key(),
        ABSENT,
        sheet.week().toString(),
        ABSENT,
        ABSENT);
  }

  /** A client's money under a document. */
  public static Dimensions of(ClientId client, String document) {
    return new Dimensions(
        client.key(), ABSENT, ABSENT, ABSENT, ABSENT, document, ABSENT, ABSENT, ABSENT);
  }

  /** Money under a document alone. */
  public static Dimensions of(String document) {
    return new Dimensions(ABSENT, ABSENT, ABSENT, ABSENT, ABSENT, document, ABSENT, ABSENT, ABSENT);
  }

  /** An expert's money under a document. */
  public static Dimensions of(ExpertId expert, String document) {
    return new Dimensions(
        ABSENT, ABSENT, ABSENT, expert.key(), ABSENT, document, ABSENT, ABSENT, ABSENT);
  }

  /** A week's work of one kind for a client. */
  public static Dimensions of(PayWeek week, ClientId client, Discipline discipline) {
    return new Dimensions(
        client.key(),
        ABSENT,
        discipline.name(),
        ABSENT,
        ABSENT,
        ABSENT,
        week.toString(),
        ABSENT,
        ABSENT);
  }

  /** The same under a document. */
  public Dimensions under(String name) {
    return new Dimensions(client, project, discipline, expert, contract, name, week, item, place);
  }

  /** The same for one expert alone. */
  public Dimensions withExpert(ExpertId who) {
    return new Dimensions(
        client, project, discipline, who.key(), contract, document, week, item, place);
  }

  /** The same with everything the contract says. */
  public Dimensions with(Engagement engagement) {
    return new Dimensions(
        engagement.client().key(),
        engagement.project(),
        engagement.discipline().name(),
        engagement.expert().key(),
        contract,
        document,
        week,
        item,
        place);
  }

  /** The same for one item or undecided entry. */
  public Dimensions withItem(String key) {
    return new Dimensions(
        client, project, discipline, expert, contract, document, week, key, place);
  }
}
