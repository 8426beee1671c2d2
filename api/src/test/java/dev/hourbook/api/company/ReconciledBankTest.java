package dev.hourbook.api.company;

import static dev.hourbook.api.company.Story.WEEK;
import static dev.hourbook.api.company.Story.dollars;
import static dev.hourbook.api.company.TestCompany.ANNA;
import static dev.hourbook.api.company.TestCompany.BEN;
import static org.assertj.core.api.Assertions.assertThat;

import dev.hourbook.ledger.bank.BankCommand.MatchBankLine;
import dev.hourbook.ledger.bank.BankCommand.SetOffMovements;
import dev.hourbook.ledger.bank.BankCommand.UnmatchBankLine;
import dev.hourbook.ledger.bank.BankLineId;
import dev.hourbook.ledger.bank.MatchedPart;
import dev.hourbook.ledger.bank.MovementId;
import dev.hourbook.ledger.bank.SetOffId;
import dev.hourbook.ledger.message.Refused;
import dev.hourbook.ledger.period.PeriodId;
import dev.hourbook.ledger.receipt.ReceiptCommand.RefundReceipt;
import dev.hourbook.ledger.receipt.ReceiptId;
import dev.hourbook.ledger.voucher.VoucherCommand.ReverseVoucher;
import dev.hourbook.ledger.voucher.VoucherId;
import dev.hourbook.projections.periods.Matter;
import dev.hourbook.projections.periods.OpenMatters;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The bank's statement beside the books: line by line and document by document (F11). */
class ReconciledBankTest {

  private final Story story = Story.begins().aWeekIsApproved();
  private final BankOnPaper bank = new BankOnPaper(story);

  @AfterEach
  void nothingIsWrongAndMadeAgainItIsTheSame() {
    story.isTheSameMadeAgain();
    story.close();
  }

  private RefundReceipt refund(String amount, String reference) {
    return new RefundReceipt(
        new ReceiptId("wire-1"), dollars(amount), story.today(), reference, BEN, story.now(), ANNA);
  }

  @Test
  void aReceiptLessChargesIsOneLineAndAPaymentMayComeInTwo() {
    story.on("2026-02-18");
    bank.opened("2026-02-01", "0.00")
        .receipt("wire-1", "2026-02-17", "100.00")
        .charged("fee", "2026-02-17", "2.00")
        .says("1", "2026-02-17", "58.00", "part 1")
        .says("2", "2026-02-18", "40.00", "part 2");
    story.does(bank.match("1", "receipt:wire-1=60.00", "voucher:fee"));
    assertThat(bank.breaks())
        .containsExactly("receipt:wire-1#1 40.00 main/2", "main/2 40.00 receipt:wire-1#1");
    assertThat(story.refusal(bank.match("2", "receipt:wire-1=39.00")))
        .isEqualTo("bank/not-the-sum");
    story.does(bank.match("2", "receipt:wire-1"));
    assertThat(bank.breaks()).isEmpty();
    assertThat(bank.balance("2026-02-17")).isEqualTo("58.00 98.00 0.00 0.00 40.00");
    assertThat(bank.balance("2026-02-18")).isEqualTo("98.00 98.00 0.00 0.00 0.00");
  }

  @Test
  void whatSomebodyTookIsTakenAndComesBackWhenTheMatchIsTakenBack() {
    story.on("2026-02-18");
    bank.opened("2026-02-01", "0.00")
        .receipt("wire-1", "2026-02-17", "95.00")
        .says("1", "2026-02-17", "95.00", "a")
        .says("2", "2026-02-18", "95.00", "b");
    var second = bank.match("2", "receipt:wire-1");
    story.does(bank.match("1", "receipt:wire-1"));
    assertThat(story.refusal(second)).isEqualTo("bank/already-matched");
    assertThat(story.refusal(() -> bank.match("2", "receipt:wire-1")))
        .isEqualTo("bank/already-matched");
    BankLineId line = new BankLineId(BankOnPaper.MAIN, "1");
    story
        .does(new UnmatchBankLine(line, "it is the other one", story.now(), BEN))
        .does(second);
    assertThat(bank.breaks()).containsExactly("main/1 95.00");
  }

  @Test
  void aVoucherTakenBackIsSetOffByTwoPeopleAndCountsOnNoDay() {
    story.on("2026-02-18");
    bank.opened("2026-02-01", "0.00").charged("wrong", "2026-02-12", "30.00");
    story.does(new ReverseVoucher(
        new VoucherId("wrong"), story.today(), "never charged", BEN, story.now(), ANNA));
    assertThat(bank.breaks()).containsExactly("voucher:wrong#1 -30.00", "voucher:wrong#2 30.00");
    SetOffMovements both = new SetOffMovements(
        new SetOffId("wrong"),
        List.of(part("voucher:wrong#1", "-30.00"), part("voucher:wrong#2", "30.00")),
        "never charged",
        BEN,
        story.now(),
        ANNA);
    story.does(both);
    assertThat(bank.breaks()).isEmpty();
    assertThat(bank.balance("2026-02-12")).isEqualTo("0.00 -30.00 0.00 0.00 -30.00");
    assertThat(bank.balance("2026-02-18")).isEqualTo("0.00 0.00 0.00 0.00 0.00");
  }

