-- As V021: the views begin again at the first event, with the tables and columns above.

do $$
begin
  execute (
    select 'truncate ' || string_agg(format('%I.%I', schemaname, tablename), ', ')
    from pg_tables where schemaname = 'view');
end $$;
delete from book.token_entry where processor_name = 'books';
