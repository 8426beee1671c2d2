package dev.hourbook.api.remittance;

import static dev.hourbook.api.company.TestCompany.ANNA;
import static dev.hourbook.api.company.TestCompany.BEN;
import static dev.hourbook.api.remittance.EuroRun.AT;
import static dev.hourbook.api.remittance.EuroRun.RUN;
import static dev.hourbook.api.remittance.EuroRun.order;
import static dev.hourbook.api.remittance.Numbers.KEY;
import static dev.hourbook.api.remittance.Numbers.accounts;
import static dev.hourbook.api.remittance.Numbers.csv;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.hourbook.api.company.TestCompany;
import dev.hourbook.ledger.remittance.RemittanceCommand.WithdrawFile;
import dev.hourbook.ledger.remittance.RemittanceFileId;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Wherever the machine stops, the same file comes of it, or none. */
class MadeAgainTest {

  @TempDir
  private Path folder;

  private final TestCompany test = TestCompany.open();
  private final Remittances remittances = new Remittances(test.company(), KEY);

  @BeforeEach
  void approve() {
    EuroRun.in(test);
  }

  @AfterEach
  void close() {
    test.close();
  }

  @Test
  void stoppedBeforeTheEventNothingIsWrittenAndItIsAskedForAgain() throws IOException {
    Path out = folder.resolve("pay.xml");
    new Placing(out).write(bytes -> {});
    assertThat(out).doesNotExist();
    RemittanceFileId file = remittances.write(draft(), order(ANNA), out);
    assertThat(Files.readString(out)).contains(file.key());
  }

  @Test
  void stoppedBetweenEventAndNameTheSameBytesAreMadeAgain() throws IOException {
    Path out = folder.resolve("pay.xml");
    RemittanceFileId file = remittances.commit(draft(), order(ANNA), new Placing(out));
    assertThat(out).doesNotExist();
    byte[] first = Files.readAllBytes(folder.resolve("pay.xml.part"));
    remittances.again(file, accounts(csv()), order(BEN).debtor(), out);
    assertThat(out).hasBinaryContent(first);
    assertThatThrownBy(() -> remittances.again(file, accounts(csv()), order(BEN).debtor(), out))
        .hasMessageContaining("is there already");
  }

  @Test
  void otherNamesMakeOtherBytesAndAreRefusedWithBothHashes() {
    RemittanceFileId file = remittances.write(draft(), order(ANNA), folder.resolve("pay.xml"));
    Path other = folder.resolve("other.xml");
    String renamed = csv().replace("Erika", "Erica");
    assertThatThrownBy(
            () -> remittances.again(file, accounts(renamed), order(ANNA).debtor(), other))
        .hasMessageMatching(".*[0-9a-f]{64}.*[0-9a-f]{64}.*");
    assertThat(folder.toFile().list()).containsExactly("pay.xml");
  }

  @Test
  void whatWasWithdrawnIsNotMadeAgain() {
    RemittanceFileId file = remittances.write(draft(), order(ANNA), folder.resolve("pay.xml"));
    test.send(new WithdrawFile(file, "never taken", BEN, AT, ANNA));
    Path other = folder.resolve("other.xml");
    assertThatThrownBy(
            () -> remittances.again(file, accounts(csv()), order(ANNA).debtor(), other))
        .hasMessageContaining("was withdrawn");
    assertThat(other).doesNotExist();
  }

  private Draft draft() {
    return remittances.draft(RUN, accounts(csv()), AT);
  }
}
