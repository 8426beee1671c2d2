-- What providers list of their own movements, as it was seen: evidence, which no reset touches.

create table if not exists book.rail_listing (
  number bigint generated always as identity primary key,
  rail text not null,
  since timestamptz not null,
  listed_at timestamptz not null,
  complete boolean not null default false,
  latest timestamptz
);
comment on table book.rail_listing is 'each look at a provider''s list';
comment on column book.rail_listing.since is 'by the provider''s clock';
comment on column book.rail_listing.listed_at is 'by the business''s clock';
comment on column book.rail_listing.latest is
  'the latest movement known when it was complete, by the provider''s clock';
create index if not exists rail_listing_complete on book.rail_listing (rail, number)
  where complete;

create table if not exists book.rail_movement (
  reference text collate "C" primary key,
  rail text not null,
  payout text collate "C",
  attempt int not null,
  destination text collate "C" not null,
  currency text not null,
  minor bigint not null,
  reversed_minor bigint not null,
  at timestamptz not null,
  seen_at timestamptz not null,
  seen_in bigint not null,
  missing_since timestamptz
);
comment on column book.rail_movement.payout is 'as we wrote it there; nothing if others moved it';
comment on column book.rail_movement.seen_in is 'the listing that showed it last';
comment on column book.rail_movement.missing_since is
  'a later listing that should have shown it did not';
create index if not exists rail_movement_at on book.rail_movement (rail, at);
create index if not exists rail_movement_payout on book.rail_movement (payout);

create table if not exists book.rail_break (
  id text collate "C" primary key,
  rail text not null,
  kind text not null,
  currency text not null,
  minor bigint not null,
  since timestamptz not null,
  owner text not null,
  act text not null
);
comment on table book.rail_break is
  'what the provider''s list and the book differed in when they were last held against each other';
