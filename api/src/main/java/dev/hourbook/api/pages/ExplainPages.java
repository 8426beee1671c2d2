package dev.hourbook.api.pages;

import dev.hourbook.ledger.calendar.Days;
import dev.hourbook.ledger.calendar.PayWeek;
import dev.hourbook.projections.explain.Explain;
import dev.hourbook.projections.explain.Figure;
import dev.hourbook.projections.explain.Scope;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** What a figure is made of, by the same words as on the command line. */
@Controller
final class ExplainPages {

  private static final LocalDate FIRST_DAY = LocalDate.of(1, 1, 1);
  private static final LocalDate LAST_DAY = LocalDate.of(9999, 12, 31);

  private final Desk desk;

  ExplainPages(Desk desk) {
    this.desk = desk;
  }

  @GetMapping("/explain/{figure}")
  String explain(
      @PathVariable String figure, @RequestParam Map<String, String> asked, Model model) {
    return desk.show("explain", model, m -> {
      Figure of = Arrays.stream(Figure.values())
          .filter(known -> known.word().equals(figure))
          .findFirst()
          .orElseThrow(() -> new NotInTheBook("figure", figure));
      Scope scope = scope(asked);
      Explain explain =
          new Explain(desk.lists(), asked.containsKey("all") ? Explain.ALL : Explain.FEW);
      m.addAttribute("figure", of);
      m.addAttribute("asked", asked);
      m.addAttribute(
          "explanations",
          of == Figure.RUN_RATE
              ? explain.runRate(week(asked).orElseGet(desk::lastLocked), scope)
              : explain.of(of, scope));
    });
  }

  private static Scope scope(Map<String, String> asked) {
    Days days = new Days(day(asked, "from").orElse(FIRST_DAY), day(asked, "to").orElse(LAST_DAY));
    return new Scope(
        text(asked, "client"),
        text(asked, "expert"),
        text(asked, "discipline"),
        week(asked).map(Days::of).orElse(days),
        day(asked, "known-at").orElse(LocalDate.MAX));
  }

  private static Optional<PayWeek> week(Map<String, String> asked) {
    return text(asked, "week").map(PayWeek::parse);
  }

  private static Optional<LocalDate> day(Map<String, String> asked, String name) {
    return text(asked, name).map(LocalDate::parse);
  }

  private static Optional<String> text(Map<String, String> asked, String name) {
    return Optional.ofNullable(asked.get(name)).filter(text -> !text.isBlank());
  }
}
