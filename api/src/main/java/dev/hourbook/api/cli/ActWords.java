package dev.hourbook.api.cli;

import dev.hourbook.ledger.calendar.EffectiveFrom;
import dev.hourbook.ledger.contract.ContractId;
import dev.hourbook.ledger.contract.Discipline;
import dev.hourbook.ledger.contract.RateCardId;
import dev.hourbook.ledger.contract.Rounding;
import dev.hourbook.ledger.money.Money;
import dev.hourbook.ledger.money.Rate;
import dev.hourbook.ledger.party.ClientId;
import dev.hourbook.ledger.party.ExpertId;
import dev.hourbook.ledger.payee.Check;
import dev.hourbook.ledger.payee.Fingerprint;
import dev.hourbook.ledger.payee.PayWhen;
import dev.hourbook.ledger.payee.TaxForm;
import dev.hourbook.ledger.payout.ApprovalTier;
import dev.hourbook.ledger.payout.ClawbackCause;
import dev.hourbook.ledger.payout.Failure.Remedy;
import dev.hourbook.ledger.payout.PayRunId;
import dev.hourbook.ledger.payout.PayoutCommand;
import dev.hourbook.ledger.payout.PayoutId;
import dev.hourbook.ledger.quote.QuotesId;
import dev.hourbook.ledger.remittance.RemittanceFileId;
import dev.hourbook.ledger.timesheet.EntryId;
import dev.hourbook.ledger.timesheet.ItemId;
import dev.hourbook.ledger.timesheet.LeftoverDecision;
import dev.hourbook.ledger.timesheet.Piece;
import dev.hourbook.ledger.timesheet.RemovalReason;
import dev.hourbook.ledger.timesheet.Ruling;
import dev.hourbook.ledger.timesheet.TimesheetId;
import dev.hourbook.ledger.timesheet.Verdict;
import dev.hourbook.ledger.timesheet.Work;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Collectors;
import picocli.CommandLine;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** How ids, prices, moments and work are said in acts, and what is answered to a wrong word. */
final class ActWords {
  private ActWords() {}

  /** Teaches them to a command line. */
  static void teach(CommandLine line) {
    line.registerConverter(ClientId.class, read(ClientId::new, "a client's key"));
    line.registerConverter(ExpertId.class, read(ExpertId::new, "an expert's key"));
    line.registerConverter(ContractId.class, read(ContractId::new, "a contract's key"));
    line.registerConverter(Discipline.class, read(Discipline::new, "a name like Radiology"));
    line.registerConverter(RateCardId.class, read(RateCardId::new, "a card like house/Law"));
    line.registerConverter(PayRunId.class, read(PayRunId::new, "a run like 2026-02-09@iso"));
    line.registerConverter(PayoutId.class, read(PayoutId::new, "one that 'payout list' names"));
    payments(line);
    line.registerConverter(Check.class, named(List.of(Check.values())));
    line.registerConverter(ItemId.class, read(ItemId::new, "one that 'hours items' names"));
    line.registerConverter(EntryId.class, read(EntryId::parse, "source and id: tracker:48213"));
    line.registerConverter(
        TimesheetId.class, read(TimesheetId::parse, "contract and week: C-17:2026-02-09@iso"));
    line.registerConverter(
        Rounding.class, read(word -> Rounding.parse(spaced(word)), "none, or like up:900:day"));
    line.registerConverter(Rate.class, read(word -> Rate.parse(spaced(word)), "USD:95.00"));
    line.registerConverter(
        EffectiveFrom.class, read(ActWords::moment, "a moment like 2026-03-01T00:00@Asia/Kolkata"));
    line.registerConverter(Piece.class, read(ActWords::piece, "entry@from-to: tracker:1@0-3600"));
    line.registerConverter(
        Work.class,
        read(
            ActWords::work,
            "2026-02-09=8:00, or instants 2026-02-09T08:00:00Z/2026-02-09T16:00:00Z"));
    line.registerConverter(
        PayoutCommand.Asked.class, read(ActWords::asked, "an item and how much: ITEM=2:00"));
    line.registerConverter(
        ApprovalTier.class, read(ActWords::tier, "an amount and how many: USD:50000.00=2"));
    line.registerConverter(
        QuotesId.class, read(QuotesId::parse, "what is earned and what is sent: USD-EUR"));
    line.registerConverter(CapWord.class, CapWord::parse);
    line.registerConverter(Ruling.class, named(List.of(Ruling.values())));
    line.registerConverter(Verdict.class, named(List.of(Verdict.values())));
    line.registerConverter(
        LeftoverDecision.class,
        named(List.of(LeftoverDecision.BILL, LeftoverDecision.PAY, LeftoverDecision.REJECT)));
    line.registerConverter(ClawbackCause.class, named(List.of(ClawbackCause.values())));
    line.registerConverter(RemovalReason.class, named(List.of(RemovalReason.values())));
  }

