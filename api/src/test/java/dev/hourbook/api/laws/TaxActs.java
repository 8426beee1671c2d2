package dev.hourbook.api.laws;

import static dev.hourbook.api.company.TestCompany.ANNA;
import static dev.hourbook.api.company.TestCompany.BEN;

import dev.hourbook.ledger.message.Actor;
import dev.hourbook.ledger.money.Money;
import dev.hourbook.ledger.party.ExpertId;
import dev.hourbook.ledger.payee.PayeeCommand.SetWithholding;
import dev.hourbook.ledger.payout.PlannedPayout;
import dev.hourbook.ledger.payout.Withheld;
import dev.hourbook.ledger.payout.WithholdingRate;
import java.time.Instant;
import java.util.Optional;
import java.util.Random;

/** What may be withheld; drawn apart from everything else, so that all else stays. */
record TaxActs(Act act) {

  private static final long OFTEN = 3;

  /** Two people state a rate from now or later on; now and then one, or one from the past. */
  SetWithholding set() {
    Random random = apart();
    Instant at = act.at();
    Actor second = random.nextInt(6) == 0 ? ANNA : BEN;
    Instant from = at.plusSeconds(random.nextInt(9) == 0 ? -1 : random.nextInt(90_000));
    ExpertId expert = new ExpertId("e" + (1 + random.nextInt(4)));
    return new SetWithholding(expert, rate(random), from, "no form", second, at, ANNA);
  }

  /** Tax of one payout in three, in whole minor units by its own sum; now and then one too many. */
  Optional<Withheld> withheld(PlannedPayout due) {
    Random random = apart();
    Money gross = due.amount();
    if (random.nextLong(OFTEN) > 0 || gross.minor() <= 0) {
      return Optional.empty();
    }
    WithholdingRate rate = rate(random);
    long half = (gross.minor() * rate.basisPoints() + 5_000) / 10_000;
    long minor = random.nextInt(12) == 0 ? half + 1 : half;
    return minor == 0
        ? Optional.empty()
        : Optional.of(new Withheld(new Money(minor, gross.currency()), rate));
  }

  /** What is withheld of it, in minor units. */
  static long minor(PlannedPayout due) {
    return Optional.ofNullable(due.withheld()).map(tax -> tax.amount().minor()).orElse(0L);
  }

  private static WithholdingRate rate(Random random) {
    int[] rates = {2_400, 3_000, 1_733, 0, 9_999};
    return new WithholdingRate(rates[random.nextInt(rates.length)], "us-backup");
  }

  private Random apart() {
    return new Random(act.seed() ^ 0x7a7L);
  }
}
