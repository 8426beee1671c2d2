package dev.hourbook.api.pages;

import dev.hourbook.api.rails.Rails;
import dev.hourbook.ledger.payout.Rail;
import dev.hourbook.projections.payouts.StandingPayouts;
import dev.hourbook.projections.rails.RailBreak;
import dev.hourbook.projections.rails.RailBreaks;
import dev.hourbook.projections.rails.RailListings;
import dev.hourbook.projections.rails.RailSums;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** Payouts on their way: whether any are sent, which need somebody, and what does not agree. */
@Controller
final class RailPages {

  private static final int SHOWN = 200;

  private final Desk desk;
  private final Rails rails;

  RailPages(Desk desk, Rails rails) {
    this.desk = desk;
    this.rails = rails;
  }

  @GetMapping("/rail")
  String rail(Model model) {
    return desk.show("rail", model, m -> {
      StandingPayouts payouts = new StandingPayouts(desk.lists());
      List<StandingPayouts.Row> stuck = payouts.stuck();
      List<RailBreak> breaks = new RailBreaks(desk.jdbc(), Rail.STRIPE).all(desk.now());
      m.addAttribute("words", new PayWords());
      m.addAttribute("status", rails.status());
      m.addAttribute("now", desk.now());
      m.addAttribute("sums", payouts.onTheirWay());
      m.addAttribute("stuckCount", stuck.size());
      m.addAttribute("stuck", stuck.stream().limit(SHOWN).toList());
      m.addAttribute("breakCount", breaks.size());
      m.addAttribute("breaks", breaks.stream().limit(SHOWN).toList());
      m.addAttribute("totals", new RailSums(desk.jdbc(), Rail.STRIPE).all());
      new RailListings(desk.jdbc(), Rail.STRIPE)
          .last()
          .ifPresent(at -> m.addAttribute("listedAt", at));
    });
  }
}
