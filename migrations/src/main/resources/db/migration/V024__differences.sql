-- What a new rate adds to hours that a document has, or takes back of them.

alter table view.item add column instead_of text collate "C";
comment on column view.item.instead_of is
  'the item on a document that it turns over, or is worth instead of';
create index item_instead_of on view.item (instead_of) where instead_of is not null;

create view view.difference_to_credit as
select d.instead_of as item, d.client, d.currency, d.day, d.minor,
  coalesce(n.invoice, substr(was.document, 9)) as invoice
from (
  select instead_of, client, currency, min(day) as day, sum(minor) as minor from view.item
  where side = 'bill' and document is null and instead_of is not null
  group by 1, 2, 3 having sum(minor) < 0) d
join view.item was on was.item = d.instead_of
left join view.credit_note n on 'credit-note:' || n.note = was.document;
comment on view view.difference_to_credit is
  'items of an invoice that came to be worth less, and no document says so yet';
