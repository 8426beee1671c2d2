package dev.hourbook.projections.items;

import dev.hourbook.ledger.contract.Engagement;
import dev.hourbook.ledger.invoice.CreditNoteEvent;
import dev.hourbook.ledger.invoice.CreditNoteEvent.CreditNoteIssued;
import dev.hourbook.ledger.invoice.CreditNoteEvent.DifferenceCredited;
import dev.hourbook.ledger.invoice.Disposition;
import dev.hourbook.ledger.invoice.InvoiceEvent;
import dev.hourbook.ledger.invoice.InvoiceEvent.InvoiceFinalised;
import dev.hourbook.ledger.invoice.InvoiceEvent.InvoiceVoided;
import dev.hourbook.ledger.invoice.InvoiceLine;
import dev.hourbook.ledger.payout.EarningsEvent.EarningsCarriedOver;
import dev.hourbook.ledger.payout.HopEvent.HeldPayReleased;
import dev.hourbook.ledger.payout.PayoutEvent.PayoutCancelled;
import dev.hourbook.ledger.payout.PayoutEvent.PayoutPlanned;
import dev.hourbook.ledger.timesheet.Item;
import dev.hourbook.ledger.timesheet.ItemId;
import dev.hourbook.ledger.timesheet.Repriced;
import dev.hourbook.ledger.timesheet.Ruling;
import dev.hourbook.ledger.timesheet.Side;
import dev.hourbook.ledger.timesheet.TakenItem;
import dev.hourbook.ledger.timesheet.TimesheetEvent;
import dev.hourbook.ledger.timesheet.TimesheetEvent.AppealDecided;
import dev.hourbook.ledger.timesheet.TimesheetEvent.DisputeRuled;
import dev.hourbook.ledger.timesheet.TimesheetEvent.HoursApproved;
import dev.hourbook.ledger.timesheet.TimesheetEvent.HoursDisputed;
import dev.hourbook.ledger.timesheet.TimesheetEvent.HoursRemoved;
import dev.hourbook.ledger.timesheet.TimesheetEvent.HoursRepointed;
import dev.hourbook.ledger.timesheet.TimesheetEvent.HoursRepriced;
import dev.hourbook.ledger.timesheet.TimesheetEvent.ItemSplit;
import dev.hourbook.ledger.timesheet.TimesheetEvent.LeftoverDecided;
import dev.hourbook.ledger.timesheet.TimesheetId;
import dev.hourbook.projections.books.Recorded;
import dev.hourbook.projections.books.Rows;
import dev.hourbook.projections.books.Upserts;
import dev.hourbook.projections.books.View;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;

/** Every item of valued work and the live document that holds it. */
public final class ItemsView implements View {

  private static final String INSERT = """
      insert into view.item (item, side, timesheet, contract, client, expert, project, discipline,
        calendar, week_start, day, currency, rate, seconds, minor, before_seconds, carried_minor,
        position, instead_of)
      select * from unnest(?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[],
        ?::text[], ?::text[], ?::text[], ?::date[], ?::date[], ?::text[], ?::text[], ?::bigint[],
        ?::bigint[], ?::bigint[], ?::bigint[], ?::bigint[], ?::text[])""";

  private static final String HOLD = """
      update view.item i set document = n.document
      from unnest(?::text[], ?::text[]) n(item, document) where i.item = n.item""";

  /** Half of an item is the item but for its measures; it stands where the item stands. */
  private static final String HALF = """
      insert into view.item (item, side, timesheet, contract, client, expert, project, discipline,
        calendar, week_start, day, currency, rate, position, document, instead_of, seconds, minor,
        before_seconds, carried_minor)
      select ?, side, timesheet, contract, client, expert, project, discipline, calendar,
        week_start, day, currency, rate, position, document, instead_of, ?, ?, ?, ?
      from view.item where item = ?""";

  private static final String KEEP =
      "update view.item set seconds = ?, minor = ?, carried_minor = ? where item = ?";

  private static final String SPENT = """
      update view.item set seconds = 0, minor = 0, carried_minor = 0, document = ?
      where item = ?""";

  private static final String FREE = "update view.item set document = null where item = ?";

  private static final String RELEASE = "update view.item set document = null where document = ?";

  private final JdbcTemplate jdbc;

