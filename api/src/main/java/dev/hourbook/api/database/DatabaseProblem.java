package dev.hourbook.api.database;

/** The database cannot be used as it is; the message says what was found and what to do. */
public final class DatabaseProblem extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final Code code;

  DatabaseProblem(Code code, String sentence) {
    super(code.text() + ": " + sentence);
    this.code = code;
  }

  DatabaseProblem(Code code, String sentence, Throwable cause) {
    super(code.text() + ": " + sentence, cause);
    this.code = code;
  }

  /** What kind of problem it is. */
  public Code code() {
    return code;
  }

  /** The kinds of problems, each with a word that stays the same between versions. */
  public enum Code {
    /** The data folder cannot be made or written. */
    FOLDER_NOT_WRITABLE("database/folder-not-writable"),
    /** There are no binaries of PostgreSQL for this machine, or they do not run here. */
    NO_BINARIES("database/no-binaries"),
    /** The file with the passwords is gone although the data is there. */
    SECRETS_LOST("database/secrets-lost"),
    /** A new cluster could not be made. */
    INITIALISATION_FAILED("database/initialisation-failed"),
    /** The server did not start. */
    START_FAILED("database/start-failed"),
    /** The server did not stop. */
    STOP_FAILED("database/stop-failed"),
    /** No connection, or none with this user and password. */
    UNREACHABLE("database/unreachable"),
    /** The server is older than the oldest that is supported. */
    TOO_OLD("database/too-old"),
    /** The application's role may do what it must not. */
    ROLE_TOO_STRONG("database/role-too-strong"),
    /** A setting of the environment is missing or malformed. */
    SETTING("database/setting");

    private final String text;

    Code(String text) {
      this.text = text;
    }

    /** The word, for example {@code database/too-old}. */
    public String text() {
      return text;
    }
  }
}
