package dev.hourbook.ledger.timesheet;

import dev.hourbook.ledger.contract.ContractTerms;
import dev.hourbook.ledger.contract.Engagement;
import dev.hourbook.ledger.contract.Terms;
import dev.hourbook.ledger.message.Actor;
import dev.hourbook.ledger.message.Refused;
import dev.hourbook.ledger.message.Streams;
import dev.hourbook.ledger.money.Money;
import dev.hourbook.ledger.money.Rate;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.axonframework.modelling.command.Aggregate;
import org.axonframework.modelling.command.AggregateNotFoundException;
import org.axonframework.modelling.command.ConcurrencyException;
import org.axonframework.modelling.command.Repository;

/**
 * What a document does to the hours it holds, in its own unit of work: the sheet's events and the
 * document's are one batch.
 */
public final class HeldHours {

  private final Repository<Timesheet> sheets;
  private final Whereabouts where;
  private final Terms terms;
  private final Streams streams;

  HeldHours(Repository<Timesheet> sheets, Whereabouts where, Terms terms, Streams streams) {
    this.sheets = sheets;
    this.where = where;
    this.terms = terms;
    this.streams = streams;
  }

  /** The items of one invoice line: those of a sheet at a rate that the invoice holds. */
  public record OnLine(TimesheetId sheet, Rate rate, String invoice) {}

  /** Who takes hours away, for which document, and why. */
  public record Because(String document, Removal removal, Instant at, Actor by) {}

  /**
   * Cuts out the hours meant, so that they are whole items; the invoice goes on holding them.
   * Nobody else moves them until the unit of work ends, not even in another process.
   *
   * @throws Refused {@code correction/too-few-seconds} if the line does not have them,
   *     {@code correction/in-dispute} if they wait for a ruling
   * @throws ConcurrencyException if somebody else changed the sheet meanwhile; it may be repeated
   */
  public List<TakenItem> cut(OnLine line, Hours hours) {
    Engagement engagement = terms.engagement(line.sheet().contract());
    Aggregate<Timesheet> sheet = load(line.sheet());
    List<TakenItem> taken =
        sheet.invoke(found -> found.correcting(where).cut(line, hours, engagement));
    requireLatest(sheet);
    return taken;
  }

  /**
   * The sheet was read before its items' holders were waited for. A document that only gives items
   * back adds nothing to the sheet, so no key of the log would tell that it was overtaken.
   */
  private void requireLatest(Aggregate<Timesheet> sheet) {
    String id = sheet.identifierAsString();
    Long read = sheet.version();
    if (read != null && streams.afresh(id).size() > read + 1) {
      throw new ConcurrencyException(
          "timesheet/overtaken: '" + id + "' was written by somebody else; repeat the command");
    }
  }

  /**
   * Takes whole items away for good. The invoice goes on holding them, so that nobody bills them.
   *
   * @throws Refused for a removal without a second person or before notice
   */
  public void remove(TimesheetId sheet, List<TakenItem> items, Because why) {
    load(sheet)
        .execute(found ->
            found.correcting(where).credited(items, why, terms.engagement(sheet.contract())));
  }

  /** Takes away what a cancelled payout gave back of hours that were taken from the client. */
  public void givenBack(TimesheetId sheet, Set<ItemId> items, Instant at) {
    Engagement engagement = terms.engagement(sheet.contract());
    load(sheet).execute(found -> found.correcting(where).givenBack(items, at, engagement));
  }

  /** So many paid seconds of items that their expert bears, by which payout's clawback. */
  public record Owed(String payout, Map<ItemId, Long> seconds, Instant at, Actor by) {}

  /** Tells the sheet which of its paid seconds are owed back; hours of older books have none. */
  public void recovered(TimesheetId sheet, Owed owed) {
    find(sheet).ifPresent(found -> {
      ContractTerms inForce = terms.of(sheet.contract());
      found.execute(paid -> paid.recovering(where, inForce).recover(owed));
    });
  }

  /** Reads the sheets of lines that will be asked for one by one. */
  public void ahead(List<OnLine> lines) {
    streams.ahead(lines.stream().map(line -> line.sheet().toString()).distinct().toList());
  }

  /** What of a line its client does not agree with. */
  public Money disputed(OnLine line) {
    return load(line.sheet()).invoke(sheet -> sheet.correcting(where).disputed(line));
  }

  private Aggregate<Timesheet> load(TimesheetId sheet) {
    return find(sheet).orElseThrow(() -> new Refused(new TimesheetRefusal.UnknownTimesheet(sheet)));
  }

  private Optional<Aggregate<Timesheet>> find(TimesheetId sheet) {
    try {
      return Optional.of(sheets.load(sheet.toString()));
    } catch (AggregateNotFoundException missing) {
      return Optional.empty();
    }
  }
}
