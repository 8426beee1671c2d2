package dev.hourbook.api.cli;

import dev.hourbook.api.company.Company;
import dev.hourbook.api.report.Format;
import dev.hourbook.api.report.VoucherReport;
import dev.hourbook.api.voucher.Expiry;
import dev.hourbook.ledger.message.Actor;
import dev.hourbook.ledger.message.Refused;
import dev.hourbook.ledger.voucher.VoucherCommand;
import dev.hourbook.ledger.voucher.VoucherCommand.PostVoucher;
import dev.hourbook.ledger.voucher.VoucherCommand.RecordVoucher;
import dev.hourbook.ledger.voucher.VoucherCommand.ReserveVoucher;
import dev.hourbook.ledger.voucher.VoucherCommand.ReverseVoucher;
import dev.hourbook.ledger.voucher.VoucherCommand.VoidVoucher;
import dev.hourbook.ledger.voucher.VoucherId;
import dev.hourbook.ledger.voucher.VoucherRefusal;
import dev.hourbook.projections.paging.Lists;
import dev.hourbook.projections.vouchers.VoucherLists;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** What people book by hand. */
@Command(
    name = "voucher",
    mixinStandardHelpOptions = true,
    description = {
      "Books balanced entries by hand: operating expenses, bank, equity, loans, taxes.",
      "Whoever asks (--as) and whoever approves (--approve-as) are two people."
    },
    subcommands = {VoucherImportCommand.class})
final class VoucherCommands {

  /** Which voucher, and on whose word. */
  static final class Asked {

    @Mixin
    private DataOptions data = new DataOptions();

    @Parameters(paramLabel = "VOUCHER", description = "Its key, as whoever books it names it.")
    private VoucherId voucher = new VoucherId("none");

    @Option(names = "--as", required = true, paramLabel = "USER", description = "Who asks.")
    private Actor by = new Actor("nobody");

    /** The words between which a command stands. */
    private interface Act {
      VoucherCommand at(Instant now);
    }

    private int send(boolean fresh, Act act) {
      try (Company company = data.open()) {
        if (!fresh && company.streams().of(voucher.toString()).isEmpty()) {
          throw new Refused(new VoucherRefusal.Unknown(voucher));
        }
        company.send(act.at(company.clock().now()));
        company.caughtUp();
        return 0;
      }
    }
  }

  /** Records one, or reserves it. */
  @Command(
      name = "record",
      mixinStandardHelpOptions = true,
      description = "Books a voucher; with --until it is pending until that day.")
  int book(
      @Mixin Asked asked,
      @Mixin VoucherLines lines,
      @Option(names = "--on", required = true, description = "Accounting date.") LocalDate on,
      @Option(names = "--until", description = "Last day it is pending.") LocalDate until,
      @Option(names = "--reason", required = true, description = "What for.") String reason,
      @Option(names = "--approve-as", required = true, description = "Who approves.")
          Actor approver) {
    return asked.send(
        true,
        now -> Optional.ofNullable(until)
            .<VoucherCommand>map(last -> new ReserveVoucher(
                asked.voucher, last, lines.given(), reason, approver, now, asked.by))
            .orElseGet(() -> new RecordVoucher(
                asked.voucher, on, lines.given(), reason, approver, now, asked.by)));
  }

  /** Posts a pending one. */
  @Command(
      name = "post",
      mixinStandardHelpOptions = true,
      description = "Books a pending voucher; with lines, in part, and the rest is released.")
  int post(
      @Mixin Asked asked,
      @Mixin VoucherLines lines,
      @Option(names = "--on", required = true, description = "Accounting date.") LocalDate on,
      @Option(names = "--approve-as", required = true, description = "Who approves.")
          Actor approver) {
    return asked.send(
        false, now -> new PostVoucher(asked.voucher, on, lines.given(), approver, now, asked.by));
  }

  /** Voids a pending one. */
  @Command(
      name = "void",
      mixinStandardHelpOptions = true,
      description = "Releases a pending voucher.")
  int release(
      @Mixin Asked asked,
      @Option(names = "--reason", required = true, description = "Why.") String reason) {
    return asked.send(false, now -> new VoidVoucher(asked.voucher, reason, now, asked.by));
  }

  /** Reverses one. */
  @Command(
      name = "reverse",
      mixinStandardHelpOptions = true,
      description = "Takes a booked voucher back by its opposite.")
  int reverse(
      @Mixin Asked asked,
      @Option(names = "--on", required = true, description = "Accounting date.") LocalDate on,
      @Option(names = "--reason", required = true, description = "Why.") String reason,
      @Option(names = "--approve-as", required = true, description = "Who approves.")
          Actor approver) {
    return asked.send(
        false, now -> new ReverseVoucher(asked.voucher, on, reason, approver, now, asked.by));
  }

  /** Expires what is due. */
  @Command(
      name = "expire",
      mixinStandardHelpOptions = true,
      description = "Releases every pending voucher whose last day has passed.")
  int expire(@Mixin DataOptions data) {
    try (Company company = data.open()) {
      int expired = new Expiry(company).at(company.clock().now());
      company.caughtUp();
      System.err.println(expired + " pending vouchers expired.");
      return 0;
    }
  }

  /** Lists them. */
  @Command(
      name = "list",
      mixinStandardHelpOptions = true,
      description = "Prints vouchers by their lines, the latest first.")
  int list(
      @Mixin DataOptions data,
      @Option(names = "--state", description = "posted, pending, reversed, void or expired.")
          Optional<String> state,
      @Option(names = "--format", description = "table, csv or json.", defaultValue = "table")
          Format format) {
    try (Company company = data.open()) {
      company.caughtUp();
      VoucherLists lists = new VoucherLists(new Lists(company.jdbc()));
      format.to(StandardOutput.writer(), VoucherReport.of(lists.lines(state)));
      return 0;
    }
  }
}
