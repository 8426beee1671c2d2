package dev.hourbook.ledger.remittance;

import dev.hourbook.ledger.message.Refused;
import dev.hourbook.ledger.message.Streams;
import dev.hourbook.ledger.payout.PayoutId;
import dev.hourbook.ledger.remittance.RemittanceEvent.FileWritten;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;

/** By what payouts are on their way that a file asks for. */
record Takers(Streams streams) {

  /**
   * Nothing, if nothing is taken.
   *
   * @throws Refused {@code remittance/taken} with the first file, who wrote it and when
   */
  void requireNone(Map<PayoutId, String> taken) {
    taken.keySet().stream().min(Comparator.comparing(PayoutId::key)).ifPresent(first -> {
      String holder = Optional.ofNullable(taken.get(first)).orElseThrow();
      throw new Refused(new RemittanceRefusal.Taken(taken.size(), first, said(holder)));
    });
  }

  private String said(String holder) {
    return streams.of(holder).stream()
        .filter(FileWritten.class::isInstance)
        .map(FileWritten.class::cast)
        .findFirst()
        .map(e -> "file " + e.file().key() + ", written by " + e.by() + " at " + e.at())
        .orElse(holder);
  }
}
