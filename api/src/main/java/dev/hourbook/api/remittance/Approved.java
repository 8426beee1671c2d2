package dev.hourbook.api.remittance;

import dev.hourbook.api.remittance.Accounts.Row;
import dev.hourbook.api.remittance.FileRefusal.AccountProblem;
import dev.hourbook.ledger.message.Refused;
import dev.hourbook.ledger.remittance.Remittance;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Holds numbers against fingerprints that were approved. One that differs is no reason to pay the
 * others: whoever made the file of accounts has to look at all of it.
 */
final class Approved {

  private static final int TOLD = 10;

  private final Accounts accounts;
  private final AccountKey key;
  private final List<AccountProblem> problems = new ArrayList<>();

  Approved(Accounts accounts, AccountKey key) {
    this.accounts = accounts;
    this.key = key;
  }

  /** Whether there is a row of the account. */
  boolean knows(String reference) {
    return accounts.of(reference).isPresent();
  }

  /** The payment to the account of that reference, unless there is something wrong with it. */
  Optional<Payment> payment(Remittance remittance, String reference) {
    Row row = accounts.of(reference).orElseThrow(() -> missing(reference));
    Optional<Iban> iban = said(
        row,
        "iban",
        "is no IBAN of a SEPA country; look at its check digits",
        Iban.read(row.iban()));
    Optional<String> name = said(
        row,
        "name",
        "is not 1 to 70 Latin letters and signs; write it as the bank does",
        SepaText.of(row.name(), Pain001.LONGEST_NAME));
    if (row.bic().filter(Bic::isNone).isPresent()) {
      add(row, "bic", "is no BIC; leave it out");
    }
    return iban.filter(number -> isApproved(row, number, remittance.fingerprint()))
        .flatMap(number -> name.map(of -> new Payment(remittance, of, number, row.bic())));
  }

  private boolean isApproved(Row row, Iban number, String approved) {
    boolean same = key.fingerprint(number).hash().equals(approved);
    if (!same) {
      add(
          row,
          "iban",
          key.made(approved)
              ? "is not the account that was approved"
              : "cannot be compared: the approved fingerprint was made with another key");
    }
    return same;
  }

  private <T> Optional<T> said(Row row, String field, String wrong, Optional<T> read) {
    if (read.isEmpty()) {
      add(row, field, wrong);
    }
    return read;
  }

  private void add(Row row, String field, String message) {
    problems.add(new AccountProblem(row.line(), field, message));
  }

  private static Refused missing(String reference) {
    AccountProblem problem =
        new AccountProblem(0, "reference", "has no row " + reference + ", which was in the file");
    return new Refused(new FileRefusal.AccountsUnusable(1, List.of(problem)));
  }

  /**
   * Nothing, if nothing was wrong.
   *
   * @throws Refused {@code remittance/accounts-unusable}
   */
  void requireNone() {
    if (!problems.isEmpty()) {
      throw new Refused(new FileRefusal.AccountsUnusable(
          problems.size(), problems.stream().limit(TOLD).toList()));
    }
  }
}
