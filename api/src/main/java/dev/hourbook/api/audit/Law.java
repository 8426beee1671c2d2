package dev.hourbook.api.audit;

import java.util.ArrayList;
import java.util.List;

/** A law that PostgreSQL can check by itself: the statement returns where it is broken. */
record Law(String name, String sql) {

  private static final String HELD = """
      with cancelled as materialized (
        select aggregate_identifier from book.domain_event
        where payload_type in ('payout.cancelled', 'payout.held-pay-released')),
      released(item, document, position) as materialized (
        select taken #>> '{item,id}', taken ->> 'document', e.global_index
        from book.event e, jsonb_path_query(
          e.payload, '$.lines[*] ? (@.disposition == "RELEASE").items[*]') taken
        where e.name in ('invoice.voided', 'credit-note.issued')
        union all
        select taken #>> '{item,id}', e.aggregate_identifier, e.global_index
        from book.event e, unnest(array['bill', 'pay']) side,
          jsonb_array_elements(e.payload -> side) taken
        where e.name = 'timesheet.dispute-ruled' and e.payload ->> 'ruling' = 'FOR_EXPERT'),
      taken(side, item, document, position) as materialized (
        select 'bill', item #>> '{}', coalesce('credit-note:' || (e.payload ->> 'creditNote'),
          'invoice:' || (e.payload ->> 'invoice')), e.global_index
        from book.event e, jsonb_path_query(e.payload, '$.lines[*].items[*]') item
        where e.name in ('invoice.finalised', 'credit-note.difference-credited')
        union all
        select 'pay', item ->> 'item', 'payout:' || (e.payload ->> 'payout'), e.global_index
        from book.event e, jsonb_array_elements(e.payload -> 'items') item
        where e.name = 'payout.planned' and e.aggregate_identifier not in (
          select aggregate_identifier from cancelled)
        union all
        select side, taken #>> '{item,id}', e.aggregate_identifier, e.global_index
        from book.event e, unnest(array['bill', 'pay']) side,
          jsonb_array_elements(e.payload -> side) taken
        where e.name in ('timesheet.hours-removed', 'timesheet.hours-disputed')
          and taken ->> 'document' is null
        union all
        select 'pay', taken #>> '{item,id}', e.aggregate_identifier, e.global_index
        from book.event e, jsonb_array_elements(e.payload -> 'pay') taken
        where e.name = 'timesheet.dispute-ruled' and taken ->> 'place' = 'ACCRUED'
        union all
        select side, one #>> '{was,item,id}', e.aggregate_identifier, e.global_index
        from book.event e, unnest(array['bill', 'pay']) side,
          jsonb_array_elements(e.payload -> side) one
        where one ->> 'reversal' is null and (e.name = 'timesheet.hours-repriced'
          or e.name = 'timesheet.hours-repointed' and side = 'pay')
        union all
        select 'bill', taken #>> '{item,id}', e.aggregate_identifier, e.global_index
        from book.event e, jsonb_array_elements(e.payload -> 'bill') taken
        where e.name = 'timesheet.hours-repointed'
        union all
        select lower(e.payload ->> 'side'), e.payload ->> 'item', e.aggregate_identifier,
          e.global_index
        from book.event e
        where e.name = 'timesheet.item-split' and e.payload ->> 'item' <> e.payload #>> '{rest,id}'
        union all
        select lower(e.payload ->> 'side'), e.payload #>> '{part,id}', e.payload ->> 'document',
          e.global_index
        from book.event e
        where e.name = 'timesheet.item-split' and e.payload ->> 'document' is not null
          and e.payload ->> 'document' not in (select aggregate_identifier from cancelled)),
      held(side, item, document) as materialized (
        select side, item, document from taken t where not exists (
          select from released r
          where r.item = t.item and r.document = t.document and r.position > t.position))
      """;

  /** Laws of the book alone: of the log and the rows that guard it. */
  static List<Law> ofTheBook() {
    List<Law> laws = new ArrayList<>(
        List.of(oneDocument(), claimsOfTheLog(), numbers(), streams(), grants(), letters()));
    laws.addAll(BankLaws.ofTheBook());
    laws.addAll(RemittanceLaws.ofTheBook());
    return List.copyOf(laws);
  }

  /** Laws of what the views show. */
  static List<Law> ofTheViews() {
    List<Law> laws = new ArrayList<>(
        List.of(viewsOfTheClaims(), ViewLaws.documents(), ViewLaws.lines(), ViewLaws.payouts()));
    laws.addAll(JournalLaws.all());
    laws.addAll(ItemLaws.all());
    laws.addAll(DocumentLaws.all());
    laws.addAll(BankLaws.ofTheViews());
    laws.addAll(PayoutLaws.all());
    laws.addAll(RemittanceLaws.ofTheViews());
    return List.copyOf(laws);
  }

  private static Law oneDocument() {
    return new Law("a second of work is on one live document a side", HELD + """
        select side || ' ' || item || ' on ' || string_agg(document, ', ') from held
        group by side, item having count(*) > 1""");
  }

  private static Law claimsOfTheLog() {
    return new Law("claims are what the log says", HELD + """
        select coalesce(h.side, c.side) || ' ' || coalesce(h.item, c.item) || ': log '
          || coalesce(h.document, 'nobody') || ', claim ' || coalesce(c.document, 'nobody')
        from held h full join book.claim c on c.side = h.side and c.item = h.item
        where h.document is distinct from c.document""");
  }

  private static Law viewsOfTheClaims() {
    return new Law("views hold items for the documents that claim them", """
        select coalesce(i.item, c.item) || ': view ' || coalesce(i.document, 'nobody')
          || ', claim ' || coalesce(c.document, 'nobody')
        from view.item i full join book.claim c on c.side = i.side and c.item = i.item
        where i.document is distinct from c.document""");
  }

  private static Law numbers() {
    return new Law("invoice numbers have no gap", """
        select s.series || ': counter ' || s.last_number || ', invoices ' || count(n.number)
        from (
          select series, last_number, coalesce((
            select (e.payload ->> 'last')::bigint from book.event e
            where e.name = 'invoice-series.carried-over'
              and e.payload ->> 'series' = i.series), 0) as older
          from book.invoice_series i) s left join (
          select payload ->> 'series' as series, payload ->> 'number' as number,
            substring(payload ->> 'number' from '[0-9]+$')::bigint as counted
          from book.event where name in (
            'invoice.finalised', 'credit-note.issued', 'credit-note.difference-credited')) n
          on n.series = s.series
        group by s.series, s.last_number, s.older
        having count(n.number) <> s.last_number - s.older
          or count(distinct n.counted) <> s.last_number - s.older
          or coalesce(max(n.counted), s.older) <> s.last_number""");
  }

  private static Law streams() {
    return new Law("streams have no hole", """
        select aggregate_identifier from book.domain_event group by aggregate_identifier
        having count(*) <> max(sequence_number) + 1""");
  }

  private static Law grants() {
    return new Law("the application may not change events", """
        select privilege from unnest(array['UPDATE', 'DELETE', 'TRUNCATE']) privilege
        where has_table_privilege('book.domain_event', privilege)""");
  }

  private static Law letters() {
    return new Law(
        "no reaction has failed",
        "select processing_group || ' ' || sequence_identifier from book.dead_letter");
  }
}
