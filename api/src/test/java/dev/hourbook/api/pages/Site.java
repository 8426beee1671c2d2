package dev.hourbook.api.pages;

import com.microsoft.playwright.Page;
import dev.hourbook.api.company.Company;
import dev.hourbook.api.database.TestDatabase;
import dev.hourbook.api.web.server.Server;

/** The pages of the small company, served, and a browser before them. */
record Site(TestDatabase database, Company company, Server server, Chromium chromium)
    implements AutoCloseable {

  static final int DESK = 1280;
  static final int HAND = 390;

  /** Skips the test where there is no browser. */
  static Site open() {
    Chromium chromium = Chromium.found();
    TestDatabase database = TestDatabase.fresh();
    Company company = Company.on(database.database());
    SmallCompany.settle(company);
    return new Site(database, company, Server.start(company, 0), chromium);
  }

  String at(String path) {
    return server.url() + path;
  }

  Page page(int width) {
    return chromium.page(width);
  }

  /** Opens an address of the company in a page. */
  void go(Page page, String path) {
    chromium.go(page, at(path));
  }

  static int widest(Page page) {
    return (int) page.evaluate("document.documentElement.scrollWidth");
  }

  @Override
  public void close() {
    server.close();
    company.close();
    database.close();
    chromium.close();
  }
}
