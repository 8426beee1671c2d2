package dev.hourbook.stripe;

import com.stripe.exception.StripeException;
import com.stripe.model.Account;
import com.stripe.model.AccountLink;
import com.stripe.net.RequestOptions;
import com.stripe.param.AccountLinkCreateParams;
import com.stripe.param.AccountListParams;
import dev.hourbook.ledger.party.ExpertId;
import dev.hourbook.ledger.payee.Enrolled;
import dev.hourbook.ledger.payee.PayeeEnrolment;
import dev.hourbook.ledger.payee.PayeeEnrolment.Asked.NotTold;
import dev.hourbook.ledger.payee.PayeeEnrolment.Asked.Refused;
import dev.hourbook.ledger.payee.PayeeEnrolment.Asked.Told;
import dev.hourbook.ledger.payout.Answer.Accepted;
import dev.hourbook.ledger.payout.Answer.Declined;
import dev.hourbook.ledger.payout.Answer.Deferred;
import dev.hourbook.ledger.payout.Answer.NotAsked;
import dev.hourbook.ledger.payout.Answer.Spent;
import dev.hourbook.ledger.payout.Answer.Unknown;
import dev.hourbook.ledger.payout.Rail;
import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * Connected accounts of Stripe, opened for experts and filled in by them on Stripe's own pages.
 *
 * <p>Source: Stripe API reference, Accounts and Account Links;
 * docs.stripe.com/connect/service-agreement-types.
 */
public final class StripeEnrolment implements PayeeEnrolment {
  private final StripeApi stripe;
  private final NewAccounts newAccounts;

  /**
   * Opens accounts under ours.
   *
   * @param home the country that our own account is in, two letters of ISO 3166-1: {@code US}
   */
  public StripeEnrolment(StripeApi stripe, String home) {
    this.stripe = stripe;
    newAccounts = new NewAccounts(home);
  }

  @Override
  public Rail rail() {
    return Rail.STRIPE;
  }

  @Override
  public Asked<String> open(ExpertId expert, String country) {
    return ask(() -> {
      RequestOptions key =
          RequestOptions.builder().setIdempotencyKey(expert + "#account").build();
      Account account = stripe.v1().accounts().create(newAccounts.params(expert, country), key);
      return newAccounts.isOne(account, expert, country)
          ? new Told<>(account.getId())
          : new NotTold<>("the answer is not the account that was asked for");
    });
  }

  @Override
  public Asked<List<String>> find(ExpertId expert, Instant since) {
    return ask(() -> {
      var created = AccountListParams.Created.builder()
          .setGte(since.minus(Pages.CLOCKS).getEpochSecond())
          .build();
      var params = AccountListParams.builder().setLimit(Pages.SIZE).setCreated(created);
      List<String> found = new ArrayList<>();
      Pages.each(
          last -> stripe.v1().accounts().list(params.setStartingAfter(last).build()), account -> {
            if (Accounts.expert(account).filter(expert.key()::equals).isPresent()) {
              found.add(account.getId());
            }
          });
      return new Told<>(List.copyOf(found));
    });
  }

  @Override
  public Asked<OnboardingLink> link(String account, URI done, URI again) {
    var params = AccountLinkCreateParams.builder()
        .setAccount(account)
        .setType(AccountLinkCreateParams.Type.ACCOUNT_ONBOARDING)
        .setReturnUrl(done.toString())
        .setRefreshUrl(again.toString())
        .build();
    return ask(() -> {
      AccountLink link = stripe.v1().accountLinks().create(params);
      return Shown.isOne("account_link", link.getObject(), link)
          ? new Told<>(new OnboardingLink(URI.create(link.getUrl()), Shown.at(link.getExpiresAt())))
          : new NotTold<>("the answer is not a link");
    });
  }

  @Override
  public Asked<Enrolled> read(String account) {
    return ask(() -> {
      Account read = stripe.v1().accounts().retrieve(account);
      return Shown.isOne("account", read.getObject(), read) && account.equals(read.getId())
          ? new Told<>(Accounts.enrolled(read))
          : new NotTold<>("the answer is not that account");
    });
  }

  /** One question to Stripe. */
  private interface Question<T> {
    Asked<T> put() throws StripeException;
  }

  private static <T> Asked<T> ask(Question<T> question) {
    try {
      return question.put();
    } catch (StripeException problem) {
      return switch (StripeAnswers.of(problem)) {
        case Declined declined -> new Refused<>(declined.failure());
        case NotAsked notAsked -> new Refused<>(notAsked.failure());
        case Deferred deferred -> new NotTold<>(deferred.why());
        case Unknown unknown -> new NotTold<>(unknown.why());
        case Spent spent -> new NotTold<>(spent.why());
        case Accepted never -> throw new IllegalStateException(never.toString(), problem);
      };
    } catch (RuntimeException unreadable) {
      return new NotTold<>("unreadable answer");
    }
  }
}
