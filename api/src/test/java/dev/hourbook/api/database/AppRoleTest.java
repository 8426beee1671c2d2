package dev.hourbook.api.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.hourbook.api.database.DatabaseProblem.Code;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AppRoleTest {
  private static final String EVENT = """
      insert into book.domain_event (event_identifier, aggregate_identifier, sequence_number, type,
        time_stamp, payload_type, payload, meta_data)
      values ('e', 'client:a', 0, 'Client', '2026-11-21T00:00:00Z', 'client.added', '{"a":1}', '{}')
      """;

  private final TestDatabase database = TestDatabase.fresh();

  @AfterEach
  void drop() {
    database.close();
  }

  @Test
  void addsAnEventAndReadsItAsJson() throws SQLException {
    run(database.dataSource(), EVENT);

    assertThat(one("select name || (payload ->> 'a') from event")).isEqualTo("client.added1");
    assertThat(one("select inserted_at > now() - interval '1 minute' from domain_event"))
        .isEqualTo("t");
  }

  @Test
  void refusesTheSameSequenceNumberTwice() throws SQLException {
    run(database.dataSource(), EVENT);

    assertThatThrownBy(() -> run(database.dataSource(), EVENT))
        .isInstanceOfSatisfying(
            SQLException.class, e -> assertThat(e.getSQLState()).isEqualTo("23505"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "update book.domain_event set payload = ''",
        "delete from book.domain_event",
        "truncate book.domain_event",
        "update book.event set name = ''",
        "insert into book.domain_event (global_index) overriding system value values (1)",
        "insert into book.domain_event (inserted_at) values (now())",
        "update book.seal set hash = previous",
        "delete from book.seal",
        "truncate book.seal",
        "alter table book.domain_event disable trigger all",
        "drop table book.domain_event",
        "update book.claim set document = ''",
        "truncate book.claim",
        "delete from book.source_record",
        "select * from book.flyway_schema_history",
        "update view.posting set amount = 1",
        "delete from view.posting",
        "truncate view.posting",
        "update view.journal_entry set event = ''",
        "delete from view.journal_entry",
        "truncate view.journal_entry",
        "alter table view.posting disable trigger balance",
        "create table book.mine (a int)",
        "create table view.mine (a int)",
        "create table public.mine (a int)",
        "create temporary table mine (a int)",
        "create schema mine",
        "set role hourbook_owner",
        "copy book.claim to program 'true'",
      })
  void theApplicationMayNot(String sql) {
    assertThatThrownBy(() -> run(database.dataSource(), sql))
        .isInstanceOfSatisfying(
            SQLException.class, e -> assertThat(e.getSQLState()).isEqualTo("42501"));
  }

  @Test
  void mayEmptyAViewThatALaterMigrationAdds() throws SQLException {
    run(database.owner(), "create table view.later (a int)");

    run(database.dataSource(), "insert into later values (1)");
    run(database.dataSource(), "update later set a = 2");
    run(database.dataSource(), "truncate later");

    assertThat(one("select count(*) from later")).isEqualTo("0");
  }

  @Test
  void theServerEndsWhatStaysOpenForTwentySeconds() throws SQLException {
    assertThat(one("show idle_in_transaction_session_timeout")).isEqualTo("20s");
    assertThat(one("show transaction_timeout")).isEqualTo("20s");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "grant update on book.domain_event to hourbook_app",
        "grant update (payload) on book.domain_event to hourbook_app",
        "grant delete on book.domain_event to public",
        "grant truncate on book.domain_event to hourbook_app",
        "grant delete on book.seal to hourbook_app",
        "grant update (hash) on book.seal to public",
        "grant create on schema book to hourbook_app",
        "grant create on schema view to hourbook_app",
      })
  void aRoleGrantedTooMuchIsRefused(String grant) throws SQLException {
    run(database.owner(), grant);

    assertRefused(() -> Database.open(database.address(), 1), "hourbook_app");
  }

  @Test
  void anApplicationOfAnotherNameIsGrantedTheSame() throws SQLException {
    asSuperuserHere(
        "drop role if exists \"other app\"", "create role \"other app\" login password 'x'");
    DatabaseAddress.Outside address = database.outside();
    Login other = new Login("other app", "x");

    asSuperuserHere("grant connect on database " + database.name() + " to \"other app\"");
    Database.open(new DatabaseAddress.Outside(address.url(), other, address.owner()), 1)
        .close();

    run(Connections.single(address.url(), other), EVENT);
    assertThat(one("select count(*) from event")).isEqualTo("1");
    asSuperuserHere("drop owned by \"other app\"", "drop role \"other app\"");
  }

  @Test
  void aRoleThatOwnsATableIsRefused() throws SQLException {
    asSuperuserHere(
        "create table view.mine (a int)", "alter table view.mine owner to hourbook_app");

    assertRefused(() -> Database.open(database.address(), 1), "owns view.mine");
  }

  @Test
  void theOwnerAsApplicationIsRefused() {
    DatabaseAddress.Outside address = database.outside();

    assertRefused(
        () -> Database.open(
            new DatabaseAddress.Outside(address.url(), address.owner(), address.owner()), 1),
        "both owner and application");
  }

  @Test
  void aSuperuserAsApplicationIsRefused() {
    DatabaseAddress.Outside address = database.outside();

    assertRefused(
        () -> Database.open(
            new DatabaseAddress.Outside(address.url(), TestDatabase.superuser(), address.owner()),
            1),
        "is superuser");
  }

  @Test
  void aWrongPasswordIsToldWithoutThePassword() {
    DatabaseAddress.Outside address = database.outside();
    Login wrong = new Login(address.app().user(), "wrong-secret");

    assertThatThrownBy(() ->
            Database.open(new DatabaseAddress.Outside(address.url(), wrong, address.owner()), 1))
        .isInstanceOfSatisfying(
            DatabaseProblem.class, e -> assertThat(e.code()).isEqualTo(Code.UNREACHABLE))
        .hasMessageContaining("28P01")
        .hasMessageNotContaining("wrong-secret");
  }

  private static void assertRefused(ThrowingCallable opening, String found) {
    assertThatThrownBy(opening)
        .isInstanceOfSatisfying(
            DatabaseProblem.class, e -> assertThat(e.code()).isEqualTo(Code.ROLE_TOO_STRONG))
        .hasMessageContaining(found);
  }

  private void asSuperuserHere(String... sql) throws SQLException {
    DataSource source = Connections.single(database.outside().url(), TestDatabase.superuser());
    for (String each : sql) {
      run(source, each);
    }
  }

  private static void run(DataSource source, String sql) throws SQLException {
    try (Connection connection = source.getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  private String one(String sql) throws SQLException {
    try (Connection connection = database.dataSource().getConnection();
        Statement statement = connection.createStatement();
        var row = statement.executeQuery(sql)) {
      assertThat(row.next()).isTrue();
      return row.getString(1);
    }
  }
}
