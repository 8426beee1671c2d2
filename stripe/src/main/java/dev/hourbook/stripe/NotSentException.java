package dev.hourbook.stripe;

/** The worker was stopped before its call was put on the wire. */
final class NotSentException extends Exception {
  private static final long serialVersionUID = 1;

  NotSentException(InterruptedException stop) {
    super("stopped before it was sent", stop);
  }
}
