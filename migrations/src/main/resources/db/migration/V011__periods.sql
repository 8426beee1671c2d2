-- Months of the books: which are closed, since where in the log, and how one closes.

-- The journal's own: by it an event finds the first open month. Rows only ever come.
create table view.period_change (
  position bigint primary key,
  entity text not null,
  month date not null,
  closed boolean not null
);
comment on table view.period_change is
  'one per closing or reopening at its place in the log; month is the first day of it';

create or replace function view.wipe_journal() returns void language sql security definer
  set search_path = view, pg_temp
  as $$ truncate view.posting, view.journal_entry, view.service_rollup, view.booked_rollup,
    view.period_change $$;

create table view.period (
  period text collate "C" primary key,
  month date not null,
  state text not null,
  position bigint not null,
  closed_by text not null,
  closed_at timestamptz not null,
  bill text not null,
  pay text not null,
  asked_by text not null,
  reason text not null
);
comment on column view.period.bill is 'estimated at its end, one sum a currency; so is pay';

-- A closing lets all events on their way come in, and keeps others out until it commits itself.
-- Else an event could be committed after it and stand before it in the log, and the journal would
-- book it in the closed month when it is rebuilt. The application may not lock the log otherwise.
create function book.hold_log() returns void language sql security definer
  set search_path = book, pg_temp
  as $$ lock table book.domain_event in share row exclusive mode $$;
revoke all on function book.hold_log() from public;

-- What someone has opened and nobody has decided.
create table view.open_case (
  kind text not null,
  subject text collate "C" not null,
  number int not null,
  day date not null,
  opened_on date not null,
  opened_by text not null,
  primary key (kind, subject, number)
);
comment on column view.open_case.day is 'the first service day it is about';
