package dev.hourbook.api.voucher;

import dev.hourbook.api.company.Company;
import dev.hourbook.ledger.message.Actor;
import dev.hourbook.ledger.voucher.VoucherCommand.ExpireVoucher;
import dev.hourbook.ledger.voucher.VoucherId;
import dev.hourbook.projections.paging.Lists;
import dev.hourbook.projections.vouchers.VoucherLists;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;

/** Lets pending vouchers go whose last day has passed. Asked again, it finds none of them. */
public record Expiry(Company company) {

  private static final Actor RULE = Actor.system("expiry");

  /** Expires what is due at an instant; says how many vouchers it was. */
  public int at(Instant at) {
    company.caughtUp();
    LocalDate today = LocalDate.ofInstant(at, ZoneOffset.UTC);
    List<String> due = new VoucherLists(new Lists(company.jdbc())).dueBefore(today);
    due.forEach(key -> company.send(new ExpireVoucher(new VoucherId(key), at, RULE)));
    return due.size();
  }
}
