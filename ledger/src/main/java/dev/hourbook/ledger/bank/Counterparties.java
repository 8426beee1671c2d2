package dev.hourbook.ledger.bank;

/** Who stands on the other side of a bank line, kept beside the log so that it can be erased. */
public interface Counterparties {

  /** Keeps the name for a line, in the transaction of its event. */
  void keep(BankLineId line, String name);
}
