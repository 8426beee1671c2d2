package dev.hourbook.ledger.contract;

/**
 * Keeps terms and what is valued by them apart. Hours that are valued while a rate changes would be
 * committed behind the reaction that reprices what there is, and keep the old rate for good.
 */
public interface TermsHold {

  /**
   * Waits until every unit of work that has read the contract or card, {@code "contract:C-1"}, has
   * ended, and keeps others from reading it until this unit ends.
   */
  void change(String terms);
}
