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

import dev.hourbook.api.audit.Audit;
import dev.hourbook.api.company.TestCompany;
import dev.hourbook.ledger.payout.Failure;
import dev.hourbook.ledger.payout.Failure.Remedy;
import dev.hourbook.ledger.remittance.RemittanceCommand.RefusePayment;
import dev.hourbook.ledger.remittance.RemittanceCommand.WithdrawFile;
import dev.hourbook.ledger.remittance.RemittanceFileId;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What becomes of a file at the bank. */
class LifeOfAFileTest {

  private static final LocalDate THURSDAY = LocalDate.parse("2026-02-19");

  @TempDir
  private Path folder;

  private final TestCompany test = TestCompany.open();
  private final Remittances remittances = new Remittances(test.company(), KEY);

  @BeforeEach
  void approve() {
    EuroRun.in(test);
  }

  @AfterEach
  void nothingIsWrong() {
    try (test) {
      test.company().caughtUp();
      assertThat(new Audit(test.company()).run(said -> {})).isEmpty();
    }
  }

  @Test
  void withdrawnFileFreesItsPayoutsAndOneThatIsPaidIsNotWithdrawn() {
    RemittanceFileId first = write(draft(), "first.xml");
    test.send(new WithdrawFile(first, "never taken", BEN, AT, ANNA));
    RemittanceFileId second = write(draft(), "second.xml");
    assertThat(second).isNotEqualTo(first);
    assertThat(new PaidFiles(test.company()).paid(second, LocalDate.parse("2026-02-19"), AT, ANNA))
        .isEqualTo(2);
    assertThatThrownBy(() -> test.send(new WithdrawFile(second, "never taken", BEN, AT, ANNA)))
        .hasMessageContaining("the bank has paid something");
    assertThat(folder.resolve("first.xml")).exists();
    assertThat(Files.exists(folder.resolve("second.xml.part"))).isFalse();
  }

  @Test
  void whatTheBankRefusesIsDueAgainAndItsAccountIsRefused() {
    RemittanceFileId file = write(draft(), "pay.xml");
    Failure closed = new Failure(Remedy.EXPERT_MENDS, "AC04", "closed");
    test.send(new RefusePayment(file, EuroRun.payout("E1"), closed, BEN, AT, ANNA));
    test.company().settled();
    assertThat(test.texts("select state from view.payout where expert = 'E1'"))
        .containsExactly("cancelled");
    assertThat(test.texts("select refused_code from view.payee_account where expert = 'E1'"))
        .containsExactly("AC04");
    assertThat(new PaidFiles(test.company()).paid(file, THURSDAY, AT, ANNA)).isEqualTo(1);
  }

  @Test
  void whatTimeMendsGoesIntoAnotherFile() {
    RemittanceFileId file = write(draft(), "pay.xml");
    Failure late = new Failure(Remedy.RETRY_LATER, "TM01", "after the cut-off");
    test.send(new RefusePayment(file, EuroRun.payout("E1"), late, BEN, AT, ANNA));
    assertThat(draft().said()).startsWith("1 payments, EUR 30.00");
  }

  private Draft draft() {
    return remittances.draft(RUN, accounts(csv()), AT);
  }

  private RemittanceFileId write(Draft draft, String name) {
    return remittances.write(draft, order(ANNA), folder.resolve(name));
  }
}
