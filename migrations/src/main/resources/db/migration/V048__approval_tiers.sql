-- Who said yes to a run that needs several people, and from which amounts on it does. No book from
-- before has either.

alter table view.pay_run add column if not exists endorsed_by text not null default '';
comment on column view.pay_run.endorsed_by is
  'those who said yes to the hash before the one who made the approval whole, in their order';

create table if not exists view.approval_policy (
  position bigint primary key,
  tiers text not null,
  valid_from timestamptz not null,
  reason text not null,
  at timestamptz not null,
  by_whom text not null,
  approved_by text not null
);
comment on column view.approval_policy.tiers is 'from an amount on so many: USD 50000.00=2, ...';
