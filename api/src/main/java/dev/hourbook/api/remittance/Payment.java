package dev.hourbook.api.remittance;

import dev.hourbook.ledger.remittance.Remittance;
import java.util.Optional;

/** One payment with the number it goes to; it has no text form. */
final class Payment {

  private final Remittance remittance;
  private final String name;
  private final Iban iban;
  private final Optional<String> bic;

  Payment(Remittance remittance, String name, Iban iban, Optional<String> bic) {
    this.remittance = remittance;
    this.name = name;
    this.iban = iban;
    this.bic = bic;
  }

  Remittance remittance() {
    return remittance;
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
