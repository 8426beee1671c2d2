package dev.hourbook.sandbox;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Base64;

/** Who may ask at all: the one test key there is, by {@code Bearer} or as a user's name. */
final class Auth {
  private Auth() {}

  /**
   * Goes on only for the key, in our version and by a form.
   *
   * @throws StripeError 401 for another key, 400 for another version or kind of body
   */
  static void check(Call call, String apiKey) {
    String key = key(call.header("Authorization"));
    if (key.isEmpty()) {
      throw StripeError.atDoor(
          401,
          "",
          "You did not provide an API key. You need to provide your API key in the Authorization"
              + " header, using Bearer auth (e.g. 'Authorization: Bearer YOUR_SECRET_KEY'). See"
              + " https://stripe.com/docs/api#authentication for details, or we can help at"
              + " https://support.stripe.com/.");
    }
    if (key.contains("_live_")) {
      throw StripeError.atDoor(401, "", "A live key was sent to a sandbox: " + masked(key));
    }
    if (!key.equals(apiKey)) {
      throw StripeError.atDoor(401, "", "Invalid API Key provided: " + masked(key));
    }
    String version = call.header("Stripe-Version");
    if (!version.isEmpty() && !version.equals(Desk.VERSION)) {
      throw StripeError.atDoor(400, "", "Invalid Stripe API version: " + version);
    }
    boolean form = call.header("Content-Type").startsWith("application/x-www-form-urlencoded");
    if (!call.body().isEmpty() && !form) {
      throw StripeError.atDoor(
          400,
          "",
          "Invalid request (check that your POST content type is"
              + " application/x-www-form-urlencoded). If you have any questions, we can help at"
              + " https://support.stripe.com/.");
    }
  }

  static StripeError unrecognized(Call call) {
    return StripeError.atDoor(
        404,
        "",
        "Unrecognized request URL (" + call.method() + ": " + call.path() + "). Please see"
            + " https://stripe.com/docs or we can help at https://support.stripe.com/.");
  }

  private static String key(String header) {
    if (header.startsWith("Bearer ")) {
      return header.substring(7).strip();
    }
    if (!header.startsWith("Basic ")) {
      return "";
    }
    try {
      String pair = new String(Base64.getDecoder().decode(header.substring(6).strip()), UTF_8);
      return pair.replaceFirst(":.*", "");
    } catch (IllegalArgumentException notBase64) {
      return "";
    }
  }

  private static String masked(String key) {
    int shown = Math.min(4, key.length());
    return key.substring(0, Math.min(8, key.length()))
        + "*".repeat(Math.max(0, key.length() - 8 - shown))
        + key.substring(key.length() - shown);
  }
}
