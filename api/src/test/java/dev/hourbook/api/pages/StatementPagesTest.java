package dev.hourbook.api.pages;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Statements, the standing proof and what is owed, looked at with a real browser. */
class StatementPagesTest {

  private static Site site;

  @BeforeAll
  static void open() {
    site = Site.open();
  }

  @AfterAll
  static void close() {
    if (site != null) {
      site.close();
    }
  }

  @Test
  void statementsAddUpAndNothingIsMissing() {
    try (Page page = site.page(Site.HAND)) {
      site.go(page, "/statements/trial-balance");
      List<String> totals = page.locator("tr.sum").allInnerTexts();
      assertThat(totals).hasSize(4).allMatch(row -> {
        String[] cells = row.split("\\t", -1);
        return cells[2].equals(cells[3]);
      });
      site.go(page, "/conservation");
      assertThat(page.locator(".f-broken").innerText()).isEqualTo("0");
      assertThat(page.locator("td.c-here").allInnerTexts())
          .isEqualTo(page.locator("td.c-there").allInnerTexts());
      site.go(page, "/statements/income?by=month&as-of=2025-12-31");
      assertThat(page.locator("tbody tr").last().innerText()).startsWith("2025-12");
      assertThat(Site.widest(page)).isLessThanOrEqualTo(Site.HAND);
    }
  }

  @Test
  void whatIsOverdueIsCountedOnTheFirstPageAndListed() {
    try (Page page = site.page(Site.DESK)) {
      site.go(page, "/");
      String overdue = page.locator(".card .f-overdue").innerText();
      page.locator(".card .f-overdue").click();
      assertThat(page.locator(".f-overdue").innerText()).isEqualTo(overdue);
      List<String> late = page.locator("tbody tr:has(.tag)").allInnerTexts();
      assertThat(late).hasSize(Integer.parseInt(overdue));
      assertThat(late).anyMatch(row -> row.contains("receivable"));
    }
  }
}
