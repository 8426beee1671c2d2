package dev.hourbook.stripe;

import dev.hourbook.ledger.payout.Instruction;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What we write on every object that we make at Stripe, by which we know it again.
 *
 * @param payout nothing where somebody else made it
 * @param hop the hop's word
 * @param attempt from 1; 0 where there is none that can be read
 */
record Marks(@Nullable String payout, @Nullable String hop, int attempt) {
  /** What an expert's account is marked with. */
  static final String EXPERT = "hourbook_expert";

  private static final String PAYOUT = "hourbook_payout";
  private static final String HOP = "hourbook_hop";
  private static final String ATTEMPT = "hourbook_attempt";

  /** What an instruction is marked with. */
  static Map<String, String> of(Instruction instruction) {
    return Map.of(
        PAYOUT, instruction.payout(),
        HOP, instruction.hop().word(),
        ATTEMPT, Integer.toString(instruction.attempt()));
  }

  /** What stands on an object, whoever wrote it. */
  static Marks read(@Nullable Map<String, String> metadata) {
    Map<String, String> given = Optional.ofNullable(metadata).orElse(Map.of());
    String attempt = Optional.ofNullable(given.get(ATTEMPT)).orElse("");
    return new Marks(
        given.get(PAYOUT),
        given.get(HOP),
        attempt.matches("[1-9]\\d{0,8}") ? Integer.parseInt(attempt) : 0);
  }

  boolean isOfPayout(Instruction instruction) {
    return instruction.payout().equals(payout);
  }

  boolean isOfAttempt(Instruction instruction) {
    return isOfPayout(instruction) && instruction.attempt() == attempt;
  }

  boolean isOfHop(Instruction instruction) {
    return instruction.hop().word().equals(hop);
  }
}
