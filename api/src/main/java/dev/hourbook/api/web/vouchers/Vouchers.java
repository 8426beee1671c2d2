package dev.hourbook.api.web.vouchers;

import dev.hourbook.api.company.Company;
import dev.hourbook.api.web.paging.Cursor;
import dev.hourbook.api.web.paging.Page;
import dev.hourbook.api.web.problems.Found;
import dev.hourbook.api.web.vouchers.VoucherRow.BookedLine;
import dev.hourbook.api.web.vouchers.VoucherRow.VoucherOpened;
import java.util.List;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Vouchers, read in the order of their keys. */
@RestController
@RequestMapping("/api/vouchers")
final class Vouchers {

  private final Company company;

  Vouchers(Company company) {
    this.company = company;
  }

  @GetMapping
  ResponseEntity<Page<VoucherRow>> listVouchers(
      @ParameterObject Cursor cursor, @RequestParam(defaultValue = "") String state) {
    List<VoucherRow> rows = company
        .jdbc()
        .query(
            VoucherRow.SELECT
                + "where voucher > ? and (? = '' or state = ?) order by voucher limit ?",
            VoucherRow::read,
            cursor.from(),
            state,
            state,
            cursor.toRead());
    return cursor.page(VoucherRow.class, rows, VoucherRow::id);
  }

  @GetMapping("/{voucher}")
  VoucherOpened readVoucher(@PathVariable String voucher) {
    VoucherRow row = Found.in(
        company.jdbc().query(VoucherRow.SELECT + "where voucher = ?", VoucherRow::read, voucher),
        "voucher/unknown",
        voucher);
    return new VoucherOpened(
        row, company.jdbc().query(BookedLine.SELECT, BookedLine::read, voucher));
  }
}
