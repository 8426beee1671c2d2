package dev.hourbook.api.audit;

import java.util.List;

/** Laws of credit notes, receipts and what is due: each list agrees with the journal. */
final class DocumentLaws {
  private DocumentLaws() {}

  static List<Law> all() {
    return List.of(due(), left(), unapplied(), applied(), borne(), owedBack());
  }

  private static Law due() {
    return agrees(
        "what an invoice leaves due is its receivable",
        "select 'invoice:' || invoice as document, due_minor as minor from view.open_item",
        "'assets:receivable', 'assets:receivable:disputed'",
        1);
  }

  private static Law left() {
    return agrees(
        "what credit notes leave is the clients' balance",
        "select 'credit-note:' || note as document, left_minor as minor from view.credit_note",
        "'liabilities:client-balance'",
        -1);
  }

  private static Law unapplied() {
    return agrees(
        "what receipts leave is unapplied cash",
        "select 'receipt:' || receipt as document, unapplied_minor as minor from view.receipt",
        "'liabilities:unapplied-cash'",
        -1);
  }

  private static Law agrees(String name, String listed, String accounts, int sign) {
    return new Law(name, """
        with listed as ({listed}), posted as (
          select document, {sign} * sum(amount) as minor from view.posting
          where account in ({accounts}) group by document)
        select coalesce(l.document, p.document) || ': listed ' || coalesce(l.minor, 0)
          || ', posted ' || coalesce(p.minor, 0)
        from listed l full join posted p on p.document = l.document
        where coalesce(l.minor, 0) <> coalesce(p.minor, 0)""".replace("{listed}", listed)
        .replace("{accounts}", accounts)
        .replace("{sign}", String.valueOf(sign)));
  }

  private static Law applied() {
    return new Law("a receipt is applied, refunded or left", """
        select r.receipt from view.receipt r left join (
          select receipt, sum(minor) as minor from view.receipt_applied group by receipt) a
          on a.receipt = r.receipt
        where r.minor <> r.unapplied_minor + r.refunded_minor + coalesce(a.minor, 0)""");
  }

  private static Law borne() {
    return new Law("experts owe what they bear of clawbacks", """
        with decided as (
          select payout, sum(borne_minor) as minor from view.clawback group by payout)
        select coalesce(c.payout, d.payout) || ': borne ' || coalesce(c.minor, 0) || ', owed '
          || coalesce(d.borne_minor, 0)
        from decided c full join view.debt d on d.payout = c.payout
        where coalesce(c.minor, 0) <> coalesce(d.borne_minor, 0)""");
  }

  /** What they owed older books already is nothing that a clawback made. */
  private static Law owedBack() {
    return new Law("what an expert owes is borne, less offset, less written off", """
        with listed as (
          select 'payout:' || payout as document, borne_minor - offset_minor - lost_minor as minor
          from view.debt),
        posted as (
          select document, sum(amount) as minor from view.posting
          where account = 'assets:expert-receivable' and document like 'payout:%'
          group by document)
        select coalesce(l.document, p.document) || ': listed ' || coalesce(l.minor, 0)
          || ', posted ' || coalesce(p.minor, 0)
        from listed l full join posted p on p.document = l.document
        where coalesce(l.minor, 0) <> coalesce(p.minor, 0)
        union all
        select document || ': below nothing, ' || minor from listed where minor < 0""");
  }
}
