package dev.hourbook.api.pages;

import dev.hourbook.api.report.ReportQuery;
import dev.hourbook.ledger.calendar.Days;
import dev.hourbook.ledger.calendar.PayWeek;
import dev.hourbook.projections.explain.Change;
import dev.hourbook.projections.explain.Changes;
import dev.hourbook.projections.explain.Explain;
import dev.hourbook.projections.explain.Explanation;
import dev.hourbook.projections.explain.Figure;
import dev.hourbook.projections.explain.Scope;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.util.UriComponentsBuilder;
import org.springframework.web.util.UriUtils;

/** What a figure is made of, by the same words as on the command line. */
@Controller
final class ExplainPages {

  /** As many parts of a sum as a browser can show; the command line lists every one. */
  private static final int MOST = 10_000;

  private final Desk desk;

  ExplainPages(Desk desk) {
    this.desk = desk;
  }

  @GetMapping("/explain/{figure}")
  String explain(
      @PathVariable String figure, @RequestParam Map<String, String> asked, Model model) {
    Optional<LocalDate> since = day(asked, "since");
    return desk.show(since.isPresent() ? "changes" : "explain", model, m -> {
      Figure of = Arrays.stream(Figure.values())
          .filter(known -> known.word().equals(figure))
          .findFirst()
          .orElseThrow(() -> new NotInTheBook("figure", figure));
      m.addAttribute("figure", of);
      m.addAttribute("asked", asked);
      since.ifPresentOrElse(
          day -> m.addAttribute("changes", changes(of, asked, day)),
          () -> m.addAttribute("explanations", explanations(of, asked)));
      m.addAttribute("explained", address(of, asked, Optional.empty()));
      m.addAttribute("lastWeek", address(of, asked, Optional.of(weekBefore(asked))));
    });
  }

  private List<Explanation> explanations(Figure of, Map<String, String> asked) {
    Explain explain = new Explain(desk.lists(), most(asked));
    return of == Figure.RUN_RATE
        ? explain.runRate(week(asked).orElseGet(desk::lastLocked), scope(asked))
        : explain.of(of, scope(asked));
  }

  private List<Change> changes(Figure of, Map<String, String> asked, LocalDate since) {
    Changes changes = new Changes(desk.lists(), most(asked));
    return of == Figure.RUN_RATE
        ? changes.runRate(week(asked).orElseGet(desk::lastLocked), scope(asked), since)
        : changes.of(of, scope(asked), since);
  }

  private static int most(Map<String, String> asked) {
    return asked.containsKey("all") ? MOST : Explain.FEW;
  }

  private LocalDate weekBefore(Map<String, String> asked) {
    return day(asked, "known-at")
        .orElseGet(() -> LocalDate.ofInstant(desk.now(), ZoneOffset.UTC))
        .minusWeeks(1);
  }

  /** The same question, of what it is made of or of what changed since a day. */
  private static String address(Figure of, Map<String, String> asked, Optional<LocalDate> since) {
    UriComponentsBuilder address = UriComponentsBuilder.fromPath("/explain/{figure}")
        .uriVariables(Map.of("figure", of.word()));
    Map<String, String> words = new TreeMap<>(asked);
    words.remove("since");
    since.ifPresent(day -> words.put("since", day.toString()));
    words.forEach(
        (name, value) -> address.queryParam(name, UriUtils.encode(value, StandardCharsets.UTF_8)));
    return address.build().toUriString();
  }

  private static Scope scope(Map<String, String> asked) {
    Days days = new Days(
        day(asked, "from").orElse(ReportQuery.FIRST_DAY),
        day(asked, "to").orElse(ReportQuery.LAST_DAY));
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
