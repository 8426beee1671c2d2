-- The book: events, and the rows that guard them in the same transaction.
-- Identifiers sort by bytes (COLLATE "C"): cheaper to compare, and the same on every machine.

-- Column names are matched by api's AxonTables. The index comes from a sequence without a cache:
-- a cached block would make one session's later events carry earlier numbers.
create table book.domain_event (
  global_index bigint generated always as identity (cache 1) primary key,
  event_identifier text not null,
  aggregate_identifier text collate "C" not null,
  sequence_number bigint not null,
  type text not null,
  time_stamp text not null,
  payload_type text not null,
  payload_revision text,
  payload bytea not null,
  meta_data bytea not null,
  inserted_at timestamptz not null default clock_timestamp(),
  constraint domain_event_once unique (aggregate_identifier, sequence_number)
);
comment on column book.domain_event.time_stamp is
  'machine time of the node that wrote it; business time is recordedAt in meta_data';
comment on column book.domain_event.inserted_at is
  'this database''s own time of insertion; no client can choose it';

create view book.event as
select
  global_index,
  aggregate_identifier,
  sequence_number,
  payload_type as name,
  convert_from(payload, 'UTF8')::jsonb as payload,
  convert_from(meta_data, 'UTF8')::jsonb as metadata
from book.domain_event;
comment on view book.event is 'the log as people read it';

create table book.token_entry (
  processor_name text collate "C" not null,
  segment int not null,
  token bytea,
  token_type text,
  time_stamp text,
  owner text,
  primary key (processor_name, segment)
);

create table book.dead_letter (
  dead_letter_identifier text collate "C" primary key,
  processing_group text collate "C" not null,
  sequence_identifier text collate "C" not null,
  sequence_index bigint not null,
  message_type text not null,
  event_identifier text not null,
  time_stamp text not null,
  payload_type text not null,
  payload_revision text,
  payload bytea not null,
  meta_data bytea,
  type text,
  aggregate_identifier text collate "C",
  sequence_number bigint,
  token_type text,
  token bytea,
  enqueued_at text not null,
  last_touched text,
  processing_started text,
  cause_type text,
  cause_message text,
  diagnostics bytea,
  constraint dead_letter_order unique (processing_group, sequence_identifier, sequence_index)
);
comment on column book.dead_letter.type is 'the type of the aggregate, not of the letter';

create table book.claim (
  side text not null check (side in ('bill', 'pay')),
  item text collate "C" not null,
  document text collate "C" not null,
  primary key (side, item)
);
comment on table book.claim is
  'an item of work stands on at most one live document per side; no reset touches this';

create table book.source_record (
  source text collate "C" not null,
  source_id text collate "C" not null,
  hash text not null,
  timesheet text not null,
  description text not null default '',
  primary key (source, source_id)
);

create table book.invoice_series (
  series text collate "C" primary key,
  last_number bigint not null check (last_number >= 0)
);

create table book.chunk_done (
  run text collate "C" not null,
  chunk int not null check (chunk >= 0),
  primary key (run, chunk)
);

-- Who is in which chunk of a run, written once before the first chunk.
create table book.run_member (
  run text collate "C" not null,
  chunk int not null check (chunk >= 0),
  member text collate "C" not null,
  primary key (run, chunk, member)
);

create table book.command_receipt (
  idempotency_key text collate "C" primary key,
  body_hash text not null,
  status int,
  response text,
  received_at timestamptz not null
);

create table book.business_clock (
  the_only boolean primary key default true check (the_only),
  stands_at timestamptz
);
comment on column book.business_clock.stands_at is 'null: the clock shows machine time';
insert into book.business_clock (stands_at) values (null);
