package dev.hourbook.api.cli;

import dev.hourbook.ledger.timesheet.Hours;
import dev.hourbook.ledger.timesheet.ItemId;
import dev.hourbook.ledger.timesheet.Piece;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Option;

/** Which approved hours are meant, in one of four ways. */
final class HoursOptions {

  @Option(
      names = "--seconds",
      converter = SecondsWord.class,
      paramLabel = "LENGTH",
      description = "So many, the latest worked: 21600 or 6:00.")
  private Optional<Long> seconds = Optional.empty();

  @Option(
      names = "--piece",
      paramLabel = "PIECE",
      description = "From one second of an entry to another: tracker:48213@0-3600.")
  private List<Piece> pieces = List.of();

  @Option(names = "--item", paramLabel = "ITEM", description = "A whole item; see 'hours items'.")
  private List<ItemId> items = List.of();

  @Option(names = "--all", description = "Everything that is there.")
  private boolean all;

  Hours hours() {
    if (all) {
      return new Hours.All();
    }
    if (!pieces.isEmpty()) {
      return new Hours.Named(pieces);
    }
    return items.isEmpty() ? new Hours.Latest(seconds.orElseThrow()) : new Hours.Whole(items);
  }
}
