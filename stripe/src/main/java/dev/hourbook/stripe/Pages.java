package dev.hourbook.stripe;

import com.stripe.exception.ApiException;
import com.stripe.exception.StripeException;
import com.stripe.model.HasId;
import com.stripe.model.StripeCollection;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * A listing followed to its end. Reading changes nothing, so a page that was lost is asked for
 * again; what breaks off in spite of that is refused whole, by an exception.
 *
 * <p>Source: Stripe API reference, Pagination.
 */
final class Pages {
  /** Objects on a page; the most that Stripe gives. */
  static final long SIZE = 100;

  /** How far Stripe's clock may be behind ours. */
  static final Duration CLOCKS = Duration.ofMinutes(10);

  private static final int TRIES = 3;

  private Pages() {}

  /** Asks for the page after an object; nothing is the first page. */
  interface Page<T extends HasId> {
    StripeCollection<T> after(@Nullable String last) throws StripeException;
  }

  static <T extends HasId> void each(Page<T> page, Consumer<T> sink) throws StripeException {
    String last = null;
    boolean more = true;
    while (more) {
      StripeCollection<T> got = get(page, last);
      got.getData().forEach(sink);
      more = got.getHasMore();
      last = more ? got.getData().getLast().getId() : last;
    }
  }

  private static <T extends HasId> StripeCollection<T> get(Page<T> page, @Nullable String last)
      throws StripeException {
    for (int tries = 1; ; tries++) {
      try {
        return checked(page, last);
      } catch (StripeException problem) {
        if (tries == TRIES || isRefusal(problem) || Thread.currentThread().isInterrupted()) {
          throw problem;
        }
      }
    }
  }

  private static <T extends HasId> StripeCollection<T> checked(Page<T> page, @Nullable String last)
      throws StripeException {
    StripeCollection<T> got;
    try {
      got = page.after(last);
    } catch (RuntimeException unreadable) {
      // The library trips over answers that are JSON but not Stripe's.
      throw broken("unreadable listing", unreadable);
    }
    boolean whole = "list".equals(got.getObject())
        && got.getLastResponse().code() == 200
        && Given.all(got.getData(), got.getHasMore())
        && got.getData().stream()
            .allMatch(object -> Given.all(object) && Given.all(object.getId()));
    // An empty page that promises more, or the same page again, would never end.
    boolean onward = whole && (!got.getHasMore() || goesOn(got, last));
    if (!onward) {
      throw broken("listing breaks off", new IllegalStateException("no whole page"));
    }
    return got;
  }

  private static boolean goesOn(StripeCollection<? extends HasId> got, @Nullable String last) {
    return !got.getData().isEmpty() && !got.getData().getLast().getId().equals(last);
  }

  private static ApiException broken(String why, Throwable cause) {
    return new ApiException(why, null, null, 200, cause);
  }

  private static boolean isRefusal(StripeException problem) {
    return Optional.ofNullable(problem.getStatusCode()).orElse(0) / 100 == 4;
  }
}
