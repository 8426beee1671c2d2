package dev.hourbook.api.company;

import static dev.hourbook.api.company.TestCompany.ANNA;
import static dev.hourbook.api.company.TestCompany.BEN;
import static dev.hourbook.api.company.TestCompany.USD;

import dev.hourbook.ledger.contract.ContractId;
import dev.hourbook.ledger.message.LedgerCommand;
import dev.hourbook.ledger.money.Money;
import dev.hourbook.ledger.party.ExpertId;
import dev.hourbook.ledger.payee.Check;
import dev.hourbook.ledger.payee.ContractPayCommand.AgreePayTerms;
import dev.hourbook.ledger.payee.Fingerprint;
import dev.hourbook.ledger.payee.IdentityResult;
import dev.hourbook.ledger.payee.LeftOut;
import dev.hourbook.ledger.payee.PayTerms;
import dev.hourbook.ledger.payee.PayWhen;
import dev.hourbook.ledger.payee.PayeeCommand.CheckIdentity;
import dev.hourbook.ledger.payee.PayeeCommand.HoldPayee;
import dev.hourbook.ledger.payee.PayeeCommand.LinkAccount;
import dev.hourbook.ledger.payee.PayeeCommand.MendAccount;
import dev.hourbook.ledger.payee.PayeeCommand.RecordScreening;
import dev.hourbook.ledger.payee.PayeeCommand.RefuseAccount;
import dev.hourbook.ledger.payee.PayeeCommand.ReleasePayee;
import dev.hourbook.ledger.payee.PayeeCommand.SignTaxForm;
import dev.hourbook.ledger.payee.PayeePolicyCommand.SetPayeePolicy;
import dev.hourbook.ledger.payee.PayeePolicyId;
import dev.hourbook.ledger.payee.PayeeRules;
import dev.hourbook.ledger.payee.Payees;
import dev.hourbook.ledger.payee.PayoutAccount;
import dev.hourbook.ledger.payee.RunExceptionsCommand.RecordExceptions;
import dev.hourbook.ledger.payee.RunExceptionsId;
import dev.hourbook.ledger.payee.ScreeningResult;
import dev.hourbook.ledger.payee.SharingCommand.AllowSharing;
import dev.hourbook.ledger.payee.TaxForm;
import dev.hourbook.ledger.payout.PayRunId;
import dev.hourbook.ledger.payout.Rail;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/** What is known of those whom a lively company pays, and a run that leaves somebody out. */
final class LivelyPayees {

  private static final Instant AT = Instant.parse("2026-03-06T12:00:00Z");
  private static final ExpertId E1 = new ExpertId("E1");
  private static final ExpertId E2 = new ExpertId("E2");

  private LivelyPayees() {}

  static void in(TestCompany test) {
    test.send(words());
    Payees payees = new Payees(test.company().streams());
    LeftOut left = new LeftOut(
        E2,
        Rail.BANK,
        600,
        Money.of("10.00", USD),
        payees.verdict(E2, Rail.BANK, AT).why());
    PayRunId run = new PayRunId("2026-02-02@iso");
    test.send(new RecordExceptions(RunExceptionsId.of(run, 0), run, List.of(left), AT, ANNA));
  }

  private static LedgerCommand[] words() {
    PayeeRules rules =
        new PayeeRules(List.of(Check.TAX_FORM), 72, 0, 0, List.of(Money.of("5.00", USD)));
    LocalDate last = LocalDate.parse("2027-01-31");
    return new LedgerCommand[] {
      new CheckIdentity(E1, IdentityResult.VERIFIED, "vs_1", last, AT, ANNA),
      new SignTaxForm(E1, TaxForm.W8BEN, LocalDate.parse("2026-03-01"), null, "irs", AT, ANNA),
      new RecordScreening(E1, ScreeningResult.HIT, "lists", "sc_1", null, null, AT, ANNA),
      new RecordScreening(E1, ScreeningResult.CLEAR, "lists", "sc_2", last, BEN, AT, ANNA),
      linked(E1, "fp-1"),
      linked(E2, "fp-1"),
      new AllowSharing(new Fingerprint("fp-1"), List.of(E1, E2), "married", BEN, AT, ANNA),
      new RefuseAccount(E2, Rail.BANK, "R03", "no account", AT, ANNA),
      linked(E2, "fp-2"),
      new RefuseAccount(E2, Rail.BANK, "R02", "closed", AT, ANNA),
      new MendAccount(E2, Rail.BANK, "opened again", AT, ANNA),
      new RefuseAccount(E1, Rail.BANK, "R04", "no such number", AT, ANNA),
      new HoldPayee(E1, "a letter", AT, ANNA),
      new ReleasePayee(E1, "settled", AT, BEN),
      new AgreePayTerms(
          new ContractId("C1"),
          new PayTerms(PayWhen.WHEN_CLIENT_PAYS, 30),
          AT,
          "agreed",
          BEN,
          AT,
          ANNA),
      new SetPayeePolicy(PayeePolicyId.MAIN, rules, AT, "auditors", BEN, AT, ANNA)
    };
  }

  private static LinkAccount linked(ExpertId who, String fingerprint) {
    PayoutAccount account = new PayoutAccount(
        Rail.BANK, "ba_" + fingerprint, new Fingerprint(fingerprint), "US", USD, "4242");
    return new LinkAccount(who, account, BEN, AT, ANNA);
  }
}
