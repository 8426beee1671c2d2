package dev.hourbook.api.bank;

import dev.hourbook.ledger.bank.BankLineId;
import dev.hourbook.ledger.bank.BankRefusal;
import dev.hourbook.ledger.bank.MatchRefusal;
import dev.hourbook.ledger.bank.MatchedPart;
import dev.hourbook.ledger.bank.MovementId;
import dev.hourbook.ledger.message.Refused;
import dev.hourbook.ledger.money.Money;
import dev.hourbook.projections.bank.OpenMovements;
import dev.hourbook.projections.bank.OpenMovements.Open;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Documents as people name them, {@code receipt:R-1}, {@code receipt:R-1#2} or with an amount
 * {@code receipt:R-1=50.00}, read as the movements that they mean.
 */
public final class Named {

  private final OpenMovements movements;

  /** Looks them up in the views. */
  public Named(OpenMovements movements) {
    this.movements = movements;
  }

  /**
   * The parts of a line. A document alone and without an amount is all of the line, of several each
   * is all that is left of it.
   *
   * @throws Refused {@code bank/unknown-line}, {@code bank/unknown-movement},
   *     {@code bank/already-matched} or {@code bank/ambiguous}
   */
  public List<MatchedPart> of(BankLineId line, List<String> words) {
    Money amount = movements
        .lineAmount(line.text())
        .orElseThrow(() -> new Refused(new BankRefusal.UnknownLine(line)));
    Optional<Money> whole = words.size() == 1 ? Optional.of(amount) : Optional.empty();
    return words.stream().map(word -> part(word, amount, whole)).toList();
  }

  /**
   * The parts of a set-off, each all that is left of it unless it says otherwise.
   *
   * @throws Refused {@code bank/unknown-movement}, {@code bank/already-matched} or
   *     {@code bank/ambiguous}
   */
  public List<MatchedPart> of(List<String> words) {
    return words.stream().map(this::part).toList();
  }

  private MatchedPart part(String word) {
    Word said = Word.read(word);
    Open open = one(said.document(), movements.named(said.document()));
    return new MatchedPart(
        open.movement(), said.amount(open.left().currency()).orElse(open.left()));
  }

  /** In the line's currency, and if several are, of those that go the way the line goes. */
  private MatchedPart part(String word, Money line, Optional<Money> whole) {
    Word said = Word.read(word);
    List<Open> all = movements.named(said.document()).stream()
        .filter(open -> open.left().currency().equals(line.currency()))
        .toList();
    List<Open> sameWay = all.stream()
        .filter(open -> Long.signum(open.left().minor()) == Long.signum(line.minor()))
        .toList();
    Open open = one(said.document(), sameWay.isEmpty() ? all : sameWay);
    return new MatchedPart(
        open.movement(), said.amount(line.currency()).or(() -> whole).orElse(open.left()));
  }

  private static Open one(String named, List<Open> found) {
    if (found.isEmpty()) {
      throw new Refused(new BankRefusal.UnknownMovement(named));
    }
    List<Open> open = found.stream().filter(Open::isOpen).toList();
    if (open.isEmpty()) {
      Open held = found.getFirst();
      throw new Refused(new MatchRefusal.AlreadyMatched(held.movement(), held.left()));
    }
    if (open.size() > 1) {
      List<MovementId> all = open.stream().map(Open::movement).toList();
      throw new Refused(new BankRefusal.Ambiguous(named, all));
    }
    return open.getFirst();
  }

  /** A name, and an amount behind the last equals sign if one is there. */
  private record Word(String document, Optional<String> decimal) {

    private static final Pattern WITH_AMOUNT = Pattern.compile("(.+)=(-?[0-9]+(?:[.][0-9]+)?)");

    static Word read(String word) {
      Matcher parts = WITH_AMOUNT.matcher(word);
      return parts.matches()
          ? new Word(parts.group(1), Optional.of(parts.group(2)))
          : new Word(word, Optional.empty());
    }

    /** Too many decimals are those of no amount in this currency. */
    Optional<Money> amount(Currency currency) {
      try {
        return decimal.map(text -> Money.of(text, currency));
      } catch (ArithmeticException tooFine) {
        throw new Refused(new BankRefusal.NoAmount(decimal.orElse(""), currency));
      }
    }
  }
}
