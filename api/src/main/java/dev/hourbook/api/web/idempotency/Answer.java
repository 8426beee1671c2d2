package dev.hourbook.api.web.idempotency;

import org.springframework.http.HttpStatus;

/**
 * What a write answers; stored with its key and given again to whoever repeats the request.
 *
 * @param href where the thing written is read, the answer's {@code Location} if it was created
 */
public record Answer<T>(HttpStatus status, String href, T body) {

  /** Something new is there. */
  public static Answer<Written> created(String id, String href) {
    return new Answer<>(HttpStatus.CREATED, href, new Written(id, href));
  }

  /** Something that was there already has changed, or needed no change. */
  public static Answer<Written> done(String id, String href) {
    return new Answer<>(HttpStatus.OK, href, new Written(id, href));
  }
}
