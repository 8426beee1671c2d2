-- Tax that payouts withhold, and the rates that were set. Books from before withheld none.

alter table view.payout
  add column if not exists withheld_minor bigint not null default 0,
  add column if not exists withheld_rate int,
  add column if not exists withheld_statute text;
alter table view.payout
  add column if not exists net_minor bigint
    generated always as (minor - withheld_minor - offset_minor) stored;
comment on column view.payout.minor is 'the sum of its items; what is sent is net_minor';
comment on column view.payout.withheld_minor is 'the tax on it';
comment on column view.payout.withheld_rate is 'in basis points; nothing if none is withheld';
comment on column view.payout.withheld_statute is 'under which law; nothing if none is withheld';

alter table view.pay_run add column if not exists withheld text not null default '';
comment on column view.pay_run.withheld is 'the tax on what is paid';

create table if not exists view.payee_withholding (
  position bigint primary key,
  expert text collate "C" not null,
  rate int not null,
  statute text not null,
  valid_from timestamptz not null,
  reason text not null,
  at timestamptz not null,
  by_whom text not null,
  approved_by text not null
);
comment on column view.payee_withholding.rate is 'in basis points; 0 ends it';
create index if not exists payee_withholding_by_expert
  on view.payee_withholding (expert, position);
