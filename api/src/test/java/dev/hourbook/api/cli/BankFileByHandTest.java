package dev.hourbook.api.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hourbook.api.remittance.AccountKey;
import dev.hourbook.api.remittance.Numbers;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A week is paid by a file, at the command line alone. */
class BankFileByHandTest {

  private static final String WEEK = "2026-02-09@iso";
  private static final String PAYOUT = WEEK + ":E1:main:EUR:bank";
  private static final String DEBTOR =
      " --debtor Hourbook --debtor-iban AT611904300234573201 --on 2026-02-19";

  @TempDir
  private Path folder;

  @Test
  void aWeekIsPaidByAFile() {
    put("key", String.valueOf(Numbers.ENVIRONMENT.get(AccountKey.VARIABLE)));
    put("accounts.csv", Numbers.csv());
    put("number", Numbers.IBANS.getFirst() + "\n");
    try (ByHand hand = ByHand.at("2026-02-18T09:00:00Z")) {
      String fingerprint =
          ByHand.executed(words("payees fingerprint --from number")).out().strip();
      assertThat(fingerprint).matches("iban-[0-9a-f]{6}-[0-9a-f]{40}");
      approve(hand, fingerprint);
      String file = "pay-run file " + WEEK + DEBTOR + files();
      String left = hand.done(file + " --out " + folder.resolve("pay.xml"));
      assertThat(left).doesNotContain("E1");
      assertThat(folder.resolve("pay.xml")).content().contains(Numbers.IBANS.getFirst());
      Ended twice = hand.typed(file + " --out " + folder.resolve("2.xml"));
      assertThat(twice.out()).contains("in-a-file");
      assertThat(twice.err()).contains("[remittance/nothing-to-write]");
      String name = latest(hand);
      assertThat(hand.done("bank-file show " + name + " --format csv"))
          .contains(PAYOUT + ",HB-", ",EUR,480.00,true,planned,,");
      String withdraw = "bank-file withdraw " + name + " --reason lost --as user:a --approve-as ";
      hand.refused(withdraw + "user:a", "remittance/same-person-twice");
      hand.done(withdraw + "user:b");
      hand.refused(
          "bank-file again " + name + DEBTOR.replaceAll(" --on.*", "") + files() + " --out "
              + folder.resolve("3.xml"),
          "remittance/withdrawn-already");
      hand.done(file + " --out " + folder.resolve("4.xml"));
      hand.done("bank-file paid " + latest(hand) + " --on 2026-02-19");
      assertThat(hand.done("pay-run list --format csv")).contains(WEEK + ",closed");
    }
  }

  private void approve(ByHand hand, String fingerprint) {
    hand.done("client add lab --currency EUR --cadence weekly");
    hand.done("expert add E1 --zone Europe/Berlin");
    hand.done("rate-card publish house/Law --from 2026-01-01T00:00@Z --bill EUR:95 --pay EUR:60");
    hand.done("contract sign C1 --client lab --expert E1 --project P --discipline Law"
        + " --currency EUR --start 2026-01-01T00:00@Z");
    hand.done("hours log C1 2026-02-09=8:00 --submit --as user:a");
    hand.done("hours approve --week 2026-W07 --as user:b");
    hand.done("payees link-account E1 --reference ba_E1 --country DE --currency EUR --fingerprint "
        + fingerprint + " --as user:a --approve-as user:b");
    String hash = hand.done("pay-run plan " + WEEK + " --as user:a --format csv");
    hand.done("pay-run approve " + WEEK + " --as user:b --hash "
        + hash.strip().replaceAll("(?s).*,", ""));
  }

  private static String latest(ByHand hand) {
    return hand.done("bank-file list --format csv").lines().toList().get(1).split(",")[0];
  }

  private String files() {
    return " --key " + folder.resolve("key") + " --accounts " + folder.resolve("accounts.csv");
  }

  private List<String> words(String words) {
    String all = words.replace("number", folder.resolve("number").toString()) + " --key "
        + folder.resolve("key");
    return List.of(all.split(" "));
  }

  private void put(String name, String text) {
    try {
      Files.writeString(folder.resolve(name), text);
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }
}
