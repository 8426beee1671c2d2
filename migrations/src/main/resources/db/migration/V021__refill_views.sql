-- The views of a book that an earlier version has filled know nothing of the tables and columns
-- above. They are emptied, and their processor begins again at the first event.

do $$
begin
  execute (
    select 'truncate ' || string_agg(format('%I.%I', schemaname, tablename), ', ')
    from pg_tables where schemaname = 'view');
end $$;
delete from book.token_entry where processor_name = 'books';
