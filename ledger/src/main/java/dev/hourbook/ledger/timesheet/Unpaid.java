package dev.hourbook.ledger.timesheet;

import dev.hourbook.ledger.contract.Engagement;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Pay that is earned and in no payout, and that nobody disputes. What a payout has is not among it,
 * at whatever rate: it is paid, and a clawback to decide.
 */
record Unpaid(
    SheetState sheet, Whereabouts where, Engagement engagement, Consumer<TimesheetEvent> events) {

  /** As much as there is of those hours, cut out so that it is whole items; or nothing. */
  List<TakenItem> cut(Hours hours) {
    List<Choice.Chosen> chosen = new Choice(sheet).common(hours, live());
    return new Cutting(sheet, where, engagement, events).cut(Side.PAY, chosen);
  }

  private List<LiveItem> live() {
    List<LiveItem> clear =
        sheet.live().of(Side.PAY).stream().filter(LiveItem::isClear).toList();
    Set<ItemId> ids = clear.stream().flatMap(this::ids).collect(Collectors.toSet());
    Map<ItemId, String> holders = where.claims().holders(Side.PAY, ids);
    return clear.stream()
        .filter(item -> ids(item).noneMatch(holders::containsKey))
        .toList();
  }

  /** Its own id, and that of what it was before a new rate, if a payout had it by then. */
  private Stream<ItemId> ids(LiveItem live) {
    ItemId id = live.item().id();
    Optional<ItemId> was = sheet.live().insteadOf(id);
    return Stream.concat(Stream.of(id), was.stream());
  }
}
