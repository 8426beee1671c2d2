package dev.hourbook.ledger.payee;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How far an expert has come with the account that a provider holds.
 *
 * @param account the provider's own id of it, {@code acct_1MTfjC}
 * @param expert the expert's key as we wrote it there; nothing if somebody else opened it
 * @param receives whether it takes money from us
 * @param paysOut whether it passes money on to a bank
 * @param missing what the provider still wants, in its words: {@code tos_acceptance.date}
 * @param stopped why the provider has stopped it, in a word of its own; nothing if it has not
 * @param banks where its money goes, one for each currency at the most
 */
public record Enrolled(
    String account,
    @Nullable String expert,
    boolean receives,
    boolean paysOut,
    List<String> missing,
    @Nullable String stopped,
    List<PayoutAccount> banks) {

  /** Keeps its own lists. */
  public Enrolled {
    missing = List.copyOf(missing);
    banks = List.copyOf(banks);
  }

  /** Whether an expert can be paid there. */
  public boolean isReady() {
    return receives && paysOut && stopped == null && missing.isEmpty() && !banks.isEmpty();
  }
}
