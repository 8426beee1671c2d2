package dev.hourbook.stripe;

import com.stripe.exception.ApiConnectionException;
import com.stripe.exception.AuthenticationException;
import com.stripe.exception.CardException;
import com.stripe.exception.IdempotencyException;
import com.stripe.exception.InvalidRequestException;
import com.stripe.exception.PermissionException;
import com.stripe.exception.RateLimitException;
import com.stripe.exception.StripeException;
import com.stripe.net.HttpHeaders;
import dev.hourbook.ledger.catalog.Bounds;
import dev.hourbook.ledger.payout.Answer;
import dev.hourbook.ledger.payout.Answer.Declined;
import dev.hourbook.ledger.payout.Answer.Deferred;
import dev.hourbook.ledger.payout.Answer.Next;
import dev.hourbook.ledger.payout.Answer.Spent;
import dev.hourbook.ledger.payout.Answer.Unknown;
import dev.hourbook.ledger.payout.Sighting.Unclear;
import java.net.ConnectException;
import java.net.http.HttpConnectTimeoutException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What each exception of the library says about the money. What is not listed is unknown. */
final class StripeAnswers {

  private static final Duration SOON = Duration.ofSeconds(5);
  private static final Duration MENDED_BY_A_PERSON = Duration.ofMinutes(5);
  private static final int LONGEST_WAIT = 3_600;
  private static final int LONGEST_TEXT = Bounds.LONGEST_NAME;

  private StripeAnswers() {}

  static Answer of(StripeException problem) {
    return switch (problem) {
      case NotAskedException e -> e.answer();
      // Another request was made under our key: its effect is somewhere, and it is not ours.
      case IdempotencyException e -> new Unknown(status(e) + ", key used otherwise", Next.PERSON);
      case RateLimitException e -> new Deferred(retryAfter(e), status(e));
      case ApiConnectionException e -> unanswered(e);
      default -> refused(problem) ? refusal(problem) : unknown(problem);
    };
  }

  /** What Stripe itself refused, with an error object of its own. */
  private static Answer refusal(StripeException problem) {
    return switch (problem) {
      case PermissionException e -> forbidden(e);
      case AuthenticationException e ->
        new Deferred(MENDED_BY_A_PERSON, status(e) + ": Stripe refuses our key, replace it");
      case CardException e -> declined(e);
      case InvalidRequestException e -> declined(e);
      default -> unknown(problem);
    };
  }

  /** What a question says that was not answered: of the money, nothing. */
  static Unclear unseen(StripeException problem) {
    boolean gone = refused(problem)
        && (Integer.valueOf(404).equals(problem.getStatusCode())
            || List.of("resource_missing", "account_invalid")
                .contains(Optional.ofNullable(problem.getCode()).orElse("")));
    return new Unclear(said(problem), gone ? Next.PERSON : Next.LOOK_UP);
  }

  /** One line on what went wrong, for people. */
  static String said(StripeException problem) {
    return problem instanceof ApiConnectionException
        ? "no answer: " + cause(problem).getClass().getSimpleName()
        : status(problem);
  }

  private static Throwable cause(StripeException problem) {
    return Optional.ofNullable(problem.getCause()).orElse(problem);
  }

  /**
   * Stripe keeps the first answer to a key, internal errors too, and says when it repeats one.
   *
   * <p>Source: Stripe API reference, Idempotent requests; docs.stripe.com/error-low-level.
   */
  private static Answer unknown(StripeException problem) {
    boolean repeated = Optional.ofNullable(problem.getStripeError())
        .flatMap(error -> Optional.ofNullable(error.getLastResponse()))
        .flatMap(response -> response.headers().firstValue("Idempotent-Replayed"))
        .filter("true"::equals)
        .isPresent();
    return repeated ? new Spent(status(problem)) : new Unknown(status(problem), Next.LOOK_UP);
  }

  /** Text from outside, fit to be stored: one short line without anything that looks like a key. */
  static String clean(@Nullable String text) {
    String line = Optional.ofNullable(text)
        .orElse("")
        .replaceAll("\\b(sk|rk|pk|whsec)_[A-Za-z0-9_*.]+", "[key]")
        .replaceAll("\\p{Cntrl}+", " ");
    return line.substring(0, Math.min(line.length(), LONGEST_TEXT));
  }

  private static Answer forbidden(PermissionException problem) {
    // The destination is not ours to pay; any other 403 is about the rights of our own key.
    return "account_invalid".equals(problem.getCode())
        ? declined(problem)
        : new Deferred(MENDED_BY_A_PERSON, status(problem) + ": our key lacks a right, mend it");
  }

  private static boolean refused(StripeException problem) {
    String type = Optional.ofNullable(problem.getStripeError())
        .map(error -> error.getType())
        .orElse("");
    return "invalid_request_error".equals(type) || "card_error".equals(type);
  }

  private static Declined declined(StripeException problem) {
    String code =
        Optional.ofNullable(problem.getCode()).orElse("status_" + problem.getStatusCode());
    // getMessage() would add the request's id, and the error object holds the bare sentence.
    return new Declined(Failures.of(code, problem.getStripeError().getMessage()));
  }

  private static Duration retryAfter(StripeException problem) {
    return Optional.ofNullable(problem.getStripeError().getLastResponse())
        .flatMap(response -> retryAfter(response.headers()))
        .orElse(SOON);
  }

  /** How long Stripe says to wait, if it does; an hour at the most. */
  static Optional<Duration> retryAfter(HttpHeaders headers) {
    return headers
        .firstValue("Retry-After")
        .filter(seconds -> seconds.matches("[1-9]\\d{0,8}"))
        .map(seconds -> Duration.ofSeconds(Math.min(Integer.parseInt(seconds), LONGEST_WAIT)));
  }

  private static Answer unanswered(ApiConnectionException problem) {
    Throwable cause = cause(problem);
    String name = cause.getClass().getSimpleName();
    if (cause instanceof NotSentException) {
      return new Deferred(SOON, "stopped before it was sent");
    }
    // Without a connection nothing was sent; this is known only because SendOnce sends once.
    return cause instanceof ConnectException || cause instanceof HttpConnectTimeoutException
        ? new Deferred(SOON, "no connection: " + name)
        : new Unknown(said(problem), Next.LOOK_UP);
  }

  /** Never the message: for an unreadable answer the library puts the whole body into it. */
  private static String status(StripeException problem) {
    String code =
        Optional.ofNullable(problem.getCode()).map(c -> " " + clean(c)).orElse("");
    String request = Optional.ofNullable(problem.getRequestId())
        .map(id -> " (request " + clean(id) + ")")
        .orElse("");
    return clean("status " + problem.getStatusCode() + code + request);
  }
}
