package dev.hourbook.api.enrolment;

import dev.hourbook.ledger.party.ExpertId;
import dev.hourbook.ledger.payout.Rail;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;

/** Which account at a provider is whose, from before it is asked for. */
record RailAccounts(JdbcTemplate jdbc, Rail rail) {

  private static final String ASK = """
      insert into book.rail_account (rail, expert, country, asked_at) values (?, ?, ?, ?)
      on conflict (rail, expert) do nothing""";

  private static final String OPENED = """
      update book.rail_account set account = ?, opened_at = ?
      where rail = ? and expert = ? and account is null""";

  private static final String OF = """
      select country, account, asked_at from book.rail_account where rail = ? and expert = ?""";

  private static final String OWNER = """
      select expert from book.rail_account where rail = ? and account = ?
      union select expert from view.payee_account where rail = ? and reference = ?""";

  private static final String IN_DOUBT = """
      select a.account from book.rail_account a
      where a.rail = ? and a.account is not null and not exists (
        select from view.payee_account p where p.rail = a.rail and p.expert = a.expert)
      union select p.reference from view.payee_account p where p.rail = ? and p.refused_code <> ''
      order by 1""";

  /** One that was asked for; without an account the answer is missing. */
  record Asked(String country, @Nullable String account, Instant askedAt) {}

  /** Writes down that it is about to be asked for; says whether it is the first time. */
  boolean ask(ExpertId expert, String country, Instant at) {
    return jdbc.update(ASK, rail.word(), expert.key(), country, Timestamp.from(at)) == 1;
  }

  void opened(ExpertId expert, String account, Instant at) {
    jdbc.update(OPENED, account, Timestamp.from(at), rail.word(), expert.key());
  }

  Optional<Asked> of(ExpertId expert) {
    return jdbc
        .query(
            OF,
            (row, n) -> new Asked(
                row.getString(1), row.getString(2), row.getTimestamp(3).toInstant()),
            rail.word(),
            expert.key())
        .stream()
        .findFirst();
  }

  /** Whose it is; an account that two have is nobody's to be sure. */
  Optional<ExpertId> owner(String account) {
    List<ExpertId> owners = jdbc.query(
        OWNER,
        (row, n) -> new ExpertId(row.getString(1)),
        rail.word(),
        account,
        rail.word(),
        account);
    return owners.size() == 1 ? Optional.of(owners.getFirst()) : Optional.empty();
  }

  /** Accounts that are opened and not linked yet, and those that are refused. */
  List<String> inDoubt() {
    return jdbc.query(IN_DOUBT, (row, n) -> row.getString(1), rail.word(), rail.word());
  }
}
