package dev.hourbook.api.web.payruns;

import dev.hourbook.api.company.Company;
import dev.hourbook.api.preview.Funding;
import dev.hourbook.api.preview.RunPreview;
import dev.hourbook.api.preview.RunPreviews;
import dev.hourbook.api.rails.Rails;
import dev.hourbook.api.web.json.Amount;
import dev.hourbook.api.web.problems.Found;
import dev.hourbook.ledger.payout.PayRunId;
import dev.hourbook.projections.payees.RunExceptionLists;
import dev.hourbook.projections.payouts.RunParts.Part;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** A run as whoever approves it looks at it; nothing that is short here refuses an approval. */
@RestController
final class RunPreviewReads {

  private final Company company;
  private final RunPreviews previews;

  RunPreviewReads(Company company, Rails rails) {
    this.company = company;
    this.previews = new RunPreviews(company.jdbc(), rails.balances());
  }

  /**
   * What leaves on one rail in one currency: due, kept for what experts owe back, withheld for a
   * tax, the rest, and what is sent for it, which may be in another currency.
   */
  record Leaving(
      String rail,
      long payouts,
      long seconds,
      Amount amount,
      Amount offset,
      Amount withheld,
      Amount net,
      Amount sent) {

    static Leaving of(Part part) {
      return new Leaving(
          part.rail().word(),
          part.payouts(),
          part.seconds(),
          Amount.of(part.amount()),
          Amount.of(part.offset()),
          Amount.of(part.withheld()),
          Amount.of(part.net()),
          Amount.of(part.sent()));
    }
  }

  /** What is due and left out, in one currency. */
  record LeftOutSum(long experts, long seconds, Amount amount) {

    static LeftOutSum of(RunExceptionLists.Sum sum) {
      return new LeftOutSum(sum.experts(), sum.seconds(), Amount.of(sum.amount()));
    }
  }

  /**
   * Whether the money is there: {@code promised} is what approved runs have still to send first.
   * Codes: funds/enough, funds/short, funds/not-known, rail/not-set-up.
   */
  record Funds(
      String rail,
      Amount needed,
      Amount promised,
      @Nullable Amount available,
      @Nullable Amount missing,
      String code,
      String said) {

    static Funds of(Funding funding) {
      return new Funds(
          funding.rail().word(),
          Amount.of(funding.needed()),
          Amount.of(funding.promised()),
          funding.available().map(Amount::of).orElse(null),
          funding.missing().map(Amount::of).orElse(null),
          funding.code(),
          funding.said());
    }
  }

  /** Approvals given to the hash and needed, the sums, and the funds while it waits. */
  record Preview(
      String run,
      String stage,
      String hash,
      long payouts,
      long seconds,
      int approvalsGiven,
      int approversNeeded,
      List<String> endorsedBy,
      String approval,
      List<Leaving> leaving,
      List<LeftOutSum> leftOut,
      List<Funds> funds) {

    static Preview of(RunPreview preview) {
      return new Preview(
          preview.run().run(),
          preview.run().stage(),
          preview.run().hash(),
          preview.parts().stream().mapToLong(Part::payouts).sum(),
          preview.parts().stream().mapToLong(Part::seconds).sum(),
          preview.consent().given(),
          preview.consent().needed(),
          preview.run().endorsedBy(),
          preview.approval(),
          preview.parts().stream().map(Leaving::of).toList(),
          preview.leftOut().stream().map(LeftOutSum::of).toList(),
          preview.funding().stream().map(Funds::of).toList());
    }
  }

  @GetMapping("/api/pay-runs/{run}/preview")
  Preview previewPayRun(@PathVariable PayRunId run) {
    return Preview.of(Found.in(
        previews.of(run.key(), company.clock().now()).stream().toList(),
        "pay-run/unknown",
        run.key()));
  }
}
