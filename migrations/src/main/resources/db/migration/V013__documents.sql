-- Credit notes, receipts, disputes and clawbacks as they stand. Amounts are minor units.

create table view.open_item (
  invoice text collate "C" primary key,
  number text collate "C" not null,
  client text collate "C" not null,
  currency text not null,
  issued_on date not null,
  due_on date not null,
  due_minor bigint not null,
  voided_on date
);
comment on table view.open_item is 'what each invoice leaves due, disputed or not';
create index open_item_by_client on view.open_item (client, due_on) where due_minor <> 0;

create table view.credit_note (
  note text collate "C" primary key,
  number text collate "C" not null unique,
  invoice text collate "C" not null,
  client text collate "C" not null,
  issued_on date not null,
  currency text not null,
  seconds bigint not null,
  minor bigint not null,
  off_due_minor bigint not null,
  to_balance_minor bigint not null,
  left_minor bigint not null,
  reason text not null,
  issued_by text not null,
  approved_by text not null
);
comment on column view.credit_note.left_minor is 'of to_balance, not yet refunded or offset';
create index credit_note_by_invoice on view.credit_note (invoice);
create index credit_note_by_client on view.credit_note (client);

create table view.credit_note_line (
  note text collate "C" not null,
  line int not null,
  invoice_line int,
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
  disposition text not null,
  primary key (note, line)
);
comment on column view.credit_note_line.disposition is
  'release, remove, or difference for a pair of lines at an old and a new rate';

create table view.receipt (
  receipt text collate "C" primary key,
  client text collate "C" not null,
  received_on date not null,
  reference text not null,
  currency text not null,
  minor bigint not null,
  unapplied_minor bigint not null,
  refunded_minor bigint not null
);
create index receipt_by_client on view.receipt (client);

create table view.receipt_applied (
  receipt text collate "C" not null,
  invoice text collate "C" not null,
  minor bigint not null,
  primary key (receipt, invoice)
);
create index receipt_applied_by_invoice on view.receipt_applied (invoice);

create table view.dispute (
  timesheet text collate "C" not null,
  dispute int not null,
  contract text collate "C" not null,
  client text collate "C" not null,
  expert text collate "C" not null,
  currency text not null,
  bill_seconds bigint not null,
  bill_minor bigint not null,
  held_seconds bigint not null,
  held_minor bigint not null,
  reason text not null,
  answer_by timestamptz not null,
  opened_by text not null,
  opened_at timestamptz not null,
  state text not null,
  ruled_by text,
  ruled_because text,
  primary key (timesheet, dispute)
);
comment on column view.dispute.state is 'open, for-expert or for-client';

create table view.clawback (
  payout text collate "C" not null,
  clawback int not null,
  expert text collate "C" not null,
  currency text not null,
  seconds bigint not null,
  minor bigint not null,
  cause text not null,
  suggested text not null,
  reason text not null,
  document text not null,
  proposed_by text not null,
  state text not null,
  borne_seconds bigint not null,
  borne_minor bigint not null,
  decided_by text,
  decided_because text,
  primary key (payout, clawback)
);
comment on column view.clawback.state is 'proposed, absorb, bear, split, or lapsed with its payout';
create index clawback_by_expert on view.clawback (expert);
