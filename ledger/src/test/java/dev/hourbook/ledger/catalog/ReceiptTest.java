package dev.hourbook.ledger.catalog;

import static dev.hourbook.ledger.catalog.Lab.MARCH;
import static dev.hourbook.ledger.catalog.Lab.WEDNESDAY;
import static dev.hourbook.ledger.catalog.Lab.dollars;
import static dev.hourbook.ledger.contract.Agreements.ACME;
import static dev.hourbook.ledger.contract.Agreements.ANN;
import static dev.hourbook.ledger.contract.Agreements.BOB;
import static dev.hourbook.ledger.contract.Agreements.USD;
import static org.assertj.core.api.Assertions.assertThat;

import dev.hourbook.ledger.invoice.InvoiceEvent.DueChanged;
import dev.hourbook.ledger.invoice.InvoiceId;
import dev.hourbook.ledger.invoice.LinePart;
import dev.hourbook.ledger.message.Actor;
import dev.hourbook.ledger.money.Money;
import dev.hourbook.ledger.party.ClientId;
import dev.hourbook.ledger.receipt.ReceiptCommand.ApplyReceipt;
import dev.hourbook.ledger.receipt.ReceiptCommand.Order;
import dev.hourbook.ledger.receipt.ReceiptCommand.RecordReceipt;
import dev.hourbook.ledger.receipt.ReceiptCommand.RefundReceipt;
import dev.hourbook.ledger.receipt.ReceiptCommand.UnapplyReceipt;
import dev.hourbook.ledger.receipt.ReceiptEvent.ReceiptApplied;
import dev.hourbook.ledger.receipt.ReceiptEvent.ReceiptUnapplied;
import dev.hourbook.ledger.receipt.ReceiptId;
import dev.hourbook.ledger.receipt.ReceiptRefusal;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ReceiptTest {

  private static final ReceiptId RECEIPT = new ReceiptId("wire-1");
  private static final InvoiceId OLD = new InvoiceId("old");
  private static final InvoiceId NEW = new InvoiceId("new");
  private static final LocalDate TODAY = LocalDate.parse("2026-03-04");

  private final Lab lab = new Lab();

  @AfterEach
  void shut() {
    lab.close();
  }

  @Test
  void oldestDueIsPaidFirstUnlessTheRemittanceSaysOtherwise() {
    invoices();
    receive("100.00");
    lab.does(apply(Order.OLDEST_DUE_FIRST, NEW, OLD));
    assertThat(lab.last(OLD, DueChanged.class).due()).isEqualTo(dollars("0.00"));
    assertThat(lab.last(NEW, DueChanged.class).due()).isEqualTo(dollars("185.00"));
    lab.does(new UnapplyReceipt(RECEIPT, OLD, "meant for the other", MARCH, ANN));
    lab.does(apply(Order.AS_GIVEN, NEW, OLD));
    assertThat(lab.last(OLD, DueChanged.class).due()).isEqualTo(dollars("95.00"));
    assertThat(lab.last(NEW, DueChanged.class).due()).isEqualTo(dollars("90.00"));
  }

  @Test
  void amountIsSpreadOverTheLinesByWhatEachLeavesOpen() {
    lab.invoice("old", WEDNESDAY, lab.work("1", 10, 3_600), lab.work("2", 10, 7_200));
    receive("100.00");
    lab.does(apply(Order.OLDEST_DUE_FIRST, OLD));
    assertThat(lab.last(RECEIPT, ReceiptApplied.class).lines())
        .containsExactly(new LinePart(1, dollars("33.34")), new LinePart(2, dollars("66.66")));
  }

  @Test
  void overpaymentStaysUnappliedUntilItIsRefunded() {
    invoices();
    receive("300.00");
    lab.does(apply(Order.OLDEST_DUE_FIRST, OLD, NEW));
    assertThat(lab.refuses(apply(Order.OLDEST_DUE_FIRST, OLD, NEW)))
        .isEqualTo(new ReceiptRefusal.NothingToApply(RECEIPT, dollars("15.00")));
    assertThat(lab.refuses(refund("15.01", BOB)))
        .isEqualTo(new ReceiptRefusal.TooLittleLeft(RECEIPT, dollars("15.00"), dollars("15.01")));
    assertThat(lab.refuses(refund("15.00", ANN)))
        .isEqualTo(new ReceiptRefusal.SamePersonTwice(ANN));
    assertThat(lab.refuses(
            new RefundReceipt(RECEIPT, Money.parse("JPY 1"), TODAY, "wire-9", BOB, MARCH, ANN)))
        .isInstanceOf(ReceiptRefusal.TooLittleLeft.class);
    lab.does(refund("15.00", BOB));
    assertThat(lab.refuses(refund("0.01", BOB))).isInstanceOf(ReceiptRefusal.TooLittleLeft.class);
  }

  @Test
  void takingBackMakesTheSameLinesDueAgain() {
    invoices();
    receive("100.00");
    lab.does(apply(Order.OLDEST_DUE_FIRST, OLD, NEW));
    lab.does(new UnapplyReceipt(RECEIPT, OLD, "returned by the bank", MARCH, ANN));
    ReceiptUnapplied back = lab.last(RECEIPT, ReceiptUnapplied.class);
    assertThat(back.amount()).isEqualTo(dollars("95.00"));
    assertThat(lab.last(OLD, DueChanged.class).due()).isEqualTo(dollars("95.00"));
    assertThat(lab.refuses(new UnapplyReceipt(RECEIPT, OLD, "again", MARCH, ANN)))
        .isEqualTo(new ReceiptRefusal.NotApplied(RECEIPT, OLD));
  }

  @Test
  void moneyOfOneClientNeverPaysAnother() {
    ClientId rival = new ClientId("rival");
    lab.client(rival);
    invoices();
    lab.does(new RecordReceipt(RECEIPT, rival, dollars("10.00"), TODAY, "wire", MARCH, ANN));
    assertThat(lab.refuses(apply(Order.AS_GIVEN, OLD)))
        .isEqualTo(new ReceiptRefusal.OtherClient(OLD, rival));
  }

  @Test
  void receiptIsOfMoreThanNothingInTheClientsCurrency() {
    Money nothing = dollars("0.00");
    assertThat(lab.refuses(new RecordReceipt(RECEIPT, ACME, nothing, TODAY, "w", MARCH, ANN)))
        .isEqualTo(new ReceiptRefusal.NothingReceived(RECEIPT, nothing));
    Currency euro = Currency.getInstance("EUR");
    Money euros = Money.of("1.00", euro);
    assertThat(lab.refuses(new RecordReceipt(RECEIPT, ACME, euros, TODAY, "w", MARCH, ANN)))
        .isEqualTo(new ReceiptRefusal.OtherCurrency(USD, euro));
  }

  /** 95.00 due on 20 March and 190.00 due on 3 April. */
  private void invoices() {
    lab.invoice("old", WEDNESDAY, lab.work("1", 10, 3_600));
    lab.invoice("new", MARCH, lab.work("2", 10, 7_200));
  }

  private void receive(String amount) {
    lab.does(new RecordReceipt(RECEIPT, ACME, dollars(amount), TODAY, "wire", MARCH, ANN));
  }

  private static ApplyReceipt apply(Order order, InvoiceId... invoices) {
    return new ApplyReceipt(RECEIPT, List.of(invoices), order, MARCH, ANN);
  }

  private static RefundReceipt refund(String amount, Actor approvedBy) {
    return new RefundReceipt(RECEIPT, dollars(amount), TODAY, "wire-9", approvedBy, MARCH, ANN);
  }
}
