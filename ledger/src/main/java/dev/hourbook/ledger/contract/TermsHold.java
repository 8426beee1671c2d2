package dev.hourbook.ledger.contract;

/**
 * Keeps terms and what is valued by them apart. Hours that are valued while a rate changes would be
 * committed behind the reaction that reprices what there is, and keep the old rate for good.
 */
public interface TermsHold {

  /**
   * Waits until every unit of work that has read a contract or a card has ended, and keeps others
   * from reading one until this unit ends.
   */
  void change();
}
