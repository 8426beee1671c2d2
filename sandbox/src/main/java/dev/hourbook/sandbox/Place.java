package dev.hourbook.sandbox;

/**
 * Where money can be, for one currency.
 *
 * @param kind {@code world}: where top-ups come from; {@code balance}: at Stripe; {@code transit}:
 *     between Stripe and a bank; {@code bank}: arrived
 * @param owner the account whose money it is, or whose bank account it is
 * @param id the external account of a bank or a transit, else empty
 */
public record Place(String kind, String owner, String id, String currency)
    implements Comparable<Place> {

  static Place world(String currency) {
    return new Place("world", "", "", currency);
  }

  static Place balance(String owner, String currency) {
    return new Place("balance", owner, "", currency);
  }

  static Place transit(String owner, String bank, String currency) {
    return new Place("transit", owner, bank, currency);
  }

  static Place bank(String owner, String bank, String currency) {
    return new Place("bank", owner, bank, currency);
  }

  @Override
  public int compareTo(Place other) {
    return toString().compareTo(other.toString());
  }

  @Override
  public String toString() {
    return kind + ":" + owner + ":" + id + ":" + currency;
  }
}
