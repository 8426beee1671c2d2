package dev.hourbook.api.export;

import dev.hourbook.ledger.chart.Unit;
import dev.hourbook.projections.export.JournalExtract;
import dev.hourbook.projections.export.OpeningLine;
import java.time.LocalDate;
import java.util.List;

/** A journal in plain text: what it declares, what it opens with, then entry by entry. */
interface JournalForm extends JournalExtract.Reader {

  /** Declares every account there can be and the units there are, from the first day on. */
  void declare(List<Unit> units, LocalDate firstDay);

  /** One entry that brings the balances of everything before that day. */
  void opening(LocalDate day, List<OpeningLine> lines);
}
