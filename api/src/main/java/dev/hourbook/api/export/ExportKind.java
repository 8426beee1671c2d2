package dev.hourbook.api.export;

import java.util.Locale;

/** The forms the journal leaves the house in; {@code docs/export.md} describes them. */
public enum ExportKind {
  /** A journal of hledger (1.25). */
  HLEDGER,
  /** A journal of Beancount (2.3). */
  BEANCOUNT,
  /** The general ledger, one line a posting (RFC 4180). */
  GL_CSV;

  /** The word for it on the command line. */
  public String word() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
