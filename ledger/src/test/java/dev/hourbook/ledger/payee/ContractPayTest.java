package dev.hourbook.ledger.payee;

import static dev.hourbook.ledger.payee.Payments.ANN;
import static dev.hourbook.ledger.payee.Payments.BOB;
import static dev.hourbook.ledger.payee.Payments.NOON;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.hourbook.ledger.contract.ContractId;
import dev.hourbook.ledger.message.Actor;
import dev.hourbook.ledger.message.Refused;
import dev.hourbook.ledger.payee.ContractPayCommand.AgreePayTerms;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Two people agree when a contract pays, from now on or later, and never never. */
class ContractPayTest {

  private static String refusal(PayTerms terms, Instant from, Actor second) {
    AgreePayTerms agree =
        new AgreePayTerms(new ContractId("C"), terms, from, "agreed", second, NOON, ANN);
    return catchThrowableOfType(Refused.class, () -> ContractPay.begun(agree))
        .refusal()
        .code();
  }

  @Test
  void nobodyAgreesAloneOrForThePast() {
    PayTerms later = new PayTerms(PayWhen.AFTER_DAYS, 14);
    assertThat(refusal(later, NOON, ANN)).isEqualTo("payee/same-person-twice");
    assertThat(refusal(later, NOON.minusSeconds(1), BOB)).isEqualTo("payee-policy/from-the-past");
  }

  @ParameterizedTest
  @CsvSource({
    "ON_APPROVAL,1",
    "AFTER_DAYS,0",
    "AFTER_DAYS,367",
    "WHEN_CLIENT_PAYS,0",
    "WHEN_CLIENT_PAYS,-1"
  })
  void daysFitTheTerms(PayWhen when, int days) {
    assertThat(refusal(new PayTerms(when, days), NOON, BOB)).isEqualTo("payee-policy/out-of-range");
  }
}
