package dev.hourbook.api.remittance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.hourbook.ledger.message.Refused;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Numbers and names as people write them. */
class SaidTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "DE89 3704 0044 0532 0130 00",
        "gb29nwbk60161331926819",
        "MT84MALT011000012345MTLCAST001S",
        "NO9386011117947",
        "SM86U0322509800000000270100"
      })
  void ibansOfTheRegistryAreRead(String said) {
    assertThat(Iban.read(said)).hasValueSatisfying(iban -> {
      assertThat(iban.text()).isEqualToIgnoringCase(said.replace(" ", ""));
      assertThat(iban.toString()).doesNotContain(iban.text().substring(4));
    });
  }

  /** A digit off, two swapped, one too many, a country outside of the schemes, and nothing. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "DE89370400440532013001",
        "DE89370400440532010300",
        "DE893704004405320130000",
        "BR1800360305000010009795493C1",
        "4242424242424242",
        ""
      })
  void whatIsNoIbanIsNone(String said) {
    assertThat(Iban.read(said)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "Jürgen Groß, Jurgen Gross",
    "Łucja Żółć, Lucja Zolc",
    "Søren Ærø, Soren AEro",
    "A & B_C GmbH, A + B-C GmbH",
    "O’Neill   (Ltd), O'Neill (Ltd)",
    "a@b*c, a.b.c",
    "Işık, Isik"
  })
  void lettersBecomeThoseThatEveryBankTakes(String said, String plain) {
    assertThat(SepaText.of(said, 70)).contains(plain);
  }

  @ParameterizedTest
  @ValueSource(strings = {"Иванов", "山田太郎", "Παπαδόπουλος", "", "   ", "/x", "٣"})
  void nameInOtherLettersIsRefusedRatherThanMaimed(String said) {
    assertThat(SepaText.of(said, 70)).isEmpty();
  }

  @Test
  void nameThatIsTooLongIsRefusedRatherThanCut() {
    assertThat(SepaText.of("x".repeat(70), 70)).isPresent();
    assertThat(SepaText.of("x".repeat(71), 70)).isEmpty();
  }

  @Test
  void fingerprintIsTheSameHoweverTheNumberIsWrittenAndAnotherUnderAnotherKey() {
    AccountKey other = AccountKey.of(Map.of(AccountKey.VARIABLE, "A".repeat(43) + "="));
    String one = Numbers.KEY.fingerprint("DE89 3704 0044 0532 0130 00").hash();
    assertThat(Numbers.KEY.fingerprint("de89370400440532013000").hash()).isEqualTo(one);
    assertThat(other.fingerprint("DE89370400440532013000").hash()).isNotEqualTo(one);
    assertThat(one).matches("iban-[0-9a-f]{6}-[0-9a-f]{40}").doesNotContain("3000");
    assertThat(Numbers.KEY.made(one)).isTrue();
    assertThat(other.made(one)).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "short", "c2hvcnQ=", "!!!"})
  void keyThatIsShortOrNoneIsRefused(String key) {
    assertThatThrownBy(() -> AccountKey.of(Map.of(AccountKey.VARIABLE, key)))
        .isInstanceOf(Refused.class)
        .hasMessageContaining("32 random bytes");
    assertThatThrownBy(() -> Debtor.of("Me", "DE00", Optional.empty()))
        .hasMessageContaining("IBAN");
  }
}
