package dev.hourbook.api.pages;

import java.nio.charset.StandardCharsets;
import org.springframework.web.util.UriUtils;

/** Addresses of pages: an id stays one segment of the path, whatever characters it has. */
final class Link {

  /** The page of the thing with the id, among things of a kind. */
  public String at(String kind, String id) {
    return to(kind, id);
  }

  static String to(String kind, String id) {
    String segment = UriUtils.encode(id, StandardCharsets.UTF_8);
    return "/" + kind + "/" + segment.replace("%40", "@").replace("%3A", ":");
  }
}
