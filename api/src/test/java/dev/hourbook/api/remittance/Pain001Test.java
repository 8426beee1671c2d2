package dev.hourbook.api.remittance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hourbook.api.company.TestCompany;
import dev.hourbook.api.remittance.Pain001.Head;
import dev.hourbook.ledger.calendar.PayWeek;
import dev.hourbook.ledger.money.Money;
import dev.hourbook.ledger.payout.PayRunId;
import dev.hourbook.ledger.payout.PayoutId;
import dev.hourbook.ledger.remittance.EndToEndId;
import dev.hourbook.ledger.remittance.Remittance;
import dev.hourbook.ledger.remittance.RemittanceFileId;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Document;
import org.w3c.dom.NodeList;

class Pain001Test {

  private static final Currency EUR = Currency.getInstance("EUR");
  private static final Iban IBAN = Iban.read("DE89370400440532013000").orElseThrow();

  /** Whatever the amounts, what the file says it comes to is what its payments come to. */
  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5})
  void sumOfTheFileIsTheSumOfItsPayments(long seed) throws Exception {
    Random random = new Random(seed);
    int count = 1 + random.nextInt(60);
    List<Long> amounts = LongStream.generate(() -> 1 + random.nextLong(99_999_999))
        .limit(count)
        .boxed()
        .toList();
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    write(amounts, out);
    Document read = DocumentBuilderFactory.newDefaultInstance()
        .newDocumentBuilder()
        .parse(new ByteArrayInputStream(out.toByteArray()));
    NodeList paid = read.getElementsByTagName("InstdAmt");
    BigDecimal sum = IntStream.range(0, paid.getLength())
        .mapToObj(i -> new BigDecimal(paid.item(i).getTextContent()))
        .reduce(BigDecimal.ZERO, BigDecimal::add);
    NodeList said = read.getElementsByTagName("CtrlSum");
    assertThat(paid.getLength()).isEqualTo(count);
    for (int i = 0; i < 2; i++) {
      assertThat(new BigDecimal(said.item(i).getTextContent())).isEqualByComparingTo(sum);
    }
    ByteArrayOutputStream again = new ByteArrayOutputStream();
    write(amounts, again);
    assertThat(again.toByteArray()).isEqualTo(out.toByteArray());
  }

  private static void write(List<Long> amounts, OutputStream out) {
    long total = amounts.stream().mapToLong(Long::longValue).sum();
    RemittanceFileId file = RemittanceFileId.of(new PayRunId("r"), 1, EuroRun.AT);
    Head head = new Head(
        file,
        EuroRun.AT,
        LocalDate.parse("2026-02-19"),
        amounts.size(),
        new Money(total, EUR),
        PayWeek.parse("2026-02-09@iso"));
    Iterable<Payment> payments = () -> IntStream.range(0, amounts.size())
        .mapToObj(i -> payment(i, amounts.get(i)))
        .iterator();
    Pain001.write(head, EuroRun.order(TestCompany.ANNA).debtor(), payments, out);
  }

  private static Payment payment(int number, long minor) {
    PayoutId payout = new PayoutId("r:E" + number + ":main:EUR:bank");
    Remittance remittance =
        new Remittance(payout, EndToEndId.of(payout), new Money(minor, EUR), "fp");
    return new Payment(remittance, "Name", IBAN, Optional.empty());
  }
}
