package dev.hourbook.ledger.invoice;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.hourbook.ledger.calendar.PayWeek;
import dev.hourbook.ledger.contract.ContractId;
import dev.hourbook.ledger.contract.Discipline;
import dev.hourbook.ledger.money.Money;
import dev.hourbook.ledger.money.Rate;
import dev.hourbook.ledger.party.ExpertId;
import dev.hourbook.ledger.timesheet.ItemId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What an invoice bills of one segment: an expert's seconds of one contract, service week and rate.
 * A line that starts at its segment's first second prints as {@code seconds x rate = amount}; any
 * other prints each stretch as the difference of two such products. {@code carried} is printed
 * after them: what corrections of the segment left over in rounding, absent if nothing.
 */
public record InvoiceLine(
    ContractId contract,
    ExpertId expert,
    Discipline discipline,
    String project,
    PayWeek week,
    Rate rate,
    long seconds,
    Money amount,
    List<Stretch> stretches,
    List<ItemId> items,
    @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Money carried) {

  /** A line that carries nothing. */
  public InvoiceLine(
      ContractId contract,
      ExpertId expert,
      Discipline discipline,
      String project,
      PayWeek week,
      Rate rate,
      long seconds,
      Money amount,
      List<Stretch> stretches,
      List<ItemId> items) {
    this(
        contract, expert, discipline, project, week, rate, seconds, amount, stretches, items, null);
  }

  /** What it carries in rounding; nothing for most. */
  public Money rounding() {
    return carried == null ? Money.zero(amount.currency()) : carried;
  }

  /**
   * The lines that a finalisation would make of these items, by week, contract and rate.
   *
   * @throws dev.hourbook.ledger.message.Refused {@code invoice/does-not-multiply}
   */
  public static List<InvoiceLine> of(List<BillableItem> items) {
    return Lines.of(items);
  }
}
