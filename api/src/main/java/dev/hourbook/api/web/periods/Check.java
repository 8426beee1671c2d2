package dev.hourbook.api.web.periods;

import dev.hourbook.projections.periods.Matter;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;

/** Could we close now? What blocks it comes first, then what only waits for someone. */
record Check(boolean clear, long blockers, long warnings, List<MatterRow> matters) {

  /** What it is, who has to act, for how many days it has waited, and the act that clears it. */
  record MatterRow(
      String weight,
      String kind,
      String id,
      String owner,
      long ageDays,
      LocalDate since,
      String act) {

    static MatterRow of(Matter matter, LocalDate today) {
      return new MatterRow(
          matter.kind().weight().name().toLowerCase(Locale.ROOT),
          matter.kind().word(),
          matter.id(),
          matter.owner(),
          matter.ageOn(today),
          matter.since(),
          matter.act());
    }
  }

  static Check of(List<Matter> matters, Instant now) {
    LocalDate today = LocalDate.ofInstant(now, ZoneOffset.UTC);
    long blockers = matters.stream().filter(Matter::blocks).count();
    return new Check(
        blockers == 0,
        blockers,
        matters.size() - blockers,
        matters.stream().map(matter -> MatterRow.of(matter, today)).toList());
  }
}
