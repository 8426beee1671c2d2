package dev.hourbook.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.stripe.exception.PermissionException;
import com.stripe.model.Account;
import com.stripe.model.AccountLink;
import com.stripe.model.BankAccount;
import com.stripe.param.AccountCreateParams;
import com.stripe.param.AccountLinkCreateParams;
import com.stripe.param.AccountListParams;
import com.stripe.param.AccountUpdateParams;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class AccountsTest {
  private final Playground at = Playground.open();

  @AfterEach
  void close() {
    at.close();
  }

  @Test
  void aNewAccountMayDoNothingUntilItsOwnerHasFilledInWhatIsDue() throws Exception {
    Account account = at.stripe.v1().accounts().create(express());
    assertThat(account.getId()).matches("acct_1\\w{15}");
    assertThat(account.getPayoutsEnabled()).isFalse();
    assertThat(account.getCapabilities().getTransfers()).isEqualTo("inactive");
    assertThat(account.getRequirements().getCurrentlyDue())
        .containsExactly("external_account", "tos_acceptance.date", "tos_acceptance.ip");
    assertThat(account.getController().getStripeDashboard().getType()).isEqualTo("express");
    assertThat(account.getSettings().getPayouts().getSchedule().getInterval()).isEqualTo("manual");

    at.sandbox.experts().onboard(account.getId());
    Account ready = at.stripe.v1().accounts().retrieve(account.getId());
    assertThat(ready.getPayoutsEnabled()).isTrue();
    assertThat(ready.getDetailsSubmitted()).isTrue();
    assertThat(ready.getCapabilities().getTransfers()).isEqualTo("active");
    assertThat(ready.getRequirements().getCurrentlyDue()).isEmpty();
    assertThat(ready.getMetadata()).containsEntry("expert", "7q2");
  }

  @Test
  void aChangedBankHasAnotherFingerprintAndTheSameBankTheSame() throws Exception {
    String one = at.sandbox.experts().open("US", "usd");
    String two = at.sandbox.experts().open("US", "usd");
    BankAccount first = changeBank(one, "000123456789");
    assertThat(changeBank(two, "000123456789").getFingerprint()).isEqualTo(first.getFingerprint());
    assertThat(changeBank(two, "000123450000").getFingerprint())
        .isNotEqualTo(first.getFingerprint());
    assertThat(first.getLast4()).isEqualTo("6789");
    assertThat(first.getDefaultForCurrency()).isTrue();
    assertThat(at.stripe.v1().accounts().retrieve(one).getExternalAccounts().getData())
        .hasSize(1);
  }

  @Test
  void aTokenOfStripesTestBankIsTakenToo() throws Exception {
    String id = at.sandbox.experts().open("US", "usd");
    var params =
        AccountUpdateParams.builder().setExternalAccount("btok_us_verified").build();
    Account changed = at.stripe.v1().accounts().update(id, params);
    assertThat(((BankAccount) changed.getExternalAccounts().getData().getFirst()).getLast4())
        .isEqualTo("6789");
  }

  @Test
  void aBankAccountThatCannotBeIsRefusedAndNoAccountIsMade() throws Exception {
    for (String wrong : List.of("account_number]=12", "routing_number]=12")) {
      var answer = at.post(
          "/v1/accounts",
          "type=custom&external_account[object]=bank_account&external_account[country]=US"
              + "&external_account[routing_number]=110000000"
              + "&external_account[account_number]=000123456789&external_account[" + wrong);
      assertThat(answer.status()).isEqualTo(400);
      assertThat(Json.text(answer.error(), "code")).endsWith("_number_invalid");
    }
    var all = AccountListParams.builder().build();
    assertThat(at.stripe.v1().accounts().list(all).getData()).isEmpty();
  }

  @Test
  void anAccountThatIsDisabledSaysWhy() throws Exception {
    String id = at.sandbox.experts().open("US", "usd");
    at.sandbox.experts().disable(id, "rejected.fraud");
    Account account = at.stripe.v1().accounts().retrieve(id);
    assertThat(account.getPayoutsEnabled()).isFalse();
    assertThat(account.getRequirements().getDisabledReason()).isEqualTo("rejected.fraud");
    at.sandbox.experts().disable(id, "");
    assertThat(at.stripe.v1().accounts().retrieve(id).getPayoutsEnabled()).isTrue();
  }

  @Test
  void anAccountThatIsClosedOrUnknownIsForbidden() {
    String id = at.sandbox.experts().open("US", "usd");
    at.sandbox.experts().close(id);
    for (String gone : new String[] {id, "acct_1Unknown"}) {
      assertThatThrownBy(() -> at.stripe.v1().accounts().retrieve(gone))
          .isInstanceOfSatisfying(
              PermissionException.class,
              refusal -> assertThat(refusal.getCode()).isEqualTo("account_invalid"));
    }
  }

  @Test
  void accountsAreListedNewestFirst() throws Exception {
    String one = at.sandbox.experts().open("US", "usd");
    String two = at.sandbox.experts().open("DE", "eur");
    var list =
        at.stripe.v1().accounts().list(AccountListParams.builder().setLimit(5L).build());
    assertThat(list.getData()).extracting(Account::getId).containsExactly(two, one);
    assertThat(list.getHasMore()).isFalse();
  }

  @Test
  void anOnboardingLinkEndsAfterMinutes() throws Exception {
    Account account = at.stripe.v1().accounts().create(express());
    AccountLink link = at.stripe.v1().accountLinks().create(link(account.getId()));
    assertThat(link.getUrl()).startsWith("https://connect.stripe.com/setup/s/" + account.getId());
    assertThat(link.getExpiresAt()).isGreaterThan(link.getCreated());
  }

  private BankAccount changeBank(String account, String number) throws Exception {
    // The library's own class knows tokens only; the reference knows the hash.
    var answer = at.post(
        "/v1/accounts/" + account,
        "external_account[object]=bank_account&external_account[country]=US"
            + "&external_account[currency]=usd&external_account[routing_number]=110000000"
            + "&external_account[account_holder_name]=Ada&external_account[account_number]="
            + number);
    assertThat(answer.status()).isEqualTo(200);
    Account changed = at.stripe.v1().accounts().retrieve(account);
    return (BankAccount) changed.getExternalAccounts().getData().getFirst();
  }

  private static AccountLinkCreateParams link(String account) {
    return AccountLinkCreateParams.builder()
        .setAccount(account)
        .setType(AccountLinkCreateParams.Type.ACCOUNT_ONBOARDING)
        .setRefreshUrl("https://hourbook.example/again")
        .setReturnUrl("https://hourbook.example/back")
        .build();
  }

  private static AccountCreateParams express() {
    var schedule = AccountCreateParams.Settings.Payouts.Schedule.builder()
        .setInterval(AccountCreateParams.Settings.Payouts.Schedule.Interval.MANUAL)
        .build();
    var payouts =
        AccountCreateParams.Settings.Payouts.builder().setSchedule(schedule).build();
    var transfers =
        AccountCreateParams.Capabilities.Transfers.builder().setRequested(true).build();
    return AccountCreateParams.builder()
        .setType(AccountCreateParams.Type.EXPRESS)
        .setCountry("US")
        .setEmail("ada@example.com")
        .setCapabilities(
            AccountCreateParams.Capabilities.builder().setTransfers(transfers).build())
        .setSettings(AccountCreateParams.Settings.builder().setPayouts(payouts).build())
        .putMetadata("expert", "7q2")
        .build();
  }
}
