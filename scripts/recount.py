#!/usr/bin/env python3
"""Recounts what `./hourbook report` must print, from the imported CSV folder alone.

It shares no code with the product and uses whole numbers and fractions only, so that agreement
to the cent means something. Python 3.9 or newer, standard library only.

    scripts/recount.py DATA_DIR                     facts and totals of the folder
    scripts/recount.py DATA_DIR REPORTS_DIR         compare; exit 1 on any difference
    scripts/recount.py DATA_DIR --print pay-week    the expected JSON of one report
    scripts/recount.py --self-test                  small cases computed by hand

REPORTS_DIR holds the standard output of `./hourbook report ... --format json` as revenue.json,
revenue-client.json (-expert, -discipline, -week, -month), pay.json and pay-*.json alike,
run-rate.json, invoices.json, payouts.json and, if there is one, invoice-lines.json.

The rules: an entry lies on its day in UTC and is priced by the rate card of its contract's
discipline in force on that day. A segment is side x contract x ISO week x unit rate. Through the
days of a segment an item's money is half-up(seconds so far x rate / 3600) less the money so far.
Every figure is a sum of items.
"""
import argparse
import csv
import json
import sys
from collections import Counter, defaultdict, namedtuple
from datetime import date, timedelta
from fractions import Fraction
from pathlib import Path

sys.dont_write_bytecode = True

SIDES = {"revenue": "bill", "pay": "pay"}
GROUPINGS = ("client", "expert", "discipline", "week", "month")
DAY = 24 * 3600

Contract = namedtuple("Contract", "id client expert discipline currency start")
Rate = namedtuple("Rate", "start bill pay")
Entry = namedtuple("Entry", "source contract day seconds")
Item = namedtuple("Item", "side contract day rate seconds cents")
Book = namedtuple("Book", "contracts entries items")


class BadInput(Exception):
    """The folder or a report cannot be read as what it should be."""


def half_up(value):
    """The nearest whole number to a value of 0 or more; a half goes up."""
    if value < 0:
        raise BadInput(f"cannot round {value}: the recount knows no negative money")
    value = Fraction(value)
    return (2 * value.numerator + value.denominator) // (2 * value.denominator)


def money(cents):
    """Whole cents as a decimal text: 4750 is 47.50."""
    return f"{cents // 100}.{cents % 100:02d}"


def monday(day):
    return day - timedelta(days=day.weekday())


def week_label(day):
    year, week, _ = day.isocalendar()
    return f"{year}-W{week:02d}"


def rows(path, fields):
    """The rows of a CSV file, each as a tuple of the named fields and its place for messages."""
    with open(path, encoding="utf-8", newline="") as file:
        reader = csv.DictReader(file)
        if reader.fieldnames is None or set(fields) - set(reader.fieldnames):
            raise BadInput(f"{path}: expected the columns {', '.join(fields)}")
        for row in reader:
            yield f"{path}:{reader.line_num}", [row[field] for field in fields]


def read_contracts(folder):
    contracts = {}
    fields = ("contract", "client", "expert", "discipline", "currency", "start")
    for place, row in rows(folder / "contracts.csv", fields):
        if row[0] in contracts:
            raise BadInput(f"{place}: contract {row[0]} is there twice")
        contracts[row[0]] = Contract(*row[:5], date.fromisoformat(row[5]))
    return contracts


def read_cards(folder):
    """For each (discipline, currency) its rates in cents, oldest first."""
    cards = defaultdict(list)
    fields = ("discipline", "currency", "effective_from", "bill_rate", "pay_rate")
    for _, (discipline, currency, start, bill, pay) in rows(folder / "rate-card.csv", fields):
        rate = Rate(date.fromisoformat(start), Fraction(bill) * 100, Fraction(pay) * 100)
        cards[discipline, currency].append(rate)
    for card in cards.values():
        card.sort()
    return cards


def read_entries(folder, contracts):
    seen = {}
    fields = ("source_id", "contract", "date", "seconds")
    for place, (source, contract, day, seconds) in rows(folder / "time-entries.csv", fields):
        entry = Entry(source, contract, date.fromisoformat(day), int(seconds))
        if contract not in contracts:
            raise BadInput(f"{place}: no contract {contract}")
        if seen.setdefault(source, entry) != entry:
            raise BadInput(f"{place}: source_id {source} is there with other content")
    return list(seen.values())


def rate_in_force(cards, contract, day):
    card = cards[contract.discipline, contract.currency]
    known = [rate for rate in card if rate.start <= day]
    if not known:
        raise BadInput(f"no rate for {contract.discipline} in {contract.currency} on {day}")
    return known[-1]


def value(contracts, cards, entries):
    """All items of both sides: first the seconds by segment and day, then the money in order."""
    segments = defaultdict(Counter)
    for entry in entries:
        rate = rate_in_force(cards, contracts[entry.contract], entry.day)
        for side in SIDES.values():
            segment = (side, entry.contract, monday(entry.day), getattr(rate, side))
            segments[segment][entry.day] += entry.seconds
    items = []
    for (side, contract, _, rate), days in segments.items():
        seconds = cents = 0
        for day in sorted(days):
            seconds += days[day]
            item = half_up(seconds * rate / 3600) - cents
            cents += item
            items.append(Item(side, contracts[contract], day, rate, days[day], item))
    return items


def read_book(folder):
    contracts = read_contracts(folder)
    entries = read_entries(folder, contracts)
    return Book(contracts, entries, value(contracts, read_cards(folder), entries))


def group_of(item, by):
    if by == "week":
        return week_label(item.day)
    if by == "month":
        return f"{item.day:%Y-%m}"
    return getattr(item.contract, by) if by else None


