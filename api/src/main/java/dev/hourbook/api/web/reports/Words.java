package dev.hourbook.api.web.reports;

import dev.hourbook.api.report.Format;
import dev.hourbook.api.report.Report;
import dev.hourbook.api.web.problems.Problem;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.springframework.http.HttpStatus;

/** What the doors of this package share: reading a word of an address, and writing rows. */
final class Words {

  private static final Set<String> PATHS = Set.of("report", "statement");

  private Words() {}

  /** The one that a word names; an unknown one in the path is not found, else a bad request. */
  static <T> T named(String field, String asked, List<T> known, Function<T, String> word) {
    return known.stream()
        .filter(one -> word.apply(one).equals(asked))
        .findFirst()
        .orElseThrow(() -> Problem.of(
                PATHS.contains(field) ? HttpStatus.NOT_FOUND : HttpStatus.BAD_REQUEST,
                "report/unknown-" + field,
                "'" + asked + "' is none of " + known.stream().map(word).toList() + ".")
            .with("field", field)
            .with("value", asked)
            .exception());
  }

  /** Row by row, however many there are. */
  static void write(Report rows, boolean csv, HttpServletResponse response) throws IOException {
    response.setContentType(csv ? "text/csv;charset=UTF-8" : "application/json");
    PrintWriter out =
        new PrintWriter(new OutputStreamWriter(response.getOutputStream(), StandardCharsets.UTF_8));
    (csv ? Format.CSV : Format.JSON).to(out, rows);
  }
}
