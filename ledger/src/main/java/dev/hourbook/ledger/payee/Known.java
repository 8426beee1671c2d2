package dev.hourbook.ledger.payee;

import dev.hourbook.ledger.message.Actor;
import dev.hourbook.ledger.payee.PayeeEvent.WithholdingSet;
import dev.hourbook.ledger.payee.PayeeFacts.LinkedAccount;
import dev.hourbook.ledger.payout.WithholdingRate;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The last word on one matter, for people to read: {@code tax-form, w8ben, irs-17}.
 *
 * @param detail whose token it is, or why
 */
public record Known(
    String matter, String state, String detail, @Nullable LocalDate lastDay, Instant at, Actor by) {

  private Known(String matter, String state, String detail, Instant at, Actor by) {
    this(matter, state, detail, null, at, by);
  }

  /** Everything that is known, matter by matter; of taxes the one withheld then, and later ones. */
  public static List<Known> of(PayeeFacts facts, Instant then) {
    List<Known> all = new ArrayList<>();
    facts
        .identity()
        .ifPresent(e -> all.add(
            new Known("identity", word(e.result()), e.reference(), e.lastDay(), e.at(), e.by())));
    facts.accounts().values().forEach(account -> all.addAll(of(account)));
    facts
        .taxForm()
        .ifPresent(e -> all.add(
            new Known("tax-form", word(e.form()), e.reference(), e.lastDay(), e.at(), e.by())));
    facts
        .screening()
        .ifPresent(e -> all.add(new Known(
            "screening",
            word(e.result()),
            e.provider() + " " + e.reference(),
            e.lastDay(),
            e.at(),
            e.by())));
    facts.withholding(then).ifPresent(e -> all.add(of(e, "")));
    facts.withholdings().after(then).forEach(e -> all.add(of(e, "later ")));
    facts.hold().ifPresent(e -> all.add(new Known("hold", "held", e.reason(), e.at(), e.by())));
    return all;
  }

  private static Known of(WithholdingSet e, String when) {
    WithholdingRate rate = e.rate();
    String detail = rate.statute() + " from " + e.from() + ": " + e.reason();
    return new Known("withholding", when + rate.inPercent(), detail, e.at(), e.by());
  }

  private static List<Known> of(LinkedAccount linked) {
    PayoutAccount account = linked.account();
    String matter = "account:" + account.rail().word();
    String shown = String.join(
        " ",
        account.country(),
        account.currency().getCurrencyCode(),
        account.reference(),
        account.fingerprint().hash(),
        Optional.ofNullable(account.lastFour()).map(four -> "..." + four).orElse(""));
    List<Known> all = new ArrayList<>();
    all.add(new Known(
        matter,
        linked.linked().replaced() == null ? "linked" : "changed",
        shown.strip(),
        linked.linked().at(),
        linked.linked().by()));
    linked
        .refused()
        .ifPresent(e ->
            all.add(new Known(matter, "refused", e.code() + ": " + e.reason(), e.at(), e.by())));
    return all;
  }

  private static String word(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
