package dev.hourbook.api.web.remittance;

import dev.hourbook.api.company.Company;
import dev.hourbook.api.web.json.Amount;
import dev.hourbook.api.web.paging.Cursor;
import dev.hourbook.api.web.paging.Page;
import dev.hourbook.api.web.problems.Found;
import dev.hourbook.ledger.remittance.RemittanceFileId;
import dev.hourbook.projections.paging.Lists;
import dev.hourbook.projections.remittance.RemittanceLists;
import dev.hourbook.projections.remittance.RemittanceLists.FileRow;
import dev.hourbook.projections.remittance.RemittanceLists.PaymentRow;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Files as they were written, and what became of them and of their payments. */
@RestController
@RequestMapping("/api/bank-files")
final class BankFiles {

  private final RemittanceLists lists;

  BankFiles(Company company) {
    this.lists = new RemittanceLists(new Lists(company.jdbc()));
  }

  /** A file; states: written, withdrawn. The hash is of its bytes, which are kept nowhere. */
  record BankFile(
      String id,
      String run,
      String format,
      LocalDate executionOn,
      long payments,
      Amount total,
      String sha256,
      Instant writtenAt,
      String writtenBy,
      String state,
      long refused,
      long paid,
      @Nullable String reason,
      @Nullable Instant withdrawnAt,
      @Nullable String withdrawnBy,
      @Nullable String approvedBy) {

    static BankFile of(FileRow row) {
      boolean withdrawn = row.withdrawnAt() != null;
      return new BankFile(
          row.file(),
          row.run(),
          row.format(),
          row.executionOn(),
          row.payments(),
          Amount.of(row.total()),
          row.sha256(),
          row.at(),
          row.by(),
          row.state(),
          row.refused(),
          row.paid(),
          withdrawn ? row.reason() : null,
          row.withdrawnAt(),
          withdrawn ? row.withdrawnBy() : null,
          withdrawn ? row.approvedBy() : null);
    }
  }

  /** One payment of a file; {@code live} while the file pays it. */
  record FilePayment(
      String payout,
      String endToEndId,
      Amount amount,
      boolean live,
      String payoutState,
      @Nullable String refusedCode,
      @Nullable String refusedReason) {

    static FilePayment of(PaymentRow row) {
      boolean refused = !row.refusedCode().isEmpty();
      return new FilePayment(
          row.payout(),
          row.endToEndId(),
          Amount.of(row.amount()),
          row.live(),
          row.state(),
          refused ? row.refusedCode() : null,
          refused ? row.refusedReason() : null);
    }
  }

  @GetMapping
  ResponseEntity<Page<BankFile>> listBankFiles(
      @ParameterObject Cursor cursor, @RequestParam(defaultValue = "") String run) {
    List<BankFile> rows = lists.after(run, cursor.from(), cursor.toRead()).stream()
        .map(BankFile::of)
        .toList();
    return cursor.page(BankFile.class, rows, BankFile::id);
  }

  @GetMapping("/{file}")
  BankFile readBankFile(@PathVariable RemittanceFileId file) {
    return BankFile.of(
        Found.in(lists.file(file.key()).stream().toList(), "remittance/unknown-file", file.key()));
  }

  @GetMapping("/{file}/payments")
  ResponseEntity<Page<FilePayment>> listPaymentsOfBankFile(
      @ParameterObject Cursor cursor, @PathVariable RemittanceFileId file) {
    List<FilePayment> rows = lists.payments(file.key(), cursor.from(), cursor.toRead()).stream()
        .map(FilePayment::of)
        .toList();
    return cursor.page(FilePayment.class, rows, FilePayment::payout);
  }
}
