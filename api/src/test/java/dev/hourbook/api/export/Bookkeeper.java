package dev.hourbook.api.export;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvRecord;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Somebody else's bookkeeping program at work on an exported journal. */
enum Bookkeeper {
  HLEDGER(ExportKind.HLEDGER) {
    @Override
    void check(Path journal) throws Exception {
      Program.assumeInstalled("hledger");
      assertThat(
              Program.run("hledger", "-f", journal.toString(), "check", "--strict", "ordereddates"))
          .isEmpty();
    }

    @Override
    Map<String, BigDecimal> balances(Path journal) throws Exception {
      String file = journal.toString();
      return sums(
          Program.run("hledger", "-s", "-f", file, "balance", "-N", "--layout=bare", "-O", "csv"));
    }
  },

  BEANCOUNT(ExportKind.BEANCOUNT) {
    @Override
    void check(Path journal) throws Exception {
      Program.assumeInstalled("bean-check");
      assertThat(Program.run("bean-check", journal.toString())).isEmpty();
    }

    @Override
    Map<String, BigDecimal> balances(Path journal) throws Exception {
      String sums = "select account, currency, sum(position) group by account, currency";
      return sums(Program.run("bean-query", "-f", "csv", journal.toString(), sums));
    }
  };

  private final ExportKind form;

  Bookkeeper(ExportKind form) {
    this.form = form;
  }

  /** The form it reads. */
  ExportKind form() {
    return form;
  }

  /** Refuses whatever the program complains about; skips the test where there is no program. */
  abstract void check(Path journal) throws Exception;

  /**
   * What it makes of the journal, in which it must find nothing wrong: each account and unit in our
   * words; what is nothing is left.
   */
  abstract Map<String, BigDecimal> balances(Path journal) throws Exception;

  private static Map<String, BigDecimal> sums(String csv) throws Exception {
    Map<String, BigDecimal> sums = new TreeMap<>();
    for (CsvRecord row : Program.rows(csv)) {
      List<String> fields = row.getFields().stream().map(String::strip).toList();
      String amount = fields.get(2).split(" ", 2)[0];
      if (!amount.isEmpty() && !amount.equals("0")) {
        String unit = fields.get(1).equals("SEC") ? "s" : fields.get(1);
        sums.put(path(fields.get(0)) + " " + unit, new BigDecimal(amount));
      }
    }
    return sums;
  }

  /** Beancount's name of an account is ours with capitals, and time stands beneath equity. */
  private static String path(String account) {
    String ours = Arrays.stream(account.split(":", -1))
        .map(word -> word.substring(0, 1).toLowerCase(Locale.ROOT) + word.substring(1))
        .collect(Collectors.joining(":"));
    return ours.startsWith("equity:time:") ? ours.substring("equity:".length()) : ours;
  }
}
