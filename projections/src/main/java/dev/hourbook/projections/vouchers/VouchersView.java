package dev.hourbook.projections.vouchers;

import dev.hourbook.ledger.chart.Dimensions;
import dev.hourbook.ledger.voucher.VoucherEvent;
import dev.hourbook.ledger.voucher.VoucherEvent.VoucherExpired;
import dev.hourbook.ledger.voucher.VoucherEvent.VoucherPosted;
import dev.hourbook.ledger.voucher.VoucherEvent.VoucherRecorded;
import dev.hourbook.ledger.voucher.VoucherEvent.VoucherReserved;
import dev.hourbook.ledger.voucher.VoucherEvent.VoucherReversed;
import dev.hourbook.ledger.voucher.VoucherEvent.VoucherVoided;
import dev.hourbook.ledger.voucher.VoucherLine;
import dev.hourbook.projections.books.Recorded;
import dev.hourbook.projections.books.Rows;
import dev.hourbook.projections.books.Upserts;
import dev.hourbook.projections.books.View;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;

/** Vouchers and their lines. */
public final class VouchersView implements View {

  private static final String INSERT = """
      insert into view.voucher (voucher, booked_on, until, state, reason, asked_by, approved_by,
        position)
      select * from unnest(?::text[], ?::date[], ?::date[], ?::text[], ?::text[], ?::text[],
        ?::text[], ?::bigint[])""";

  private static final String CHANGE = """
      update view.voucher v set state = n.state, booked_on = coalesce(n.booked_on, v.booked_on)
      from unnest(?::text[], ?::text[], ?::date[]) n(voucher, state, booked_on)
      where v.voucher = n.voucher""";

  private static final String FORGET =
      "delete from view.voucher_line where voucher = any(?::text[])";

  private static final String INSERT_LINE = """
      insert into view.voucher_line (voucher, line, account, currency, minor, client, project,
        expert)
      select * from unnest(?::text[], ?::int[], ?::text[], ?::text[], ?::bigint[], ?::text[],
        ?::text[], ?::text[])""";

  private final JdbcTemplate jdbc;

  /** Writes through the given template. */
  public VouchersView(JdbcTemplate jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public List<String> tables() {
    return List.of("view.voucher_line", "view.voucher");
  }

  @Override
  public Batch open() {
    return new VouchersBatch();
  }

  private record Change(String state, @Nullable LocalDate bookedOn) {

    /** What a later change does not say, an earlier one said. */
    Change then(Change later) {
      return later.bookedOn() == null ? new Change(later.state(), bookedOn) : later;
    }
  }

  private final class VouchersBatch implements Batch {

    private static final @Nullable LocalDate NO_DAY = null;

    private final Rows fresh =
        new Rows(jdbc, INSERT, "text", "date", "date", "text", "text", "text", "text", "int8");
    private final Upserts<String, Change> changes = new Upserts<>(Change::then);
    private final Upserts<String, List<VoucherLine>> lines = Upserts.lastWins();

    @Override
    public void take(Recorded recorded) {
      if (recorded.event() instanceof VoucherEvent event) {
        take(event, recorded.position());
      }
    }

    private void take(VoucherEvent event, long position) {
      String voucher = event.voucher().key();
      switch (event) {
        case VoucherRecorded e -> {
          fresh.add(
              voucher,
              e.bookedOn(),
              NO_DAY,
              "posted",
              e.reason(),
              e.by().key(),
              e.approvedBy().key(),
              position);
          lines.put(voucher, e.lines());
        }
        case VoucherReserved e -> {
          fresh.add(
              voucher,
              e.reservedOn(),
              e.until(),
              "pending",
              e.reason(),
              e.by().key(),
              e.approvedBy().key(),
              position);
          lines.put(voucher, e.lines());
        }
        case VoucherPosted e -> {
          changes.put(voucher, new Change("posted", e.bookedOn()));
          lines.put(voucher, e.lines());
        }
        case VoucherReversed ignored -> changes.put(voucher, new Change("reversed", NO_DAY));
        case VoucherVoided ignored -> changes.put(voucher, new Change("void", NO_DAY));
        case VoucherExpired ignored -> changes.put(voucher, new Change("expired", NO_DAY));
      }
    }

    @Override
    public void write() {
      fresh.write();
      Rows rows = new Rows(jdbc, CHANGE, "text", "text", "date");
      changes.drain((voucher, c) -> rows.add(voucher, c.state(), c.bookedOn()));
      rows.write();
      Rows old = new Rows(jdbc, FORGET, "text");
      Rows now = new Rows(
          jdbc, INSERT_LINE, "text", "int4", "text", "text", "int8", "text", "text", "text");
      lines.drain((voucher, all) -> {
        old.add(voucher);
        for (int i = 0; i < all.size(); i++) {
          add(now, voucher, i + 1, all.get(i));
        }
      });
      old.write();
      now.write();
    }

    private static void add(Rows rows, String voucher, int number, VoucherLine line) {
      Dimensions dimensions = line.about().under(voucher);
      rows.add(
          voucher,
          number,
          line.account().path(),
          line.amount().currency().toString(),
          line.amount().minor(),
          dimensions.client(),
          dimensions.project(),
          dimensions.expert());
    }
  }
}
