package dev.hourbook.api.company;

import static dev.hourbook.api.company.TestCompany.ANNA;
import static dev.hourbook.api.company.TestCompany.BEN;
import static dev.hourbook.api.company.TestCompany.since;

import dev.hourbook.api.week.CreditNotes.Officers;
import dev.hourbook.ledger.contract.ContractCommand.AgreeRate;
import dev.hourbook.ledger.contract.ContractId;
import dev.hourbook.ledger.contract.RateVersion;
import dev.hourbook.ledger.invoice.CreditNoteCommand.Asked;
import dev.hourbook.ledger.invoice.CreditNoteCommand.IssueCreditNote;
import dev.hourbook.ledger.invoice.CreditNoteCommand.OffsetCredit;
import dev.hourbook.ledger.invoice.CreditNoteCommand.RefundCredit;
import dev.hourbook.ledger.invoice.CreditNoteId;
import dev.hourbook.ledger.invoice.Disposition;
import dev.hourbook.ledger.invoice.InvoiceCommand.VoidInvoice;
import dev.hourbook.ledger.invoice.InvoiceId;
import dev.hourbook.ledger.message.Actor;
import dev.hourbook.ledger.money.Rate;
import dev.hourbook.ledger.party.ClientId;
import dev.hourbook.ledger.payout.ClawbackOption;
import dev.hourbook.ledger.payout.PayoutCommand.DecideClawback;
import dev.hourbook.ledger.payout.PayoutId;
import dev.hourbook.ledger.receipt.ReceiptCommand.ApplyReceipt;
import dev.hourbook.ledger.receipt.ReceiptCommand.Order;
import dev.hourbook.ledger.receipt.ReceiptCommand.RecordReceipt;
import dev.hourbook.ledger.receipt.ReceiptId;
import dev.hourbook.ledger.timesheet.Hours;
import dev.hourbook.ledger.timesheet.Removal;
import dev.hourbook.ledger.timesheet.RemovalReason;
import dev.hourbook.ledger.timesheet.Ruling;
import dev.hourbook.ledger.timesheet.Side;
import dev.hourbook.ledger.timesheet.TimesheetCommand.AppealRemoval;
import dev.hourbook.ledger.timesheet.TimesheetCommand.DecideAppeal;
import dev.hourbook.ledger.timesheet.TimesheetCommand.DisputeHours;
import dev.hourbook.ledger.timesheet.TimesheetCommand.RemoveHours;
import dev.hourbook.ledger.timesheet.TimesheetCommand.RepointHours;
import dev.hourbook.ledger.timesheet.TimesheetCommand.RuleOnDispute;
import dev.hourbook.ledger.timesheet.Verdict;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** How a story's wrongs are put right. Hours given as a count are the latest worked. */
record Amends(Story story) {

  private static final Set<Side> BOTH = EnumSet.allOf(Side.class);

  /** Notice was given just now; two weeks to appeal; Ben approves. */
  Removal because(RemovalReason reason) {
    return new Removal(reason, "case-7", story.now(), story.now().plus(Duration.ofDays(14)), BEN);
  }

  /** The client is credited for hours that are never billed again. */
  void takenOff(String note, String invoice, long seconds, RemovalReason reason) {
    Asked asked = new Asked(1, new Hours.Latest(seconds), Disposition.REMOVE);
    issue(note, invoice, asked, because(reason));
  }

  /** The client is credited for the whole first line; its hours are to be billed again. */
  void released(String note, String invoice) {
    issue(note, invoice, new Asked(1, new Hours.All(), Disposition.RELEASE), null);
  }

  private void issue(String note, String invoice, Asked asked, @Nullable Removal why) {
    IssueCreditNote command = new IssueCreditNote(
        new CreditNoteId(note),
        new InvoiceId(invoice),
        List.of(asked),
        "as agreed",
        why,
        BEN,
        story.now(),
        ANNA);
    story.company().creditNotes().issue(command, story.now(), ANNA);
  }

