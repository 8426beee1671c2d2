package dev.hourbook.api.report;

import dev.hourbook.ledger.message.Refusal;
import dev.hourbook.projections.revenue.Grouping;

/** Why a report is refused. */
public sealed interface ReportRefusal extends Refusal {

  /** A list has no groups. */
  record CannotGroup(ReportKind report, Grouping by) implements ReportRefusal {
    @Override
    public String code() {
      return "report/cannot-group";
    }

    @Override
    public Kind kind() {
      return Kind.INVALID;
    }

    @Override
    public String message() {
      return report.word() + " cannot be grouped by " + by.word() + "; leave the grouping out.";
    }
  }

  /** A list shows its rows as they stand now. */
  record CannotLookBack(ReportKind report) implements ReportRefusal {
    @Override
    public String code() {
      return "report/cannot-look-back";
    }

    @Override
    public Kind kind() {
      return Kind.INVALID;
    }

    @Override
    public String message() {
      return report.word() + " are listed as they stand now; leave known-at out.";
    }
  }

  /** Nobody of that name. */
  record UnknownParty(String role, String party) implements ReportRefusal {
    @Override
    public String code() {
      return "statement/unknown-party";
    }

    @Override
    public Kind kind() {
      return Kind.UNKNOWN;
    }

    @Override
    public String message() {
      return "There is no " + role + " '" + party + "'; name one with --" + role + ".";
    }
  }
}
