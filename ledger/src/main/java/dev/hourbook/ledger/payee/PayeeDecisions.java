package dev.hourbook.ledger.payee;

import dev.hourbook.ledger.message.Actor;
import dev.hourbook.ledger.message.Refused;
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
import dev.hourbook.ledger.payee.PayeeEvent.AccountLinked;
import dev.hourbook.ledger.payee.PayeeEvent.AccountMended;
import dev.hourbook.ledger.payee.PayeeEvent.AccountRefused;
import dev.hourbook.ledger.payee.PayeeEvent.IdentityChecked;
import dev.hourbook.ledger.payee.PayeeEvent.PayeeHeld;
import dev.hourbook.ledger.payee.PayeeEvent.PayeeReleased;
import dev.hourbook.ledger.payee.PayeeEvent.Screened;
import dev.hourbook.ledger.payee.PayeeEvent.TaxFormSigned;
import dev.hourbook.ledger.payee.PayeeFacts.LinkedAccount;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What a command comes to, given what is known: an event, nothing new, or a refusal. */
final class PayeeDecisions {
  private PayeeDecisions() {}

  static Optional<PayeeEvent> decide(PayeeFacts facts, PayeeCommand command) {
    return switch (command) {
      case CheckIdentity c ->
        Optional.of(new IdentityChecked(
            c.expert(), c.result(), c.reference(), c.lastDay(), c.at(), c.by()));
      case LinkAccount c -> link(facts, c);
      case ReportAccount c -> report(facts, c);
      case RefuseAccount c -> {
        requireAccount(facts, c);
        yield Optional.of(
            new AccountRefused(c.expert(), c.rail(), c.code(), c.reason(), c.at(), c.by()));
      }
      case MendAccount c -> mend(facts, c);
      case SignTaxForm c -> Optional.of(sign(c));
      case RecordScreening c -> Optional.of(screen(facts, c));
      case SetWithholding c -> Optional.of(Withholdings.decide(c));
      case HoldPayee c -> {
        facts.hold().ifPresent(held -> {
          throw new Refused(new PayeeRefusal.HeldAlready(c.expert(), held.reason()));
        });
        yield Optional.of(new PayeeHeld(c.expert(), c.reason(), c.at(), c.by()));
      }
      case ReleasePayee c -> {
        if (facts.hold().isEmpty()) {
          throw new Refused(new PayeeRefusal.NotHeld(c.expert()));
        }
        yield Optional.of(new PayeeReleased(c.expert(), c.reason(), c.at(), c.by()));
      }
    };
  }

  private static Optional<PayeeEvent> link(PayeeFacts facts, LinkAccount c) {
    AccountDetails.require(c.account());
    requireSecond(c, c.approvedBy(), "The account");
    Optional<PayoutAccount> known = facts.account(c.account().rail()).map(LinkedAccount::account);
    if (known.filter(c.account()::equals).isPresent()) {
      return Optional.empty();
    }
    Optional<Fingerprint> other = known
        .map(PayoutAccount::fingerprint)
        .filter(before -> !before.equals(c.account().fingerprint()));
    return Optional.of(new AccountLinked(
        c.expert(), c.account(), other.orElse(null), c.at(), c.by(), c.approvedBy()));
  }

  private static Optional<PayeeEvent> report(PayeeFacts facts, ReportAccount c) {
    boolean elsewhere = facts
        .account(c.account().rail())
        .map(LinkedAccount::account)
        .filter(known -> !known.reference().equals(c.account().reference()))
        .isPresent();
    return elsewhere
        ? Optional.empty()
        : link(facts, new LinkAccount(c.expert(), c.account(), null, c.at(), c.by()));
  }

  private static void requireAccount(PayeeFacts facts, RefuseAccount c) {
    if (facts.account(c.rail()).isEmpty()) {
      throw new Refused(new PayeeRefusal.NoAccount(c.expert(), c.rail()));
    }
  }

  private static Optional<PayeeEvent> mend(PayeeFacts facts, MendAccount c) {
    if (facts.account(c.rail()).flatMap(LinkedAccount::refused).isEmpty()) {
      throw new Refused(new PayeeRefusal.NotRefused(c.expert(), c.rail()));
    }
    return Optional.of(new AccountMended(c.expert(), c.rail(), c.reason(), c.at(), c.by()));
  }

  private static TaxFormSigned sign(SignTaxForm c) {
    if (c.signedOn().isAfter(LocalDate.ofInstant(c.at(), ZoneOffset.UTC).plusDays(1))) {
      throw new Refused(new PayeeRefusal.SignedInTheFuture(c.signedOn(), c.at()));
    }
    Optional<LocalDate> earlier = Stream.concat(
            c.form().lastDay(c.signedOn()).stream(), Optional.ofNullable(c.lastDay()).stream())
        .min(LocalDate::compareTo);
    return new TaxFormSigned(
        c.expert(), c.form(), c.signedOn(), earlier.orElse(null), c.reference(), c.at(), c.by());
  }

  private static Screened screen(PayeeFacts facts, RecordScreening c) {
    boolean hit =
        facts.screening().filter(s -> s.result() == ScreeningResult.HIT).isPresent();
    if (hit && c.result() != ScreeningResult.HIT) {
      requireSecond(c, c.approvedBy(), "Taking back the hit");
    }
    return new Screened(
        c.expert(),
        c.result(),
        c.provider(),
        c.reference(),
        c.lastDay(),
        c.at(),
        c.by(),
        c.approvedBy());
  }

  /** A rule speaks for a provider, who has looked; a person's word needs another's. */
  private static void requireSecond(PayeeCommand c, @Nullable Actor approvedBy, String act) {
    if (approvedBy != null) {
      TwoPeople.require(c.by(), approvedBy);
    } else if (c.by().isPerson()) {
      throw new Refused(new PayeeRefusal.SecondPersonNeeded(c.expert(), act));
    }
  }
}
