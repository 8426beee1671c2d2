package dev.hourbook.api.audit;

import static java.util.Objects.requireNonNull;

import dev.hourbook.ledger.contract.Engagement;
import dev.hourbook.ledger.message.LedgerEvent;
import dev.hourbook.ledger.money.Money;
import dev.hourbook.ledger.party.ExpertId;
import dev.hourbook.ledger.payout.DebtEvent;
import dev.hourbook.ledger.payout.DebtEvent.DebtRestored;
import dev.hourbook.ledger.payout.DebtEvent.WriteOffDecided;
import dev.hourbook.ledger.payout.EarningsEvent.EarningsCarriedOver;
import dev.hourbook.ledger.payout.HopEvent;
import dev.hourbook.ledger.payout.HopEvent.HeldPayReleased;
import dev.hourbook.ledger.payout.HopEvent.PayoutDelivered;
import dev.hourbook.ledger.payout.HopEvent.PayoutFailed;
import dev.hourbook.ledger.payout.HopEvent.PayoutReturned;
import dev.hourbook.ledger.payout.HopEvent.PayoutReversed;
import dev.hourbook.ledger.payout.HopEvent.PayoutSubmitted;
import dev.hourbook.ledger.payout.PayoutEvent;
import dev.hourbook.ledger.payout.PayoutEvent.ClawbackDecided;
import dev.hourbook.ledger.payout.PayoutEvent.ClawbackProposed;
import dev.hourbook.ledger.payout.PayoutEvent.PayoutCancelled;
import dev.hourbook.ledger.payout.PayoutEvent.PayoutPaid;
import dev.hourbook.ledger.payout.PayoutEvent.PayoutPlanned;
import dev.hourbook.ledger.payout.PayoutId;
import dev.hourbook.ledger.timesheet.Item;
import dev.hourbook.ledger.timesheet.Repriced;
import dev.hourbook.ledger.timesheet.Ruling;
import dev.hourbook.ledger.timesheet.TakenItem;
import dev.hourbook.ledger.timesheet.TimesheetEvent.AppealDecided;
import dev.hourbook.ledger.timesheet.TimesheetEvent.DisputeRuled;
import dev.hourbook.ledger.timesheet.TimesheetEvent.HoursApproved;
import dev.hourbook.ledger.timesheet.TimesheetEvent.HoursDisputed;
import dev.hourbook.ledger.timesheet.TimesheetEvent.HoursRemoved;
import dev.hourbook.ledger.timesheet.TimesheetEvent.HoursRepointed;
import dev.hourbook.ledger.timesheet.TimesheetEvent.HoursRepriced;
import dev.hourbook.ledger.timesheet.TimesheetEvent.LeftoverDecided;
import dev.hourbook.projections.books.LongRead;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Invariant 2 on the experts' side: what each has earned and where it stands, money and seconds, as
 * the events say; the journal has to hold the same. It keeps sums, and the payouts on their way.
 */
final class ExpertFold {

  static final String LAW = "every expert is owed and was paid what the log says";

  private static final String POSTED = """
      select expert, place, unit, sum(amount) as amount from (
        select expert, unit,
          case when unit = 's' or account = 'assets:expert-receivable' then amount
            else -amount end as amount,
          case
            when account in ('liabilities:expert-payable:accrued', 'time:expert:accrued')
              then 'ACCRUED'
            when account in ('liabilities:expert-payable:reserved', 'time:expert:reserved')
              or account = 'liabilities:payouts-in-transit' then 'RESERVED'
            when account in ('liabilities:expert-payable:held', 'time:expert:held') then 'HELD'
            when account = 'time:expert:paid'
              or account in (
                'assets:bank', 'assets:funds-at-connected-accounts', 'equity:trading')
                and document like 'payout:%' then 'PAID'
            when account = 'time:expert:recovered' then 'RECOVERED'
            when account = 'assets:expert-receivable' and document like 'payout:%'
              then 'OWED'
            when account = 'liabilities:tax-withheld-payable' and document like 'payout:%'
              then 'WITHHELD' end as place
        from view.posting where expert is not null) p
      where place is not null group by 1, 2, 3""";

