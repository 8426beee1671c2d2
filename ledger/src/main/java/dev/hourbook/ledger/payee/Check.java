package dev.hourbook.ledger.payee;

/** What a company may ask to be known of everybody whom it pays. */
public enum Check {
  /** Who they are. */
  IDENTITY,
  /** Where their money goes. */
  ACCOUNT,
  /** What they signed for the tax office. */
  TAX_FORM,
  /** That no list of sanctions has them. */
  SCREENING
}
