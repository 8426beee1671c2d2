package dev.hourbook.api.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hourbook.api.csv.CsvFolder;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What an operator does with a bank's statement at the command line. */
class BankByHandTest {

  @TempDir
  private Path dir;

  @Test
  void aStatementIsImportedMatchedAndComparedToTheCent() throws Exception {
    Path folder = new CsvFolder(Files.createDirectory(dir.resolve("data"))).path();
    try (ByHand hand = ByHand.replayed(folder)) {
      hand.done("clock --to 2026-02-20T10:00:00Z");
      String[] invoice =
          hand.done("report invoices --format csv").split("\n")[1].split(",");
      hand.done("receipt record wire-1 --client " + invoice[1] + " --amount USD:100.00"
          + " --on 2026-02-17");
      imported(hand);
      matched(hand);
      takenBack(hand);
      hand.done("verify");
    }
  }

  private void imported(ByHand hand) throws Exception {
    Path statement = dir.resolve("statement.csv");
    String account = "bank open main --from 2026-02-01 --balance USD:0.00";
    hand.refused("bank import " + statement + " --account main", "bank/unknown-account");
    hand.refused(account + " --as user:a --approve-as user:a", "bank/same-person-twice");
    hand.done(account + " --approve-as user:b");
    Files.writeString(statement, """
        id,value_date,amount,currency,reference,counterparty
        1,2026-02-18,100.00,USD,wire-1,Acme
        2,2026-02-18,-1.50,USD,charges,Bank
        """);
    hand.done("bank import " + statement + " --account main --dry-run");
    assertThat(hand.done("bank lines --format csv").lines()).hasSize(1);
    hand.done("bank import " + statement + " --account main --closing-balance USD:98.50");
    assertThat(hand.typed("bank import " + statement + " --account main").err())
        .contains("Lines 2: 0 imported, 2 known already, 0 errors.");
  }

  private static void matched(ByHand hand) {
    assertThat(hand.typed("bank match --auto").err()).contains("1 lines matched.");
    assertThat(hand.typed("bank match --auto main/2").code()).isEqualTo(2);
    hand.refused("bank match main/2 voucher:charges", "bank/unknown-movement");
    hand.done("voucher record charges --on 2026-02-18 --debit expenses:bank-charges=1.50"
        + " --credit assets:bank=1.50 --reason charges --as user:a --approve-as user:b");
    hand.done("bank match main/2 voucher:charges");
    assertThat(hand.done("bank lines --format csv"))
        .contains(
            "main/1,2026-02-18,USD,100.00,wire-1,Acme,matched,exact-reference,user:preparer,"
                + "receipt:wire-1#1",
            "main/2,2026-02-18,USD,-1.50,charges,Bank,matched,by-hand,user:preparer,"
                + "voucher:charges#1");
    assertThat(hand.done("bank breaks --format csv")).contains("movement,payout:");
    assertThat(hand.done("bank statement --format csv"))
        .contains(
            "account main,USD,98.50,0",
            "lines without document,USD,0.00,0",
            "balance by statement,USD,98.50,0");
  }

  private static void takenBack(ByHand hand) {
    hand.done("bank unmatch main/2 --reason mistake");
    assertThat(hand.done("bank breaks --format csv"))
        .contains("line,main/2,2026-02-18,", ",voucher:charges#1");
    hand.refused("bank unmatch main/9 --reason mistake", "bank/unknown-line");
    hand.refused("bank withdraw none --reason mistake", "bank/unknown-set-off");
  }
}
