package dev.hourbook.api.export;

import dev.hourbook.api.csv.Progress;
import dev.hourbook.api.report.Report;
import dev.hourbook.ledger.chart.Dimensions;
import dev.hourbook.ledger.chart.Posting;
import dev.hourbook.ledger.chart.Unit;
import dev.hourbook.projections.export.JournalExtract;
import dev.hourbook.projections.export.PostedEntry;
import dev.hourbook.projections.export.PostedLeg;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** Every posting with everything it says, a row each; absent is empty. */
record GeneralLedger(JournalExtract extract, Progress progress) implements Report {

  private static final List<String> COLUMNS = List.of(
      "position",
      "leg",
      "event",
      "entity",
      "booked_on",
      "recorded_at",
      "account",
      "unit",
      "amount",
      "debit",
      "credit",
      "serviced_on",
      "client",
      "project",
      "discipline",
      "expert",
      "contract",
      "document",
      "week",
      "item",
      "place",
      "functional_amount");

  @Override
  public List<String> columns() {
    return COLUMNS;
  }

  @Override
  public void forEach(Consumer<List<Object>> sink) {
    extract.forEach(new JournalExtract.Reader() {
      @Override
      public void entry(PostedEntry entry) {
        progress.step(1);
      }

      @Override
      public void leg(PostedEntry entry, PostedLeg leg) {
        sink.accept(row(entry, leg));
      }
    });
  }

  private static List<Object> row(PostedEntry entry, PostedLeg leg) {
    Posting posting = leg.posting();
    Unit unit = posting.unit();
    long amount = posting.amount();
    List<Object> row = new ArrayList<>(List.of(
        entry.position(),
        (long) leg.number(),
        entry.event(),
        leg.entity(),
        entry.bookedOn().toString(),
        entry.recordedAt().toString(),
        posting.account().path(),
        unit.text(),
        number(unit, amount),
        amount > 0 ? number(unit, amount) : "",
        amount < 0 ? number(unit, Math.negateExact(amount)) : ""));
    Dimensions d = posting.dimensions();
    Stream.of(
            posting.servicedOn(),
            d.client(),
            d.project(),
            d.discipline(),
            d.expert(),
            d.contract(),
            d.document(),
            d.week(),
            d.item(),
            d.place())
        .map(value -> Objects.toString(value, ""))
        .forEach(row::add);
    row.add(Objects.requireNonNullElse(leg.functional(), ""));
    return row;
  }

  private static Object number(Unit unit, long amount) {
    return unit.isTime() ? amount : Quantity.money(unit, amount);
  }
}
