package dev.hourbook.sandbox;

import java.util.function.Consumer;
import tools.jackson.databind.node.ObjectNode;

/** What the owners of connected accounts do, and Stripe with their accounts. */
public final class Experts {
  private final World world;
  private final Accounts accounts;

  Experts(World world, Accounts accounts) {
    this.world = world;
    this.accounts = accounts;
  }

  /** A new account that is ready to be paid, by its id. */
  public String open(String country, String currency) {
    world.lock().lock();
    try {
      return Json.text(accounts.open(country, currency), "id");
    } finally {
      world.lock().unlock();
    }
  }

  /** The owner fills in all that Stripe still asks for. */
  public void onboard(String account) {
    change(account, accounts::onboard);
  }

  /**
   * We lose access to the account: it answers 403 {@code account_invalid}, or is no destination.
   */
  public void close(String account) {
    change(account, accounts.state()::close);
  }

  /** The account may neither receive nor pay out; an empty reason mends it. */
  public void disable(String account, String reason) {
    change(account, object -> {
      accounts.state().disable(object, reason);
      accounts.changed(object, Op.Cause.NONE);
    });
  }

  /**
   * The external account that payouts of that currency go to, by its id; empty if there is none.
   */
  public String bank(String account, String currency) {
    return ofBank(account, currency, "id");
  }

  /** The fingerprint of that external account. */
  public String fingerprint(String account, String currency) {
    return ofBank(account, currency, "fingerprint");
  }

  /** The owner has payouts of that currency go to another bank, in the place of the old one. */
  public void moveToAnotherBank(String account) {
    change(account, accounts::moveToAnotherBank);
  }

  private String ofBank(String account, String currency, String field) {
    world.lock().lock();
    try {
      return ExternalAccounts.inCurrency(accounts.get(account), currency)
          .map(bank -> Json.text(bank, field))
          .orElse("");
    } finally {
      world.lock().unlock();
    }
  }

  private void change(String account, Consumer<ObjectNode> what) {
    world.lock().lock();
    try {
      what.accept(accounts.get(account));
    } finally {
      world.lock().unlock();
    }
  }
}
