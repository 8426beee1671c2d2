package dev.hourbook.api.remittance;

import static dev.hourbook.api.company.TestCompany.ANNA;
import static dev.hourbook.api.company.TestCompany.BEN;
import static dev.hourbook.api.remittance.EuroRun.AT;

import dev.hourbook.api.company.TestCompany;
import dev.hourbook.ledger.remittance.RemittanceCommand.WithdrawFile;
import dev.hourbook.ledger.remittance.RemittanceFileId;
import java.nio.file.Path;

/** The euro run with two files, the first one withdrawn. */
public final class FilesInABook {
  private FilesInABook() {}

  /** Writes them into a folder; says the name of the one that is live. */
  public static RemittanceFileId in(TestCompany test, Path folder) {
    EuroRun.in(test);
    RemittanceFileId first = file(test, folder.resolve("first.xml"));
    test.send(new WithdrawFile(first, "the upload broke off", BEN, AT, ANNA));
    RemittanceFileId second = file(test, folder.resolve("second.xml"));
    test.company().caughtUp();
    return second;
  }

  private static RemittanceFileId file(TestCompany test, Path out) {
    Remittances remittances = new Remittances(test.company(), Numbers.KEY);
    Draft draft = remittances.draft(EuroRun.RUN, Numbers.accounts(Numbers.csv()), AT);
    return remittances.write(draft, EuroRun.order(ANNA), out);
  }
}
