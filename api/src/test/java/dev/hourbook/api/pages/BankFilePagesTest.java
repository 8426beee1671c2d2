package dev.hourbook.api.pages;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import dev.hourbook.api.company.TestCompany;
import dev.hourbook.api.remittance.EuroRun;
import dev.hourbook.api.remittance.FilesInABook;
import dev.hourbook.api.web.server.Server;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A run's page says which files pay it, and what is in none. */
class BankFilePagesTest {

  private static TestCompany test;
  private static Server server;
  private static Chromium chromium;

  @TempDir
  private static Path folder;

  @BeforeAll
  static void open() {
    chromium = Chromium.found();
    test = TestCompany.open();
    FilesInABook.in(test, folder);
    server = Server.start(test.company(), 0);
  }

  @AfterAll
  static void close() {
    if (chromium != null) {
      server.close();
      test.close();
      chromium.close();
    }
  }

  @Test
  void aRunSaysItsFilesAndWhatIsInNone() {
    try (Page page = chromium.page(Site.DESK)) {
      chromium.go(page, server.url() + "/pay-runs/" + EuroRun.RUN.key());
      assertThat(page.locator(".c-file").allInnerTexts()).hasSize(2);
      assertThat(page.locator(".c-file-state").allInnerTexts())
          .containsExactly("written", "withdrawn");
      assertThat(page.locator(".c-unfiled-why").allInnerTexts())
          .containsExactly("no account was approved with it", "the file pays in euro alone");
      for (int width : List.of(Site.DESK, Site.HAND)) {
        page.setViewportSize(width, 844);
        assertThat(Site.widest(page)).isLessThanOrEqualTo(width);
      }
    }
  }
}