  private static MatchedPart part(String movement, String amount) {
    return new MatchedPart(MovementId.parse(movement), dollars(amount));
  }

  @Test
  void whatCameBeforeTheFirstStatementIsInItsBalanceUnlessALineTakesIt() {
    story.on("2026-02-18");
    bank.receipt("old", "2026-02-10", "500.00")
        .receipt("late", "2026-02-14", "70.00")
        .opened("2026-02-15", "480.00");
    assertThat(bank.breaks()).isEmpty();
    assertThat(bank.balance("2026-02-18")).isEqualTo("480.00 570.00 -90.00 0.00 0.00");
    bank.says("1", "2026-02-16", "70.00", "late");
    assertThat(bank.matched().pairs()).hasSize(1);
    assertThat(bank.balance("2026-02-18")).isEqualTo("550.00 570.00 -20.00 0.00 0.00");
  }

  @Test
  void oldBreaksWarnWhoeverClosesTheMonthOnceAStatementCameIn() {
    story.on("2026-02-18").paidOut(WEEK);
    bank.opened("2026-02-01", "0.00").receipt("wire-1", "2026-02-20", "95.00");
    assertThat(ofTheBank("2026-03-03T00:00:00Z")).isEmpty();
    bank.says("1", "2026-02-26", "7.00", "who?");
    assertThat(ofTheBank("2026-03-03T00:00:00Z"))
        .containsExactly(
            "document-without-bank-line payout:2026-02-02@iso:xenia:main:USD:bank#1"
                + " role:treasury 13",
            "document-without-bank-line receipt:wire-1#1 role:treasury 11");
    assertThat(ofTheBank("2026-03-06T00:00:00Z"))
        .contains("bank-line-without-document main/1 role:receivables 8");
  }

  /** Two people at two machines: the database lets one of them have it. */
  @Test
  void ofTwoAtOnceOneIsGrantedWhatOnlyOneCanHave() {
    story.on("2026-02-18");
    bank.opened("2026-02-01", "0.00").receipt("wire-1", "2026-02-17", "100.00");
    int granted = 0;
    for (int turn = 0; turn < 5; turn++) {
      List<MatchBankLine> both = new ArrayList<>();
      for (String half : List.of("a", "b")) {
        bank.says(half + turn, "2026-02-18", "12.00", "x");
        both.add(bank.match(half + turn, "receipt:wire-1=12.00"));
      }
      List<CompletableFuture<Boolean>> sent = both.stream()
          .map(match -> CompletableFuture.supplyAsync(() -> isGranted(match)))
          .toList();
      granted += (int) sent.stream().filter(CompletableFuture::join).count();
    }
    assertThat(granted).isEqualTo(8);
    assertThat(bank.breaks()).contains("receipt:wire-1#1 4.00");
  }

  private boolean isGranted(MatchBankLine match) {
    try {
      story.does(match);
      return true;
    } catch (Refused taken) {
      return false;
    }
  }

  private List<String> ofTheBank(String now) {
    story.company().caughtUp();
    Instant at = Instant.parse(now);
    return new OpenMatters(story.company().jdbc())
        .of(PeriodId.of(YearMonth.of(2026, 2)), at).stream()
            .filter(matter -> matter.kind().word().contains("bank-line"))
            .map(matter -> said(matter, at))
            .toList();
  }

  private static String said(Matter matter, Instant at) {
    return matter.kind().word() + " " + matter.id() + " " + matter.owner() + " "
        + matter.ageOn(LocalDate.ofInstant(at, ZoneOffset.UTC));
  }

  @Test
  void lineOfSeveralDocumentsNamesTheMovementWhereOneMovedTheBankTwice() {
    story.on("2026-02-18");
    bank.opened("2026-02-01", "0.00").receipt("wire-1", "2026-02-17", "95.00");
    for (String amount : List.of("5.00", "6.00")) {
      story.does(refund(amount, "r"));
    }
    bank.says("1", "2026-02-18", "-6.00", "back");
    assertThat(story.refusal(() -> bank.match("1", "receipt:wire-1"))).isEqualTo("bank/ambiguous");
    assertThat(bank.match("1", "receipt:wire-1#3").parts())
        .containsExactly(part("receipt:wire-1#3", "-6.00"));
    story.does(bank.match("1", "receipt:wire-1#3"));
    assertThat(bank.breaks()).containsExactly("receipt:wire-1#1 95.00", "receipt:wire-1#2 -5.00");
  }
}
