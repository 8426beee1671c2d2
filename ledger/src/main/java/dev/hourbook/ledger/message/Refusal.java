package dev.hourbook.ledger.message;

/**
 * Why the ledger says no: data with a code, never only a sentence. Each family of refusals is a
 * sealed interface of records beside the aggregate that refuses.
 */
public interface Refusal {

  /** Stable code for machines, {@code thing/reason}: {@code timesheet/day-outside-week}. */
  String code();

  /** One sentence for people: the offending value and what to do. */
  String message();

  /** What kind of no this is; the door turns it into an HTTP status or an exit code. */
  default Kind kind() {
    return Kind.RULE;
  }

  /** Kinds of refusal. */
  enum Kind {
    /** The value itself cannot be right, whatever the state of the book. */
    INVALID,
    /** What the command names is not there. */
    UNKNOWN,
    /** The book is in a state that does not allow it; asking again may succeed later. */
    RULE,
    /** It collides with what is there already. */
    CONFLICT
  }
}
