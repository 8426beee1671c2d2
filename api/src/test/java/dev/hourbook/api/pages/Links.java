package dev.hourbook.api.pages;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.net.URI;
import java.util.LinkedHashSet;
import java.util.Set;

/** Where the links of a page lead. */
final class Links {
  private Links() {}

  /** Whole addresses, without the place on the page they lead to. */
  static Set<String> on(Page page) {
    Set<String> links = new LinkedHashSet<>();
    for (Locator link : page.locator("a[href]").all()) {
      String href = String.valueOf(link.getAttribute("href"));
      links.add(URI.create(page.url()).resolve(href).toString().replaceFirst("#.*", ""));
    }
    return links;
  }

  /** An address without what is named in it: rows of a list lead to one shape. */
  static String shape(String link) {
    URI uri = URI.create(link);
    String query = String.valueOf(uri.getRawQuery()).replaceAll("=[^&]*", "");
    return uri.getRawPath().replaceFirst("^(/[a-z-]+/)[^/]+", "$1*")
        + (uri.getRawQuery() == null ? "" : "?" + query);
  }
}
