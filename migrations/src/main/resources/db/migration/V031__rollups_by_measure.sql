-- Figures over ten million postings read too many rows: seconds that only move from accrued to
-- reserved to paid were summed three times a day and discipline, and labs and balances were read
-- through disciplines and clients that nobody had asked for.

drop table view.service_rollup;
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
comment on column view.service_rollup.account is
  'the first account of a published measure stands for all of them';
comment on column view.service_rollup.recorded_on is 'UTC; what was known at the end of that day';

create table view.client_rollup (
  account text collate "C" not null,
  unit text collate "C" not null,
  serviced_on date not null,
  recorded_on date not null,
  client text collate "C" not null,
  amount bigint not null,
  primary key (account, serviced_on, unit, client, recorded_on)
);
comment on table view.client_rollup is 'view.service_rollup without discipline';
-- Since when a client has work.
create index client_rollup_by_client on view.client_rollup (client, serviced_on);

drop table view.booked_rollup;
create table view.booked_rollup (
  account text collate "C" not null,
  unit text collate "C" not null,
  booked_on date not null,
  recorded_on date not null,
  amount bigint not null,
  primary key (account, booked_on, unit, recorded_on)
);

create or replace function view.wipe_journal() returns void language sql security definer
  set search_path = view, pg_temp
  as $$ truncate view.posting, view.journal_entry, view.service_rollup, view.client_rollup,
    view.day_rollup, view.booked_rollup, view.sheet_rollup, view.period_change,
    view.exchange_rate $$;
