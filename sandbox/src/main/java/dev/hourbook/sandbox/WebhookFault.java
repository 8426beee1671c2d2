package dev.hourbook.sandbox;

/** What may go wrong with one webhook. The order is that of the dice: do not sort. */
public enum WebhookFault {
  /** Nothing. */
  NONE,
  /** Never sent; the event can be fetched. */
  LOST,
  /** Sent twice. */
  DUPLICATE,
  /** Sent later, when the clock has moved. */
  LATE,
  /** Held back and sent among others, in any order. */
  SHUFFLED,
  /** Somebody else sends one too, with another amount and a signature of his own. */
  FORGED
}
