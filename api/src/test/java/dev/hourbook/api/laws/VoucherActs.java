package dev.hourbook.api.laws;

import static dev.hourbook.api.company.TestCompany.ANNA;
import static dev.hourbook.api.company.TestCompany.BEN;

import dev.hourbook.ledger.chart.Account;
import dev.hourbook.ledger.message.Actor;
import dev.hourbook.ledger.message.LedgerCommand;
import dev.hourbook.ledger.money.Money;
import dev.hourbook.ledger.party.ClientId;
import dev.hourbook.ledger.party.ExpertId;
import dev.hourbook.ledger.voucher.About;
import dev.hourbook.ledger.voucher.ByHand;
import dev.hourbook.ledger.voucher.VoucherCommand.ExpireVoucher;
import dev.hourbook.ledger.voucher.VoucherCommand.PostVoucher;
import dev.hourbook.ledger.voucher.VoucherCommand.RecordVoucher;
import dev.hourbook.ledger.voucher.VoucherCommand.ReserveVoucher;
import dev.hourbook.ledger.voucher.VoucherCommand.ReverseVoucher;
import dev.hourbook.ledger.voucher.VoucherCommand.VoidVoucher;
import dev.hourbook.ledger.voucher.VoucherEvent.VoucherReserved;
import dev.hourbook.ledger.voucher.VoucherId;
import dev.hourbook.ledger.voucher.VoucherLine;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.Random;

/** What may be booked by hand, in any account that a hand may book. */
record VoucherActs(World world, Act act, Random random) {

  private static final List<Account> ACCOUNTS =
      Arrays.stream(Account.values()).filter(ByHand::mayBook).toList();

  Optional<? extends LedgerCommand> command() {
    Instant at = act.at();
    VoucherId fresh = new VoucherId(act.name("v"));
    return switch (act.kind()) {
      case RECORD_VOUCHER ->
        Optional.of(new RecordVoucher(fresh, day(), lines(), "rent", second(), at, ANNA));
      case RESERVE_VOUCHER ->
        Optional.of(new ReserveVoucher(
            fresh, today().plusDays(random.nextInt(6)), lines(), "fair", second(), at, ANNA));
      case POST_VOUCHER -> pending(false).map(held -> post(held, at));
      case VOID_VOUCHER ->
        World.any(world.pending.values(), random)
            .map(held -> new VoidVoucher(held.voucher(), "nobody goes", at, ANNA));
      case EXPIRE_VOUCHER -> pending(true).map(held -> new ExpireVoucher(held.voucher(), at, ANNA));
      case REVERSE_VOUCHER ->
        World.any(world.posted, random)
            .map(posted -> new ReverseVoucher(posted, day(), "twice", second(), at, ANNA));
      default -> Optional.empty();
    };
  }

  private LocalDate today() {
    return LocalDate.ofInstant(act.at(), ZoneOffset.UTC);
  }

  /** An accounting date, often of a month that may be closed by now; none is before the books. */
  private LocalDate day() {
    LocalDate day = today().minusDays(random.nextInt(30));
    return day.isBefore(CutOver.DAY) ? CutOver.DAY : day;
  }

  /** Another person; now and then the one who asked, who may not. */
  private Actor second() {
    return random.nextInt(12) == 0 ? ANNA : BEN;
  }

  /** One debit and its credit, or two of them. */
  private List<VoucherLine> lines() {
    List<VoucherLine> lines = new ArrayList<>();
    for (int pair = 0; pair <= random.nextInt(2); pair++) {
      Currency currency = Currency.getInstance(random.nextInt(3) == 0 ? "JPY" : "USD");
      Money amount = new Money(1 + random.nextLong(100_000), currency);
      lines.add(line(amount));
      lines.add(line(amount.negated()));
    }
    return lines;
  }

  private VoucherLine line(Money amount) {
    Account account =
        random.nextInt(3) == 0 ? Account.BANK : ACCOUNTS.get(random.nextInt(ACCOUNTS.size()));
    About about = switch (random.nextInt(4)) {
      case 0 -> About.expert(new ExpertId("e" + (1 + random.nextInt(4))));
      case 1 -> new About(new ClientId("acme"), "P-acme", new ExpertId("e1"));
      default -> About.HOUSE;
    };
    LocalDate day = today().minusDays(random.nextInt(40));
    return new VoucherLine(account, amount, random.nextBoolean() ? day : VoucherLine.NO_DAY, about);
  }

  /** One whose last day has passed, or has not; now and then any. */
  private Optional<VoucherReserved> pending(boolean late) {
    boolean any = random.nextInt(10) == 0;
    return World.any(
        world.pending.values().stream()
            .filter(held -> any || today().isAfter(held.until()) == late)
            .toList(),
        random);
  }

  private PostVoucher post(VoucherReserved held, Instant at) {
    List<VoucherLine> lines = random.nextInt(3) == 0 ? List.of() : part(held.lines());
    LocalDate day = day();
    LocalDate on = day.isBefore(held.reservedOn()) ? held.reservedOn() : day;
    return new PostVoucher(held.voucher(), on, lines, second(), at, ANNA);
  }

  /** Of each debit and its credit some; now and then more than there is. */
  private List<VoucherLine> part(List<VoucherLine> held) {
    List<VoucherLine> part = new ArrayList<>();
    long times = random.nextInt(10) == 0 ? 2 : 1;
    for (int debit = 0; debit < held.size(); debit += 2) {
      long some = 1 + random.nextLong(times * held.get(debit).amount().minor());
      part.add(with(held.get(debit), some));
      part.add(with(held.get(debit + 1), -some));
    }
    return part;
  }

  private static VoucherLine with(VoucherLine line, long minor) {
    Money amount = new Money(minor, line.amount().currency());
    return new VoucherLine(line.account(), amount, line.servicedOn(), line.about());
  }
}
