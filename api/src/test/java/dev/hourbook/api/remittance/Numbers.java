package dev.hourbook.api.remittance;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;

/** Numbers of accounts for tests, and what their keeper says of them. */
public final class Numbers {

  /** The registry's own examples, of E1, E2 and E4. */
  public static final List<String> IBANS =
      List.of("DE89370400440532013000", "FR1420041010050500013M02606", "NL91ABNA0417164300");

  /** A key for tests. */
  public static final Map<String, String> ENVIRONMENT =
      Map.of(AccountKey.VARIABLE, "MDEyMzQ1Njc4OTAxMjM0NTY3ODkwMTIzNDU2Nzg5MDE=");

  static final AccountKey KEY = AccountKey.of(ENVIRONMENT);

  private Numbers() {}

  /** What the keeper of the numbers says. */
  public static String csv() {
    return """
        reference,name,iban,bic
        ba_E1,Erika Müller,DE89 3704 0044 0532 0130 00,
        ba_E2,Zoë Łukasz & Cie,FR1420041010050500013M02606,BNPAFRPPXXX
        ba_E4,Dee,NL91ABNA0417164300,
        """;
  }

  static Accounts accounts(String csv) {
    try {
      return Accounts.read(new StringReader(csv));
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }
}
