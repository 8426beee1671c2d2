-- Which account a provider opened for whom, before it is linked: asked for once, kept when answered.

create table if not exists book.rail_account (
  rail text not null,
  expert text collate "C" not null,
  country text not null,
  account text collate "C",
  asked_at timestamptz not null,
  opened_at timestamptz,
  primary key (rail, expert)
);
comment on column book.rail_account.account is 'the provider''s own id; nothing until it answered';
create unique index if not exists rail_account_once on book.rail_account (account);