  private enum Place {
    ACCRUED,
    RESERVED,
    HELD,
    PAID,
    RECOVERED,
    OWED,
    WITHHELD
  }

  private record Key(String expert, Place place, String unit) {}

  private final Map<Key, Long> sums = new LinkedHashMap<>();
  private final Map<PayoutId, PayoutPlanned> onTheirWay = new HashMap<>();
  private final Map<PayoutId, Long> borne = new HashMap<>();

  void take(LedgerEvent event) {
    switch (event) {
      case HoursApproved e -> e.pay().forEach(item -> earn(e.engagement(), item, 1));
      case LeftoverDecided e -> e.pay().forEach(item -> earn(e.engagement(), item, 1));
      case AppealDecided e -> e.pay().forEach(item -> earn(e.engagement(), item, 1));
      case HoursRemoved e -> take(e.engagement(), e.pay());
      case HoursDisputed e -> {
        take(e.engagement(), e.pay());
        give(e.engagement(), e.pay(), Place.HELD);
      }
      case DisputeRuled e -> {
        take(e.engagement(), e.pay());
        if (e.ruling() == Ruling.FOR_EXPERT) {
          give(e.engagement(), e.pay(), Place.ACCRUED);
        }
      }
      case HoursRepriced e -> {
        for (Repriced one : e.pay()) {
          earn(e.engagement(), one.was().item(), -1);
          earn(e.engagement(), one.now(), 1);
        }
      }
      case HoursRepointed e ->
        e.pay().forEach(moved -> earn(e.engagement(), moved.was().item(), -1));
      case EarningsCarriedOver e -> {
        add(e.engagement().expert(), Place.ACCRUED, e.amount(), 1);
        add(e.engagement().expert(), Place.ACCRUED, e.seconds());
      }
      case PayoutEvent e -> payout(e);
      default -> {}
    }
  }

  private void payout(PayoutEvent event) {
    switch (event) {
      case PayoutPlanned e -> {
        onTheirWay.put(e.payout(), e);
        move(e, Place.ACCRUED, Place.RESERVED);
        withheld(e, 1);
        e.offsets().forEach(kept -> {
          add(e.expert(), Place.ACCRUED, kept.amount(), -1);
          add(e.expert(), Place.OWED, kept.amount(), -1);
        });
      }
      case PayoutPaid e -> settle(e.payout(), Place.PAID);
      case PayoutCancelled e -> settle(e.payout(), Place.ACCRUED);
      // Nobody owes anything before it is decided.
      case ClawbackProposed ignored -> {}
      case ClawbackDecided e ->
        e.borne().forEach(item -> {
          add(e.expert(), Place.PAID, -item.seconds());
          add(e.expert(), Place.RECOVERED, item.seconds());
          add(e.expert(), Place.OWED, item.amount(), 1);
          borne.merge(e.payout(), item.seconds(), Math::addExact);
        });
      case DebtEvent e -> debt(e);
      case HopEvent e -> hop(e);
    }
  }

  private void debt(DebtEvent event) {
    switch (event) {
      case DebtRestored e -> {
        add(e.expert(), Place.ACCRUED, e.amount(), 1);
        add(e.expert(), Place.OWED, e.amount(), 1);
      }
      case WriteOffDecided e -> add(e.expert(), Place.OWED, e.lost(), -1);
      // The payout that keeps it says so too; asking moves nothing.
      default -> {}
    }
  }

