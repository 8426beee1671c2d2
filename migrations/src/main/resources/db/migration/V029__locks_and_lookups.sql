-- Who decides by who holds an item keeps others from giving it back until the decision is stored.
-- PostgreSQL lets nobody lock a row who may not change one, and the application may not change
-- who holds what. In the order of the items, so that two of them never wait in a circle.
create function book.hold_claims(of_side text, items text[])
  returns table (item text, document text) language sql security definer
  set search_path = book, pg_temp
  as $$ select c.item, c.document from book.claim c
    where c.side = of_side and c.item = any (items) order by c.item for update $$;
revoke all on function book.hold_claims(text, text[]) from public;

-- An event that is committed late is valued by the rates before it, also where a later one of the
-- same day came in meanwhile.
alter table view.exchange_rate
  drop constraint exchange_rate_pkey, add primary key (base, quote, day, position);

-- A rate of a card asks whom the card prices, in the log itself; it was read from end to end. An
-- event's text is UTF-8 in every database, which PostgreSQL cannot know: hence a function.
create function book.card_of(payload bytea) returns text language sql immutable parallel safe
  return convert_from(payload, 'UTF8')::jsonb #>> '{engagement,card}';
create index contract_by_card on book.domain_event (book.card_of(payload))
  where payload_type = 'contract.signed';

-- An expert's statement read the whole journal. Nearly all of it is found by item, by the contract
-- that an item's key begins with; an index of the rest costs a live booking nothing.
create index contract_by_expert on view.contract (expert);
create index posting_without_item on view.posting (expert)
  where item is null and expert is not null;

-- A contract's page asks for its sheets.
create index timesheet_by_contract on view.timesheet (contract);
