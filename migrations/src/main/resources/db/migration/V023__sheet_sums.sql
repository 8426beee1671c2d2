-- What each timesheet comes to, as sums over the journal: pages list weeks and sheets of a large
-- book. Kept with the other sums, in the transaction of the postings.

create table view.sheet_rollup (
  timesheet text collate "C" not null,
  account text collate "C" not null,
  unit text collate "C" not null,
  amount bigint not null,
  primary key (timesheet, account, unit)
);
comment on table view.sheet_rollup is
  'revenue and pay by contract and service week, whenever it was known';

-- What was ruled for the client and stands on an invoice, disputed until a credit note takes it.
create table view.conceded_item (
  item text collate "C" primary key,
  timesheet text collate "C" not null,
  dispute int not null,
  day date not null,
  ruled_on date not null
);
comment on column view.conceded_item.day is 'the day worked';

create or replace function view.wipe_journal() returns void language sql security definer
  set search_path = view, pg_temp
  as $$ truncate view.posting, view.journal_entry, view.service_rollup, view.booked_rollup,
    view.day_rollup, view.sheet_rollup, view.period_change, view.exchange_rate $$;
