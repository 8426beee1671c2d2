package dev.hourbook.api.laws;

import dev.hourbook.ledger.bank.BankLineEvent.BankLineImported;
import dev.hourbook.ledger.bank.BankLineEvent.BankLineMatched;
import dev.hourbook.ledger.bank.BankLineEvent.BankLineUnmatched;
import dev.hourbook.ledger.bank.BankLineId;
import dev.hourbook.ledger.bank.BankMovements;
import dev.hourbook.ledger.bank.MatchedPart;
import dev.hourbook.ledger.bank.Moved;
import dev.hourbook.ledger.bank.MovementId;
import dev.hourbook.ledger.bank.SetOffEvent.MovementsSetOff;
import dev.hourbook.ledger.bank.SetOffEvent.SetOffWithdrawn;
import dev.hourbook.ledger.bank.SetOffId;
import dev.hourbook.ledger.invoice.CreditNoteEvent;
import dev.hourbook.ledger.message.LedgerEvent;
import dev.hourbook.ledger.money.Money;
import dev.hourbook.ledger.payout.PayoutEvent.PayoutPaid;
import dev.hourbook.ledger.payout.PayoutEvent.PayoutPlanned;
import dev.hourbook.ledger.payout.PayoutId;
import dev.hourbook.ledger.receipt.ReceiptEvent;
import dev.hourbook.ledger.voucher.VoucherEvent;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** What documents moved, what the bank said, and what is held by whom. */
final class Bank {

  private final Map<PayoutId, Money> planned = new HashMap<>();
  private final Map<String, Integer> counts = new HashMap<>();
  final Map<MovementId, Money> movements = new LinkedHashMap<>();
  final Map<MovementId, Money> left = new LinkedHashMap<>();
  final Map<BankLineId, Money> lines = new LinkedHashMap<>();
  final Map<BankLineId, Money> open = new LinkedHashMap<>();
  final List<SetOffId> setOffs = new ArrayList<>();

  void take(LedgerEvent event) {
    switch (event) {
      case ReceiptEvent e -> moved(e.receipt().toString(), BankMovements.by(e));
      case CreditNoteEvent e -> moved(e.creditNote().toString(), BankMovements.by(e));
      case VoucherEvent e -> moved(e.voucher().toString(), BankMovements.by(e));
      case PayoutPlanned e -> planned.put(e.payout(), e.sent());
      case PayoutPaid e -> {
        Money amount = Objects.requireNonNull(planned.get(e.payout())).negated();
        moved(e.payout().toString(), List.of(new Moved(amount, e.paidOn(), e.reference())));
      }
      case BankLineImported e -> {
        lines.put(e.line(), e.amount());
        open.put(e.line(), e.amount());
      }
      case BankLineMatched e -> {
        open.remove(e.line());
        hold(e.parts());
      }
      case BankLineUnmatched e -> {
        open.put(e.line(), Objects.requireNonNull(lines.get(e.line())));
        hold(e.parts().stream().map(MatchedPart::negated).toList());
      }
      case MovementsSetOff e -> {
        setOffs.add(e.setOff());
        hold(e.parts());
      }
      case SetOffWithdrawn e -> {
        setOffs.remove(e.setOff());
        hold(e.parts().stream().map(MatchedPart::negated).toList());
      }
      default -> {}
    }
  }

  private void moved(String document, List<Moved> all) {
    for (Moved one : all) {
      MovementId id = new MovementId(document, counts.merge(document, 1, Integer::sum));
      movements.put(id, one.amount());
      left.put(id, one.amount());
    }
  }

  private void hold(List<MatchedPart> parts) {
    parts.forEach(part -> left.merge(part.movement(), part.amount(), Money::minus));
  }

  /** Lines that are matched. */
  List<BankLineId> matched() {
    return lines.keySet().stream().filter(line -> !open.containsKey(line)).toList();
  }

  /** Movements of a currency of which something is left. */
  List<MovementId> open(Money like) {
    return left.entrySet().stream()
        .filter(one -> one.getValue().currency().equals(like.currency()))
        .filter(one -> !one.getValue().isZero())
        .map(Map.Entry::getKey)
        .toList();
  }

  /** What is left is of the movement's sign and not more than it was. */
  Optional<String> broken() {
    return left.entrySet().stream()
        .filter(one -> !isWithin(one.getValue().minor(), amount(one.getKey())))
        .findFirst()
        .map(one -> "a movement is held at most to its amount: " + one);
  }

  private long amount(MovementId movement) {
    return Objects.requireNonNull(movements.get(movement)).minor();
  }

  private static boolean isWithin(long part, long whole) {
    return Long.signum(part) * Long.signum(whole) >= 0 && Math.abs(part) <= Math.abs(whole);
  }
}
