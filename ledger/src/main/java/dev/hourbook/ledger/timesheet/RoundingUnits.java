package dev.hourbook.ledger.timesheet;

import dev.hourbook.ledger.contract.Rounding;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;

/**
 * Worked seconds added up per rounding unit (entry, day or week). What a stretch is billed for is
 * the rounded sum with it less the rounded sum before it, so parts always add up to the rounded
 * whole.
 */
final class RoundingUnits {

  private final Map<String, Long> worked;

  RoundingUnits() {
    this(new HashMap<>());
  }

  private RoundingUnits(Map<String, Long> worked) {
    this.worked = worked;
  }

  RoundingUnits copy() {
    return new RoundingUnits(new HashMap<>(worked));
  }

  long bill(Piece piece, LocalDate day, Rounding rounding) {
    String unit = unit(piece, day, rounding);
    long before = worked.getOrDefault(unit, 0L);
    long after = before + piece.length();
    worked.put(unit, after);
    return rounding.apply(after) - rounding.apply(before);
  }

  /** Takes a stretch away again; what its unit is billed less for that. */
  long unbill(Piece piece, LocalDate day, Rounding rounding) {
    String unit = unit(piece, day, rounding);
    long before = worked.getOrDefault(unit, 0L);
    long after = before - piece.length();
    worked.put(unit, after);
    return rounding.apply(before) - rounding.apply(after);
  }

  private static String unit(Piece piece, LocalDate day, Rounding rounding) {
    return switch (rounding.level()) {
      case ENTRY -> piece.entry().toString();
      case DAY -> day.toString();
      case WEEK -> "week";
    };
  }
}
