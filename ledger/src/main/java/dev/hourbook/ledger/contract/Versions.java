package dev.hourbook.ledger.contract;

import dev.hourbook.ledger.message.Actor;
import dev.hourbook.ledger.message.Refused;
import java.time.Instant;
import java.util.Comparator;
import java.util.Currency;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The rules that card and contract share about dated rates. */
final class Versions {
  private Versions() {}

  static List<RateVersion> inOrder(List<RateVersion> versions) {
    List<RateVersion> sorted =
        versions.stream().sorted(Comparator.comparing(RateVersion::from)).toList();
    for (int i = 1; i < sorted.size(); i++) {
      if (sorted.get(i).from().compareTo(sorted.get(i - 1).from()) == 0) {
        throw new Refused(new ContractRefusal.SameMomentTwice(sorted.get(i).from()));
      }
    }
    return sorted;
  }

  /** A rate in the past reprices hours that are valued, so somebody has to say why. */
  static void requireReason(RateVersion version, Instant at, @Nullable String reason) {
    boolean past = version.from().instant().isBefore(at);
    if (past && (reason == null || reason.isBlank())) {
      throw new Refused(new ContractRefusal.RateInThePast(version.from(), at));
    }
  }

  /** A rate in another currency would be added to amounts in the first. */
  static void requireCurrency(Currency terms, RateVersion version) {
    requireCurrency(terms, version.bill().currency());
    requireCurrency(terms, version.pay().currency());
  }

  static void requireCurrency(Currency terms, Currency other) {
    if (!terms.equals(other)) {
      throw new Refused(new ContractRefusal.OtherCurrency(terms, other));
    }
  }

  static void requireTwoPeople(Actor asked, Actor approved) {
    if (asked.isSamePersonAs(approved)) {
      throw new Refused(new ContractRefusal.SamePersonTwice(asked));
    }
  }
}
