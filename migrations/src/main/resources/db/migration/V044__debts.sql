-- What experts owe back, payout by payout, and what runs kept for it. Books from before owe what the
-- journal says; nothing of it was collected or given up.

create table if not exists view.debt (
  payout text collate "C" primary key,
  expert text collate "C" not null,
  currency text not null,
  since timestamptz not null,
  borne_minor bigint not null,
  offset_minor bigint not null default 0,
  lost_minor bigint not null default 0,
  asked_minor bigint not null default 0,
  asked_by text not null default '',
  asked_because text not null default ''
);
comment on table view.debt is 'owed is borne less offset less lost';
comment on column view.debt.payout is 'which paid too much';
comment on column view.debt.since is 'when it was first decided that the expert bears some of it';
comment on column view.debt.asked_minor is 'what somebody asks to write off; 0 if nobody does';
create index if not exists debt_by_expert on view.debt (expert, since);

insert into view.debt (payout, expert, currency, since, borne_minor)
select substr(p.document, 8), p.expert, p.unit, min(e.recorded_at), sum(p.amount)
from view.posting p join view.journal_entry e using (position)
where p.account = 'assets:expert-receivable' and p.document like 'payout:%'
group by 1, 2, 3
on conflict do nothing;

alter table view.pay_run add column if not exists offsets text not null default '';
comment on column view.pay_run.amounts is 'what leaves';
comment on column view.pay_run.offsets is 'what is kept for what experts owe back';
alter table view.payee_policy add column if not exists offset_percent int not null default 50;
