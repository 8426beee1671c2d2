package dev.hourbook.api.house;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.List;

/** The packages of the ledger stand in a row; each knows only those to its left. */
final class ImportLeftwards extends ArchCondition<JavaClass> {
  private static final String LEDGER = "dev.hourbook.ledger";

  /** A package of the trade joins this row, in its place, before it can have a class. */
  private static final List<String> ROW = List.of(
      "message",
      "money",
      "calendar",
      "exchange",
      "quote",
      "party",
      "contract",
      "timesheet",
      "invoice",
      "receipt",
      "payout",
      "payee",
      "remittance",
      "chart",
      "voucher",
      "bank",
      "period",
      "books",
      "catalog");

  ImportLeftwards() {
    super("import only leftwards in " + String.join(" < ", ROW));
  }

  @Override
  public void check(JavaClass origin, ConditionEvents events) {
    int here = place(origin);
    if (here < 0) {
      events.add(SimpleConditionEvent.violated(
          origin, origin.getName() + " is in a package without a place in the row"));
    }
    for (Dependency dependency : origin.getDirectDependenciesFromSelf()) {
      JavaClass target = dependency.getTargetClass();
      if (target.getPackageName().startsWith(LEDGER) && place(target) > here) {
        events.add(SimpleConditionEvent.violated(origin, dependency.getDescription()));
      }
    }
  }

  /** From 0 on; the ledger's own package lists all and sees all; -1 is nowhere. */
  private static int place(JavaClass type) {
    String below = type.getPackageName().substring(LEDGER.length());
    return below.isEmpty() ? ROW.size() : ROW.indexOf(below.substring(1).split("\\.", 2)[0]);
  }
}
