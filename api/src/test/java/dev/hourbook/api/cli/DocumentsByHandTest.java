package dev.hourbook.api.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hourbook.api.csv.CsvFolder;
import dev.hourbook.api.database.TestDatabase;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** One invoiced hour at 95.00: what an operator does about it at the command line. */
class DocumentsByHandTest {

  @TempDir
  private Path dir;

  private final TestDatabase database = TestDatabase.fresh();

  private String done(String words) throws Exception {
    Ended ended = Ended.hourbook(dir, database, words.split(" "));
    assertThat(ended.code()).as(words + ": " + ended.err()).isZero();
    return ended.out();
  }

  private void refused(String words, String code) throws Exception {
    Ended ended = Ended.hourbook(dir, database, words.split(" "));
    assertThat(ended.code()).as(ended.err()).isEqualTo(1);
    assertThat(ended.err()).contains("[" + code + "]");
    assertThat(ended.out()).isEmpty();
  }

  @Test
  void moneyComesInIsAppliedCreditedOffsetRefundedAndStated() throws Exception {
    Path folder = new CsvFolder(Files.createDirectory(dir.resolve("data"))).path();
    try (database) {
      done("import " + folder + " --replay-weeks");
      String number = done("report invoices --format csv").split("\n")[1].split(",")[0];
      String client = done("report invoices --format csv").split("\n")[1].split(",")[1];
      refused("receipt apply wire-1 " + number, "receipt/unknown");
      done("receipt record wire-1 --client " + client + " --amount USD:100.00");
      done("receipt apply wire-1 " + number);
      refused(
          "receipt refund wire-1 --amount USD:5.01 --reference w --approve-as user:b",
          "receipt/too-little-left");
      done("receipt refund wire-1 --amount USD:5.00 --reference w --approve-as user:b");
      refused(
          "invoice void " + number + " --reason address --approve-as user:b",
          "invoice/changed-since-issued");
      done("credit-note issue half --invoice " + number + " --reason agreed --seconds 1800"
          + " --remove FRAUD --evidence case-7 --approve-as user:b");
      refused("credit-note offset half " + number, "credit-note/too-little-left");
      done("credit-note refund half --amount USD:7.50 --reference w --approve-as user:b");
      assertThat(done("report credit-notes --format csv"))
          .contains("," + number + "," + client + ",", ",USD,1800,47.50,0.00,40.00,agreed");
      assertThat(done("report receipts --format csv"))
          .contains("wire-1," + client + ",", ",USD,100.00,0.00,5.00,wire-1");
      assertThat(done("statement client --format csv --client " + client))
          .contains("opening balance", "balance,,,USD,-40.00,-40.00", "credit left,CN-");
      done("receipt unapply wire-1 " + number + " --reason mistake");
      assertThat(done("statement client --format csv --client " + client))
          .contains("not applied,wire-1,,USD,-95.00");
    }
  }
}
