package dev.hourbook.api.laws;

import dev.hourbook.api.audit.ViewChecksums;
import dev.hourbook.projections.AllViews;
import dev.hourbook.projections.books.Recorded;
import dev.hourbook.projections.books.View;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** All views over facts that are fed to them batch by batch, each batch one transaction. */
final class Views {

  private final JdbcTemplate jdbc;
  private final List<View> all;
  private final TransactionTemplate transaction;

  Views(DataSource database) {
    this.jdbc = new JdbcTemplate(database);
    this.all = AllViews.over(jdbc);
    this.transaction = new TransactionTemplate(new JdbcTransactionManager(database));
  }

  /** Cuts facts into batches of random size up to the most; none goes past the end of a day. */
  static List<List<Recorded>> batches(List<Recorded> facts, int most, Random random) {
    List<List<Recorded>> batches = new ArrayList<>();
    int from = 0;
    while (from < facts.size()) {
      int to = from + 1;
      int size = 1 + random.nextInt(most);
      while (to < facts.size()
          && to - from < size
          && day(facts.get(to)).equals(day(facts.get(from)))) {
        to++;
      }
      batches.add(facts.subList(from, to));
      from = to;
    }
    return batches;
  }

  static LocalDate day(Recorded fact) {
    return LocalDate.ofInstant(fact.recordedAt(), ZoneOffset.UTC);
  }

  /** Feeds all batches in order and says after each that it was the one. */
  void feed(List<List<Recorded>> batches, Consumer<List<Recorded>> after) {
    for (List<Recorded> batch : batches) {
      transaction.executeWithoutResult(begun -> {
        List<View.Batch> opened = all.stream().map(View::open).toList();
        batch.forEach(fact -> opened.forEach(view -> view.take(fact)));
        opened.forEach(View.Batch::write);
      });
      after.accept(batch);
    }
  }

  void wipe() {
    all.forEach(view -> jdbc.execute(view.wipe()));
  }

  /** What every table has in it. */
  Map<String, String> checksums() {
    List<String> tables = all.stream().flatMap(view -> view.tables().stream()).toList();
    return new ViewChecksums(jdbc, tables).take();
  }

  JdbcTemplate jdbc() {
    return jdbc;
  }
}
