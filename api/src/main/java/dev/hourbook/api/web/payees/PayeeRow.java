package dev.hourbook.api.web.payees;

import dev.hourbook.api.web.json.Amount;
import dev.hourbook.ledger.payee.Reason;
import dev.hourbook.projections.payees.PayeeLists;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Somebody who is paid: whether they may be now, why not, and what is due to them. */
record PayeeRow(String payee, boolean payable, List<Hindrance> reasons, List<Amount> due) {

  /** One thing in the way; {@code until} where time alone ends it. */
  record Hindrance(
      String code,
      String missing,
      String mends,
      Instant since,
      @Nullable Instant until) {

    static Hindrance of(Reason reason) {
      return new Hindrance(
          reason.obstacle().code(),
          reason.obstacle().missing(),
          reason.obstacle().mender().words(),
          reason.since(),
          reason.until());
    }
  }

  static PayeeRow of(PayeeLists.Row row) {
    return new PayeeRow(
        row.expert().key(),
        row.payable(),
        row.reasons().stream().map(Hindrance::of).toList(),
        row.due().stream().map(Amount::of).toList());
  }
}
