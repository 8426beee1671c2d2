package dev.hourbook.api.pages;

import static dev.hourbook.api.pages.Footing.addsUp;
import static dev.hourbook.api.pages.Footing.column;
import static dev.hourbook.api.pages.Footing.figures;
import static dev.hourbook.api.pages.Footing.footsUp;
import static dev.hourbook.api.pages.Site.DESK;
import static dev.hourbook.api.pages.Site.HAND;
import static dev.hourbook.api.pages.Site.widest;
import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.ArrayDeque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The pages of a small company, looked at with a real browser. */
class PagesTest {

  private static Site site;
  private static Chromium chromium;

  @BeforeAll
  static void open() {
    site = Site.open();
    chromium = site.chromium();
  }

  @AfterAll
  static void close() {
    if (site != null) {
      site.close();
    }
  }

  private static String at(String path) {
    return site.at(path);
  }

  @Test
  void everyLinkOfTheFirstPageOpens() {
    try (Page page = chromium.page(DESK)) {
      chromium.go(page, at("/"));
      Set<String> links = Links.on(page);
      assertThat(links).hasSizeGreaterThan(40);
      assertThat(links)
          .allSatisfy(
              link -> assertThat(page.request().get(link).status()).as(link).isEqualTo(200));
    }
  }

  /** One of each shape of address is enough: rows of a list lead to pages of one template. */
  @Test
  void noLinkIsDeadHoweverDeepAndEveryPageFitsADeskAndAHand() {
    Set<String> shapes = new LinkedHashSet<>();
    ArrayDeque<String> waiting = new ArrayDeque<>(List.of(at("/")));
    try (Page page = chromium.page(DESK)) {
      while (!waiting.isEmpty()) {
        String link = waiting.remove();
        chromium.go(page, link);
        for (int width : List.of(HAND, DESK)) {
          page.setViewportSize(width, 844);
          assertThat(widest(page)).as(link).isLessThanOrEqualTo(width);
        }
        Links.on(page).stream()
            .filter(found -> shapes.add(Links.shape(found)))
            .forEach(waiting::add);
      }
    }
    assertThat(shapes).contains("/timesheets/*", "/payouts/*", "/contracts/*", "/experts/*");
    assertThat(chromium.complaints()).isEmpty();
  }

  private record Tile(String figure, String shown, String href) {}

  @Test
  void everyFigureOfAWeekIsTheSumOfItsList() {
    try (Page page = chromium.page(DESK)) {
      chromium.go(page, at("/"));
      List<Tile> tiles = tiles(page);
      assertThat(tiles).hasSize(24);
      tiles.stream().collect(groupingBy(Tile::href)).forEach((href, same) -> {
        chromium.go(page, at(href));
        same.forEach(tile -> holds(page, tile));
      });
    }
  }

  private static List<Tile> tiles(Page page) {
    return Stream.of("recorded", "waiting", "approved", "revenue", "pay", "profit")
        .flatMap(figure -> page.locator(".card .f-" + figure).all().stream()
            .map(tile -> new Tile(figure, tile.innerText(), tile.getAttribute("href"))))
        .toList();
  }

  /** A figure of nothing may lead to an empty list. */
  private static void holds(Page page, Tile tile) {
    if (tile.shown().matches("\\D*[0:.]+")) {
      assertThat(column(page, tile.figure())).allMatch(cell -> cell.matches("\\D*[0:.]+"));
    } else {
      assertThat(figures(page, tile.figure())).as(tile.href()).contains(tile.shown());
      footsUp(page, tile.figure());
    }
  }

  @Test
  void sumsAboveListsAreTheSumsOfTheirRows() {
    try (Page page = chromium.page(DESK)) {
      agrees(page, "/weeks", "revenue");
      agrees(page, "/weeks", "recorded");
      agrees(page, "/clients/borealis%2Flabs", "revenue");
      agrees(page, "/clients/borealis%2Flabs", "approved");
      agrees(page, "/invoices", "invoice");
      agrees(page, "/clients/aurora/invoices", "invoice");
      agrees(page, "/invoices/INV-2025-0028", "line");
      agrees(page, "/invoices/INV-2025-0028", "due");
      agrees(page, "/pay-runs/2026-02-02@iso", "payout");
      agrees(page, "/timesheets/C-1:" + SmallCompany.CURRENT.plusWeeks(-1), "live");
      agrees(page, "/payouts/2026-02-02@iso:E-1:main:USD:bank", "item");
      agrees(page, "/experts/E-1", "pay");
      agrees(page, "/exceptions/over-cap", "approved");
      agrees(page, "/periods/2026-02", "estimated-bill");
      agrees(page, "/periods/2026-02", "estimated-pay");
    }
  }

  private static void agrees(Page page, String path, String figure) {
    chromium.go(page, at(path));
    footsUp(page, figure);
  }

  @Test
  void aVoidInvoiceIsMarkedAndCountsNowhere() {
    try (Page page = chromium.page(DESK)) {
      chromium.go(page, at("/clients/cumulus/invoices"));
      Locator row = page.locator("main tbody tr").first();
      assertThat(row.locator(".tag").innerText()).isEqualTo("void");
      assertThat(page.locator(".f-void").innerText()).isEqualTo("1");
      footsUp(page, "invoice");
      assertThat(page.locator("td.c-invoice").count()).isEqualTo(17);
      row.locator("th a").click();
      assertThat(page.locator("h1 .tag").innerText()).isEqualTo("void");
    }
  }

