package dev.hourbook.api.remittance;

import dev.hourbook.ledger.calendar.PayWeek;
import dev.hourbook.ledger.money.Money;
import dev.hourbook.ledger.remittance.RemittanceFileId;
import java.io.OutputStream;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/**
 * A SEPA credit transfer as ISO 20022 writes it (pain.001.001.09, EPC132-08). The same payments in
 * the same order under the same head are the same bytes, on any machine; one payment is held at a
 * time.
 */
final class Pain001 {

  /** The name of the message. */
  static final String FORMAT = "pain.001.001.09";

  /** Characters of a name that every bank keeps. */
  static final int LONGEST_NAME = 70;

  private static final int LONGEST_REMITTANCE = 140;
  private static final String NAMESPACE = "urn:iso:std:iso:20022:tech:xsd:" + FORMAT;

  private final XMLStreamWriter xml;

  private Pain001(XMLStreamWriter xml) {
    this.xml = xml;
  }

  /**
   * What a file says once.
   *
   * @param upTo the last week it pays, for the expert to read
   */
  record Head(
      RemittanceFileId file,
      Instant at,
      LocalDate executionOn,
      int payments,
      Money total,
      PayWeek upTo) {}

  /** Writes all of it. */
  static void write(Head head, Debtor debtor, Iterable<Payment> payments, OutputStream out) {
    try {
      XMLStreamWriter xml =
          XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(out, "UTF-8");
      new Pain001(xml).document(head, debtor, payments);
      xml.close();
    } catch (XMLStreamException failed) {
      throw new IllegalStateException("remittance/not-written: the file broke off", failed);
    }
  }

  private void document(Head head, Debtor debtor, Iterable<Payment> payments)
      throws XMLStreamException {
    xml.writeStartDocument("UTF-8", "1.0");
    xml.writeCharacters("\n");
    xml.writeStartElement("Document");
    xml.writeDefaultNamespace(NAMESPACE);
    open("CstmrCdtTrfInitn");
    groupHeader(head, debtor);
    open("PmtInf");
    paymentHeader(head, debtor);
    for (Payment payment : payments) {
      payment(payment, head.upTo());
    }
    close(2);
    xml.writeEndElement();
    xml.writeCharacters("\n");
    xml.writeEndDocument();
  }

  private void groupHeader(Head head, Debtor debtor) throws XMLStreamException {
    open("GrpHdr");
    element("MsgId", head.file().key());
    element("CreDtTm", head.at().truncatedTo(ChronoUnit.SECONDS).toString());
    sums(head);
    open("InitgPty");
    element("Nm", debtor.name());
    close(2);
  }

  private void paymentHeader(Head head, Debtor debtor) throws XMLStreamException {
    element("PmtInfId", head.file().key());
    element("PmtMtd", "TRF");
    element("BtchBookg", "true");
    sums(head);
    nested("SEPA", "PmtTpInf", "SvcLvl", "Cd");
    nested(head.executionOn().toString(), "ReqdExctnDt", "Dt");
    nested(debtor.name(), "Dbtr", "Nm");
    nested(debtor.iban().text(), "DbtrAcct", "Id", "IBAN");
    agent("DbtrAgt", debtor.bic());
    element("ChrgBr", "SLEV");
  }

  private void sums(Head head) throws XMLStreamException {
    element("NbOfTxs", String.valueOf(head.payments()));
    element("CtrlSum", head.total().decimal());
  }

  private void payment(Payment payment, PayWeek upTo) throws XMLStreamException {
    Money amount = payment.remittance().amount();
    open("CdtTrfTxInf");
    nested(payment.remittance().endToEndId().text(), "PmtId", "EndToEndId");
    open("Amt");
    xml.writeStartElement("InstdAmt");
    xml.writeAttribute("Ccy", amount.currency().getCurrencyCode());
    xml.writeCharacters(amount.decimal());
    close(2);
    if (payment.bic().isPresent()) {
      agent("CdtrAgt", payment.bic());
    }
    nested(payment.name(), "Cdtr", "Nm");
    nested(payment.iban().text(), "CdtrAcct", "Id", "IBAN");
    nested(remittance(payment, upTo), "RmtInf", "Ustrd");
    close(1);
  }

  /** What the expert reads on a statement: until when, and what to ask us about. */
  private static String remittance(Payment payment, PayWeek upTo) {
    String text = "Pay for work until " + upTo.end().minusDays(1) + ", payout "
        + payment.remittance().endToEndId();
    return SepaText.of(text, LONGEST_REMITTANCE).orElseThrow();
  }

  /** Since a bank finds itself by the IBAN, none is said where none is known. */
  private void agent(String name, Optional<String> bic) throws XMLStreamException {
    open(name);
    open("FinInstnId");
    if (bic.isPresent()) {
      element("BICFI", bic.get());
    } else {
      nested("NOTPROVIDED", "Othr", "Id");
    }
    close(2);
  }

  private void nested(String text, String... names) throws XMLStreamException {
    for (int i = 0; i < names.length - 1; i++) {
      open(names[i]);
    }
    element(names[names.length - 1], text);
    close(names.length - 1);
  }

  private void open(String name) throws XMLStreamException {
    xml.writeCharacters("\n");
    xml.writeStartElement(name);
  }

  private void element(String name, String text) throws XMLStreamException {
    xml.writeStartElement(name);
    xml.writeCharacters(text);
    xml.writeEndElement();
  }

  private void close(int elements) throws XMLStreamException {
    for (int i = 0; i < elements; i++) {
      xml.writeEndElement();
    }
  }
}
