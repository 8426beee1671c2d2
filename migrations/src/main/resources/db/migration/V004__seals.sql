-- Seals of the log: each says what a batch of events was, and is chained to the one before.
-- Nothing on the way of an append looks here.
create table book.seal (
  number bigint primary key check (number >= 1),
  first_index bigint not null check (first_index >= 1),
  last_index bigint not null,
  events int not null check (events between 1 and 1000),
  absent int8multirange not null,
  previous bytea not null check (octet_length(previous) = 32),
  digests bytea not null,
  sealed_at timestamptz not null,
  hash bytea not null check (octet_length(hash) = 32),
  check (last_index >= first_index),
  check (octet_length(digests) = 32 * events)
);
-- Digests are random bytes: trying to compress them costs time and saves nothing.
alter table book.seal alter column digests set storage external;
comment on column book.seal.first_index is
  'follows the last_index of the seal before: together they cover every index of the log';
comment on column book.seal.absent is
  'indexes between first and last that no event has or will ever have';
comment on column book.seal.digests is 'a SHA-256 for each event, in the order of their indexes';