  @Test
  void anItemThatWasTakenBackSaysSo() {
    try (Page page = chromium.page(DESK)) {
      chromium.go(page, at("/timesheets/C-1:" + SmallCompany.CURRENT.plusWeeks(-1)));
      assertThat(page.locator("td.c-item").allInnerTexts())
          .isNotEqualTo(page.locator("td.c-live").allInnerTexts());
    }
  }

  @Test
  void theRunRateIsTheSumOfTheWeeksItNames() {
    try (Page page = chromium.page(DESK)) {
      chromium.go(page, at("/"));
      String r4 = page.locator(".f-r4").last().innerText();
      String r13 = page.locator(".f-r13").last().innerText();
      page.locator(".f-r4").last().click();
      assertThat(page.locator("#R4 .f-rung").innerText()).isEqualTo(r4);
      assertThat(page.locator("#R13 .f-rung").innerText()).isEqualTo(r13);
      assertThat(page.locator("#R13 tbody tr").count()).isEqualTo(13);
    }
  }

  @Test
  void anExplainedFigureIsTheOneItStandsBesideAndItsEventsAddUp() {
    try (Page page = chromium.page(DESK)) {
      for (String figure : List.of("revenue", "pay", "profit")) {
        chromium.go(page, at("/"));
        Locator shown = page.locator(".card .f-" + figure).last();
        String value = shown.innerText();
        chromium.go(page, at(explanation(shown)));
        assertThat(page.locator(".f-explained").allInnerTexts()).contains(value);
        addsUp(page);
      }
      chromium.go(page, at("/explain/run-rate"));
      addsUp(page);
    }
  }

  @Test
  void whatChangedIsToldByEventsThatAddUpAndLeadsBack() {
    try (Page page = chromium.page(HAND)) {
      for (String figure : List.of("revenue", "take-rate", "run-rate")) {
        chromium.go(page, at("/explain/" + figure));
        page.locator("input[name=since]").fill("2025-12-31");
        page.locator("form button").click();
        page.waitForLoadState();
        assertThat(page.locator("h1").innerText()).contains("since the end of 2025-12-31");
        assertThat(page.locator(".f-was").first().innerText())
            .isNotEqualTo(page.locator(".f-now").first().innerText());
        addsUp(page);
        assertThat(widest(page)).isLessThanOrEqualTo(HAND);
        page.locator("a[href^='/explain/" + figure + "']").first().click();
        assertThat(page.locator(".f-explained").count()).isPositive();
      }
    }
  }

  private static String explanation(Locator shown) {
    Locator beside = shown.locator("xpath=..").locator("a[href^='/explain']").first();
    return String.valueOf(beside.getAttribute("href"));
  }

  @Test
  void aMonthNamesWhatBlocksItAndFitsAHand() {
    try (Page page = chromium.page(HAND)) {
      chromium.go(page, at("/periods"));
      page.locator("h2 a").click();
      assertThat(page.locator("h1").innerText()).startsWith("2025-10 open");
      chromium.go(page, at("/periods/2026-02"));
      assertThat(widest(page)).isLessThanOrEqualTo(HAND);
      List<String> rows = page.locator("main table").first().locator("tbody tr").allInnerTexts();
      assertThat(rows).anyMatch(row -> row.contains("not over") && row.contains("role:finance"));
      assertThat(rows).anyMatch(row -> row.contains("./hourbook period close 2025-10"));
    }
  }

  @Test
  void theBankShowsWhatIsAloneAndWhatIsMatched() {
    try (Page page = chromium.page(HAND)) {
      chromium.go(page, at("/bank"));
      Locator tables = page.locator("main table");
      assertThat(tables.nth(1).innerText()).contains("main/2", "role:receivables");
      assertThat(tables.nth(2).innerText()).contains("main/1", "whole pay run");
    }
  }

  @Test
  void aLateLinePrintsWhatIsDueToDateLessWhatCameBefore() {
    try (Page page = chromium.page(DESK)) {
      chromium.go(page, at("/invoices/INV-2025-0028"));
      assertThat(page.locator("td.product").first().innerText().replace('\u202f', ' '))
          .contains("to date 19:32:50 × USD 95.00 / h = USD 1,856.99")
          .contains("less before 18:09:05 × USD 95.00 / h = USD 1,724.38")
          .contains("this line USD 132.61");
    }
  }

  @Test
  void whatIsNotThereIsSaidInWords() {
    try (Page page = chromium.page(DESK)) {
      assertThat(page.navigate(at("/invoices/none")).status()).isEqualTo(404);
      assertThat(page.locator("h1").innerText()).isEqualTo("Not in the book");
      assertThat(page.locator("main").innerText()).contains("There is no invoice none");
      assertThat(page.navigate(at("/invoices?page=two")).status()).isEqualTo(400);
      assertThat(page.locator("main").innerText())
          .contains("This address cannot be read", "page is 'two'; give a whole number.");
      assertThat(page.navigate(at("/weeks/none")).status()).isEqualTo(400);
    } finally {
      chromium.complaints().clear();
    }
  }
}
