package dev.hourbook.sandbox;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * What an account may do, and what Stripe still wants for it. Simpler than Stripe: it wants the
 * terms accepted before anything, and a bank account before payouts.
 */
final class AccountState {
  private final Set<String> closed = new HashSet<>();
  private final Map<String, String> disabled = new HashMap<>();

  boolean isClosed(ObjectNode account) {
    return closed.contains(Json.text(account, "id"));
  }

  /** We have no access to it any more: whoever asks for it is told 403. */
  void close(ObjectNode account) {
    closed.add(Json.text(account, "id"));
  }

  /** It may neither receive nor pay out, for one of Stripe's reasons; an empty reason mends it. */
  void disable(ObjectNode account, String reason) {
    disabled.put(Json.text(account, "id"), reason);
  }

  static void request(ObjectNode account, String capability, boolean wanted) {
    ObjectNode capabilities = account.withObject("capabilities");
    if (wanted) {
      capabilities.put(capability, "inactive");
    } else {
      capabilities.remove(capability);
    }
  }

  static boolean mayReceive(ObjectNode account) {
    return Json.text(account.withObject("capabilities"), "transfers").equals("active");
  }

  static boolean mayPayOut(ObjectNode account) {
    return account.path("payouts_enabled").booleanValue();
  }

  void refresh(ObjectNode account) {
    List<String> due = due(account);
    boolean accepted = !due.contains("tos_acceptance.date");
    String reason = disabled.getOrDefault(Json.text(account, "id"), "");
    boolean enabled = accepted && reason.isEmpty();
    ObjectNode capabilities = account.withObject("capabilities");
    List.copyOf(capabilities.propertyNames())
        .forEach(name -> capabilities.put(name, enabled ? "active" : "inactive"));
    account.put("details_submitted", accepted);
    account.put("payouts_enabled", enabled && due.isEmpty());
    account.put("charges_enabled", enabled && capabilities.has("card_payments"));
    ObjectNode requirements = account.withObject("requirements");
    fill(requirements.putArray("currently_due"), due);
    fill(requirements.putArray("eventually_due"), due);
    fill(requirements.putArray("past_due"), due);
    if (!reason.isEmpty()) {
      requirements.put("disabled_reason", reason);
    } else if (!due.isEmpty()) {
      requirements.put("disabled_reason", "requirements.past_due");
    } else {
      requirements.putNull("disabled_reason");
    }
  }

  /** Sets who bears what, as the old types stand for it; given piece by piece it has no type. */
  static void control(ObjectNode account, String type, boolean byPiece) {
    account.put("type", byPiece ? "none" : type.isEmpty() ? "standard" : type);
    boolean ours = type.equals("custom") || type.equals("express");
    ObjectNode controller = account.withObject("controller");
    controller.withObject("fees").put("payer", ours ? "application_" + type : "account");
    controller.withObject("losses").put("payments", ours ? "application" : "stripe");
    controller.put("requirement_collection", type.equals("custom") ? "application" : "stripe");
    controller
        .withObject("stripe_dashboard")
        .put("type", type.equals("custom") ? "none" : type.equals("express") ? "express" : "full");
  }

  private static List<String> due(ObjectNode account) {
    List<String> due = new ArrayList<>();
    if (account.path("external_accounts").path("data").isEmpty()) {
      due.add("external_account");
    }
    if (Json.number(account.withObject("tos_acceptance"), "date") == 0) {
      due.add("tos_acceptance.date");
      due.add("tos_acceptance.ip");
    }
    return due;
  }

  private static void fill(ArrayNode array, List<String> texts) {
    texts.forEach(array::add);
  }
}