  private static void payments(CommandLine line) {
    line.registerConverter(
        RemittanceFileId.class, read(RemittanceFileId::new, "one that 'bank-file list' names"));
    line.registerConverter(Remedy.class, named(List.of(Remedy.values())));
    line.registerConverter(Fingerprint.class, read(Fingerprint::new, "a hash like fp-8c1f0a77"));
    line.registerConverter(TaxForm.class, named(List.of(TaxForm.values())));
    line.registerConverter(PayWhen.class, named(List.of(PayWhen.values())));
  }

  private static <T> ITypeConverter<T> read(Function<String, T> reading, String instead) {
    return word -> {
      try {
        return reading.apply(word);
      } catch (IllegalArgumentException | DateTimeException | ArithmeticException wrong) {
        throw new TypeConversionException("'" + word + "' is not right; give " + instead);
      }
    };
  }

  /** The words of an enumeration, with hyphens or as they are stored. */
  private static <E extends Enum<E>> ITypeConverter<E> named(List<E> values) {
    return said -> values.stream()
        .filter(value -> word(value).equals(said.toLowerCase(Locale.ROOT).replace('_', '-')))
        .findFirst()
        .orElseThrow(() -> new TypeConversionException("there is no '" + said + "'; there are "
            + values.stream().map(ActWords::word).collect(Collectors.joining(", "))));
  }

  private static String word(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  private static String spaced(String word) {
    return word.replace(':', ' ');
  }

  private static EffectiveFrom moment(String word) {
    return EffectiveFrom.parse(word.replace('@', ' '));
  }

  private static Piece piece(String word) {
    List<String> parts = cut(word, '@');
    List<String> bounds = cut(parts.getLast(), '-');
    return new Piece(
        EntryId.parse(parts.getFirst()),
        SecondsWord.of(bounds.getFirst()),
        SecondsWord.of(bounds.getLast()));
  }

  private static PayoutCommand.Asked asked(String word) {
    List<String> parts = cut(word, '=');
    return new PayoutCommand.Asked(new ItemId(parts.getFirst()), SecondsWord.of(parts.getLast()));
  }

  private static ApprovalTier tier(String word) {
    List<String> parts = cut(word, '=');
    return new ApprovalTier(
        Money.parse(spaced(parts.getFirst())), Integer.parseInt(parts.getLast()));
  }

  private static Work work(String word) {
    if (word.indexOf('/') < 0) {
      List<String> parts = cut(word, '=');
      return new Work.Dated(LocalDate.parse(parts.getFirst()), SecondsWord.of(parts.getLast()));
    }
    int zone = word.indexOf('@');
    ZoneId where = zone < 0 ? ZoneOffset.UTC : ZoneId.of(word.substring(zone + 1));
    List<String> ends = cut(zone < 0 ? word : word.substring(0, zone), '/');
    return new Work.Timed(Instant.parse(ends.getFirst()), Instant.parse(ends.getLast()), where);
  }

  /** Both sides of the last such sign. */
  private static List<String> cut(String word, char sign) {
    int at = word.lastIndexOf(sign);
    if (at < 0) {
      throw new IllegalArgumentException("no " + sign + " in " + word);
    }
    return List.of(word.substring(0, at), word.substring(at + 1));
  }
}
