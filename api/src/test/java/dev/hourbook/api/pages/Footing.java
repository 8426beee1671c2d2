package dev.hourbook.api.pages;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.ArrayList;
import java.util.List;

/** Whether what stands above a list or under a table is what its rows come to. */
final class Footing {
  private Footing() {}

  /** The figures above the list, unit by unit, are what its column comes to over all its pages. */
  static void footsUp(Page page, String figure) {
    List<String> shown = figures(page, figure);
    String path = page.url();
    assertThat(shown).as("%s on %s", figure, path).isNotEmpty();
    List<String> cells = column(page, figure);
    for (String unit : List.of("", "EUR", "USD")) {
      assertThat(Written.sum(cells, unit))
          .as("%s on %s", figure, path)
          .isEqualTo(Written.sum(shown, unit));
    }
  }

  static List<String> figures(Page page, String figure) {
    return page.locator(".figures .f-" + figure).allInnerTexts().stream()
        .map(text -> text.lines().findFirst().orElse(""))
        .toList();
  }

  /** Of every table of events: amounts and hours come to what is written under them. */
  static void addsUp(Page page) {
    List<Locator> tables = page.locator("main table").all();
    assertThat(tables).isNotEmpty();
    for (Locator table : tables) {
      for (String column : List.of("leaf", "leaf-hours")) {
        List<String> cells = table.locator("td.c-" + column).allInnerTexts();
        List<String> sum = table.locator("td.f-" + column).allInnerTexts();
        for (String unit : List.of("", "EUR", "USD")) {
          assertThat(Written.sum(cells, unit)).isEqualTo(Written.sum(sum, unit));
        }
      }
    }
  }

  static List<String> column(Page page, String column) {
    List<String> cells = new ArrayList<>(page.locator("td.c-" + column).allInnerTexts());
    while (page.locator(".pager a[rel=next]").count() > 0) {
      page.locator(".pager a[rel=next]").first().click();
      page.waitForLoadState();
      cells.addAll(page.locator("td.c-" + column).allInnerTexts());
    }
    return cells;
  }
}
