package dev.hourbook.api.dispatch;

import static dev.hourbook.api.company.TestCompany.ANNA;
import static dev.hourbook.api.company.TestCompany.USD;
import static dev.hourbook.api.company.TestCompany.dated;
import static dev.hourbook.api.dispatch.Sending.NOW;

import dev.hourbook.api.company.TestCompany;
import dev.hourbook.api.intake.IncomingHours;
import dev.hourbook.ledger.contract.ContractCommand.SignContract;
import dev.hourbook.ledger.contract.ContractId;
import dev.hourbook.ledger.contract.Rounding;
import dev.hourbook.ledger.message.Actor;
import dev.hourbook.ledger.message.LedgerCommand;
import dev.hourbook.ledger.party.ExpertCommand.OnboardExpert;
import dev.hourbook.ledger.party.ExpertId;
import dev.hourbook.ledger.payee.Fingerprint;
import dev.hourbook.ledger.payee.PayeeCommand.LinkAccount;
import dev.hourbook.ledger.payee.PayoutAccount;
import dev.hourbook.ledger.payout.Rail;
import dev.hourbook.sandbox.Sandbox;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Experts with an hour's pay each, and their accounts at the provider. */
final class PaidExperts {

  private final TestCompany test;
  private final Sandbox sandbox;
  private final Map<String, String> accounts = new TreeMap<>();

  PaidExperts(TestCompany test, Sandbox sandbox) {
    this.test = test;
    this.sandbox = sandbox;
  }

  /** Uses accounts that are there already. */
  void know(Map<String, String> known) {
    accounts.putAll(known);
  }

  Map<String, String> accounts() {
    return accounts;
  }

  String account(String expert) {
    return accounts.getOrDefault(expert, "");
  }

  /** From one number to another, both included. */
  void onboard(int from, int to) {
    List<LedgerCommand> commands = new ArrayList<>();
    List<IncomingHours> hours = new ArrayList<>();
    for (int n = from; n <= to; n++) {
      ExpertId expert = new ExpertId("E%04d".formatted(n));
      commands.add(new OnboardExpert(expert, ZoneOffset.UTC, NOW, ANNA));
      commands.add(new SignContract(
          new ContractId("C" + n),
          TestCompany.engagement("L", expert.key(), "Law", "USD"),
          TestCompany.since("2026-01-01"),
          Rounding.NONE,
          null,
          NOW,
          ANNA));
      String known = account(expert.key());
      String account = known.isEmpty() ? sandbox.experts().open("US", "usd") : known;
      commands.add(linking(expert, account));
      hours.add(dated("h" + n, "C" + n, "2026-03-03", 3_600));
    }
    test.company().ledger().chunks().run(commands);
    test.submit("2026-03-09T09:00:00Z", hours.toArray(IncomingHours[]::new));
  }

  LinkAccount linking(ExpertId expert, String account) {
    accounts.putIfAbsent(expert.key(), account);
    Fingerprint bank = new Fingerprint(sandbox.experts().fingerprint(account, "usd"));
    PayoutAccount to = new PayoutAccount(Rail.STRIPE, account, bank, "US", USD, null);
    return new LinkAccount(
        expert, to, null, test.company().clock().now(), Actor.system("stripe-accounts"));
  }
}
