package dev.hourbook.api.pages;

import dev.hourbook.api.report.Report;
import dev.hourbook.api.report.StatementKind;
import dev.hourbook.api.report.Statements;
import dev.hourbook.api.report.Statements.About;
import dev.hourbook.projections.statements.Balances;
import dev.hourbook.projections.statements.Every;
import dev.hourbook.projections.statements.Span;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** Every statement, by the same words as on the command line. */
@Controller
final class StatementPages {

  private final Desk desk;

  StatementPages(Desk desk) {
    this.desk = desk;
  }

  @GetMapping("/statements")
  String statements(Model model) {
    return desk.show("statements", model, m -> {});
  }

  @GetMapping("/statements/{statement}")
  String statement(
      @PathVariable String statement, @RequestParam Map<String, String> asked, Model model) {
    return desk.show("statement", model, m -> {
      StatementKind kind = Arrays.stream(StatementKind.values())
          .filter(known -> known.word().equals(statement))
          .findFirst()
          .orElseThrow(() -> new NotInTheBook("statement", statement));
      Report report = report(kind, asked);
      List<StatementLine> lines = new ArrayList<>();
      report.forEach(row -> lines.add(StatementLine.of(report.columns(), row)));
      m.addAttribute("kind", kind.word());
      m.addAttribute("asked", asked);
      m.addAttribute("party", party(kind, asked));
      m.addAttribute("columns", StatementLine.heads(report.columns()));
      m.addAttribute("lines", lines);
    });
  }

  private Report report(StatementKind kind, Map<String, String> asked) {
    Statements statements = new Statements(new Balances(desk.lists()));
    Span span = new Span(
        day(asked, "from").orElse(Span.ALL.from()),
        day(asked, "as-of").orElse(Span.ALL.asOf()),
        day(asked, "known-at").orElse(Span.ALL.knownAt()));
    Optional<Every> by = Optional.ofNullable(asked.get("by"))
        .flatMap(word ->
            Arrays.stream(Every.values()).filter(e -> e.word().equals(word)).findFirst());
    LocalDate today = LocalDate.ofInstant(desk.now(), ZoneOffset.UTC);
    return kind == StatementKind.INCOME && by.isPresent()
        ? statements.income(by.get(), span)
        : statements.of(kind, span, new About(party(kind, asked), today));
  }

  private static String party(StatementKind kind, Map<String, String> asked) {
    return switch (kind) {
      case CLIENT -> asked.getOrDefault("client", "");
      case EXPERT -> asked.getOrDefault("expert", "");
      default -> "";
    };
  }

  private static Optional<LocalDate> day(Map<String, String> asked, String name) {
    return Optional.ofNullable(asked.get(name))
        .filter(text -> !text.isBlank())
        .map(LocalDate::parse);
  }
}
