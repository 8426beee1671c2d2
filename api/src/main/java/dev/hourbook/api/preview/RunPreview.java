package dev.hourbook.api.preview;

import dev.hourbook.ledger.payout.Consent;
import dev.hourbook.projections.payees.RunExceptionLists;
import dev.hourbook.projections.payouts.PayRunLists.PayRunRow;
import dev.hourbook.projections.payouts.RunParts.Part;
import java.util.List;

/**
 * A run as whoever approves it looks at it.
 *
 * @param consent how many have said yes to it as it is, and how many have to
 * @param parts what leaves and what is kept, by rail and currency
 * @param leftOut what is due and not in it, by currency
 * @param funding whether the money is there, of a run that waits for its approval; of other runs
 *     nothing
 */
public record RunPreview(
    PayRunRow run,
    Consent consent,
    List<Part> parts,
    List<RunExceptionLists.Sum> leftOut,
    List<Funding> funding) {

  /** Its approval in words: {@code endorsed by 1 of 2; another person has to approve}. */
  public String approval() {
    return switch (run.stage()) {
      case "open" -> "not planned yet";
      case "planned" -> consent.words();
      default -> "approved";
    };
  }
}
