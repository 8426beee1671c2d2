package dev.hourbook.api.web.vouchers;

import dev.hourbook.api.web.idempotency.Answer;
import dev.hourbook.api.web.idempotency.Caller;
import dev.hourbook.api.web.idempotency.Writes;
import dev.hourbook.api.web.idempotency.Written;
import dev.hourbook.api.web.paths.Paths;
import dev.hourbook.ledger.message.Actor;
import dev.hourbook.ledger.voucher.VoucherCommand;
import dev.hourbook.ledger.voucher.VoucherCommand.PostVoucher;
import dev.hourbook.ledger.voucher.VoucherCommand.RecordVoucher;
import dev.hourbook.ledger.voucher.VoucherCommand.ReserveVoucher;
import dev.hourbook.ledger.voucher.VoucherCommand.ReverseVoucher;
import dev.hourbook.ledger.voucher.VoucherCommand.VoidVoucher;
import dev.hourbook.ledger.voucher.VoucherId;
import dev.hourbook.ledger.voucher.VoucherLine;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** What can be done with a voucher; whoever asks and whoever approves are two people. */
@RestController
@RequestMapping("/api/vouchers")
final class VoucherActs {

  private final Writes writes;

  VoucherActs(Writes writes) {
    this.writes = writes;
  }

  /** An entry to be booked; with {@code until} it is pending until that day, included. */
  record NewVoucher(
      VoucherId voucher,
      LocalDate bookedOn,
      @Nullable LocalDate until,
      List<AskedLine> lines,
      String reason,
      Actor approvedBy) {

    VoucherCommand by(Caller caller) {
      List<VoucherLine> booked = AskedLine.all(lines);
      if (until == null) {
        return new RecordVoucher(
            voucher, bookedOn, booked, reason, approvedBy, caller.at(), caller.actor());
      }
      return new ReserveVoucher(
          voucher, until, booked, reason, approvedBy, caller.at(), caller.actor());
    }
  }

  /** What a pending voucher came to; no lines stand for all that is pending. */
  record VoucherPosting(LocalDate bookedOn, List<AskedLine> lines, Actor approvedBy) {}

  /** Why nothing comes of a pending voucher. */
  record VoucherRelease(String reason) {}

  /** Why a booked voucher is taken back, and when. */
  record VoucherReversal(LocalDate bookedOn, String reason, Actor approvedBy) {}

  @PostMapping
  @ResponseStatus(HttpStatus.CREATED)
  ResponseEntity<Written> recordVoucher(Caller caller, @RequestBody NewVoucher asked) {
    String key = asked.voucher().key();
    return writes.send(caller, Answer.created(key, Paths.of("vouchers", key)), asked.by(caller));
  }

  @PostMapping("/{voucher}/posting")
  ResponseEntity<Written> postVoucher(
      Caller caller, @PathVariable VoucherId voucher, @RequestBody VoucherPosting asked) {
    return act(
        caller,
        new PostVoucher(
            voucher,
            asked.bookedOn(),
            AskedLine.all(asked.lines()),
            asked.approvedBy(),
            caller.at(),
            caller.actor()));
  }

  @PostMapping("/{voucher}/release")
  ResponseEntity<Written> voidVoucher(
      Caller caller, @PathVariable VoucherId voucher, @RequestBody VoucherRelease asked) {
    return act(caller, new VoidVoucher(voucher, asked.reason(), caller.at(), caller.actor()));
  }

  @PostMapping("/{voucher}/reversal")
  ResponseEntity<Written> reverseVoucher(
      Caller caller, @PathVariable VoucherId voucher, @RequestBody VoucherReversal asked) {
    return act(
        caller,
        new ReverseVoucher(
            voucher,
            asked.bookedOn(),
            asked.reason(),
            asked.approvedBy(),
            caller.at(),
            caller.actor()));
  }

  private ResponseEntity<Written> act(Caller caller, VoucherCommand command) {
    String key = command.voucher().key();
    return writes.send(caller, Answer.done(key, Paths.of("vouchers", key)), command);
  }
}
