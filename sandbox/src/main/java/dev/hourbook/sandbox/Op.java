package dev.hourbook.sandbox;

import java.util.List;
import tools.jackson.databind.node.ObjectNode;

/**
 * One operation to be carried out.
 *
 * @param owner whose objects it is about: the platform, or the account of {@code Stripe-Account}
 * @param url the path without the version: what a list calls its url
 * @param ids what stands for the braces of its path
 */
record Op(String owner, String url, List<String> ids, Params params, Cause cause) {

  /** What a request does and answers. */
  interface Handler {
    ObjectNode answer(Op op);
  }

  /** The request behind an event; empty for what happens by itself. */
  record Cause(String requestId, String idempotencyKey) {
    static final Cause NONE = new Cause("", "");
  }

  String id() {
    return ids.getFirst();
  }

  boolean isPlatform() {
    return owner.equals(Store.PLATFORM);
  }
}
