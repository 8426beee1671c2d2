package dev.hourbook.api.laws;

import dev.hourbook.ledger.chart.Account;
import dev.hourbook.ledger.chart.Book;
import dev.hourbook.ledger.chart.Dimensions;
import dev.hourbook.ledger.chart.Posting;
import dev.hourbook.ledger.timesheet.TimesheetId;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The names of sums that journal and facts are compared by. */
final class Sums {
  private Sums() {}

  /** The sums a leg counts in; none where it is compared item by item. */
  static List<String> all(Posting leg) {
    String name = leg.unit().isTime() ? ofSheet(leg) : of(leg);
    return name.isEmpty() ? List.of() : List.of(name);
  }

  private static String of(Posting leg) {
    Dimensions of = leg.dimensions();
    String unit = leg.unit().text();
    return switch (leg.account()) {
      case RECEIVABLE, RECEIVABLE_DISPUTED -> receivable(of.client(), unit);
      case SERVICES, ADJUSTMENTS -> revenue(of.client(), unit);
      case CLIENT_BALANCE -> balance(of.client(), unit);
      case UNAPPLIED_CASH -> unapplied(of.client(), unit);
      case EXPERT_PAYABLE_ACCRUED, EXPERT_PAYABLE_RESERVED, EXPERT_PAYABLE_HELD ->
        payable(of.expert(), unit);
      case COST_OF_SERVICES -> cost(of.expert(), unit);
      case EXPERT_RECEIVABLE -> owedBack(of.expert(), unit);
      case BANK -> bank(unit);
      default -> "";
    };
  }

  /** Where the seconds of a sheet stand or stood, the sources being one of the places. */
  private static String ofSheet(Posting leg) {
    Dimensions of = leg.dimensions();
    Account account = leg.account();
    boolean source = account == Account.CLIENT_WORKED || account == Account.EXPERT_WORKED;
    return (source ? "worked " : "standing ") + account.book() + " " + of.contract() + ":"
        + of.week();
  }

  /** What a sheet has recorded, as the source in a book of time holds it. */
  static String worked(Book book, TimesheetId sheet) {
    return "worked " + book + " " + sheet.text();
  }

  /** The other side of it. */
  static String standing(Book book, TimesheetId sheet) {
    return "standing " + book + " " + sheet.text();
  }

  static String receivable(@Nullable String client, String unit) {
    return name("receivable", client, unit);
  }

  static String revenue(@Nullable String client, String unit) {
    return name("revenue", client, unit);
  }

  static String balance(@Nullable String client, String unit) {
    return name("client balance", client, unit);
  }

  static String unapplied(@Nullable String client, String unit) {
    return name("unapplied cash", client, unit);
  }

  static String payable(@Nullable String expert, String unit) {
    return name("payable", expert, unit);
  }

  static String cost(@Nullable String expert, String unit) {
    return name("cost", expert, unit);
  }

  static String owedBack(@Nullable String expert, String unit) {
    return name("owed back", expert, unit);
  }

  static String bank(String unit) {
    return name("bank", "house", unit);
  }

  private static String name(String what, @Nullable String whose, String unit) {
    return String.format(Locale.ROOT, "%s of %s in %s", what, whose, unit);
  }
}
