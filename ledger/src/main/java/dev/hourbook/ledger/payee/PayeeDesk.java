package dev.hourbook.ledger.payee;

import dev.hourbook.ledger.contract.Terms;
import dev.hourbook.ledger.message.Streams;
import dev.hourbook.ledger.party.Parties;
import dev.hourbook.ledger.payee.ContractPayCommand.AgreePayTerms;
import dev.hourbook.ledger.payee.PayeeCommand.CheckIdentity;
import dev.hourbook.ledger.payee.PayeeCommand.HoldPayee;
import dev.hourbook.ledger.payee.PayeeCommand.LinkAccount;
import dev.hourbook.ledger.payee.PayeeCommand.MendAccount;
import dev.hourbook.ledger.payee.PayeeCommand.RecordScreening;
import dev.hourbook.ledger.payee.PayeeCommand.RefuseAccount;
import dev.hourbook.ledger.payee.PayeeCommand.ReleasePayee;
import dev.hourbook.ledger.payee.PayeeCommand.ReportAccount;
import dev.hourbook.ledger.payee.PayeeCommand.SetWithholding;
import dev.hourbook.ledger.payee.PayeeCommand.SignTaxForm;
import dev.hourbook.ledger.payee.PayeePolicyCommand.SetPayeePolicy;
import dev.hourbook.ledger.payee.SharingEvent.HolderJoined;
import dev.hourbook.ledger.payee.SharingEvent.HolderLeft;
import java.util.HashSet;
import java.util.Set;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.modelling.command.Repository;

/**
 * Takes what is said of payees and policies to their streams, which begin with the first word. An
 * account that is linked is told in the same unit of work who is paid to it.
 */
class PayeeDesk {

  private final Repository<Payee> payees;
  private final Repository<SharedAccount> accounts;
  private final Repository<PayeePolicy> policies;
  private final Repository<ContractPay> contracts;

  PayeeDesk(
      Repository<Payee> payees,
      Repository<SharedAccount> accounts,
      Repository<PayeePolicy> policies,
      Repository<ContractPay> contracts) {
    this.payees = payees;
    this.accounts = accounts;
    this.policies = policies;
    this.contracts = contracts;
  }

  @CommandHandler
  void handle(CheckIdentity c, Streams streams, Parties parties) throws Exception {
    take(c, streams, parties);
  }

  @CommandHandler
  void handle(RefuseAccount c, Streams streams, Parties parties) throws Exception {
    take(c, streams, parties);
  }

  @CommandHandler
  void handle(MendAccount c, Streams streams, Parties parties) throws Exception {
    take(c, streams, parties);
  }

  @CommandHandler
  void handle(SignTaxForm c, Streams streams, Parties parties) throws Exception {
    take(c, streams, parties);
  }

  @CommandHandler
  void handle(RecordScreening c, Streams streams, Parties parties) throws Exception {
    take(c, streams, parties);
  }

  @CommandHandler
  void handle(SetWithholding c, Streams streams, Parties parties) throws Exception {
    take(c, streams, parties);
  }

  @CommandHandler
  void handle(HoldPayee c, Streams streams, Parties parties) throws Exception {
    take(c, streams, parties);
  }

  @CommandHandler
  void handle(ReleasePayee c, Streams streams, Parties parties) throws Exception {
    take(c, streams, parties);
  }

  @CommandHandler
  void handle(LinkAccount c, Streams streams, Parties parties) throws Exception {
    link(c, streams, parties);
  }

  @CommandHandler
  void handle(ReportAccount c, Streams streams, Parties parties) throws Exception {
    link(c, streams, parties);
  }

  /** Whoever holds the same account on two rails holds it once. */
  private void link(PayeeCommand c, Streams streams, Parties parties) throws Exception {
    PayeeFacts before = new Payees(streams).facts(c.expert());
    PayeeFacts after = PayeeDecisions.decide(before, c).map(before::after).orElse(before);
    take(c, streams, parties);
    for (Fingerprint left : without(before, after)) {
      tell(new HolderLeft(left, c.expert(), c.at(), c.by()), streams);
    }
    for (Fingerprint joined : without(after, before)) {
      tell(new HolderJoined(joined, c.expert(), c.at(), c.by()), streams);
    }
  }

  @CommandHandler
  void handle(AgreePayTerms c, Streams streams, Terms terms) throws Exception {
    terms.engagement(c.contract());
    String stream = ContractPayId.of(c.contract()).toString();
    if (streams.of(stream).isEmpty()) {
      contracts.newInstance(() -> ContractPay.begun(c));
    } else {
      contracts.load(stream).execute(pay -> pay.take(c));
    }
  }

  @CommandHandler
  void handle(SetPayeePolicy c, Streams streams) throws Exception {
    String stream = c.policy().toString();
    if (streams.of(stream).isEmpty()) {
      policies.newInstance(() -> PayeePolicy.begun(c));
    } else {
      policies.load(stream).execute(policy -> policy.take(c));
    }
  }

  private static Set<Fingerprint> without(PayeeFacts some, PayeeFacts others) {
    Set<Fingerprint> left = new HashSet<>(some.fingerprints());
    left.removeAll(others.fingerprints());
    return left;
  }

  private void take(PayeeCommand command, Streams streams, Parties parties) throws Exception {
    parties.requireExpert(command.expert());
    String stream = PayeeId.of(command.expert()).toString();
    if (streams.of(stream).isEmpty()) {
      payees.newInstance(() -> Payee.begun(command));
    } else {
      payees.load(stream).execute(payee -> payee.take(command));
    }
  }

  private void tell(SharingEvent event, Streams streams) throws Exception {
    String stream = event.fingerprint().toString();
    if (streams.of(stream).isEmpty()) {
      accounts.newInstance(() -> SharedAccount.begun(event));
    } else {
      accounts.load(stream).execute(account -> account.happened(event));
    }
  }
}
