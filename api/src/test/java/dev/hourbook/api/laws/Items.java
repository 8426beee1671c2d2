package dev.hourbook.api.laws;

import dev.hourbook.api.laws.Held.Standing;
import dev.hourbook.ledger.contract.Engagement;
import dev.hourbook.ledger.invoice.CreditNoteEvent.CreditNoteIssued;
import dev.hourbook.ledger.invoice.CreditNoteEvent.DifferenceCredited;
import dev.hourbook.ledger.invoice.Disposition;
import dev.hourbook.ledger.invoice.InvoiceEvent.InvoiceFinalised;
import dev.hourbook.ledger.invoice.InvoiceEvent.InvoiceVoided;
import dev.hourbook.ledger.invoice.InvoiceLine;
import dev.hourbook.ledger.message.LedgerEvent;
import dev.hourbook.ledger.money.Rate;
import dev.hourbook.ledger.payout.EarningsEvent.EarningsCarriedOver;
import dev.hourbook.ledger.payout.HopEvent;
import dev.hourbook.ledger.payout.PayoutEvent;
import dev.hourbook.ledger.timesheet.Item;
import dev.hourbook.ledger.timesheet.ItemId;
import dev.hourbook.ledger.timesheet.Repriced;
import dev.hourbook.ledger.timesheet.Ruling;
import dev.hourbook.ledger.timesheet.Side;
import dev.hourbook.ledger.timesheet.TakenItem;
import dev.hourbook.ledger.timesheet.TimesheetEvent;
import dev.hourbook.ledger.timesheet.TimesheetId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;

/** All items, and where each is, folded from the facts alone. */
final class Items {

  private final Map<ItemId, Held> all = new LinkedHashMap<>();
  private final Map<ItemId, ItemId> differences = new HashMap<>();
  private final Map<ItemId, Long> borne = new HashMap<>();
  private final RailMoney rail = new RailMoney();
  private final List<String> twice = new ArrayList<>();

  void take(LedgerEvent event) {
    switch (event) {
      case TimesheetEvent.HoursApproved e ->
        bring(e.timesheet(), e.engagement(), e.bill(), e.pay());
      case TimesheetEvent.LeftoverDecided e ->
        bring(e.timesheet(), e.engagement(), e.bill(), e.pay());
      case TimesheetEvent.AppealDecided e ->
        bring(e.timesheet(), e.engagement(), e.bill(), e.pay());
      case TimesheetEvent.HoursRepriced e -> {
        e.bill().forEach(one -> reprice(Side.BILL, e, one));
        e.pay().forEach(one -> reprice(Side.PAY, e, one));
      }
      case TimesheetEvent.HoursRepointed e -> {
        e.bill().forEach(taken -> change(taken.id(), held -> held.as(Standing.GONE)));
        e.pay().forEach(moved -> {
          if (moved.reversal() == null) {
            change(moved.was().id(), held -> held.as(Standing.GONE));
          } else {
            add(Side.PAY, e.timesheet(), e.engagement(), moved.reversal());
          }
        });
      }
      case TimesheetEvent.ItemSplit e -> split(e);
      case TimesheetEvent.HoursRemoved e -> {
        stand(e.bill(), Standing.GONE);
        stand(e.pay(), Standing.GONE);
      }
      case TimesheetEvent.HoursDisputed e -> {
        stand(e.bill(), Standing.DISPUTED);
        stand(e.pay(), Standing.DISPUTED);
      }
      case TimesheetEvent.DisputeRuled e -> {
        stand(e.ruling() == Ruling.FOR_EXPERT ? e.bill() : List.of(), Standing.FREE);
        stand(e.ruling() == Ruling.FOR_EXPERT ? e.pay() : List.of(), Standing.FREE);
        stand(e.billGone(), Standing.GONE);
        stand(e.payGone(), Standing.GONE);
      }
      default -> document(event);
    }
  }

  private void bring(TimesheetId sheet, Engagement by, List<Item> bill, List<Item> pay) {
    bill.forEach(item -> add(Side.BILL, sheet, by, item));
    pay.forEach(item -> add(Side.PAY, sheet, by, item));
  }

