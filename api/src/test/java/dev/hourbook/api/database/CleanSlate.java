package dev.hourbook.api.database;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A used database made as it was migrated: the rows and sequences of its template, as long as
 * nothing else was changed in it. Making one anew takes half a second, for it is 550 files, and a
 * file system that has just deleted as many looks long for room.
 */
final class CleanSlate {

  /** What a test filled further is not worth emptying. */
  private static final long MOST_BYTES = 64L << 20;

  private static final String TABLES = "select format('%I.%I', schemaname, tablename)"
      + " from pg_tables where schemaname in ('book', 'view') order by 1";

  /** Everything but rows that a test may have changed: what stands where, and who may do what. */
  private static final String SHAPE = """
      select md5(string_agg(part, '|' order by part)) from (
        select concat_ws(',', 'class', c.oid::regclass, relkind, relowner, relacl, reloptions,
            relrowsecurity, pg_get_viewdef(case when relkind in ('v', 'm') then c.oid end)) part
          from pg_class c where relnamespace in (to_regnamespace('book'), to_regnamespace('view'))
        union all
        select concat_ws(',', 'column', attrelid::regclass, attname, atttypid, attnotnull, attacl,
            pg_get_expr(d.adbin, d.adrelid))
          from pg_attribute a left join pg_attrdef d on (adrelid, adnum) = (attrelid, attnum)
          where attnum > 0 and attrelid in (select oid from pg_class
            where relnamespace in (to_regnamespace('book'), to_regnamespace('view')))
        union all
        select concat_ws(',', 'constraint', conrelid::regclass, pg_get_constraintdef(oid))
          from pg_constraint
        union all
        select concat_ws(',', 'trigger', pg_get_triggerdef(oid), tgenabled) from pg_trigger
          where not tgisinternal
        union all
        select concat_ws(',', 'function', oid::regprocedure, prosrc, proacl, proconfig) from pg_proc
          where pronamespace in (to_regnamespace('book'), to_regnamespace('view'))
        union all
        select concat_ws(',', 'schema', nspname, nspowner, nspacl) from pg_namespace
          where nspname !~ '^pg_(toast|temp)'
        union all
        select concat_ws(',', 'defaults', defaclobjtype, defaclacl::text) from pg_default_acl
      ) parts""";

  private static final String WIPE = """
      do $$
      declare it text;
      begin
        for it in %s loop
          execute 'delete from ' || it;
        end loop;
        perform setval(format('%%I.%%I', schemaname, sequencename)::regclass, start_value, false)
          from pg_sequences where schemaname in ('book', 'view');
      end $$""".formatted(TABLES);

  private final String shape;
  private final Map<String, String> rows = new LinkedHashMap<>();

  private CleanSlate(String shape) {
    this.shape = shape;
  }

  /** Remembers a database that was just migrated. */
  static CleanSlate of(Connection template) throws SQLException {
    try (Statement statement = template.createStatement()) {
      CleanSlate slate = new CleanSlate(one(statement, SHAPE));
      for (String table :
          one(statement, "select string_agg(t, ' ') from (" + TABLES + ") x(t)").split(" ", -1)) {
        String all = one(statement, "select coalesce(json_agg(t), '[]') from " + table + " t");
        if (!all.equals("[]")) {
          slate.rows.put(table, all);
        }
      }
      return slate;
    }
  }

  /** Makes it as the template is; false if it is not worth it, or not the same any more. */
  boolean restored(Connection used) throws SQLException {
    try (Statement statement = used.createStatement()) {
      long bytes = Long.parseLong(one(statement, "select pg_database_size(current_database())"));
      if (bytes > MOST_BYTES || !one(statement, SHAPE).equals(shape)) {
        return false;
      }
      statement.execute("set session_replication_role = replica"); // no trigger says no to it
      statement.execute(WIPE);
    }
    for (Map.Entry<String, String> table : rows.entrySet()) {
      String name = table.getKey();
      try (var insert = used.prepareStatement("insert into " + name
          + " select * from json_populate_recordset(null::" + name + ", ?::json)")) {
        insert.setString(1, table.getValue());
        insert.executeUpdate();
      }
    }
    return true;
  }

  private static String one(Statement statement, String sql) throws SQLException {
    try (ResultSet row = statement.executeQuery(sql)) {
      row.next();
      return String.valueOf(row.getString(1));
    }
  }
}
