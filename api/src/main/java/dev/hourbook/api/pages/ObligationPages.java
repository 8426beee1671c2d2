package dev.hourbook.api.pages;

import dev.hourbook.projections.obligations.Obligation;
import dev.hourbook.projections.obligations.Obligations;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** What should have happened and has not, and what comes next. */
@Controller
final class ObligationPages {

  private static final int SHOWN = 200;

  private final Desk desk;
  private final Obligations obligations;

  ObligationPages(Desk desk) {
    this.desk = desk;
    this.obligations = new Obligations(desk.lists());
  }

  @GetMapping("/obligations")
  String obligations(Model model) {
    return desk.show("obligations", model, m -> {
      LocalDate today = LocalDate.ofInstant(desk.now(), ZoneOffset.UTC);
      List<Obligation> all = obligations.all(desk.now());
      m.addAttribute("today", today);
      m.addAttribute("count", all.size());
      m.addAttribute(
          "overdue", all.stream().filter(one -> one.isOverdueOn(today)).count());
      m.addAttribute("rows", all.stream().limit(SHOWN).toList());
    });
  }
}
