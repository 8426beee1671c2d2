-- What is booked in another currency carries its amount in the legal entity's own one as well, at
-- the rate that was known when it was booked. The rates stand here as the log has brought them, so
-- that a rebuild finds at every event those that were known before it.

create table view.exchange_rate (
  base text not null,
  quote text not null,
  day date not null,
  rate numeric not null check (rate > 0),
  position bigint not null,
  primary key (base, quote, day)
);
comment on table view.exchange_rate is
  'so many units of quote for one of base, from the day on until the pair''s next one';

alter table view.posting add column functional_amount bigint;
comment on column view.posting.functional_amount is
  'minor units of the functional currency; empty for it itself, for seconds, and without a rate';

create or replace view view.posting_by_day as
select position, leg, entity, account, unit, amount, serviced_on, booked_on, recorded_at, client,
  project, discipline, expert, contract, document, week, item, place,
  (recorded_at at time zone 'UTC')::date as recorded_on, functional_amount
from view.posting;

create or replace function view.require_balance() returns trigger language plpgsql as $$
declare
  broken text;
begin
  select format('entry %s of %s is off by %s %s', position, entity,
      case when sum(amount) <> 0 then sum(amount) else sum(functional_amount) end,
      case when sum(amount) <> 0 then unit else 'in the functional currency, of ' || unit end)
    into broken
    from added
    group by position, entity, unit, case when unit = 's' then left(account, 11) end
    having sum(amount) <> 0 or sum(functional_amount) <> 0
      or count(functional_amount) not in (0, count(*))
    limit 1;
  if broken is not null then
    raise exception 'journal/unbalanced: %', broken using errcode = 'check_violation';
  end if;
  return null;
end $$;

create or replace function view.wipe_journal() returns void language sql security definer
  set search_path = view, pg_temp
  as $$ truncate view.posting, view.journal_entry, view.service_rollup, view.booked_rollup,
    view.exchange_rate $$;
