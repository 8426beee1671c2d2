-- Where a payout's money is on a rail with hops. Books from before have no step of it to fill in.

alter table view.payout
  add column if not exists stands text not null default 'reserved',
  add column if not exists stepped_at timestamptz,
  add column if not exists attempt int,
  add column if not exists destination text collate "C",
  add column if not exists transfer text,
  add column if not exists failure text;
update view.payout set stands = case state
  when 'paid' then 'paid' when 'cancelled' then 'free' else 'reserved' end;
comment on column view.payout.state is 'the last step of its stream, by the event''s name';
comment on column view.payout.stands is 'where the pay stands in the journal';
comment on column view.payout.attempt is 'of the hop that was submitted last';
comment on column view.payout.transfer is 'the rail''s name for the first hop';
create index if not exists payout_on_its_way on view.payout (rail, state, payout)
  where state not in ('planned', 'paid', 'delivered', 'cancelled', 'held-pay-released');
