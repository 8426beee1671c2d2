-- Where a payout's money is on a rail with hops. Books from before have no step of it to fill in.

alter table view.payout
  add column stands text not null generated always as (
    case state
      when 'planned' then 'reserved'
      when 'cancelled' then 'free'
      when 'held-pay-released' then 'free'
      when 'paid' then 'paid'
      when 'delivered' then 'paid'
      when 'failed' then 'held'
      when 'reversed' then 'held'
      else 'transit' end) stored,
  add column stepped_at timestamptz,
  add column attempt int,
  add column destination text collate "C",
  add column transfer text,
  add column failure text;
comment on column view.payout.state is 'the last step of its stream, by the event''s name';
comment on column view.payout.stands is 'where the pay stands in the journal';
comment on column view.payout.attempt is 'of the hop that was submitted last';
comment on column view.payout.transfer is 'the rail''s name for the first hop';
create index payout_on_its_way on view.payout (rail, state, payout)
  where state not in ('planned', 'paid', 'delivered', 'cancelled', 'held-pay-released');
