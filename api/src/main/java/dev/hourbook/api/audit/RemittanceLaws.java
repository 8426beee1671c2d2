package dev.hourbook.api.audit;

import java.util.List;

/** Laws of files for a bank: what guards them is what the log says, and so is what is shown. */
final class RemittanceLaws {
  private RemittanceLaws() {}

  /** Of the log and the rows that guard it. */
  static List<Law> ofTheBook() {
    return List.of(filed(), paid());
  }

  /** Of what the views show. */
  static List<Law> ofTheViews() {
    return List.of(shown());
  }

  private static Law shown() {
    return new Law("files are shown as their payouts are held, and come to their total", """
        select coalesce(r.payout, f.payout) || ': shown in ' || coalesce(r.file, 'no file')
          || ', held by ' || coalesce(f.holder, 'nothing')
        from (select * from view.remittance_payment where live) r
        full join (
          select payout, holder from book.filed_payout where holder like 'remittance-file:%') f
          on f.payout = r.payout and f.holder = 'remittance-file:' || r.file
        where r.file is null or f.holder is null
        union all
        select f.file || ': ' || f.minor || ' of ' || f.payments || ' payments'
        from view.remittance_file f where (f.minor, f.payments) <> (
          select coalesce(sum(r.minor), 0), count(*) from view.remittance_payment r
          where r.file = f.file and r.currency = f.currency)""");
  }

  private static Law filed() {
    return new Law("a payout is in the one live file that the log says", """
        with written as (
          select e.aggregate_identifier as file, payment ->> 'payout' as payout
          from book.event e, jsonb_array_elements(e.payload -> 'payments') payment
          where e.name = 'remittance-file.written'),
        live as (
          select w.file, w.payout from written w
          where not exists (
            select from book.event e where e.aggregate_identifier = w.file
              and (e.name = 'remittance-file.withdrawn'
                or e.name = 'remittance-file.payment-refused'
                  and e.payload ->> 'payout' = w.payout)))
        select coalesce(l.payout, f.payout) || ': log ' || coalesce(l.file, 'no file')
          || ', held by ' || coalesce(f.holder, 'nothing')
        from live l full join (
          select payout, holder from book.filed_payout where holder like 'remittance-file:%') f
          on f.payout = l.payout and f.holder = l.file
        where l.file is null or f.holder is null""");
  }

  private static Law paid() {
    return new Law("what is held as paid by a bank is recorded as paid", """
        select f.payout || ': held by ' || f.holder || case when f.paid then ', paid' else '' end
        from book.filed_payout f
        where f.paid <> exists (
            select from book.domain_event e
            where e.aggregate_identifier = 'payout:' || f.payout
              and e.payload_type = 'payout.paid')
          or f.holder = 'cancelled' and not exists (
            select from book.domain_event e
            where e.aggregate_identifier = 'payout:' || f.payout
              and e.payload_type = 'payout.cancelled')""");
  }
}
