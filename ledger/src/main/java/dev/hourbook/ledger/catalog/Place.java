package dev.hourbook.ledger.catalog;

import org.jspecify.annotations.Nullable;

/**
 * Where a value stands in a command. Only what is refused is spelled: every value of every command
 * has a place, and almost none is out of bounds.
 *
 * @param in what it is part of, null for the command itself
 * @param name of the component, null for an element of a list
 * @param element its index in the list, from 0
 */
record Place(@Nullable Place in, @Nullable String name, int element) {

  static Place of(@Nullable Place in, String name) {
    return new Place(in, name, 0);
  }

  Place element(int index) {
    return new Place(this, null, index);
  }

  /** Whether the component itself has this name. */
  boolean isNamed(String wanted) {
    return wanted.equals(name);
  }

  /** The path from the command: {@code terms.netDays} or {@code lines[0].amount}. */
  String path() {
    String before = in == null ? "" : in.path();
    if (name == null) {
      return before + "[" + element + "]";
    }
    return before.isEmpty() ? name : before + "." + name;
  }
}
