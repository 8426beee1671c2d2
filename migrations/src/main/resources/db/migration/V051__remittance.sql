-- Files that tell a bank to pay. No book from before has written one. The number of an account is
-- in none of these tables.

create table if not exists book.filed_payout (
  payout text collate "C" primary key,
  holder text collate "C" not null,
  paid boolean not null default false
);
comment on table book.filed_payout is
  'by what a payout on the bank''s rail leaves, which is once; changed with the event that says so';
comment on column book.filed_payout.holder is
  'remittance-file:ID; by-hand for one that was paid without a file; cancelled';
comment on column book.filed_payout.paid is 'recorded as paid: it is given back no more';
create index if not exists filed_payout_holder on book.filed_payout (holder);

create table if not exists view.remittance_file (
  file text collate "C" primary key,
  position bigint not null,
  run text collate "C" not null,
  format text not null,
  execution_on date not null,
  payments int not null,
  currency text not null,
  minor bigint not null,
  sha256 text not null,
  at timestamptz not null,
  by_whom text not null,
  state text not null default 'written',
  reason text not null default '',
  withdrawn_at timestamptz,
  withdrawn_by text not null default '',
  approved_by text not null default ''
);
comment on column view.remittance_file.state is 'written or withdrawn';
create index if not exists remittance_file_run on view.remittance_file (run, position);

create table if not exists view.remittance_payment (
  file text collate "C" not null,
  payout text collate "C" not null,
  end_to_end_id text collate "C" not null,
  currency text not null,
  minor bigint not null,
  live boolean not null default true,
  refused_code text not null default '',
  refused_reason text not null default '',
  primary key (file, payout)
);
comment on column view.remittance_payment.live is
  'the file pays it: it is neither withdrawn nor was this payment refused';
create index if not exists remittance_payment_payout on view.remittance_payment (payout);