  private void hop(HopEvent event) {
    switch (event) {
      case PayoutSubmitted e when e.attempt() > 1 -> move(e, Place.HELD, Place.RESERVED);
      case PayoutFailed e -> move(e, Place.RESERVED, Place.HELD);
      case PayoutDelivered e -> move(e, Place.RESERVED, Place.PAID);
      case PayoutReturned e -> move(e, Place.PAID, Place.RESERVED);
      case PayoutReversed e -> move(e, Place.RESERVED, Place.HELD);
      case HeldPayReleased e -> {
        move(e, Place.HELD, Place.ACCRUED);
        withheld(requireNonNull(onTheirWay.get(e.payout())), -1);
      }
      // The rest moves nothing that an expert is owed.
      default -> {}
    }
  }

  /** What the expert owes back stays recovered, wherever the payout goes. */
  private void move(HopEvent event, Place from, Place to) {
    PayoutPlanned payout = requireNonNull(onTheirWay.get(event.payout()));
    long back = borne.getOrDefault(event.payout(), 0L);
    move(payout, from, to);
    add(payout.expert(), from, back);
    add(payout.expert(), to, -back);
  }

  private void settle(PayoutId payout, Place to) {
    PayoutPlanned planned = onTheirWay.remove(payout);
    if (planned != null) {
      move(planned, Place.RESERVED, to);
      withheld(planned, to == Place.ACCRUED ? -1 : 0);
    }
  }

  /** Tax is an authority's, and not the expert's, until the payout turns out to pay nothing. */
  private void withheld(PayoutPlanned payout, int sign) {
    Optional.ofNullable(payout.withheld()).ifPresent(tax -> {
      add(payout.expert(), Place.ACCRUED, tax.amount(), -sign);
      add(payout.expert(), Place.WITHHELD, tax.amount(), sign);
    });
  }

  private void move(PayoutPlanned payout, Place from, Place to) {
    add(payout.expert(), from, payout.net(), -1);
    add(payout.expert(), from, -payout.seconds());
    add(payout.expert(), to, payout.net(), 1);
    add(payout.expert(), to, payout.seconds());
  }

  private void earn(Engagement by, Item item, int sign) {
    add(by.expert(), Place.ACCRUED, item.amount(), sign);
    add(by.expert(), Place.ACCRUED, sign * item.seconds());
  }

  /** From where they stood: held, or in no payout. */
  private void take(Engagement by, List<TakenItem> items) {
    items.forEach(taken -> {
      Place from = Place.valueOf(taken.place().name());
      add(by.expert(), from, taken.item().amount(), -1);
      add(by.expert(), from, -taken.item().seconds());
    });
  }

  private void give(Engagement by, List<TakenItem> items, Place to) {
    items.forEach(taken -> {
      add(by.expert(), to, taken.item().amount(), 1);
      add(by.expert(), to, taken.item().seconds());
    });
  }

  private void add(ExpertId expert, Place place, Money amount, int sign) {
    String unit = amount.currency().getCurrencyCode();
    sums.merge(new Key(expert.key(), place, unit), sign * amount.minor(), Math::addExact);
  }

  private void add(ExpertId expert, Place place, long seconds) {
    sums.merge(new Key(expert.key(), place, "s"), seconds, Math::addExact);
  }

  /** Whoever is owed or was paid something else in the journal. */
  List<Finding> compare(JdbcTemplate jdbc) {
    Map<Key, Long> posted = new LinkedHashMap<>();
    LongRead.of(jdbc, POSTED, row -> {
      Place place = Place.valueOf(row.getString("place"));
      posted.put(
          new Key(row.getString("expert"), place, row.getString("unit")), row.getLong("amount"));
    });
    List<Finding> findings = new ArrayList<>();
    Map<Key, Long> off = new LinkedHashMap<>(sums);
    posted.forEach((key, amount) -> off.merge(key, -amount, Math::addExact));
    off.forEach((key, difference) -> {
      if (difference != 0) {
        findings.add(new Finding(
            LAW,
            said(key) + ": log " + sums.getOrDefault(key, 0L) + ", journal "
                + posted.getOrDefault(key, 0L)));
      }
    });
    return findings;
  }

  private static String said(Key key) {
    return key.expert() + ", " + key.place() + ", " + key.unit();
  }
}
