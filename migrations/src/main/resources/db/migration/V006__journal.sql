-- The journal: one balanced entry per event, money and seconds alike. It only grows: the
-- application may add and read, and nothing else (R__grants). Amounts are minor units of their
-- currency or seconds, debits positive and credits negative.

create table view.journal_entry (
  position bigint primary key,
  event text not null,
  booked_on date not null,
  recorded_at timestamptz not null
);
comment on table view.journal_entry is 'one per event that books anything, at its place in the log';
create index journal_entry_by_booking on view.journal_entry (booked_on, position);

create table view.posting (
  position bigint not null,
  leg int not null,
  entity text not null,
  account text collate "C" not null,
  unit text collate "C" not null,
  amount bigint not null check (amount <> 0),
  serviced_on date,
  booked_on date not null,
  recorded_at timestamptz not null,
  client text collate "C",
  project text,
  discipline text collate "C",
  expert text collate "C",
  contract text collate "C",
  document text collate "C",
  week text,
  item text collate "C",
  place text,
  primary key (position, leg)
);
comment on column view.posting.serviced_on is 'the day worked; empty where no work stands behind it';
comment on column view.posting.booked_on is 'the accounting date, the same for all legs of an entry';
comment on column view.posting.item is 'an item''s key, or that of an undecided entry';
create index posting_by_item on view.posting (item, account) where item is not null;
create index posting_by_document on view.posting (document, account) where document is not null;

create index posting_by_service on view.posting (account, serviced_on);

create view view.posting_by_day as
select *, (recorded_at at time zone 'UTC')::date as recorded_on from view.posting;
comment on view view.posting_by_day is 'postings as the rollups count their days';

-- Sums by service day and by accounting date, kept with the journal in the same transaction.
create table view.service_rollup (
  account text collate "C" not null,
  unit text collate "C" not null,
  serviced_on date not null,
  recorded_on date not null,
  client text collate "C" not null,
  discipline text collate "C" not null,
  amount bigint not null,
  primary key (account, serviced_on, unit, client, discipline, recorded_on)
);
comment on column view.service_rollup.recorded_on is 'UTC; what was known at the end of that day';

create table view.booked_rollup (
  account text collate "C" not null,
  unit text collate "C" not null,
  booked_on date not null,
  recorded_on date not null,
  client text collate "C" not null,
  amount bigint not null,
  primary key (account, booked_on, unit, client, recorded_on)
);

-- Free, where a row-level check costs fivefold: it looks once at what a statement added. The
-- postings of an entry must therefore come in one statement.
create function view.require_balance() returns trigger language plpgsql as $$
declare
  broken text;
begin
  select format('entry %s of %s is off by %s %s', position, entity, sum(amount), unit)
    into broken
    from added
    group by position, entity, unit, case when unit = 's' then left(account, 11) end
    having sum(amount) <> 0
    limit 1;
  if broken is not null then
    raise exception 'journal/unbalanced: %', broken using errcode = 'check_violation';
  end if;
  return null;
end $$;
comment on function view.require_balance() is
  'seconds balance in each of the two time books: time:client and time:expert';

create trigger balance after insert on view.posting
  referencing new table as added for each statement execute function view.require_balance();

-- The figures of approved hours by day were counted beside the journal; they are its sums now.
drop table view.revenue_day;

-- The one way to empty the journal, for a rebuild from the log: not one row of it can be.
create function view.wipe_journal() returns void language sql security definer
  set search_path = view, pg_temp
  as $$ truncate view.posting, view.journal_entry, view.service_rollup, view.booked_rollup $$;
revoke all on function view.wipe_journal() from public;
