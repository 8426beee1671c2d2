-- What people ask. Every table here can be emptied and is then filled again from the log.
-- Amounts are minor units of their currency; days are half-open where there are two of them.

create table view.client (
  client text collate "C" primary key,
  name text not null,
  currency text not null,
  cadence text not null,
  net_days int not null,
  zone text not null
);

create table view.expert (
  expert text collate "C" primary key,
  zone text not null
);

create table view.rate (
  card text collate "C" not null,
  effective_from text not null,
  bill_rate text not null,
  pay_rate text not null,
  primary key (card, effective_from)
);

create table view.contract (
  contract text collate "C" primary key,
  client text collate "C" not null,
  expert text collate "C" not null,
  project text not null,
  discipline text collate "C" not null,
  card text collate "C" not null,
  currency text not null,
  calendar text not null,
  started text not null,
  rounding text not null,
  weekly_cap bigint,
  status text not null
);
create index contract_by_client on view.contract (client, contract);

create table view.timesheet (
  timesheet text collate "C" primary key,
  contract text collate "C" not null,
  calendar text not null,
  week_start date not null,
  recorded bigint not null,
  submitted bigint not null,
  approved bigint not null,
  rejected bigint not null,
  over_cap bigint not null,
  unpriced bigint not null,
  late boolean not null
);
comment on column view.timesheet.recorded is 'seconds; submitted are those that wait for approval';
create index timesheet_waiting on view.timesheet (week_start) where submitted > 0;
create index timesheet_by_week on view.timesheet (week_start);

create table view.time_entry (
  entry text collate "C" not null,
  timesheet text collate "C" not null,
  contract text collate "C" not null,
  day date not null,
  seconds bigint not null,
  activity text not null,
  state text not null,
  primary key (entry, timesheet)
);
create index time_entry_by_sheet on view.time_entry (timesheet);

create table view.item (
  item text collate "C" primary key,
  side text not null,
  timesheet text collate "C" not null,
  contract text collate "C" not null,
  client text collate "C" not null,
  expert text collate "C" not null,
  project text not null,
  discipline text collate "C" not null,
  calendar text not null,
  week_start date not null,
  day date not null,
  currency text not null,
  rate text not null,
  seconds bigint not null,
  minor bigint not null,
  before_seconds bigint not null,
  position bigint not null,
  document text collate "C"
);
comment on column view.item.document is 'the live invoice or payout that holds it';
create index item_unbilled on view.item (client, day) where side = 'bill' and document is null;
create index item_unpaid on view.item (expert, currency, week_start)
  where side = 'pay' and document is null;
create index item_by_document on view.item (document) where document is not null;
create index item_by_sheet on view.item (timesheet);

create table view.revenue_day (
  day date not null,
  client text collate "C" not null,
  expert text collate "C" not null,
  discipline text collate "C" not null,
  currency text not null,
  bill_seconds bigint not null,
  bill_minor bigint not null,
  pay_seconds bigint not null,
  pay_minor bigint not null,
  primary key (day, client, expert, discipline, currency)
);
comment on table view.revenue_day is 'approved hours by service day, billed or not, paid or not';

create table view.invoice (
  invoice text collate "C" primary key,
  number text collate "C" not null unique,
  series text not null,
  client text collate "C" not null,
  first_day date not null,
  end_day date not null,
  issued_on date not null,
  due_on date not null,
  currency text not null,
  seconds bigint not null,
  minor bigint not null,
  position bigint not null
);
create index invoice_by_client on view.invoice (client, issued_on);
create index invoice_by_date on view.invoice (issued_on);

create table view.invoice_line (
  invoice text collate "C" not null,
  line int not null,
  contract text collate "C" not null,
  expert text collate "C" not null,
  discipline text not null,
  project text not null,
  calendar text not null,
  week_start date not null,
  rate text not null,
  currency text not null,
  seconds bigint not null,
  minor bigint not null,
  stretches jsonb not null,
  primary key (invoice, line)
);
comment on column view.invoice_line.stretches is
  'from and to in seconds of the segment, and amount: each re-multiplies';

create table view.pay_run (
  run text collate "C" primary key,
  up_to text not null,
  stage text not null,
  position bigint not null,
  payouts bigint not null,
  seconds bigint not null,
  amounts text not null,
  hash text not null,
  opened_by text not null,
  approved_by text not null,
  opened_at timestamptz not null
);

create table view.payout (
  payout text collate "C" primary key,
  run text collate "C" not null,
  expert text collate "C" not null,
  rail text not null,
  currency text not null,
  seconds bigint not null,
  minor bigint not null,
  state text not null,
  paid_on date,
  reference text
);
create index payout_by_run on view.payout (run, payout);
create index payout_by_expert on view.payout (expert, run);
