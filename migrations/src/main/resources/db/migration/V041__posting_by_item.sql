-- An item has some dozens of postings; without their accounts its key is stored once for all of
-- them, and a leg is written in less time (docs/performance.md).
create index if not exists posting_of_item on view.posting (item) where item is not null;
drop index if exists view.posting_by_item;
