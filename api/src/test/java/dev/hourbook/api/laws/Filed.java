package dev.hourbook.api.laws;

import dev.hourbook.ledger.message.LedgerEvent;
import dev.hourbook.ledger.payout.Failure.Remedy;
import dev.hourbook.ledger.payout.PayRunId;
import dev.hourbook.ledger.payout.PayoutEvent.PayoutCancelled;
import dev.hourbook.ledger.payout.PayoutEvent.PayoutPaid;
import dev.hourbook.ledger.payout.PayoutId;
import dev.hourbook.ledger.remittance.Remittance;
import dev.hourbook.ledger.remittance.RemittanceEvent.FileWithdrawn;
import dev.hourbook.ledger.remittance.RemittanceEvent.FileWritten;
import dev.hourbook.ledger.remittance.RemittanceEvent.PaymentRefused;
import dev.hourbook.ledger.remittance.RemittanceFileId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Which files pay which payouts, as the facts say, and whether one could be paid twice. */
final class Filed {

  private final Map<PayoutId, RemittanceFileId> live = new LinkedHashMap<>();
  private final Map<RemittanceFileId, PayRunId> files = new LinkedHashMap<>();
  private final Set<PayoutId> settled = new HashSet<>();
  private final Set<PayoutId> givenUp = new HashSet<>();
  private final List<String> wrong = new ArrayList<>();

  void take(LedgerEvent event) {
    switch (event) {
      case FileWritten e -> {
        files.put(e.file(), e.run());
        e.payments().stream().map(Remittance::payout).forEach(payout -> put(payout, e.file()));
      }
      case FileWithdrawn e -> withdrawn(e.file());
      case PaymentRefused e -> refused(e);
      case PayoutPaid e -> settled.add(e.payout());
      case PayoutCancelled e -> {
        settled.add(e.payout());
        check(live.containsKey(e.payout()), "cancelled while a file pays it", e.payout());
      }
      default -> {}
    }
  }

  private void put(PayoutId payout, RemittanceFileId file) {
    check(live.putIfAbsent(payout, file) != null, "in two files", payout);
    check(settled.contains(payout), "settled before its file was written", payout);
  }

  private void withdrawn(RemittanceFileId file) {
    live.forEach((payout, of) ->
        check(of.equals(file) && settled.contains(payout), "paid and withdrawn", payout));
    live.values().removeIf(file::equals);
  }

  private void refused(PaymentRefused e) {
    check(settled.contains(e.payout()), "paid and refused", e.payout());
    live.remove(e.payout(), e.file());
    if (e.failure().remedy() != Remedy.RETRY_LATER) {
      givenUp.add(e.payout());
    }
  }

  private void check(boolean broken, String what, PayoutId payout) {
    if (broken) {
      wrong.add("a payout leaves once: " + payout + " is " + what);
    }
  }

  /** What each live payment is in. */
  Map<PayoutId, RemittanceFileId> live() {
    return live;
  }

  /** Those that nobody has paid yet, if there are any; else all. */
  List<PayoutId> waiting() {
    List<PayoutId> waiting =
        live.keySet().stream().filter(payout -> !settled.contains(payout)).toList();
    return waiting.isEmpty() ? List.copyOf(live.keySet()) : waiting;
  }

  /** All files, and the run of each. */
  Map<RemittanceFileId, PayRunId> files() {
    return files;
  }

  /** What could be paid twice, or not at all. */
  Optional<String> broken() {
    return wrong.stream()
        .findFirst()
        .or(() -> givenUp.stream()
            .filter(payout -> !settled.contains(payout))
            .findFirst()
            .map(payout -> "what the bank refused is cancelled: " + payout));
  }
}
