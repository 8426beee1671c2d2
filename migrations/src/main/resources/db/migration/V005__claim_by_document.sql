-- A cancelled document gives all its claims back, and they were found by reading every claim.
create index claim_by_document on book.claim (document);

-- A client's pages ask for its items of some days, billed or not.
create index item_by_client on view.item (client, day);
