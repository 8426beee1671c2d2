-- A notice that the book cannot take in waits for another try and keeps nobody else waiting.

alter table book.rail_notice add column if not exists tries int not null default 0;
alter table book.rail_notice add column if not exists next_try timestamptz;
alter table book.rail_notice add column if not exists trouble text;
comment on column book.rail_notice.trouble is 'why the last try came to nothing, for people';
