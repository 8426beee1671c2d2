package dev.hourbook.api.audit;

import dev.hourbook.ledger.message.LedgerEvent;
import dev.hourbook.ledger.money.Money;
import dev.hourbook.ledger.payout.HopEvent.PayoutDelivered;
import dev.hourbook.ledger.payout.HopEvent.PayoutReturned;
import dev.hourbook.ledger.payout.PayoutEvent.PayoutPaid;
import dev.hourbook.ledger.payout.PayoutEvent.PayoutPlanned;
import dev.hourbook.ledger.payout.PayoutId;
import dev.hourbook.ledger.quote.Exchanged;
import dev.hourbook.ledger.quote.QuoteEvent.QuoteLocked;
import dev.hourbook.ledger.quote.QuotesId;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Pay that is sent in another currency: each amount counted again by a quote that two people
 * locked, and what the trading account has to hold of it. It keeps what is exchanged, and sums.
 */
final class ExchangeFold {

  static final String LAW = "what is exchanged is its quote of what is paid, and stands in trading";

  private static final String POSTED = """
      select document || ' ' || unit, sum(amount)::bigint from view.posting
      where account = 'equity:trading'
        and (document like 'payout:%' or document like 'transfer:%')
      group by 1 having sum(amount) <> 0""";

  private final Map<String, QuoteLocked> quotes = new HashMap<>();
  private final Map<PayoutId, PayoutPlanned> exchanged = new HashMap<>();
  private final Map<String, Long> trading = new TreeMap<>();
  private final List<Finding> findings = new ArrayList<>();

  void take(LedgerEvent event) {
    switch (event) {
      case QuoteLocked e -> quotes.put(e.quotes().text() + " " + e.reference(), e);
      case PayoutPlanned e ->
        Optional.ofNullable(e.exchanged()).ifPresent(sent -> planned(e, sent));
      case PayoutPaid e -> settled(e.payout(), e.exchanged(), 1);
      case PayoutDelivered e -> settled(e.payout(), e.exchanged(), 1);
      case PayoutReturned e -> settled(e.payout(), e.exchanged(), -1);
      default -> {}
    }
  }

  private void planned(PayoutPlanned plan, Exchanged sent) {
    exchanged.put(plan.payout(), plan);
    QuotesId of = new QuotesId(plan.net().currency(), sent.amount().currency());
    Optional<QuoteLocked> quote = Optional.ofNullable(quotes.get(of.text() + " " + sent.quote()));
    if (quote.filter(sent::isBy).isEmpty()) {
      say(plan.payout() + ": " + sent + " is by no quote that was locked");
    }
    if (!counted(plan.net(), sent).equals(sent.amount())) {
      say(plan.payout() + ": sent " + sent.amount() + ", counted " + counted(plan.net(), sent));
    }
  }

  private static Money counted(Money net, Exchanged sent) {
    int digits = sent.amount().currency().getDefaultFractionDigits();
    BigDecimal rate = sent.rate().value();
    BigDecimal exact = sent.pair().base().equals(net.currency())
        ? net.amount().multiply(rate).setScale(digits, RoundingMode.HALF_UP)
        : net.amount().divide(rate, digits, RoundingMode.HALF_UP);
    return Money.exactly(exact, sent.amount().currency());
  }

  private void settled(PayoutId payout, @Nullable Exchanged said, int sign) {
    Optional<PayoutPlanned> plan = Optional.ofNullable(exchanged.get(payout));
    Optional<Exchanged> sent = plan.map(PayoutPlanned::exchanged);
    if (!Optional.ofNullable(said).equals(sent)) {
      say(payout + ": planned " + sent + ", settled " + said);
    }
    plan.ifPresent(it -> {
      add(payout.toString(), it.net(), -sign);
      add("transfer:" + payout.key(), it.sent(), sign);
    });
  }

  private void add(String document, Money amount, int sign) {
    trading.merge(document + " " + amount.currency(), sign * amount.minor(), Math::addExact);
  }

  private void say(String where) {
    findings.add(new Finding(LAW, where));
  }

  /** Whatever is not as its quote has it, or stands otherwise in the journal. */
  List<Finding> compare(JdbcTemplate jdbc) {
    Map<String, Long> off = new TreeMap<>(trading);
    jdbc.query(POSTED, row -> {
      off.merge(row.getString(1), -row.getLong(2), Math::addExact);
    });
    off.forEach((where, difference) -> {
      if (difference != 0) {
        say(where + ": log and journal differ by " + difference);
      }
    });
    return List.copyOf(findings);
  }
}
