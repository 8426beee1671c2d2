-- What corrections leave behind on items.

alter table view.item add column carried_minor bigint not null default 0;
comment on column view.item.carried_minor is
  'rounding that earlier splits and removals left over; part of minor';
