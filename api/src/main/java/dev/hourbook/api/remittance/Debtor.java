package dev.hourbook.api.remittance;

import dev.hourbook.ledger.message.Refused;
import java.util.Optional;
import java.util.function.Supplier;

/** Who pays: the company as its bank knows it. */
public final class Debtor {

  private final String name;
  private final Iban iban;
  private final Optional<String> bic;

  private Debtor(String name, Iban iban, Optional<String> bic) {
    this.name = name;
    this.iban = iban;
    this.bic = bic;
  }

  /**
   * The company.
   *
   * @throws Refused {@code remittance/debtor-unusable}
   */
  public static Debtor of(String name, String iban, Optional<String> bic) {
    String plain = SepaText.of(name, Pain001.LONGEST_NAME)
        .orElseThrow(unusable("name", "1 to 70 Latin letters, digits and signs"));
    Iban account = Iban.read(iban).orElseThrow(unusable("IBAN", "one of a SEPA country"));
    bic.filter(Bic::isNone).ifPresent(wrong -> {
      throw unusable("BIC", "8 or 11 letters and digits").get();
    });
    return new Debtor(plain, account, bic);
  }

  private static Supplier<Refused> unusable(String field, String wanted) {
    return () -> new Refused(new FileRefusal.DebtorUnusable(field, wanted));
  }

  String name() {
    return name;
  }

  Iban iban() {
    return iban;
  }

  Optional<String> bic() {
    return bic;
  }
}
