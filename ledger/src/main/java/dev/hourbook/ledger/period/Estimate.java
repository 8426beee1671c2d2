package dev.hourbook.ledger.period;

import com.fasterxml.jackson.annotation.JsonIgnore;
import dev.hourbook.ledger.message.Sha256;
import dev.hourbook.ledger.money.Money;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * What a month's end counts on: submitted and undecided hours worked up to its last day, at the
 * rates of their contracts, times a share. Hours of earlier months count too, for their own month's
 * estimate has reversed itself. Rejected, disputed, over-cap and unpriced hours are out.
 */
public record Estimate(Share share, List<EstimatedSheet> sheets) {

  /** Whether there is nothing to book. */
  @JsonIgnore
  public boolean isEmpty() {
    return sheets.isEmpty();
  }

  /** What clients would owe, one sum a currency. */
  public List<Money> bill() {
    return sums(EstimatedDay::bill);
  }

  /** What experts would have earned, one sum a currency. */
  public List<Money> pay() {
    return sums(EstimatedDay::pay);
  }

  private List<Money> sums(Function<EstimatedDay, Money> side) {
    Map<String, Money> sums = new TreeMap<>();
    sheets.stream()
        .flatMap(sheet -> sheet.days().stream())
        .map(side)
        .forEach(amount -> sums.merge(amount.currency().getCurrencyCode(), amount, Money::plus));
    return List.copyOf(sums.values());
  }

  /** The hash of all of it, which a closing binds to. */
  public String hash() {
    Sha256 hash = new Sha256().line(share.part() + " of " + share.whole());
    for (EstimatedSheet sheet : sheets) {
      for (EstimatedDay day : sheet.days()) {
        hash.line(sheet.timesheet().text() + " " + day.day() + " " + day.billSeconds() + " "
            + day.paySeconds() + " " + day.bill() + " " + day.pay());
      }
    }
    return hash.hex();
  }
}