def sums(items, key):
    """(seconds, cents) of the items by key."""
    totals = defaultdict(lambda: (0, 0))
    for item in items:
        seconds, cents = totals[key(item)]
        totals[key(item)] = (seconds + item.seconds, cents + item.cents)
    return dict(totals)


def of_side(book, side):
    return [item for item in book.items if item.side == side]


def report(book, side, by=None):
    """The objects of one revenue or pay report."""
    totals = sums(of_side(book, side), lambda item: (group_of(item, by), item.contract.currency))
    objects = []
    for (group, currency), (seconds, cents) in sorted(totals.items()):
        named = {by: group} if by else {}
        objects.append({**named, "currency": currency, "seconds": seconds, "amount": money(cents)})
    return objects


def weeks_of(entries):
    """The Mondays from the first week with work to the last, empty weeks included."""
    worked = sorted({monday(entry.day) for entry in entries})
    count = (worked[-1] - worked[0]).days // 7 + 1 if worked else 0
    return [worked[0] + timedelta(weeks=index) for index in range(count)]


def last_month_ended(week):
    """First day and number of days of the last month that is over when the week is."""
    month_of_end = (week + timedelta(weeks=1)).replace(day=1)
    first = (month_of_end - timedelta(days=1)).replace(day=1)
    return first, (month_of_end - first).days


def run_rate(book):
    """One object for every week; weeks and months before the first count 0."""
    objects = []
    for currency in sorted({contract.currency for contract in book.contracts.values()}):
        items = [item for item in of_side(book, "bill") if item.contract.currency == currency]
        by_week = sums(items, lambda item: monday(item.day))
        by_month = sums(items, lambda item: item.day.replace(day=1))
        for week in weeks_of(book.entries):
            last = [by_week.get(week - timedelta(weeks=ago), (0, 0))[1] for ago in range(13)]
            month, days = last_month_ended(week)
            m12 = half_up(Fraction(by_month.get(month, (0, 0))[1] * 365, days))
            ladder = (last[0] * 52, sum(last[:4]) * 13, sum(last) * 4, m12)
            figures = dict(zip(("last_week", "r4", "r13", "m12"), map(money, ladder)))
            objects.append({"week": week_label(week), "currency": currency, **figures})
    return objects


def expected(book):
    """Every report that follows from the folder alone, by name."""
    reports = {}
    for name, side in SIDES.items():
        reports[name] = report(book, side)
        for by in GROUPINGS:
            reports[f"{name}-{by}"] = report(book, side, by)
    reports["run-rate"] = run_rate(book)
    return reports


def facts(book):
    entries, contracts = book.entries, book.contracts
    day_sums = Counter()
    for entry in entries:
        day_sums[contracts[entry.contract].expert, entry.day] += entry.seconds
    weeks = weeks_of(entries)
    worked = {monday(entry.day) for entry in entries}
    used = {entry.contract for entry in entries}
    early = [entry for entry in entries if entry.day < contracts[entry.contract].start]
    return {
        "entries": len(entries),
        "contracts": len(contracts),
        "contracts without an entry": len(contracts) - len(used),
        "clients": len({contract.client for contract in contracts.values()}),
        "experts": len({contract.expert for contract in contracts.values()}),
        "disciplines": len({contract.discipline for contract in contracts.values()}),
        "first and last day": " ".join(str(f(e.day for e in entries)) for f in (min, max)),
        "entries before their contract starts": len(early),
        "entries of 0 seconds or less": sum(entry.seconds <= 0 for entry in entries),
        "expert-days over 24 h": sum(seconds > DAY for seconds in day_sums.values()),
        "single entries over 24 h": sum(entry.seconds > DAY for entry in entries),
        "total seconds": sum(entry.seconds for entry in entries),
        "weeks": f"{len(weeks)} ({week_label(weeks[0])} to {week_label(weeks[-1])})",
        "empty weeks": len(set(weeks) - worked),
        "bill items": len(of_side(book, "bill")),
        "pay items": len(of_side(book, "pay")),
    }


def arguments():
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("data", nargs="?", type=Path, metavar="DATA_DIR")
    parser.add_argument("reports", nargs="?", type=Path, metavar="REPORTS_DIR")
    parser.add_argument("--print", metavar="NAME", help="print the expected JSON, e.g. pay-week")
    parser.add_argument("--partial", action="store_true", help="a missing report is no difference")
    parser.add_argument(
        "--invoice", choices=("weekly", "monthly"), help="each invoice must be one client's period"
    )
    parser.add_argument("--self-test", action="store_true", help="run the cases done by hand")
    given = parser.parse_args()
    if not given.self_test and given.data is None:
        parser.error("DATA_DIR is missing")
    return given


def main():
    given = arguments()
    if given.self_test:
        import recount_test

        return recount_test.run()
    book = read_book(given.data)
    reports = expected(book)
    if given.print:
        if given.print not in reports:
            raise BadInput(f"no report {given.print}; there are {', '.join(reports)}")
        print(json.dumps(reports[given.print], indent=2))
        return 0
    for name, fact in facts(book).items():
        print(f"{name:40} {fact}")
    for name in SIDES:
        for total in reports[name]:
            print(f"{name:40} {total['amount']} {total['currency']}")
    if given.reports is None:
        return 0
    import recount_compare

    return recount_compare.folder(book, reports, given)


if __name__ == "__main__":
    sys.modules["recount"] = sys.modules["__main__"]
    try:
        sys.exit(main())
    except (BadInput, OSError, ValueError) as problem:
        sys.exit(f"recount: {problem}")
