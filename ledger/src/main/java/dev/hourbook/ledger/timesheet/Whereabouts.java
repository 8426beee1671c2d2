package dev.hourbook.ledger.timesheet;

import dev.hourbook.ledger.message.Refused;
import dev.hourbook.ledger.timesheet.Claims.Claim;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Where items stand, by the claims on them and by what became of the payouts that claim them. */
public final class Whereabouts {

  private static final int NAMED = 3;
  private static final String SHEET = "timesheet:";

  private final Claims claims;
  private final Payments payments;

  /** Asks those two. */
  public Whereabouts(Claims claims, Payments payments) {
    this.claims = claims;
    this.payments = payments;
  }

  Claims claims() {
    return claims;
  }

  /** The item as it stands now. */
  TakenItem locate(LiveItem live) {
    return locate(live, claims.holders(live.side(), List.of(live.item().id())));
  }

  TakenItem locate(LiveItem live, Map<ItemId, String> holders) {
    String holder = holders.get(live.item().id());
    String document = holder == null || holder.startsWith(SHEET) ? null : holder;
    return new TakenItem(live.item(), place(live, holder), document);
  }

  /** The payout that has paid or is about to pay an item; none if a sheet keeps it for itself. */
  Optional<String> payoutOf(ItemId item) {
    return Optional.ofNullable(claims.holders(Side.PAY, List.of(item)).get(item))
        .filter(holder -> !holder.startsWith(SHEET));
  }

  boolean isPaid(String payout) {
    return payments.isPaid(payout);
  }

  private Place place(LiveItem live, @Nullable String holder) {
    boolean bill = live.side() == Side.BILL;
    if (!live.isClear()) {
      return bill ? Place.DISPUTED : Place.HELD;
    }
    if (holder == null) {
      return bill ? Place.UNBILLED : Place.ACCRUED;
    }
    if (bill) {
      return Place.INVOICED;
    }
    return payments.isPaid(holder) ? Place.PAID : Place.RESERVED;
  }

  /**
   * Nothing, if no document holds any of the items.
   *
   * @throws Refused {@code claim/item-taken} naming the holders
   */
  void requireFree(Side side, Collection<ItemId> items) {
    Map<ItemId, String> holders = claims.holders(side, items);
    if (!holders.isEmpty()) {
      List<Claim> some = holders.entrySet().stream()
          .map(held -> new Claim(held.getKey(), held.getValue()))
          .limit(NAMED)
          .toList();
      throw new Refused(new ClaimRefusal.ItemTaken(side, holders.size(), some));
    }
  }

  /** Takes the items for the sheet itself: no invoice and no payout may gather them any more. */
  void keep(Side side, Collection<ItemId> items, TimesheetId sheet) {
    if (!items.isEmpty()) {
      claims.take(side, items.stream().map(i -> new Claim(i, sheet.toString())).toList());
    }
  }
}
