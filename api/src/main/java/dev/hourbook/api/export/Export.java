package dev.hourbook.api.export;

import dev.hourbook.api.csv.Progress;
import dev.hourbook.api.report.Format;
import dev.hourbook.projections.export.JournalExtract;
import dev.hourbook.projections.export.OpeningLine;
import dev.hourbook.projections.export.PostedEntry;
import dev.hourbook.projections.export.PostedLeg;
import java.io.PrintWriter;
import java.time.LocalDate;
import java.util.List;

/** Writes an extract of the journal in one of its forms, posting by posting as it is read. */
public record Export(JournalExtract extract, Progress progress) {

  /** Writes all of it; what could not be written, the writer knows. */
  public void write(ExportKind kind, PrintWriter out) {
    JournalExtract.Extent extent = extract.extent();
    progress.begin("Exporting entries", extent.entries());
    switch (kind) {
      case HLEDGER -> journal(new HledgerForm(out), extent);
      case BEANCOUNT -> journal(new BeancountForm(out), extent);
      case GL_CSV -> Format.CSV.to(out, new GeneralLedger(extract, progress));
    }
    out.flush();
    progress.end();
  }

  private void journal(JournalForm form, JournalExtract.Extent extent) {
    List<OpeningLine> opening = extract.opening();
    LocalDate from = extract.span().from();
    LocalDate first = opening.isEmpty() ? extent.first().orElse(LocalDate.EPOCH) : from;
    form.declare(extract.units(), first);
    if (!opening.isEmpty()) {
      form.opening(from, opening);
    }
    extract.forEach(counted(form));
  }

  private JournalExtract.Reader counted(JournalForm form) {
    return new JournalExtract.Reader() {
      @Override
      public void entry(PostedEntry entry) {
        progress.step(1);
        form.entry(entry);
      }

      @Override
      public void leg(PostedEntry entry, PostedLeg leg) {
        form.leg(entry, leg);
      }
    };
  }
}
