package dev.hourbook.sandbox;

import java.util.Locale;
import tools.jackson.databind.node.ObjectNode;

/**
 * A refusal in Stripe's words. One from before an endpoint began (its parameters, a limit, a
 * conflict) leaves no trace under an idempotency key.
 */
final class StripeError extends RuntimeException {
  private static final String INVALID = "invalid_request_error";

  private final Details details;

  /**
   * What the error object says.
   *
   * @param code empty where the reference has none
   * @param param empty where no parameter is at fault
   * @param before whether it was refused before the endpoint began
   */
  record Details(
      int status, String type, String code, String message, String param, boolean before) {}

  private StripeError(Details details) {
    super(details.message());
    this.details = details;
  }

  /** A parameter is wrong: found before the endpoint begins. */
  static StripeError parameter(String code, String param, String message) {
    return new StripeError(new Details(400, INVALID, code, message, param, true));
  }

  /** The endpoint itself says no. */
  static StripeError refused(String code, String param, String message) {
    return new StripeError(new Details(400, INVALID, code, message, param, false));
  }

  /** Turned away at the door, with that status. */
  static StripeError atDoor(int status, String type, String code, String message) {
    return new StripeError(new Details(status, type, code, message, "", true));
  }

  static StripeError atDoor(int status, String code, String message) {
    return atDoor(status, INVALID, code, message);
  }

  static StripeError missing(String kind, String id, String param) {
    String message = "No such " + kind + ": '" + id + "'";
    int status = param.equals("id") ? 404 : 400;
    return new StripeError(new Details(status, INVALID, "resource_missing", message, param, false));
  }

  static Reply unknown(String requestId) {
    return atDoor(500, "api_error", "", "An unknown error occurred").reply(requestId);
  }

  boolean isBefore() {
    return details.before();
  }

  Reply reply(String requestId) {
    ObjectNode error = Json.object();
    if (!details.code().isEmpty()) {
      error.put("code", details.code());
      error.put("doc_url", doc());
    }
    error.put("message", details.message());
    if (!details.param().isEmpty()) {
      error.put("param", details.param());
    }
    error.put("request_log_url", "https://dashboard.stripe.com/test/logs/" + requestId);
    error.put("type", details.type());
    ObjectNode body = Json.object();
    body.set("error", error);
    return Reply.of(details.status(), Json.write(body));
  }

  private String doc() {
    return "https://stripe.com/docs/error-codes/"
        + details.code().replace('_', '-').toLowerCase(Locale.ROOT);
  }
}
