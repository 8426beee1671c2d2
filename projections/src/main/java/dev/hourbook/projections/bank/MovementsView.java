package dev.hourbook.projections.bank;

import dev.hourbook.ledger.bank.BankLineEvent.BankLineMatched;
import dev.hourbook.ledger.bank.BankLineEvent.BankLineUnmatched;
import dev.hourbook.ledger.bank.BankMovements;
import dev.hourbook.ledger.bank.MatchedPart;
import dev.hourbook.ledger.bank.Moved;
import dev.hourbook.ledger.bank.MovementId;
import dev.hourbook.ledger.bank.SetOffEvent.MovementsSetOff;
import dev.hourbook.ledger.bank.SetOffEvent.SetOffWithdrawn;
import dev.hourbook.ledger.invoice.CreditNoteEvent;
import dev.hourbook.ledger.message.LedgerEvent;
import dev.hourbook.ledger.payout.PayoutEvent.PayoutPaid;
import dev.hourbook.ledger.receipt.ReceiptEvent;
import dev.hourbook.ledger.voucher.VoucherEvent;
import dev.hourbook.projections.books.Recorded;
import dev.hourbook.projections.books.Rows;
import dev.hourbook.projections.books.Upserts;
import dev.hourbook.projections.books.View;
import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Each time that a document moved the bank in the books, and what of it lines and set-offs hold. It
 * stands behind the view of payouts, whose amounts it reads.
 */
public final class MovementsView implements View {

  private static final String INSERT = """
      insert into view.bank_movement (document, number, currency, minor, held_minor, day, reference,
        position)
      select n.document, row_number() over (partition by n.document order by n.row) + (
          select coalesce(max(m.number), 0) from view.bank_movement m
          where m.document = n.document), n.currency, n.minor, 0, n.day, n.reference, n.position
      from unnest(?::text[], ?::text[], ?::bigint[], ?::date[], ?::text[], ?::bigint[])
        with ordinality n(document, currency, minor, day, reference, position, row)""";

  private static final String PAID = """
      insert into view.bank_movement (document, number, currency, minor, held_minor, day, reference,
        position)
      select 'payout:' || p.payout, 1, p.sent_currency, -p.sent_minor, 0, n.day,
        n.reference, n.position
      from unnest(?::text[], ?::date[], ?::text[], ?::bigint[]) n(payout, day, reference, position)
      join view.payout p on p.payout = n.payout where p.minor <> 0""";

  private static final String HOLD = """
      update view.bank_movement m set held_minor = m.held_minor + n.minor
      from unnest(?::text[], ?::int[], ?::bigint[]) n(document, number, minor)
      where m.document = n.document and m.number = n.number""";

  private final JdbcTemplate jdbc;

  /** Writes through the given template. */
  public MovementsView(JdbcTemplate jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public List<String> tables() {
    return List.of("view.bank_movement");
  }

  @Override
  public Batch open() {
    return new Movements();
  }

  private final class Movements implements Batch {

    private final Rows moved =
        new Rows(jdbc, INSERT, "text", "text", "int8", "date", "text", "int8");
    private final Rows paid = new Rows(jdbc, PAID, "text", "date", "text", "int8");
    private final Upserts<MovementId, Long> held = new Upserts<>(Math::addExact);

    @Override
    public void take(Recorded recorded) {
      long position = recorded.position();
      switch (recorded.event()) {
        case ReceiptEvent e -> moved(e.receipt().toString(), e, position);
        case CreditNoteEvent e -> moved(e.creditNote().toString(), e, position);
        case VoucherEvent e -> moved(e.voucher().toString(), e, position);
        case PayoutPaid e -> paid.add(e.payout().key(), e.paidOn(), e.reference(), position);
        case BankLineMatched e -> hold(e.parts(), 1);
        case BankLineUnmatched e -> hold(e.parts(), -1);
        case MovementsSetOff e -> hold(e.parts(), 1);
        case SetOffWithdrawn e -> hold(e.parts(), -1);
        default -> {}
      }
    }

    private void moved(String document, LedgerEvent event, long position) {
      for (Moved one : BankMovements.by(event)) {
        moved.add(
            document,
            one.amount().currency().toString(),
            one.amount().minor(),
            one.day(),
            one.reference(),
            position);
      }
    }

    private void hold(List<MatchedPart> parts, int sign) {
      parts.forEach(part -> held.put(part.movement(), sign * part.amount().minor()));
    }

    @Override
    public void write() {
      moved.write();
      paid.write();
      Rows rows = new Rows(jdbc, HOLD, "text", "int4", "int8");
      held.drain((movement, minor) -> rows.add(movement.document(), movement.number(), minor));
      rows.write();
    }
  }
}
