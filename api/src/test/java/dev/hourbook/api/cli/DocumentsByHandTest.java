package dev.hourbook.api.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hourbook.api.csv.CsvFolder;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** One invoiced hour at 95.00: what an operator does about it at the command line. */
class DocumentsByHandTest {

  @TempDir
  private Path dir;

  @Test
  void moneyComesInIsAppliedCreditedOffsetRefundedAndStated() throws Exception {
    Path folder = new CsvFolder(Files.createDirectory(dir.resolve("data"))).path();
    try (ByHand hand = ByHand.replayed(folder)) {
      String number = hand.done("report invoices --format csv").split("\n")[1].split(",")[0];
      String client = hand.done("report invoices --format csv").split("\n")[1].split(",")[1];
      hand.refused("receipt apply wire-1 " + number, "receipt/unknown");
      hand.done("receipt record wire-1 --client " + client + " --amount USD:100.00");
      hand.done("receipt apply wire-1 " + number);
      hand.refused(
          "receipt refund wire-1 --amount USD:5.01 --reference w --approve-as user:b",
          "receipt/too-little-left");
      hand.done("receipt refund wire-1 --amount USD:5.00 --reference w --approve-as user:b");
      hand.refused(
          "invoice void " + number + " --reason address --approve-as user:b",
          "invoice/changed-since-issued");
      hand.done("credit-note issue half --invoice " + number + " --reason agreed --seconds 1800"
          + " --remove FRAUD --evidence case-7 --approve-as user:b");
      hand.refused("credit-note offset half " + number, "credit-note/too-little-left");
      hand.done("credit-note refund half --amount USD:7.50 --reference w --approve-as user:b");
      assertThat(hand.done("report credit-notes --format csv"))
          .contains("," + number + "," + client + ",", ",USD,1800,47.50,0.00,40.00,agreed");
      assertThat(hand.done("report receipts --format csv"))
          .contains("wire-1," + client + ",", ",USD,100.00,0.00,5.00,wire-1");
      assertThat(hand.done("statement client --format csv --client " + client))
          .contains("opening balance", "balance,,,USD,-40.00,-40.00", "credit left,CN-");
      hand.done("receipt unapply wire-1 " + number + " --reason mistake");
      assertThat(hand.done("statement client --format csv --client " + client))
          .contains("not applied,wire-1,,USD,-95.00");
    }
  }
}
