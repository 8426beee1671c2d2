package dev.hourbook.api.audit;

/** Laws of what the views show of documents: rebuilding mends a view that breaks one. */
final class ViewLaws {
  private ViewLaws() {}

  static Law documents() {
    return new Law("a document is worth its items", """
        with corrected as materialized (
          select 'invoice:' || (payload ->> 'invoice') as document from book.event
          where name in (
            'invoice.voided', 'invoice.carried-over', 'credit-note.issued')),
        items as (
          select document, sum(minor) as minor, sum(seconds) as seconds from view.item
          where (document like 'invoice:%' or document like 'payout:%')
            and document not in (select document from corrected)
          group by document),
        documents as (
          select 'invoice:' || invoice as document, minor, seconds from view.invoice
          where 'invoice:' || invoice not in (select document from corrected)
          union all
          select 'payout:' || payout, minor, seconds from view.payout where stands <> 'free')
        select coalesce(d.document, i.document) || ': ' || coalesce(d.minor, 0)
          || ', its items ' || coalesce(i.minor, 0)
        from documents d full join items i on i.document = d.document
        where (d.minor, d.seconds) is distinct from (i.minor, i.seconds)""");
  }

  static Law lines() {
    return new Law("an invoice is shown with all its lines", """
        select v.invoice from view.invoice v left join (
          select invoice, sum(minor) as minor, sum(seconds) as seconds
          from view.invoice_line group by invoice) l on l.invoice = v.invoice
        where (v.minor, v.seconds) is distinct from (l.minor, l.seconds)
          and v.series <> 'carried-over'""");
  }

  static Law payouts() {
    return new Law("payouts stand where the log left them", """
        with log as materialized (
          select distinct on (aggregate_identifier) aggregate_identifier as stream,
            substr(payload_type, 8) as state
          from book.domain_event
          where payload_type like 'payout.%' and payload_type not like all (array[
            'payout.clawback-%', 'payout.debt-%', 'payout.write-off-%'])
          order by aggregate_identifier, sequence_number desc)
        select coalesce(l.stream, 'payout:' || v.payout) || ': log ' || coalesce(l.state, 'none')
          || ', view ' || coalesce(v.state, 'none')
        from log l full join view.payout v on 'payout:' || v.payout = l.stream
        where l.state is distinct from v.state""");
  }
}
