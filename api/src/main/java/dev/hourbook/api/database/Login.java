package dev.hourbook.api.database;

/** A role and its password; the password is never printed. */
public record Login(String user, String password) {
  @Override
  public String toString() {
    return "Login[" + user + "]";
  }
}
