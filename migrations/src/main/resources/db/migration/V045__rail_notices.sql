-- What providers tell us by themselves, as it came: evidence, which no reset touches.

create table if not exists book.rail_notice (
  id text collate "C" primary key,
  rail text not null,
  type text not null,
  at timestamptz not null,
  account text,
  payout text,
  body bytea,
  received_at timestamptz not null,
  handled_at timestamptz
);
comment on column book.rail_notice.id is 'the provider''s own: told twice is told once';
comment on column book.rail_notice.body is 'to the byte; nothing if it was fetched, not sent';
create index if not exists rail_notice_open on book.rail_notice (received_at, id)
  where handled_at is null;
