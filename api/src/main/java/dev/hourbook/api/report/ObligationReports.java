package dev.hourbook.api.report;

import dev.hourbook.projections.obligations.Obligation;
import java.time.LocalDate;
import java.util.List;

/** Duties as rows. */
public final class ObligationReports {
  private ObligationReports() {}

  /** One row a duty, in their order; one that is in time is overdue 0 days. */
  public static Report of(List<Obligation> obligations, LocalDate today) {
    List<List<Object>> rows = obligations.stream()
        .map(one -> List.<Object>of(
            one.duty().word(),
            one.id(),
            one.owner(),
            one.due().toString(),
            one.overdueDays(today),
            one.act()))
        .toList();
    return Report.of(List.of("duty", "id", "owner", "due", "overdue_days", "act"), rows);
  }
}
