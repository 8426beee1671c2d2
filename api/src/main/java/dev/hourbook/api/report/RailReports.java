package dev.hourbook.api.report;

import dev.hourbook.projections.rails.RailBreak;
import java.time.Instant;
import java.util.List;

/** What a provider and the book differ in, as rows. */
public final class RailReports {
  private RailReports() {}

  /** One row a break, the worst first. */
  public static Report breaks(List<RailBreak> breaks, Instant now) {
    return Report.of(
        List.of(
            "kind",
            "payout",
            "reference",
            "currency",
            "amount",
            "difference",
            "since",
            "age_days",
            "owner",
            "act"),
        breaks.stream()
            .map(one -> List.<Object>of(
                one.kind().word(),
                one.payout(),
                one.reference(),
                one.amount().currency().toString(),
                one.amount(),
                one.difference(),
                one.since().toString(),
                one.ageDays(now),
                one.owner(),
                one.act()))
            .toList());
  }
}
