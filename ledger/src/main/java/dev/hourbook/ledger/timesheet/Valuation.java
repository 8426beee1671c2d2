package dev.hourbook.ledger.timesheet;

import dev.hourbook.ledger.contract.ContractTerms;
import dev.hourbook.ledger.contract.Price;
import java.util.ArrayList;
import java.util.List;

/**
 * One valuation of undecided work by the rules of value: prices in force when it was worked, the
 * cap's room in order of start, one item per segment and service day, money as the difference of
 * rounded worths. It decides nothing about the past: what is live already only sets where it
 * starts.
 */
record Valuation(
    List<Item> bill, List<Item> pay, List<Piece> overCap, List<UnpricedWork> unpriced) {

  static Valuation of(SheetState sheet, List<TimeEntry> submitted, ContractTerms terms) {
    Slicer slicer = new Slicer(terms);
    List<Slice> slices = new ArrayList<>();
    submitted.forEach(entry -> slices.addAll(slicer.cut(entry, entry.whole())));
    for (Piece piece : sheet.overCap()) {
      slices.addAll(slicer.cut(sheet.entry(piece.entry()), piece));
    }
    slices.sort(Slice.BY_START);
    List<UnpricedWork> unpriced = new ArrayList<>();
    List<Slice> priced = new ArrayList<>();
    for (Slice slice : slices) {
      switch (slice.price()) {
        case Price.PerHour ignored -> priced.add(slice);
        case Price.Unpriced why -> unpriced.add(new UnpricedWork(slice.dated(), why));
      }
    }
    CapSplit split = CapSplit.of(priced, terms.capIn(sheet.id().week()), sheet.approvedSeconds());
    ItemDrafts items = new ItemDrafts(sheet, terms.rounding());
    split.within().forEach(items::add);
    List<Piece> over = split.over().stream().map(Slice::dated).toList();
    return new Valuation(items.price(Side.BILL), items.price(Side.PAY), over, unpriced);
  }
}