  /** The client is credited what a new rate takes back of an invoice. */
  void differenceCredited(String note, String invoice) {
    Officers officers = new Officers(ANNA, BEN, story.now());
    var command = story
        .company()
        .creditNotes()
        .difference(new CreditNoteId(note), new InvoiceId(invoice), "rate", officers);
    story.company().creditNotes().issue(command, story.now(), ANNA);
  }

  void balanceOffset(String note, String invoice) {
    story.does(new OffsetCredit(new CreditNoteId(note), new InvoiceId(invoice), story.now(), ANNA));
  }

  void balanceRefunded(String note, String amount) {
    story.does(new RefundCredit(
        new CreditNoteId(note),
        Story.dollars(amount),
        story.today(),
        "wire-9",
        BEN,
        story.now(),
        ANNA));
  }

  void voided(String invoice) {
    story.does(new VoidInvoice(new InvoiceId(invoice), "wrong address", BEN, story.now(), ANNA));
  }

  /** The client's money comes in and goes to those invoices. */
  void received(String receipt, String client, String amount, String... invoices) {
    ReceiptId id = new ReceiptId(receipt);
    List<InvoiceId> applied = Stream.of(invoices).map(InvoiceId::new).toList();
    story.does(
        new RecordReceipt(
            id,
            new ClientId(client),
            Story.dollars(amount),
            story.today(),
            "wire",
            story.now(),
            ANNA),
        new ApplyReceipt(id, applied, Order.OLDEST_DUE_FIRST, story.now(), ANNA));
  }

  /** Hours on no document go, on both sides. */
  RemoveHours removal(String contract, long seconds, RemovalReason reason) {
    return removal(contract, seconds, BOTH, because(reason));
  }

  /** What the expert earned for hours and no payout holds goes. */
  RemoveHours payRemoval(String contract, long seconds, RemovalReason reason) {
    return removal(contract, seconds, Set.of(Side.PAY), because(reason));
  }

  RemoveHours removal(String contract, long seconds, Set<Side> sides, Removal why) {
    Hours hours = new Hours.Latest(seconds);
    return new RemoveHours(story.sheet(contract), hours, sides, why, story.now(), ANNA);
  }

  /** The expert says that a removal of the week was wrong; removals count from 1. */
  AppealRemoval appeal(String contract, int removal, String expert) {
    Actor appellant = new Actor("expert:" + expert);
    return new AppealRemoval(
        story.sheet(contract), removal, "I was on the call", story.now(), appellant);
  }

  /** Decided by Carla, who neither asked for removals nor approves them. */
  DecideAppeal verdict(String contract, int removal, Verdict verdict) {
    return new DecideAppeal(
        story.sheet(contract), removal, verdict, "as heard", story.now(), Story.CARLA);
  }

  /** Decided by Ben; the proposal counts from 1. */
  DecideClawback clawback(String payout, ClawbackOption option, long borne) {
    return new DecideClawback(new PayoutId(payout), 1, option, borne, "as heard", story.now(), BEN);
  }

  DecideClawback borneByTheExpert(String payout, long seconds) {
    return clawback(payout, ClawbackOption.BEAR, seconds);
  }

  DisputeHours dispute(String contract, long seconds) {
    return new DisputeHours(
        story.sheet(contract),
        new Hours.Latest(seconds),
        "not delivered",
        story.now().plus(Duration.ofDays(3)),
        story.now(),
        ANNA);
  }

  RuleOnDispute ruling(String contract, int dispute, Ruling ruling) {
    return new RuleOnDispute(story.sheet(contract), dispute, ruling, "as heard", story.now(), BEN);
  }

  /** All hours of the one contract were worked under the other. */
  RepointHours repointing(String from, String to) {
    return new RepointHours(
        story.sheet(from),
        story.sheet(to),
        new Hours.All(),
        "booked on the wrong project",
        BEN,
        story.now(),
        ANNA);
  }

  /** Another price since a day, agreed later. */
  void rate(String contract, String from, String bill, String pay) {
    RateVersion version =
        new RateVersion(since(from), Rate.parse("USD " + bill), Rate.parse("USD " + pay));
    story.does(new AgreeRate(
        new ContractId(contract), version, BEN, "agreed in January", story.now(), ANNA));
  }
}
