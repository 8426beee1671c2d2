package dev.hourbook.api.remittance;

import dev.hourbook.ledger.message.Refusal;
import dev.hourbook.ledger.remittance.RemittanceFileId;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;

/** Why no file is made. None of it repeats what could be the number of an account. */
public sealed interface FileRefusal extends Refusal {

  /** What is wrong in the accounts file: line and field, and not the value. */
  record AccountProblem(long line, String field, String message) {
    @Override
    public String toString() {
      return "line " + line + ": " + field + " " + message;
    }
  }

  /** Without the key nobody can tell whether a number is the one that was approved. */
  record NoAccountKey(String variable) implements FileRefusal {
    @Override
    public String code() {
      return "remittance/no-account-key";
    }

    @Override
    public String message() {
      return "Set " + variable + " to at least 32 random bytes in Base64, and keep them:"
          + " 'openssl rand -base64 32'.";
    }
  }

  /** It is none, or of a country that is not in the schemes. */
  record NoIban() implements FileRefusal {
    @Override
    public String code() {
      return "remittance/no-iban";
    }

    @Override
    public Kind kind() {
      return Kind.INVALID;
    }

    @Override
    public String message() {
      return "That is no IBAN of a SEPA country; look at its length and check digits.";
    }
  }

  /** Who pays has to be said as the bank wants it. */
  record DebtorUnusable(String field, String wanted) implements FileRefusal {
    @Override
    public String code() {
      return "remittance/debtor-unusable";
    }

    @Override
    public Kind kind() {
      return Kind.INVALID;
    }

    @Override
    public String message() {
      return "The debtor's " + field + " is missing or is not " + wanted + ".";
    }
  }

  /** A bank pays today or later. */
  record ExecutionInThePast(LocalDate day, LocalDate today) implements FileRefusal {
    @Override
    public String code() {
      return "remittance/execution-in-the-past";
    }

    @Override
    public Kind kind() {
      return Kind.INVALID;
    }

    @Override
    public String message() {
      return "No bank pays on " + day + " what is asked on " + today + "; say a later day.";
    }
  }

  /** The numbers are not those that were approved, or cannot be read. */
  record AccountsUnusable(long count, List<AccountProblem> first) implements FileRefusal {
    @Override
    public String code() {
      return "remittance/accounts-unusable";
    }

    @Override
    public Kind kind() {
      return Kind.INVALID;
    }

    @Override
    public String message() {
      return "The accounts file has " + count + " problems, nothing is written; first " + first
          + ".";
    }
  }

  /** Something is there already, perhaps another file that is to be taken to the bank. */
  record FileThere(Path file) implements FileRefusal {
    @Override
    public String code() {
      return "remittance/file-there";
    }

    @Override
    public Kind kind() {
      return Kind.CONFLICT;
    }

    @Override
    public String message() {
      return file + " is there already; choose another name or move it away.";
    }
  }

  /** What is made again has to be the same to the last byte. */
  record OtherBytes(RemittanceFileId file, String written, String made) implements FileRefusal {
    @Override
    public String code() {
      return "remittance/other-bytes";
    }

    @Override
    public Kind kind() {
      return Kind.CONFLICT;
    }

    @Override
    public String message() {
      return "File " + file.key() + " was written with SHA-256 " + written + ", these accounts and"
          + " this debtor make " + made + "; use those it was written with.";
    }
  }

  /** It could not be written there. */
  record NotPut(Path file, String why) implements FileRefusal {
    @Override
    public String code() {
      return "remittance/not-put";
    }

    @Override
    public String message() {
      return file + " cannot be written: " + why + ".";
    }
  }
}
