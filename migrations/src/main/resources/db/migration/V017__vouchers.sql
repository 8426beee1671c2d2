-- What was booked by hand, and what is held to be booked.

create table view.voucher (
  voucher text collate "C" primary key,
  booked_on date not null,
  until date,
  state text not null,
  reason text not null,
  asked_by text not null,
  approved_by text not null,
  position bigint not null
);
comment on column view.voucher.until is 'the last day on which a pending voucher can be posted';
create index voucher_pending on view.voucher (until) where state = 'pending';

create table view.voucher_line (
  voucher text collate "C" not null,
  line int not null,
  account text collate "C" not null,
  currency text not null,
  minor bigint not null,
  client text collate "C",
  project text,
  expert text collate "C",
  primary key (voucher, line)
);
comment on column view.voucher_line.minor is
  'a debit is positive; what is held while pending, void or expired, else what was booked';
