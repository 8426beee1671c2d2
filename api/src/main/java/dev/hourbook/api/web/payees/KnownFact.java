package dev.hourbook.api.web.payees;

import dev.hourbook.ledger.payee.Known;
import dev.hourbook.ledger.payee.PayeeFacts;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The last word on one matter: what it is, who said so when, and its last day if it has one. */
record KnownFact(
    String matter,
    String state,
    String detail,
    @Nullable LocalDate lastDay,
    Instant at,
    String by) {

  static List<KnownFact> all(PayeeFacts facts, Instant then) {
    return Known.of(facts, then).stream()
        .map(known -> new KnownFact(
            known.matter(),
            known.state(),
            known.detail(),
            known.lastDay(),
            known.at(),
            known.by().key()))
        .toList();
  }
}
