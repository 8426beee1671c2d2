package dev.hourbook.api.laws;

import static dev.hourbook.api.company.TestCompany.ANNA;
import static dev.hourbook.api.company.TestCompany.BEN;
import static dev.hourbook.api.company.TestCompany.USD;

import dev.hourbook.ledger.contract.ContractId;
import dev.hourbook.ledger.message.Actor;
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
import dev.hourbook.ledger.payee.PayeeCommand;
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
import dev.hourbook.ledger.payee.PayoutAccount;
import dev.hourbook.ledger.payee.RunExceptionsCommand.RecordExceptions;
import dev.hourbook.ledger.payee.RunExceptionsId;
import dev.hourbook.ledger.payee.ScreeningResult;
import dev.hourbook.ledger.payee.SharingCommand.AllowSharing;
import dev.hourbook.ledger.payee.TaxForm;
import dev.hourbook.ledger.payout.ApprovalPolicyCommand.SetApprovalPolicy;
import dev.hourbook.ledger.payout.ApprovalPolicyId;
import dev.hourbook.ledger.payout.ApprovalRules;
import dev.hourbook.ledger.payout.ApprovalTier;
import dev.hourbook.ledger.payout.Destination;
import dev.hourbook.ledger.payout.Rail;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Random;

/** What may be said of those who are paid. None of it moves a second or a cent. */
record PayeeActs(World world, Act act, Random random) {

  Optional<? extends LedgerCommand> command() {
    Instant at = act.at();
    return switch (act.kind()) {
      case KNOW_PAYEE -> Optional.of(know(at));
      case LINK_ACCOUNT -> Optional.of(link(expert(), at));
      case ALLOW_SHARING -> Optional.of(allow(at));
      case SET_WITHHOLDING -> Optional.of(new TaxActs(act).set());
      case SET_PAYEE_POLICY ->
        Optional.of(
            new SetPayeePolicy(PayeePolicyId.MAIN, rules(), at, "auditors", second(), at, ANNA));
      case SET_APPROVAL_POLICY ->
        Optional.of(new SetApprovalPolicy(
            ApprovalPolicyId.MAIN, approvals(), at, "auditors", second(), at, ANNA));
      case AGREE_PAY_TERMS ->
        Optional.of(new AgreePayTerms(
            new ContractId("C" + (1 + random.nextInt(4))),
            new PayTerms(PayWhen.AFTER_DAYS, 1 + random.nextInt(30)),
            at,
            "agreed",
            second(),
            at,
            ANNA));
      case LEAVE_OUT ->
        World.any(world.runs, random)
            .map(run -> new RecordExceptions(
                RunExceptionsId.of(run, act.number()),
                run,
                List.of(new LeftOut(expert(), Rail.BANK, 60, Money.of("1.00", USD), List.of())),
                at,
                ANNA));
      default -> Optional.empty();
    };
  }

  private PayeeCommand know(Instant at) {
    LocalDate today = LocalDate.ofInstant(at, ZoneOffset.UTC);
    return switch (random.nextInt(10)) {
      case 0 ->
        new CheckIdentity(
            expert(), one(IdentityResult.values()), "vs", today.plusDays(9), at, ANNA);
      case 1 -> new SignTaxForm(expert(), one(TaxForm.values()), today, today, "irs", at, ANNA);
      case 2 ->
        new RecordScreening(
            expert(), one(ScreeningResult.values()), "lists", "sc", today, BEN, at, ANNA);
      case 3 -> new RefuseAccount(expert(), Rail.BANK, "R03", "none such", at, ANNA);
      case 4, 5, 6 -> new MendAccount(expert(), Rail.BANK, "typed wrong", at, ANNA);
      case 7 -> new HoldPayee(expert(), "a letter", at, ANNA);
      default -> new ReleasePayee(expert(), "settled", at, ANNA);
    };
  }

  /** Another person; now and then the one who asked, who may not. */
  private Actor second() {
    return random.nextInt(12) == 0 ? ANNA : BEN;
  }

  private ExpertId expert() {
    return new ExpertId("e" + (1 + random.nextInt(4)));
  }

  /** Mostly their own; now and then one of few, so that they are shared. */
  private LinkAccount link(ExpertId expert, Instant at) {
    Fingerprint few = new Fingerprint("fp-" + random.nextInt(3));
    PayoutAccount account = random.nextInt(4) > 0 ? account(expert) : account(few);
    return new LinkAccount(expert, account, second(), at, ANNA);
  }

  /** Their own. */
  static PayoutAccount account(ExpertId expert) {
    return account(new Fingerprint(own(expert).fingerprint()));
  }

  private static PayoutAccount account(Fingerprint fingerprint) {
    return new PayoutAccount(Rail.BANK, "ba_1", fingerprint, "US", USD, "4242");
  }

  /** Where a payout is planned to go. */
  static Destination own(ExpertId expert) {
    return new Destination("ba_1", "fp-" + expert.key());
  }

  private AllowSharing allow(Instant at) {
    List<ExpertId> some = random
        .ints(1, 5)
        .distinct()
        .limit(2)
        .sorted()
        .boxed()
        .map(n -> new ExpertId("e" + n))
        .toList();
    Fingerprint fingerprint = new Fingerprint("fp-" + random.nextInt(3));
    return new AllowSharing(fingerprint, some, "a couple", second(), at, ANNA);
  }

  /** Most of them ask nothing, so that files are written. */
  private PayeeRules rules() {
    List<Check> asked = random.nextInt(4) == 0 ? List.of(one(Check.values())) : List.of();
    return new PayeeRules(asked, random.nextInt(99), random.nextInt(9), 0, List.of());
  }

  /** Mostly of some money, so that many runs need one; now and then none needs more. */
  private ApprovalRules approvals() {
    Money from = new Money(1_000L * random.nextInt(100), USD);
    return new ApprovalRules(
        random.nextInt(4) == 0 ? List.of() : List.of(new ApprovalTier(from, 2)));
  }

  private <E> E one(E[] values) {
    return values[random.nextInt(values.length)];
  }
}
