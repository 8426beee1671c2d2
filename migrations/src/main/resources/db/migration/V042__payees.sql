-- What is known of those who are paid, who shares an account, what the company asks, and what runs
-- left out. Their events are new: no book has any that these tables would have to be filled from.

create table if not exists view.payee_check (
  expert text collate "C" not null,
  kind text not null,
  state text not null,
  reference text not null,
  source text not null,
  first_day date,
  last_day date,
  at timestamptz not null,
  by_whom text not null,
  approved_by text not null,
  primary key (expert, kind)
);
comment on table view.payee_check is
  'the last word on each matter: identity, tax-form, screening, hold';

create table if not exists view.payee_account (
  expert text collate "C" not null,
  rail text not null,
  reference text not null,
  fingerprint text collate "C" not null,
  country text not null,
  currency text not null,
  last_four text not null,
  replaced text not null,
  at timestamptz not null,
  by_whom text not null,
  approved_by text not null,
  refused_code text not null default '',
  refused_reason text not null default '',
  refused_at timestamptz,
  refused_by text not null default '',
  primary key (expert, rail)
);

create table if not exists view.payee_holder (
  fingerprint text collate "C" not null,
  expert text collate "C" not null,
  state text not null,
  at timestamptz not null,
  primary key (fingerprint, expert)
);
comment on column view.payee_holder.state is 'joined, allowed by two people, or left';

create table if not exists view.payee_policy (
  position bigint primary key,
  required text not null,
  cooling_off_hours int not null,
  security_days int not null,
  first_payout_days int not null,
  minimums text not null,
  valid_from timestamptz not null,
  reason text not null,
  at timestamptz not null,
  by_whom text not null,
  approved_by text not null
);

create table if not exists view.contract_pay (
  position bigint primary key,
  contract text collate "C" not null,
  pay_when text not null,
  days int not null,
  valid_from timestamptz not null,
  reason text not null,
  at timestamptz not null,
  by_whom text not null,
  approved_by text not null
);
create index if not exists contract_pay_by_contract on view.contract_pay (contract, position);

create table if not exists view.pay_run_exception (
  run text collate "C" not null,
  key text collate "C" not null,
  expert text collate "C" not null,
  currency text not null,
  part int not null,
  obstacle text not null,
  rail text not null,
  seconds bigint not null,
  minor bigint not null,
  since timestamptz not null,
  until timestamptz,
  primary key (run, key)
);
comment on column view.pay_run_exception.part is
  'what was left out for the same reasons; each of them says the whole amount of its part';
