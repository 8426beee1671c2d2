package dev.hourbook.api.pages;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType.LaunchOptions;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.Response;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** The machine's own browser; what pages say on its console is kept. */
final class Chromium implements AutoCloseable {

  private static final Path PROGRAM =
      Path.of(Objects.requireNonNullElse(System.getenv("HOURBOOK_CHROMIUM"), "/usr/bin/chromium"));

  private final Playwright playwright;
  private final Browser browser;
  private final List<String> complaints = new ArrayList<>();

  private Chromium(Playwright playwright) {
    this.playwright = playwright;
    this.browser = playwright
        .chromium()
        .launch(new LaunchOptions()
            .setExecutablePath(PROGRAM)
            .setArgs(List.of("--no-sandbox", "--disable-background-networking")));
  }

  /** Skips the test where there is no browser. */
  static Chromium found() {
    assumeTrue(
        Files.isExecutable(PROGRAM),
        () -> "browser/missing: no Chromium at " + PROGRAM + "; install it or set"
            + " HOURBOOK_CHROMIUM to its path, else the pages are not tried in a browser");
    Playwright.CreateOptions options = new Playwright.CreateOptions();
    return new Chromium(
        Playwright.create(options.setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1"))));
  }

  /** A page in a window so many pixels wide. */
  Page page(int width) {
    Page page = browser.newPage(new Browser.NewPageOptions().setViewportSize(width, 844));
    page.onConsoleMessage(message -> complaints.add(page.url() + " " + message.text()));
    page.onPageError(error -> complaints.add(page.url() + " " + error));
    page.onRequestFailed(request -> complaints.add("failed: " + request.url()));
    return page;
  }

  /** Goes to an address; says the status and keeps it as a complaint if it is not 200. */
  int go(Page page, String url) {
    Response response = Objects.requireNonNull(page.navigate(url), url);
    if (response.status() != 200) {
      complaints.add(response.status() + " " + url);
    }
    return response.status();
  }

  /** What went wrong so far. */
  List<String> complaints() {
    return complaints;
  }

  @Override
  public void close() {
    browser.close();
    playwright.close();
  }
}
