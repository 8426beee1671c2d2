-- Rates that are locked, and payouts that are sent in another currency than they were earned in.
-- No book from before has either.

alter table view.payout
  add column if not exists quote text,
  add column if not exists quote_pair text,
  add column if not exists quote_rate text,
  add column if not exists exchanged_minor bigint,
  add column if not exists exchanged_currency text;
alter table view.payout
  add column if not exists sent_minor bigint generated always as (
    coalesce(exchanged_minor, minor - withheld_minor - offset_minor)) stored,
  add column if not exists sent_currency text generated always as (
    coalesce(exchanged_currency, currency)) stored;
comment on column view.payout.minor is 'the sum of its items; what is paid is net_minor';
comment on column view.payout.quote is 'by which it is exchanged; nothing if it is not';
comment on column view.payout.quote_rate is 'of quote_pair, as it was quoted';
comment on column view.payout.sent_minor is 'what leaves: what is exchanged, or else the net';
comment on column view.payout.sent_currency is 'of the rail';

create table if not exists view.quote (
  quotes text collate "C" not null,
  reference text collate "C" not null,
  position bigint not null,
  pair text not null,
  rate text not null,
  valid_from timestamptz not null,
  valid_until timestamptz not null,
  reason text not null,
  at timestamptz not null,
  by_whom text not null,
  approved_by text not null,
  withdrawn_at timestamptz,
  withdrawn_by text,
  withdrawn_because text,
  primary key (quotes, reference)
);
comment on table view.quote is 'rates that somebody guarantees for pay in another currency';
comment on column view.quote.quotes is 'what is sold and what is bought: USD-EUR';
comment on column view.quote.valid_until is 'excluded';
