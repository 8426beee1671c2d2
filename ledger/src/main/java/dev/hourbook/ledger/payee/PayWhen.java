package dev.hourbook.ledger.payee;

/** When approved hours of a contract are paid. */
public enum PayWhen {
  /** By the next run. */
  ON_APPROVAL,
  /** So many days after their approval. */
  AFTER_DAYS,
  /** Once their client has paid, and without that so many days after their approval. */
  WHEN_CLIENT_PAYS
}