  private void document(LedgerEvent event) {
    rail.take(event);
    switch (event) {
      case InvoiceFinalised e -> hold(e.invoice().toString(), ids(e.lines()));
      case DifferenceCredited e -> hold(e.creditNote().toString(), ids(e.lines()));
      case InvoiceVoided e -> release(e.invoice().toString());
      case CreditNoteIssued e ->
        e.lines().stream()
            .filter(line -> line.disposition() == Disposition.RELEASE)
            .flatMap(line -> line.items().stream())
            .forEach(taken -> change(taken.id(), held -> held.on("")));
      case EarningsCarriedOver e -> earned(e);
      case PayoutEvent.PayoutPlanned e ->
        hold(e.payout().toString(), e.items().stream().map(item -> item.item()).toList());
      case PayoutEvent.PayoutCancelled e -> release(e.payout().toString());
      case HopEvent.HeldPayReleased e -> release(e.payout().toString());
      case PayoutEvent.ClawbackDecided e ->
        e.borne().forEach(item -> borne.merge(item.item(), item.seconds(), Long::sum));
      default -> {}
    }
  }

  private void add(Side side, TimesheetId sheet, Engagement engagement, Item item) {
    all.put(item.id(), new Held(side, sheet, engagement, item, Standing.FREE, ""));
  }

  /** Its rate is in older books. */
  private void earned(EarningsCarriedOver e) {
    Rate unknown = Rate.parse(e.amount().currency() + " 1");
    Item item =
        new Item(e.earnings().item(), e.cutOver(), unknown, e.seconds(), e.amount(), 0, List.of());
    add(Side.PAY, e.earnings().week(), e.engagement(), item);
  }

  private void reprice(Side side, TimesheetEvent.HoursRepriced e, Repriced one) {
    if (one.reversal() == null) {
      change(one.was().id(), held -> held.as(Standing.GONE));
    } else {
      add(side, e.timesheet(), e.engagement(), one.reversal());
      differences.put(one.reversal().id(), one.now().id());
    }
    add(side, e.timesheet(), e.engagement(), one.now());
  }

  private void split(TimesheetEvent.ItemSplit e) {
    Held was = the(e.item());
    all.put(e.part().id(), was.of(e.part()));
    all.put(e.rest().id(), was.of(e.rest()));
    if (!e.rest().id().equals(e.item())) {
      change(e.item(), held -> held.as(Standing.GONE));
    }
  }

  private void stand(List<TakenItem> items, Standing standing) {
    items.forEach(taken -> change(taken.id(), held -> held.as(standing)));
  }

  private void hold(String document, List<ItemId> items) {
    for (ItemId item : items) {
      if (!the(item).isToBeTaken()) {
        twice.add(item + " is taken by " + document + ", but is " + the(item));
      }
      change(item, held -> held.on(document));
    }
  }

  private void release(String document) {
    all.replaceAll((id, held) -> held.document().equals(document) ? held.on("") : held);
  }

  private void change(ItemId item, UnaryOperator<Held> how) {
    all.put(item, how.apply(the(item)));
  }

  private static List<ItemId> ids(List<InvoiceLine> lines) {
    return lines.stream().flatMap(line -> line.items().stream()).toList();
  }

  /** The item of an id, which some fact has named. */
  Held the(ItemId id) {
    return Objects.requireNonNull(all.get(id), () -> "no fact has brought " + id);
  }

  /** Those that fit, in the order in which they came. */
  List<Held> those(Predicate<Held> fit) {
    return all.values().stream().filter(fit).toList();
  }

  /** What a reversal was valued again as; nothing for what is none. */
  List<Held> difference(Held reversal) {
    ItemId now = differences.get(reversal.item().id());
    return now == null ? List.of() : List.of(the(now));
  }

  RailMoney rail() {
    return rail;
  }

  /** Seconds of a paid item that its expert bears. */
  long borne(Held held) {
    return borne.getOrDefault(held.item().id(), 0L);
  }

  /** Items that two documents have taken. */
  List<String> twice() {
    return twice;
  }
}
