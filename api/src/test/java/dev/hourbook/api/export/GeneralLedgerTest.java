package dev.hourbook.api.export;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvRecord;
import dev.hourbook.api.company.LivelyHistory;
import dev.hourbook.api.company.TestCompany;
import dev.hourbook.projections.statements.Span;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The general ledger as a file, against the journal it was made of. */
class GeneralLedgerTest {

  @TempDir
  private static Path folder;

  private static List<CsvRecord> lines;
  private static List<String> postings;
  private static Map<String, BigDecimal> sums;

  @BeforeAll
  static void export() throws Exception {
    try (TestCompany test = TestCompany.open()) {
      LivelyHistory.in(test);
      Exported exported = new Exported(test.company().jdbc(), folder);
      lines = Program.rows(Files.readString(exported.of(ExportKind.GL_CSV, Span.ALL)));
      sums = exported.sums("true");
      postings = test.texts("""
              select concat_ws('|', p.position, leg, event, entity, p.booked_on, account, unit,
                coalesce(serviced_on::text, ''), coalesce(client, ''), coalesce(project, ''),
                coalesce(discipline, ''), coalesce(expert, ''), coalesce(contract, ''),
                coalesce(document, ''), coalesce(week, ''), coalesce(item, ''), coalesce(place, ''),
                coalesce(round(functional_amount / 100.0, 2)::text, ''))
              from view.posting p join view.journal_entry e using (position)
              order by p.booked_on, position, leg""");
    }
  }

  @Test
  void itsLinesAddUpToEveryBalance() {
    Map<String, BigDecimal> said = new TreeMap<>();
    lines.forEach(line -> said.merge(
        line.getField(6) + " " + line.getField(7),
        new BigDecimal(line.getField(8)),
        BigDecimal::add));
    said.values().removeIf(amount -> amount.signum() == 0);
    assertThat(said).isEqualTo(sums);
  }

  @Test
  void everyAmountStandsOnItsSide() {
    assertThat(lines).allSatisfy(line -> {
      String amount = line.getField(8);
      boolean credit = amount.startsWith("-");
      assertThat(line.getField(9)).isEqualTo(credit ? "" : amount);
      assertThat(line.getField(10)).isEqualTo(credit ? amount.substring(1) : "");
    });
  }

  @Test
  void aLineSaysEverythingThatTheJournalSaysOfItsPosting() {
    assertThat(lines)
        .extracting(line -> line.getFields())
        .extracting(fields -> String.join("|", fields.subList(0, 5)) + "|"
            + String.join("|", fields.subList(6, 8)) + "|"
            + String.join("|", fields.subList(11, 22)))
        .isEqualTo(postings);
    assertThat(postings).anyMatch(posting -> posting.matches(".*[|]-[0-9.]+"));
  }
}
