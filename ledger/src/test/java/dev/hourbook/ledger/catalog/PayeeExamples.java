package dev.hourbook.ledger.catalog;

import static dev.hourbook.ledger.contract.Agreements.ANN;
import static dev.hourbook.ledger.contract.Agreements.BOB;
import static dev.hourbook.ledger.contract.Agreements.C1;
import static dev.hourbook.ledger.contract.Agreements.EVE;
import static dev.hourbook.ledger.contract.Agreements.USD;

import dev.hourbook.ledger.message.LedgerEvent;
import dev.hourbook.ledger.money.Money;
import dev.hourbook.ledger.party.ExpertId;
import dev.hourbook.ledger.payee.Check;
import dev.hourbook.ledger.payee.ContractPayEvent;
import dev.hourbook.ledger.payee.Fingerprint;
import dev.hourbook.ledger.payee.IdentityResult;
import dev.hourbook.ledger.payee.LeftOut;
import dev.hourbook.ledger.payee.Obstacle;
import dev.hourbook.ledger.payee.PayTerms;
import dev.hourbook.ledger.payee.PayWhen;
import dev.hourbook.ledger.payee.PayeeEvent;
import dev.hourbook.ledger.payee.PayeePolicyEvent;
import dev.hourbook.ledger.payee.PayeePolicyId;
import dev.hourbook.ledger.payee.PayeeRules;
import dev.hourbook.ledger.payee.PayoutAccount;
import dev.hourbook.ledger.payee.Reason;
import dev.hourbook.ledger.payee.RunExceptionsEvent;
import dev.hourbook.ledger.payee.RunExceptionsId;
import dev.hourbook.ledger.payee.ScreeningResult;
import dev.hourbook.ledger.payee.SharingEvent;
import dev.hourbook.ledger.payee.TaxForm;
import dev.hourbook.ledger.payout.ApprovalPolicyEvent;
import dev.hourbook.ledger.payout.ApprovalPolicyId;
import dev.hourbook.ledger.payout.ApprovalRules;
import dev.hourbook.ledger.payout.ApprovalTier;
import dev.hourbook.ledger.payout.PayRunId;
import dev.hourbook.ledger.payout.Rail;
import dev.hourbook.ledger.payout.WithholdingRate;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

/** One of each fact about those who are paid. */
final class PayeeExamples {

  static final Fingerprint ACCOUNT = new Fingerprint("fp-8c1f0a77");
  static final RunExceptionsId LEFT = RunExceptionsId.of(new PayRunId("X"), 0);

  private static final Instant AT = Instant.parse("2026-02-11T10:00:00Z");
  private static final LocalDate LAST = LocalDate.parse("2029-12-31");

  private PayeeExamples() {}

  static Stream<LedgerEvent> all() {
    return Stream.concat(words(), rules());
  }

  private static Stream<LedgerEvent> words() {
    PayoutAccount account = new PayoutAccount(Rail.BANK, "ba_1MiN3g", ACCOUNT, "IN", USD, "4242");
    Fingerprint before = new Fingerprint("fp-before");
    LocalDate signed = LocalDate.parse("2026-02-10");
    return Stream.of(
        new PayeeEvent.IdentityChecked(EVE, IdentityResult.VERIFIED, "vs_17", LAST, AT, ANN),
        new PayeeEvent.AccountLinked(EVE, account, before, AT, ANN, BOB),
        new PayeeEvent.AccountRefused(EVE, Rail.BANK, "R03", "no account", AT, ANN),
        new PayeeEvent.AccountMended(EVE, Rail.BANK, "a typing error", AT, ANN),
        new PayeeEvent.TaxFormSigned(EVE, TaxForm.W8BEN, signed, LAST, "irs-17", AT, ANN),
        new PayeeEvent.Screened(EVE, ScreeningResult.CLEAR, "lists", "sc_17", LAST, AT, ANN, BOB),
        new PayeeEvent.WithholdingSet(
            EVE, new WithholdingRate(2_400, "us-backup"), AT, "no W-9 yet", AT, ANN, BOB),
        new PayeeEvent.PayeeHeld(EVE, "a letter from a court", AT, ANN),
        new PayeeEvent.PayeeReleased(EVE, "the court is content", AT, ANN));
  }

  private static Stream<LedgerEvent> rules() {
    ExpertId adam = new ExpertId("adam");
    PayeeRules rules = new PayeeRules(
        List.of(Check.IDENTITY, Check.TAX_FORM), 72, 5, 14, List.of(Money.of("25.00", USD)), 40);
    ApprovalRules approvals =
        new ApprovalRules(List.of(new ApprovalTier(Money.of("50000.00", USD), 2)));
    LeftOut left = new LeftOut(
        EVE,
        Rail.BANK,
        1_800,
        Money.of("30.00", USD),
        List.of(
            new Reason(Obstacle.HELD, AT, null),
            new Reason(Obstacle.ACCOUNT_COOLING_OFF, AT, AT.plusSeconds(259_200))));
    return Stream.of(
        new SharingEvent.HolderJoined(ACCOUNT, EVE, AT, ANN),
        new SharingEvent.HolderLeft(ACCOUNT, EVE, AT, ANN),
        new SharingEvent.SharingAllowed(
            ACCOUNT, List.of(adam, EVE), "they are married", AT, ANN, BOB),
        new PayeePolicyEvent.PayeePolicySet(
            PayeePolicyId.MAIN, rules, AT, "the auditors ask for it", AT, ANN, BOB),
        new ApprovalPolicyEvent.ApprovalPolicySet(
            ApprovalPolicyId.MAIN, approvals, AT, "the auditors ask for it", AT, ANN, BOB),
        new ContractPayEvent.PayTermsAgreed(
            C1, new PayTerms(PayWhen.WHEN_CLIENT_PAYS, 30), AT, "as agreed with her", AT, ANN, BOB),
        new RunExceptionsEvent.ExceptionsRecorded(LEFT, new PayRunId("X"), List.of(left), AT, ANN));
  }
}
