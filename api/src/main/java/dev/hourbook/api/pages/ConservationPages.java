package dev.hourbook.api.pages;

import dev.hourbook.ledger.money.Money;
import dev.hourbook.projections.conservation.Conservation;
import dev.hourbook.projections.conservation.Proof;
import java.util.Currency;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The standing proof, counted as the page is opened. */
@Controller
final class ConservationPages {

  private final Desk desk;

  ConservationPages(Desk desk) {
    this.desk = desk;
  }

  /** Two counts of one thing as they are written. */
  record Row(
      String what,
      String here,
      String there,
      String countedHere,
      String countedThere,
      boolean holds) {

    static Row of(Proof proof, Show show) {
      return new Row(
          proof.what(),
          proof.here(),
          proof.there(),
          written(proof.unit(), proof.countedHere(), show),
          written(proof.unit(), proof.countedThere(), show),
          proof.holds());
    }

    private static String written(String unit, long count, Show show) {
      return unit.equals("s")
          ? show.hours(count)
          : show.money(new Money(count, Currency.getInstance(unit)));
    }
  }

  @GetMapping("/conservation")
  String conservation(Model model) {
    return desk.show("conservation", model, m -> {
      Show show = new Show();
      List<Row> rows = new Conservation(desk.lists())
          .proofs().stream().map(proof -> Row.of(proof, show)).toList();
      m.addAttribute("rows", rows);
      m.addAttribute("broken", rows.stream().filter(row -> !row.holds()).count());
    });
  }
}
