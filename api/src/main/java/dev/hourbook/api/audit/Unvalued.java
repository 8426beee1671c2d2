package dev.hourbook.api.audit;

import dev.hourbook.ledger.chart.LegalEntity;
import dev.hourbook.projections.books.LongRead;
import java.util.ArrayList;
import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;

/** What is booked in another currency and had no rate when it was: to be known, no fault. */
public final class Unvalued {

  private static final String WITHOUT =
      """
      select format('%s postings of %s, booked from %s to %s, are not valued in the functional '
        'currency: no rate was known', count(*), unit, min(booked_on), max(booked_on))
      from view.posting
      where unit not in ('s', '{own}') and functional_amount is null
      group by unit order by unit""".replace("{own}", LegalEntity.MAIN.functional().toString());

  private Unvalued() {}

  /** A sentence for each currency. */
  public static List<String> in(JdbcTemplate jdbc) {
    List<String> sentences = new ArrayList<>();
    LongRead.texts(jdbc, WITHOUT, text -> sentences.add(String.valueOf(text)));
    return sentences;
  }
}
