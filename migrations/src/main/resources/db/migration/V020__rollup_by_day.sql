-- The run-rate asks for every day there is, and for no client or discipline: of a large book that
-- was hundreds of thousands of rows for one line of a chart.

create table view.day_rollup (
  account text collate "C" not null,
  unit text collate "C" not null,
  serviced_on date not null,
  recorded_on date not null,
  amount bigint not null,
  primary key (account, unit, serviced_on, recorded_on)
);
comment on table view.day_rollup is 'view.service_rollup without client and discipline';

-- Since when a client has work.
create index service_rollup_by_client on view.service_rollup (client, serviced_on);

create or replace function view.wipe_journal() returns void language sql security definer
  set search_path = view, pg_temp
  as $$ truncate view.posting, view.journal_entry, view.service_rollup, view.booked_rollup,
    view.day_rollup, view.period_change, view.exchange_rate $$;
