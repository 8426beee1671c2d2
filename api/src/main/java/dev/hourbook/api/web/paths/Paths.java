package dev.hourbook.api.web.paths;

import java.nio.charset.StandardCharsets;
import org.springframework.web.util.UriUtils;

/** Where things are read. */
public final class Paths {
  private Paths() {}

  /** One thing of a collection, {@code /api/rate-cards/house%2FLaw}. */
  public static String of(String collection, String id) {
    return "/api/" + collection + "/" + UriUtils.encode(id, StandardCharsets.UTF_8);
  }
}
