-- Where a payout's money is on a rail with hops. Books from before have no step of it to fill in.

alter table view.payout
  add column if not exists offset_minor bigint not null default 0,
  add column if not exists destination text collate "C",
  add column if not exists fingerprint text collate "C",
  add column if not exists stands text not null default 'reserved',
  add column if not exists stepped_at timestamptz,
  add column if not exists hop text,
  add column if not exists intent_at timestamptz,
  add column if not exists funding int not null default 0,
  add column if not exists delivery int not null default 0,
  add column if not exists reversal int not null default 0,
  add column if not exists transfer text collate "C",
  add column if not exists failure text,
  add column if not exists remedy text,
  add column if not exists finder text;
update view.payout set stands = case state
  when 'paid' then 'paid' when 'cancelled' then 'free' else 'reserved' end;
comment on column view.payout.minor is 'the sum of its items; what is sent is less offset_minor';
comment on column view.payout.offset_minor is 'kept of it for what the expert owes back';
comment on column view.payout.destination is 'the account it was planned to go to';
comment on column view.payout.fingerprint is 'of that account';
comment on column view.payout.state is 'the last step of its stream, by the event''s name';
comment on column view.payout.stands is 'where the pay stands in the journal';
comment on column view.payout.hop is 'of the last call';
comment on column view.payout.intent_at is 'when the last call was about to be made';
comment on column view.payout.funding is 'attempts at the first hop; so for the others';
comment on column view.payout.transfer is 'the rail''s name for the first hop';
comment on column view.payout.remedy is 'what has to happen after the last failure';
comment on column view.payout.finder is 'who finds out what became of the last unknown call';
create index if not exists payout_on_its_way on view.payout (rail, state, payout)
  where state not in ('paid', 'delivered', 'cancelled', 'held-pay-released');
