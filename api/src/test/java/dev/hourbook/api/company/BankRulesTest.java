package dev.hourbook.api.company;

import static dev.hourbook.api.company.Story.WEEK;
import static dev.hourbook.api.company.Story.dollars;
import static dev.hourbook.api.company.TestCompany.ANNA;
import static dev.hourbook.api.company.TestCompany.BEN;
import static org.assertj.core.api.Assertions.assertThat;

import dev.hourbook.ledger.receipt.ReceiptCommand.RefundReceipt;
import dev.hourbook.ledger.receipt.ReceiptId;
import dev.hourbook.projections.bank.Candidates.Doubt;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Lines that the rules match by themselves, and those that they leave alone. */
class BankRulesTest {

  private final Story story = Story.begins().aWeekIsApproved();
  private final BankOnPaper bank = new BankOnPaper(story);

  @AfterEach
  void nothingIsWrongAndMadeAgainItIsTheSame() {
    story.isTheSameMadeAgain();
    story.close();
  }

  @Test
  void receiptPayRunRefundAndChargesAreFoundByTheirReferences() {
    story.on("2026-02-18").paidOut(WEEK);
    bank.opened("2026-02-01", "0.00")
        .receipt("wire-1", "2026-02-17", "3800.00")
        .charged("fee-1", "2026-02-18", "12.50");
    ReceiptId wire = new ReceiptId("wire-1");
    story.does(
        new RefundReceipt(wire, dollars("50.00"), story.today(), "back 1", BEN, story.now(), ANNA));
    bank.says("1", "2026-02-17", "3800.00", " Wire-1 ")
        .says("2", "2026-02-18", "-2400.00", "2026-02-02@iso")
        .says("3", "2026-02-18", "-50.00", "BACK  1")
        .says("4", "2026-02-18", "-12.50", "fee-1");
    assertThat(bank.breaks()).hasSize(8);
    assertThat(bank.matched().pairs())
        .extracting(pair -> pair.line().id() + " " + pair.rule().word())
        .containsExactly(
            "1 exact-reference", "3 exact-reference", "4 exact-reference", "2 whole-pay-run");
    assertThat(bank.breaks()).isEmpty();
    assertThat(bank.balance("2026-02-18")).isEqualTo("1337.50 1337.50 0.00 0.00 0.00");
  }

  @Test
  void whatFitsTwiceStaysABreakWithAllThatItMayBe() {
    story.on("2026-02-18");
    bank.opened("2026-02-01", "0.00")
        .receipt("wire-1", "2026-02-17", "95.00")
        .receipt("WIRE-1", "2026-02-18", "95.00")
        .says("1", "2026-02-18", "95.00", "wire-1");
    assertThat(bank.matched().pairs()).isEmpty();
    assertThat(bank.matched().doubts())
        .containsExactly(
            new Doubt("main/1", "receipt:WIRE-1#1"), new Doubt("main/1", "receipt:wire-1#1"));
    assertThat(bank.breaks())
        .containsExactly(
            "receipt:wire-1#1 95.00 main/1",
            "main/1 95.00 receipt:WIRE-1#1 receipt:wire-1#1",
            "receipt:WIRE-1#1 95.00 main/1");
  }

  @Test
  void twoLinesThatFitOneDocumentAreBothLeftAlone() {
    story.on("2026-02-18");
    bank.opened("2026-02-01", "0.00")
        .receipt("wire-1", "2026-02-17", "95.00")
        .says("1", "2026-02-17", "95.00", "wire-1")
        .says("2", "2026-02-18", "95.00", "wire-1");
    assertThat(bank.matched().pairs()).isEmpty();
    assertThat(bank.matched().doubts()).hasSize(2);
  }

  @Test
  void anotherAmountReferenceOrTimeIsNoMatch() {
    story.on("2026-02-28");
    bank.opened("2026-02-01", "0.00")
        .receipt("amount", "2026-02-17", "95.00")
        .receipt("reference", "2026-02-17", "10.00")
        .receipt("time", "2026-02-17", "20.00")
        .says("1", "2026-02-17", "95.01", "amount")
        .says("2", "2026-02-17", "10.00", "references")
        .says("3", "2026-02-25", "20.00", "time");
    assertThat(bank.matched().pairs()).isEmpty();
    assertThat(bank.matched().doubts()).isEmpty();
    bank.says("4", "2026-02-24", "20.00", "time");
    assertThat(bank.matched().pairs()).extracting(pair -> pair.line().id()).containsExactly("4");
  }
}
