package dev.hourbook.api.pages;

import dev.hourbook.projections.vouchers.VoucherLists;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What was booked by hand, and what is pending. */
@Controller
final class VoucherPages {

  private final Desk desk;
  private final VoucherLists vouchers;

  VoucherPages(Desk desk) {
    this.desk = desk;
    this.vouchers = new VoucherLists(desk.lists());
  }

  @GetMapping("/vouchers")
  String vouchers(@RequestParam(defaultValue = "1") int page, Model model) {
    return desk.show("vouchers", model, m -> m.addAttribute("list", vouchers.page(page)));
  }
}
