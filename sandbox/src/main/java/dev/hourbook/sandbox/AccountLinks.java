package dev.hourbook.sandbox;

import java.time.Duration;
import java.util.List;
import tools.jackson.databind.node.ObjectNode;

/**
 * {@code /v1/account_links}: where an expert fills in what Stripe asks for. Nothing answers there.
 */
record AccountLinks(World world, Accounts accounts) {
  private static final Duration VALID = Duration.ofMinutes(5);

  List<Route> routes() {
    return List.of(Route.post("/v1/account_links", this::create));
  }

  private ObjectNode create(Op op) {
    ObjectNode account = accounts.get(op.params().text("account"));
    for (String url : List.of("refresh_url", "return_url")) {
      if (!op.params().has(url)) {
        throw Params.missing(url);
      }
    }
    boolean ours =
        Json.text(account.withObject("controller"), "requirement_collection").equals("application");
    if (op.params().text("type").equals("account_update") && !ours) {
      throw StripeError.refused(
          "",
          "type",
          "You cannot create `account_update` type Account Links for this account. Valid Account"
              + " Link types for this account are: [\"account_onboarding\"].");
    }
    long now = world.time().seconds();
    String id = Json.text(account, "id");
    return Json.object()
        .put("object", "account_link")
        .put("created", now)
        .put("expires_at", now + VALID.toSeconds())
        .put(
            "url",
            "https://connect.stripe.com/setup/s/" + id + "/" + world.ids().next("", 12));
  }
}
