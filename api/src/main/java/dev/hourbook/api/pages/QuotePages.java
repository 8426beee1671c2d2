package dev.hourbook.api.pages;

import dev.hourbook.projections.quotes.QuoteLists;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** Locked quotes, and what is to be bought for them still. */
@Controller
final class QuotePages {

  private final Desk desk;

  QuotePages(Desk desk) {
    this.desk = desk;
  }

  @GetMapping("/quotes")
  String quotes(Model model) {
    return desk.show("quotes", model, m -> {
      QuoteLists quotes = new QuoteLists(desk.lists());
      m.addAttribute("quotes", quotes.all(desk.now()));
      m.addAttribute("position", quotes.position());
    });
  }
}