  /** Writes through the given template. */
  public ItemsView(JdbcTemplate jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public List<String> tables() {
    return List.of("view.item");
  }

  @Override
  public Batch open() {
    return new ItemsBatch();
  }

  /** Which event valued an item. */
  private record Valued(TimesheetId sheet, Engagement engagement, long position) {}

  private final class ItemsBatch implements Batch {

    private final Rows items = new Rows(
        jdbc, INSERT, "text", "text", "text", "text", "text", "text", "text", "text", "text",
        "date", "date", "text", "text", "int8", "int8", "int8", "int8", "int8", "text");
    private final Heirs heirs = new Heirs(jdbc);
    private final Upserts<String, String> held = Upserts.lastWins();

    @Override
    public void take(Recorded recorded) {
      switch (recorded.event()) {
        case TimesheetEvent e -> sheet(e, recorded.position());
        case InvoiceEvent e -> invoice(e);
        case CreditNoteEvent e -> creditNote(e);
        case EarningsCarriedOver e ->
          add(
              new Valued(e.earnings().week(), e.engagement(), recorded.position()),
              Side.PAY,
              PastEarnings.item(e),
              null);
        case PayoutPlanned e ->
          e.items().forEach(item -> held.put(item.item().key(), e.payout().toString()));
        case PayoutCancelled e -> release(e.payout().toString());
        case HeldPayReleased e -> release(e.payout().toString());
        default -> {}
      }
    }

    private void sheet(TimesheetEvent event, long position) {
      switch (event) {
        case HoursApproved e -> {
          Valued by = new Valued(e.timesheet(), e.engagement(), position);
          e.bill().forEach(item -> add(by, Side.BILL, item, null));
          e.pay().forEach(item -> add(by, Side.PAY, item, null));
        }
        case AppealDecided e -> {
          Valued by = new Valued(e.timesheet(), e.engagement(), position);
          e.bill().forEach(item -> add(by, Side.BILL, item, null));
          e.pay().forEach(item -> add(by, Side.PAY, item, null));
        }
        case LeftoverDecided e -> {
          Valued by = new Valued(e.timesheet(), e.engagement(), position);
          e.bill().forEach(item -> add(by, Side.BILL, item, null));
          e.pay().forEach(item -> add(by, Side.PAY, item, null));
        }
        case HoursRepriced e -> {
          Valued by = new Valued(e.timesheet(), e.engagement(), position);
          reprice(by, Side.BILL, e.bill());
          reprice(by, Side.PAY, e.pay());
        }
        case HoursRepointed e -> {
          Valued by = new Valued(e.timesheet(), e.engagement(), position);
          keep(e.timesheet(), e.bill(), List.of());
          e.pay().forEach(one -> turn(by, Side.PAY, one.was(), one.reversal()));
        }
        case ItemSplit e -> split(e);
        case HoursRemoved e -> keep(e.timesheet(), e.bill(), e.pay());
        case HoursDisputed e -> keep(e.timesheet(), e.bill(), e.pay());
        case DisputeRuled e -> {
          keep(e.timesheet(), e.billGone(), e.payGone());
          if (e.ruling() == Ruling.FOR_EXPERT) {
            free(e.bill());
            free(e.pay());
          }
        }
        default -> {}
      }
    }

    private void invoice(InvoiceEvent event) {
      switch (event) {
        case InvoiceFinalised e -> hold(e.invoice().toString(), e.lines());
        case InvoiceVoided e -> release(e.invoice().toString());
        default -> {}
      }
    }

    private void creditNote(CreditNoteEvent event) {
      switch (event) {
        case CreditNoteIssued e -> {
          write();
          e.lines().stream()
              .filter(line -> line.disposition() == Disposition.RELEASE)
              .flatMap(line -> line.items().stream())
              .forEach(taken -> jdbc.update(FREE, taken.id().key()));
        }
        case DifferenceCredited e -> hold(e.creditNote().toString(), e.lines());
        default -> {}
      }
    }

    private void hold(String document, List<InvoiceLine> lines) {
      lines.forEach(line -> line.items().forEach(item -> held.put(item.key(), document)));
    }

    /**
     * On a document the rest keeps the old row; else the old row is empty and nobody's any more.
     */
    private void split(ItemSplit e) {
      write();
      half(e.part(), e.item());
      if (e.rest().id().equals(e.item())) {
        Item rest = e.rest();
        jdbc.update(
            KEEP,
            rest.seconds(),
            rest.amount().minor(),
            rest.rounding().minor(),
            rest.id().key());
      } else {
        half(e.rest(), e.item());
        jdbc.update(SPENT, e.timesheet().toString(), e.item().key());
      }
    }

    private void release(String document) {
      write();
      jdbc.update(RELEASE, document);
    }

    /** What no document holds is nobody's again. */
    private void free(List<TakenItem> items) {
      write();
      items.stream()
          .filter(taken -> taken.document() == null)
          .forEach(taken -> jdbc.update(FREE, taken.id().key()));
    }

    private void half(Item half, ItemId of) {
      jdbc.update(
          HALF,
          half.id().key(),
          half.seconds(),
          half.amount().minor(),
          half.before(),
          half.rounding().minor(),
          of.key());
    }

    /** What no document holds is the sheet's own from now on. */
    private void keep(TimesheetId sheet, List<TakenItem> bill, List<TakenItem> pay) {
      Stream.concat(bill.stream(), pay.stream())
          .filter(taken -> taken.document() == null)
          .forEach(taken -> held.put(taken.id().key(), sheet.toString()));
    }

    private void reprice(Valued by, Side side, List<Repriced> items) {
      for (Repriced one : items) {
        String was = one.was().id().key();
        String now = one.now().id().key();
        turn(by, side, one.was(), one.reversal());
        if (one.reversal() == null) {
          add(by, side, one.now(), null);
          heirs.put(now, was);
        } else {
          add(by, side, one.now(), was);
        }
      }
    }

    /** What no document held is the sheet's own; else its reversal stands against it. */
    private void turn(Valued by, Side side, TakenItem was, @Nullable Item reversal) {
      if (reversal == null) {
        held.put(was.id().key(), by.sheet().toString());
      } else {
        add(by, side, reversal, was.id().key());
      }
    }

    private void add(Valued by, Side side, Item item, @Nullable String insteadOf) {
      Engagement engagement = by.engagement();
      items.add(
          item.id().key(),
          side.word(),
          by.sheet().text(),
          by.sheet().contract().key(),
          engagement.client().key(),
          engagement.expert().key(),
          engagement.project(),
          engagement.discipline().name(),
          by.sheet().week().calendar().toString(),
          by.sheet().week().start(),
          item.day(),
          item.amount().currency().toString(),
          item.rate().toString(),
          item.seconds(),
          item.amount().minor(),
          item.before(),
          item.rounding().minor(),
          by.position(),
          insteadOf);
    }

    @Override
    public void write() {
      items.write();
      heirs.write();
      Rows rows = new Rows(jdbc, HOLD, "text", "text");
      held.drain(rows::add);
      rows.write();
    }
  }
}
