package dev.hourbook.api.cli;

import dev.hourbook.api.remittance.PaidFiles;
import dev.hourbook.api.remittance.Remittances;
import dev.hourbook.api.report.RemittanceReports;
import dev.hourbook.ledger.payout.Failure;
import dev.hourbook.ledger.payout.Failure.Remedy;
import dev.hourbook.ledger.payout.PayoutId;
import dev.hourbook.ledger.remittance.RemittanceCommand.RefusePayment;
import dev.hourbook.ledger.remittance.RemittanceCommand.WithdrawFile;
import dev.hourbook.ledger.remittance.RemittanceFileId;
import dev.hourbook.projections.paging.Lists;
import dev.hourbook.projections.remittance.RemittanceLists;
import java.time.LocalDate;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** What becomes of files that tell a bank to pay. */
@Command(
    name = "bank-file",
    mixinStandardHelpOptions = true,
    description = "Lists the files that 'pay-run file' made, and records what became of them.")
final class BankFileCommands {

  private static final String FILE = "One that 'bank-file list' names.";

  @Command(
      name = "list",
      mixinStandardHelpOptions = true,
      description = "Lists files, the latest first.")
  int list(
      @Mixin BookOptions book,
      @Option(names = "--run", description = "Only of this run.") Optional<String> run) {
    return book.print(company -> {
      RemittanceLists lists = new RemittanceLists(new Lists(company.jdbc()));
      return RemittanceReports.files(run.map(lists::ofRun).orElseGet(lists::all));
    });
  }

  @Command(
      name = "show",
      mixinStandardHelpOptions = true,
      description = "Lists the payments of a file, with the reference that the bank knows each by.")
  int show(
      @Mixin BookOptions book,
      @Parameters(paramLabel = "FILE", description = FILE) RemittanceFileId file) {
    return book.print(
        company -> RemittanceReports.payments(new RemittanceLists(new Lists(company.jdbc()))
            .payments(file.key(), "", Integer.MAX_VALUE)));
  }

  @Command(
      name = "again",
      mixinStandardHelpOptions = true,
      description = {
        "Makes a file again that is in the book and did not come to its place: the same bytes, of",
        "the same accounts and debtor. Look first whether the bank has it already."
      })
  int again(
      @Mixin Act act,
      @Mixin BankFileOptions options,
      @Parameters(paramLabel = "FILE", description = FILE) RemittanceFileId file) {
    return act.run(
        file.key() + " is made again.",
        desk -> new Remittances(desk.company(), options.key())
            .again(file, options.accounts(), options.debtor(), options.out()));
  }

  @Command(
      name = "withdraw",
      mixinStandardHelpOptions = true,
      description = {
        "Two people say that the bank never took a file and never will: its payouts are free for",
        "another one. Destroy the file first."
      })
  int withdraw(
      @Mixin Act act,
      @Mixin SecondPerson second,
      @Parameters(paramLabel = "FILE", description = FILE) RemittanceFileId file,
      @Option(names = "--reason", required = true, description = "Why.") String reason) {
    return act.send(
        file.key() + " is withdrawn; its payouts are free.",
        desk -> new WithdrawFile(file, reason, second.approver(), desk.now(), desk.by()));
  }

  @Command(
      name = "refused",
      mixinStandardHelpOptions = true,
      description = {
        "Two people record that the bank refused one payment of a file (pain.002). With",
        "--remedy retry-later it is free for another file; else the payout is cancelled, its hours",
        "are due to the next run, and the account is refused until somebody mends it."
      })
  int refused(
      @Mixin Act act,
      @Mixin SecondPerson second,
      @Parameters(index = "0", paramLabel = "FILE", description = FILE) RemittanceFileId file,
      @Parameters(index = "1", paramLabel = "PAYOUT", description = "The payout that it pays.")
          PayoutId payout,
      @Option(names = "--code", required = true, description = "The bank's code: AC04.")
          String code,
      @Option(names = "--reason", required = true, description = "Why.") String reason,
      @Option(names = "--remedy", description = "expert-mends, retry-later or stop. expert-mends.")
          Optional<Remedy> remedy) {
    Failure failure = new Failure(remedy.orElse(Remedy.EXPERT_MENDS), code, reason);
    return act.send(
        payout.key() + " was refused.",
        desk -> new RefusePayment(file, payout, failure, second.approver(), desk.now(), desk.by()));
  }

  @Command(
      name = "paid",
      mixinStandardHelpOptions = true,
      description = {
        "Records every payment of a file that the bank did not refuse as paid on a day, and closes",
        "the run if nothing of it is left. The bank's line then matches by itself: bank match."
      })
  int paid(
      @Mixin Act act,
      @Parameters(paramLabel = "FILE", description = FILE) RemittanceFileId file,
      @Option(names = "--on", paramLabel = "DAY", description = "The value date. Default: today.")
          Optional<LocalDate> on) {
    return act.say(desk ->
        new PaidFiles(desk.company()).paid(file, on.orElseGet(desk::today), desk.now(), desk.by())
            + " payouts recorded as paid.");
  }
}
