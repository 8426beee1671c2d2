package dev.hourbook.api.laws;

import static dev.hourbook.api.company.TestCompany.ANNA;
import static dev.hourbook.api.company.TestCompany.BEN;

import dev.hourbook.ledger.message.Actor;
import dev.hourbook.ledger.message.LedgerCommand;
import dev.hourbook.ledger.payout.Failure;
import dev.hourbook.ledger.payout.Failure.Remedy;
import dev.hourbook.ledger.payout.PayRunId;
import dev.hourbook.ledger.payout.PayoutEvent.PayoutPlanned;
import dev.hourbook.ledger.payout.PayoutId;
import dev.hourbook.ledger.payout.Rail;
import dev.hourbook.ledger.remittance.EndToEndId;
import dev.hourbook.ledger.remittance.FileForm;
import dev.hourbook.ledger.remittance.Remittance;
import dev.hourbook.ledger.remittance.RemittanceCommand.RefusePayment;
import dev.hourbook.ledger.remittance.RemittanceCommand.WithdrawFile;
import dev.hourbook.ledger.remittance.RemittanceCommand.WriteFile;
import dev.hourbook.ledger.remittance.RemittanceFileId;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;

/** What may be done about files for a bank; filed payouts are asked for again now and then. */
record FileActs(World world, Act act, Random random) {

  Optional<? extends LedgerCommand> command() {
    Instant at = act.at();
    Filed filed = world.items().rail().filed();
    return switch (act.kind()) {
      case WRITE_FILE -> write(filed, at);
      case WITHDRAW_FILE ->
        World.any(filed.waiting(), random)
            .map(payout -> of(filed, payout))
            .map(file -> new WithdrawFile(file, "never taken", second(), at, ANNA));
      case REFUSE_PAYMENT ->
        World.any(filed.waiting(), random)
            .map(payout ->
                new RefusePayment(of(filed, payout), payout, failure(), second(), at, ANNA));
      default -> Optional.empty();
    };
  }

  private static RemittanceFileId of(Filed filed, PayoutId payout) {
    return Objects.requireNonNull(filed.live().get(payout));
  }

  /** All that some run has in one currency, or a part; of a run that nobody approved, too. */
  private Optional<WriteFile> write(Filed filed, Instant at) {
    boolean greedy = random.nextInt(6) == 0;
    List<PayoutPlanned> those = world.unpaid.stream()
        .filter(payout -> payout.rail() == Rail.BANK)
        .filter(payout -> greedy || !filed.live().containsKey(payout.payout()))
        .filter(payout -> greedy || world.items().rail().isApproved(payout.run()))
        .toList();
    return World.any(those, random).map(first -> {
      PayRunId run = first.run();
      List<Remittance> payments = those.stream()
          .filter(payout -> payout.run().equals(run))
          .filter(payout -> payout.sent().currency().equals(first.sent().currency()))
          .filter(payout -> payout.equals(first) || random.nextInt(3) > 0)
          .map(this::payment)
          .toList();
      LocalDate day = LocalDate.ofInstant(at, ZoneOffset.UTC);
      RemittanceFileId file = RemittanceFileId.of(run, filed.files().size() + 1, at);
      return new WriteFile(
          file, run, new FileForm("pain.001.001.09", day, "ab12"), payments, at, ANNA);
    });
  }

  private Remittance payment(PayoutPlanned plan) {
    PayoutId id = plan.payout();
    String account = Objects.requireNonNull(plan.destination()).fingerprint();
    return new Remittance(id, EndToEndId.of(id), plan.sent(), account);
  }

  private Failure failure() {
    List<Remedy> all = List.of(Remedy.values());
    Remedy remedy = all.get(random.nextInt(all.size()));
    return new Failure(remedy, "AC04", "the account is closed");
  }

  /** Another person; now and then the one who asked, who may not. */
  private Actor second() {
    return random.nextInt(12) == 0 ? ANNA : BEN;
  }
}
