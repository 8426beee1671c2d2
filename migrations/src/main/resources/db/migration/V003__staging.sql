-- Rows of an import on their way in: validated, first of their id, in weeks. Not part of the book;
-- each import empties its own source before it begins, so a crash costs nothing but reading again.
create unlogged table book.staged_entry (
  source text collate "C" not null,
  line bigint not null,
  source_id text collate "C" not null,
  contract text collate "C" not null,
  expert text collate "C" not null,
  day date not null,
  week_start date not null,
  calendar text not null,
  seconds bigint not null,
  activity text not null,
  description text not null,
  primary key (source, line)
);
create index staged_entry_by_week on book.staged_entry (source, calendar, week_start, contract);
create index staged_entry_by_id on book.staged_entry (source, source_id);
