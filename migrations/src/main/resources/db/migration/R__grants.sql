-- Who may do what, on one page. It runs again when it is edited or the role has another name.
-- The application owns nothing: what is not granted here it cannot do.

revoke all on schema public from public;
grant usage on schema book, view to "${app}";

-- Events are added and read. Neither the position nor the time of insertion can be chosen.
grant select on book.domain_event, book.event to "${app}";
grant insert (
  event_identifier, aggregate_identifier, sequence_number, type, time_stamp,
  payload_type, payload_revision, payload, meta_data
) on book.domain_event to "${app}";

-- What is sealed stays sealed.
grant select, insert on book.seal to "${app}";

grant select, insert, update, delete on book.token_entry, book.dead_letter to "${app}";
grant select, insert, delete on book.claim to "${app}";
grant select, insert on book.source_record, book.chunk_done, book.run_member to "${app}";
grant select, insert, update on book.invoice_series to "${app}";
grant select, insert, update (status, response) on book.command_receipt to "${app}";
grant select, insert, update on book.bank_held to "${app}";
grant select, insert, update (paid), delete on book.filed_payout to "${app}";
grant select, insert, update on book.rail_listing, book.rail_movement to "${app}";
grant select, insert, delete on book.rail_break to "${app}";
grant select, insert, update on book.rail_account to "${app}";
grant select, insert, delete on book.bank_counterparty to "${app}";
grant select, update (stands_at) on book.business_clock to "${app}";
grant select, insert, delete on book.staged_entry to "${app}";
grant select, insert, update (handled_at, tries, next_try, trouble) on book.rail_notice to "${app}";

-- Views are rebuilt by the application, those of later migrations included.
grant select, insert, update, delete, truncate on all tables in schema view to "${app}";
grant usage, select on all sequences in schema view to "${app}";
alter default privileges in schema view
  grant select, insert, update, delete, truncate on tables to "${app}";
alter default privileges in schema view grant usage, select on sequences to "${app}";

-- The journal only grows; a rebuild may empty it as a whole and fill it again from the log.
revoke update, delete, truncate on view.journal_entry, view.posting from "${app}";
grant execute on function view.wipe_journal() to "${app}";

-- A month closes while nobody else writes.
grant execute on function book.hold_log() to "${app}";

-- An item's holder cannot change while somebody decides by it.
grant execute on function book.hold_claims(text, text[]) to "${app}";
