package dev.hourbook.api.web;

import java.util.List;

/** A write of the API as it would be right; ids in its path stand in braces. */
record EveryWrite(String path, String body) {

  private static final String MONEY = "{'amount':'12.50','currency':'USD'}";
  private static final String RATES =
      "{'from':'2027-01-01T00:00 Z','bill':" + MONEY + ",'pay':" + MONEY + "}";
  private static final String REMOVAL = "{'reason':'SPAM','evidence':'file 7',"
      + "'noticedAt':'2026-02-10T00:00:00Z','appealUntil':'2026-03-10T00:00:00Z',"
      + "'approvedBy':'user:ben'}";
  private static final String LINES = "[{'account':'expenses:operating:rent','amount':" + MONEY
      + ",'servicedOn':'2026-02-09','client':'lab-h','project':'P','expert':'E-h'},"
      + "{'account':'assets:bank','amount':{'amount':'-12.50','currency':'USD'}}]";

  private static final String BRIEF = LINES.replaceAll(",'servicedOn[^}]*", "");

  /** Path and body; NEW is another key each time. */
  private static final String WRITES = """
      /api/clients | {'client':'NEW','name':'Lab','currency':'USD',
        'terms':{'cadence':'WEEKLY','netDays':30,'zone':'Z'}}
      /api/clients/{lab-h}/billing-terms | {'cadence':'WEEKLY','netDays':31,'zone':'Z'}
      /api/experts | {'expert':'NEW','zone':'Z'}
      /api/rate-cards | {'card':'NEW','rates':[RATES]}
      /api/rate-cards/{house%2FLaw%20h}/rates | {'rates':RATES,'approvedBy':'user:ben',
        'reason':'inflation'}
      /api/contracts | {'contract':'NEW','client':'lab-h','expert':'E-h','project':'P',
        'discipline':'Law h','card':'house/Law h','currency':'USD','calendar':'iso',
        'start':'2026-01-01T00:00 Z','rounding':'up 900 day','weeklyCap':3600}
      /api/contracts/{C-h}/rates | {'rates':RATES,'approvedBy':'user:ben','reason':'agreed'}
      /api/contracts/{C-h}/cap | {'weeklyCap':360000}
      /api/contracts/{C-h}/pause | {'from':'2026-07-01T00:00 Z'}
      /api/contracts/{C-h}/resumption | {'from':'2026-08-01T00:00 Z'}
      /api/contracts/{C-h}/end | {'from':'2027-08-01T00:00 Z'}
      /api/hours | {'entries':[{'entry':'test:NEW','contract':'C-h','work':{'kind':'dated',
        'date':'2026-02-09','seconds':60},'activity':'review','description':'said'}]}
      /api/hours | {'entries':[{'entry':'test:NEW','contract':'C-h','work':{'kind':'timed',
        'start':'2026-02-09T10:00:00Z','end':'2026-02-09T11:00:00Z','zone':'Z'}}]}
      /api/timesheets/{C-h:2026-02-09@iso}/corrections | {'entry':'test:h-09','work':{
        'kind':'dated','date':'2026-02-09','seconds':61},'reason':'typed wrong'}
      /api/timesheets/{C-h:2026-02-09@iso}/submission |
      /api/timesheets/{C-h:2026-02-09@iso}/rejection | {'entries':['test:none'],'reason':'no'}
      /api/timesheets/{C-h:2026-02-09@iso}/approval |
      /api/timesheets/{C-h:2026-02-09@iso}/dispute | {'hours':{'seconds':1},'reason':'doubt',
        'answerBy':'2026-03-01T00:00:00Z'}
      /api/timesheets/{C-h:2026-02-09@iso}/ruling | {'dispute':1,'ruling':'FOR_CLIENT',
        'reason':'heard'}
      /api/timesheets/{C-h:2026-02-09@iso}/removal | {'hours':{'seconds':1},'sides':['BILL'],
        'removal':REMOVAL}
      /api/timesheets/{C-h:2026-02-09@iso}/repointing | {'to':'C-i:2026-02-09@iso',
        'hours':{'seconds':1},'reason':'wrong project','approvedBy':'user:ben'}
      /api/timesheets/{C-h:2026-02-09@iso}/repricing | {'reason':'new rate'}
      /api/timesheets/{C-h:2026-02-09@iso}/appeal | {'removal':1,'reason':'I worked'}
      /api/timesheets/{C-h:2026-02-09@iso}/appeal-decision | {'removal':1,'verdict':'UPHELD',
        'reason':'heard'}
      /api/timesheets/{C-h:2026-02-09@iso}/leftover | {'hours':{'seconds':1},'decision':'PAY',
        'reason':'asked to','approvedBy':'user:ben'}
      /api/bank-accounts | {'account':'NEW','from':'2026-01-01','balance':MONEY,
        'approvedBy':'user:ben'}
      /api/bank-lines | {'account':'none','lines':[{'id':'NEW','valueDate':'2026-02-15',
        'amount':MONEY,'reference':'wire','counterparty':'Lab'}]}
      /api/bank-lines/{none%2F1}/match | {'documents':['receipt:first']}
      /api/bank-lines/{none%2F1}/unmatch | {'reason':'another'}
      /api/bank-matches |
      /api/bank-set-offs | {'setOff':'NEW','movements':['voucher:none#1'],'reason':'undone',
        'approvedBy':'user:ben'}
      /api/bank-set-offs/{none}/withdrawal | {'reason':'it came'}
      /api/invoices | {'week':'2026-02-02@iso'}
      /api/invoices/{INV-2026-0001}/voiding | {'reason':'address','approvedBy':'user:ben'}
      /api/credit-notes | {'creditNote':'NEW','invoice':'INV-2026-0001','lines':[{'line':1,
        'hours':{'seconds':1},'disposition':'REMOVE'}],'reason':'less','removal':REMOVAL,
        'approvedBy':'user:ben'}
      /api/credit-notes/difference | {'creditNote':'NEW','invoice':'INV-2026-0001',
        'reason':'rate','approvedBy':'user:ben'}
      /api/credit-notes/{none}/offset | {'invoice':'INV-2026-0001'}
      /api/credit-notes/{none}/refund | {'amount':MONEY,'refundedOn':'2026-02-15',
        'reference':'wire','approvedBy':'user:ben'}
      /api/receipts | {'receipt':'NEW','client':'lab-h','amount':MONEY,
        'receivedOn':'2026-02-15','reference':'wire'}
      /api/receipts/{first}/application | {'invoices':['INV-2026-0001'],'order':'AS_GIVEN'}
      /api/receipts/{first}/unapplication | {'invoice':'INV-2026-0001','reason':'wrong one'}
      /api/receipts/{first}/refund | {'amount':{'amount':'0.01','currency':'USD'},
        'refundedOn':'2026-02-15','reference':'wire','approvedBy':'user:ben'}
      /api/vouchers | {'voucher':'NEW','bookedOn':'2026-02-15','reason':'rent','lines':LINES,
        'approvedBy':'user:ben'}
      /api/vouchers | {'voucher':'NEW','bookedOn':'2026-02-15','until':'2026-03-15',
        'reason':'rent','lines':BRIEF,'approvedBy':'user:ben'}
      /api/vouchers/{none}/posting | {'bookedOn':'2026-02-15','lines':[],
        'approvedBy':'user:ben'}
      /api/vouchers/{none}/release | {'reason':'nothing came'}
      /api/vouchers/{none}/reversal | {'bookedOn':'2026-02-15','reason':'twice',
        'approvedBy':'user:ben'}
      /api/pay-runs | {'week':'2026-02-02@iso'}
      /api/pay-runs/{none}/approval | {'hash':'ab12'}
      /api/pay-runs/{none}/settlement |
      /api/pay-runs/{none}/recheck |
      /api/payouts/{none}/payment | {'paidOn':'2026-02-15','reference':'wire'}
      /api/payouts/{none}/cancellation | {'reason':'left'}
      /api/payouts/{none}/resend |
      /api/payouts/{none}/reversal | {'reason':'closed'}
      /api/payouts/{none}/release | {'reason':'mended'}
      /api/bank-files/{none}/withdrawal | {'reason':'lost','approvedBy':'user:ben'}
      /api/bank-files/{none}/refusals | {'payout':'p','code':'AC04','reason':'closed',
        'remedy':'EXPERT_MENDS','approvedBy':'user:ben'}
      /api/bank-files/{none}/settlement | {'paidOn':'2026-02-19'}
      /api/rail/movements/{none}/adoption |
      /api/payouts/{none}/clawbacks | {'items':[{'item':'i','seconds':1}],'cause':'QUALITY',
        'reason':'r','document':'credit-note:1'}
      /api/payouts/{none}/clawbacks/{1}/decision | {'option':'SPLIT','borneSeconds':1,
        'reason':'r'}
      /api/payouts/{none}/write-off | {'amount':MONEY,'reason':'moved away'}
      /api/payouts/{none}/write-off/decision | {'lost':true,'reason':'agreed'}
      /api/contracts/{C-h}/pay-terms | {'terms':{'when':'AFTER_DAYS','days':14},
        'from':'2027-01-01T00:00:00Z','reason':'agreed','approvedBy':'user:ben'}
      /api/payees/{E-h}/identity | {'result':'VERIFIED','reference':'vs_1',
        'lastDay':'2027-01-31'}
      /api/payees/{E-h}/account | {'account':{'rail':'BANK','reference':'ba_1',
        'fingerprint':'fp-1','country':'US','currency':'USD','lastFour':'4242'},
        'approvedBy':'user:ben'}
      /api/payees/{E-h}/account-refusal | {'rail':'BANK','code':'R03','reason':'none such'}
      /api/payees/{E-h}/account-mending | {'rail':'BANK','reason':'typed wrong'}
      /api/payees/{E-h}/tax-form | {'form':'W8BEN','signedOn':'2026-01-31',
        'lastDay':'2028-12-31','reference':'irs-1'}
      /api/payees/{E-h}/screening | {'result':'CLEAR','provider':'lists','reference':'sc_1',
        'lastDay':'2027-01-31','approvedBy':'user:ben'}
      /api/payees/{E-h}/onboarding | {'country':'US','home':'https://hourbook.example/'}
      /api/payees/{E-h}/withholding | {'percent':24.5,'statute':'us-backup',
        'from':'2027-01-01T00:00:00Z','reason':'no W-9','approvedBy':'user:ben'}
      /api/payees/{E-h}/hold | {'reason':'letter'}
      /api/payees/{E-h}/release | {'reason':'settled'}
      /api/payee-accounts/{none}/sharing | {'experts':['E-h'],'reason':'married',
        'approvedBy':'user:ben'}
      /api/payee-policies | {'required':['IDENTITY'],'coolingOffHours':72,'securityDays':0,
        'firstPayoutDays':0,'minimums':[MONEY],'from':'2027-01-01T00:00:00Z','reason':'law',
        'approvedBy':'user:ben'}
      /api/approval-policies | {'tiers':[{'from':MONEY,'approvers':2}],
        'from':'2027-01-01T00:00:00Z','reason':'law','approvedBy':'user:ben'}
      /api/quotes | {'quotes':'USD-EUR','reference':'Q-1','pair':'EUR/USD','rate':'1.085',
        'from':'2027-01-01T00:00:00Z','until':'2027-01-02T00:00:00Z','reason':'pay',
        'approvedBy':'user:ben'}
      /api/quotes/withdraw | {'quotes':'USD-EUR','reference':'none','reason':'error'}
      /api/periods/{2026-01}/closing | {'hash':'ab12','percent':98.5,'despite':'late'}
      /api/periods/{2026-01}/reopening | {'reason':'forgot'}
      /api/periods/{2026-01}/reopening/approval |
      """;

  static List<EveryWrite> all() {
    return WRITES
        .replaceAll("\n {2,}", " ")
        .lines()
        .map(String::strip)
        .map(EveryWrite::of)
        .toList();
  }

  private static EveryWrite of(String line) {
    String[] parts = line.split(" \\|", 2);
    String body = parts[1]
        .replace("RATES", RATES)
        .replace("LINES", LINES)
        .replace("BRIEF", BRIEF)
        .replace("REMOVAL", REMOVAL)
        .replace("MONEY", MONEY)
        .replace('\'', '"')
        .strip();
    return new EveryWrite(parts[0], body);
  }

  /** As the API's description spells it, whatever the names of its parts. */
  String template() {
    return path.replaceAll("\\{[^}]*}", "{}");
  }

  String address() {
    return path.replace("{", "").replace("}", "").replace("@", "%40");
  }
}
