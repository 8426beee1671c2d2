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
      case EXPERT_PAYABLE_ACCRUED,
          EXPERT_PAYABLE_RESERVED,
          EXPERT_PAYABLE_HELD,
          PAYOUTS_IN_TRANSIT -> payable(of.expert(), unit);
      case COST_OF_SERVICES -> cost(of.expert(), unit);
      case EXPERT_RECEIVABLE -> owedBack(of.expert(), unit);
      case BANK -> bank(unit);
      case PENDING_DEBITS, PENDING_CREDITS -> pending(leg.account(), of.document(), unit);
      case UNBILLED -> "";
      default -> account(leg.account(), unit);
    };
  }

  /** Where the seconds of a sheet or document stand or stood, or where they came from. */
  private static String ofSheet(Posting leg) {
    Dimensions of = leg.dimensions();
    Account account = leg.account();
    String whose = of.contract() == null ? of.document() : of.contract() + ":" + of.week();
    return switch (account) {
      case CLIENT_WORKED, EXPERT_WORKED -> "worked " + account.book() + " " + whose;
      case CLIENT_BEFORE_CUT_OVER, EXPERT_BEFORE_CUT_OVER -> before(account.book(), whose);
      default -> standing(account.book(), whose);
    };
  }

  /** What a sheet has recorded, as the source in a book of time holds it. */
  static String worked(Book book, TimesheetId sheet) {
    return "worked " + book + " " + sheet.text();
  }

  /** What a sheet or document has of older books, as the source holds it. */
  static String before(Book book, @Nullable String whose) {
    return "before the cut-over " + book + " " + whose;
  }

  /** The other side of both. */
  static String standing(Book book, @Nullable String whose) {
    return "standing " + book + " " + whose;
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

  static String pending(Account memo, @Nullable String voucher, String unit) {
    return name(memo.path(), voucher, unit);
  }

  /** Whatever else has money, as a whole. */
  static String account(Account account, String unit) {
    return name("account", account.path(), unit);
  }

  private static String name(String what, @Nullable Object whose, String unit) {
    return String.format(Locale.ROOT, "%s of %s in %s", what, whose, unit);
  }
}
