package dev.hourbook.stripe;

import com.stripe.model.Account;
import com.stripe.param.AccountCreateParams;
import com.stripe.param.AccountCreateParams.Capabilities;
import com.stripe.param.AccountCreateParams.Controller;
import com.stripe.param.AccountCreateParams.Settings;
import com.stripe.param.AccountCreateParams.TosAcceptance;
import dev.hourbook.ledger.party.ExpertId;

/**
 * How an expert's account is to be: it receives transfers and no more, pays out only when told to,
 * Stripe asks its owner for all it must know, and what it owes falls to us. Abroad its owner agrees
 * with Stripe as a mere recipient, who has no other business with Stripe; at home Stripe knows no
 * such agreement.
 *
 * @param home the country that our own account is in
 */
record NewAccounts(String home) {

  AccountCreateParams params(ExpertId expert, String country) {
    var params = AccountCreateParams.builder()
        .setCountry(country)
        .setController(controller())
        .setCapabilities(Capabilities.builder()
            .setTransfers(Capabilities.Transfers.builder().setRequested(true).build())
            .build())
        .setSettings(manualPayouts())
        .putMetadata(Marks.EXPERT, expert.key());
    if (!country.equals(home)) {
      params.setTosAcceptance(
          TosAcceptance.builder().setServiceAgreement("recipient").build());
    }
    return params.build();
  }

  /** Whether an answer is the account that was asked for. */
  boolean isOne(Account account, ExpertId expert, String country) {
    return Shown.isOne("account", account.getObject(), account)
        && Given.all(account.getId())
        && country.equals(account.getCountry())
        && Accounts.expert(account).filter(expert.key()::equals).isPresent();
  }

  private static Controller controller() {
    return Controller.builder()
        .setFees(Controller.Fees.builder()
            .setPayer(Controller.Fees.Payer.APPLICATION)
            .build())
        .setLosses(Controller.Losses.builder()
            .setPayments(Controller.Losses.Payments.APPLICATION)
            .build())
        .setRequirementCollection(Controller.RequirementCollection.STRIPE)
        .setStripeDashboard(Controller.StripeDashboard.builder()
            .setType(Controller.StripeDashboard.Type.EXPRESS)
            .build())
        .build();
  }

  private static Settings manualPayouts() {
    var schedule = Settings.Payouts.Schedule.builder()
        .setInterval(Settings.Payouts.Schedule.Interval.MANUAL)
        .build();
    return Settings.builder()
        .setPayouts(Settings.Payouts.builder().setSchedule(schedule).build())
        .build();
  }
}
