package dev.hourbook.api.remittance;

import dev.hourbook.api.company.Company;
import dev.hourbook.api.remittance.Pain001.Head;
import dev.hourbook.ledger.message.Actor;
import dev.hourbook.ledger.message.Refused;
import dev.hourbook.ledger.payout.PayRunId;
import dev.hourbook.ledger.remittance.FileForm;
import dev.hourbook.ledger.remittance.RemittanceCommand.WriteFile;
import dev.hourbook.ledger.remittance.RemittanceFileId;
import dev.hourbook.ledger.remittance.RemittanceRefusal;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;

/**
 * Makes files that tell the bank to pay an approved run. That a file pays somebody is in the log
 * before anybody can find the file; a file that was not put in its place then is made again, to the
 * same bytes.
 */
public final class Remittances {

  private final Company company;
  private final AccountKey key;

  /** In the company's book, with the key of its fingerprints. */
  public Remittances(Company company, AccountKey key) {
    this.company = company;
    this.key = key;
  }

  /** Who pays, when, and who asks for it at an instant. */
  public record Order(Debtor debtor, LocalDate executionOn, Instant at, Actor by) {}

  /** What a file would pay now; nothing is written. */
  public Draft draft(PayRunId run, Accounts accounts, Instant at) {
    company.caughtUp();
    return new Drafting(company, run, at, new Approved(accounts, key)).draft();
  }

  /**
   * Writes the file of a draft, and says its name.
   *
   * @throws Refused {@code remittance/nothing-to-write}, {@code remittance/file-there},
   *     {@code remittance/execution-in-the-past}, or what the book says to a payout that is not as
   *     it was drafted any more
   */
  public RemittanceFileId write(Draft draft, Order order, Path out) {
    Placing place = new Placing(out);
    RemittanceFileId file = commit(draft, order, place);
    place.put();
    return file;
  }

  /** Up to where a file is in the log and not yet in its place. */
  RemittanceFileId commit(Draft draft, Order order, Placing place) {
    LocalDate today = LocalDate.ofInstant(order.at(), ZoneOffset.UTC);
    if (order.executionOn().isBefore(today)) {
      throw new Refused(new FileRefusal.ExecutionInThePast(order.executionOn(), today));
    }
    if (draft.payments().isEmpty()) {
      throw new Refused(new RemittanceRefusal.NothingToWrite(draft.run()));
    }
    RemittanceFileId file = RemittanceFileId.of(draft.run(), next(draft.run()), order.at());
    Head head = new Head(
        file,
        order.at(),
        order.executionOn(),
        draft.payments().size(),
        draft.total(),
        draft.upTo());
    try {
      String sha256 =
          place.write(bytes -> Pain001.write(head, order.debtor(), draft.payments(), bytes));
      FileForm form = new FileForm(Pain001.FORMAT, order.executionOn(), sha256);
      company.send(
          new WriteFile(file, draft.run(), form, draft.remittances(), order.at(), order.by()));
      return file;
    } catch (RuntimeException refused) {
      place.forget();
      throw refused;
    }
  }

  /** Makes a file again that is in the log. */
  public void again(RemittanceFileId file, Accounts accounts, Debtor debtor, Path out) {
    company.caughtUp();
    Placing place = new Placing(out);
    new Again(company, new Approved(accounts, key)).make(file, debtor, place);
    place.put();
  }

  private int next(PayRunId run) {
    Integer files = company
        .jdbc()
        .queryForObject(
            "select count(*) from view.remittance_file where run = ?", Integer.class, run.key());
    return 1 + (files == null ? 0 : files);
  }
}
