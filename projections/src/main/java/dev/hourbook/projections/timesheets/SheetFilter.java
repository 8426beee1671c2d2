package dev.hourbook.projections.timesheets;

import dev.hourbook.ledger.calendar.PayWeek;
import dev.hourbook.projections.paging.Where;

/** Which timesheets are meant: conditions on sheets {@code t} and their contracts {@code c}. */
public record SheetFilter(Where where) {

  /** All of them. */
  public static final SheetFilter ALL = new SheetFilter(Where.ALL);

  /** Those with hours in some state. */
  public enum Only {
    /** All of them. */
    ALL("true"),
    /** With hours that wait for approval. */
    WAITING("t.submitted > 0"),
    /** With approved hours. */
    APPROVED("t.approved <> 0"),
    /** With hours over the cap. */
    OVER_CAP("t.over_cap > 0"),
    /** With hours that have no price. */
    UNPRICED("t.unpriced > 0"),
    /** With hours that came after the week was locked. */
    LATE("t.late");

    private final String condition;

    Only(String condition) {
      this.condition = condition;
    }
  }

  /** And of this week. */
  public SheetFilter week(PayWeek week) {
    return and("t.week_start = ?", week.start())
        .and("t.calendar = ?", week.calendar().toString());
  }

  /** And for this client. */
  public SheetFilter client(String client) {
    return and("c.client = ?", client);
  }

  /** And by this expert. */
  public SheetFilter expert(String expert) {
    return and("c.expert = ?", expert);
  }

  /** And of this contract. */
  public SheetFilter contract(String contract) {
    return and("t.contract = ?", contract);
  }

  /** And only those with hours in the state. */
  public SheetFilter only(Only only) {
    return and(only.condition);
  }

  private SheetFilter and(String condition, Object... arguments) {
    return new SheetFilter(where.and(condition, arguments));
  }
}
