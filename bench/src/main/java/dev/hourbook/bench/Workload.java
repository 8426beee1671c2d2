package dev.hourbook.bench;

/** One figure with its floor and its check at the end. */
@FunctionalInterface
interface Workload {

  Outcome run(Workshop workshop, Size size);

  /**
   * How much of it.
   *
   * @param experts paid in one round of figure a, with five items each
   * @param commands of one round of figure b, by all clients together
   * @param sheets of the book that figures c and d rebuild
   * @param postings of the journal that figure e asks
   * @param payouts that figure p sends
   * @param callsASecond that its provider allows to each endpoint; four times as many in all
   * @param rounds of product and floor in turn
   */
  record Size(
      int experts,
      int commands,
      int sheets,
      int postings,
      int payouts,
      int callsASecond,
      int rounds) {}
}
