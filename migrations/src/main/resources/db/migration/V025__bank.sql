-- Statements of the bank held against the books, movement by movement.

create table book.bank_held (
  movement text collate "C" not null,
  currency text not null,
  minor bigint not null,
  primary key (movement, currency)
);
comment on table book.bank_held is
  'so much of a movement is held by bank lines and set-offs; no reset touches this';

create table book.bank_counterparty (
  line text collate "C" primary key,
  counterparty text not null
);
comment on table book.bank_counterparty is
  'often a person''s name: it is not in the log, and deleting the row erases it';

create table view.bank_account (
  account text collate "C" primary key,
  currency text not null,
  opened_from date not null,
  opening_minor bigint not null,
  asked_by text not null,
  approved_by text not null
);

create table view.bank_line (
  line text collate "C" primary key,
  account text collate "C" not null,
  value_date date not null,
  currency text not null,
  minor bigint not null,
  reference text not null,
  state text not null,
  rule text not null,
  matched_by text not null
);
comment on column view.bank_line.state is 'open, or matched by the rule';
create index bank_line_open on view.bank_line (currency, minor) where state = 'open';
create index bank_line_by_day on view.bank_line (value_date);

create table view.bank_movement (
  document text collate "C" not null,
  number int not null,
  currency text not null,
  minor bigint not null,
  held_minor bigint not null,
  day date not null,
  reference text not null,
  position bigint not null,
  primary key (document, number)
);
comment on table view.bank_movement is
  'each time that a document moved the bank in the books; lines and set-offs hold held_minor';
create index bank_movement_open on view.bank_movement (currency, minor)
  where minor <> held_minor;

create table view.bank_match (
  held_by text collate "C" not null,
  document text collate "C" not null,
  number int not null,
  currency text not null,
  minor bigint not null,
  primary key (held_by, document, number)
);
comment on column view.bank_match.held_by is 'a line (bank-line:main/1) or a set-off';
create index bank_match_by_movement on view.bank_match (document, number);

create table view.bank_set_off (
  set_off text collate "C" primary key,
  state text not null,
  reason text not null,
  asked_by text not null,
  approved_by text not null
);
comment on column view.bank_set_off.state is 'recorded or withdrawn';
