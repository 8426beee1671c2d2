"""Compares what the product printed with what the recount expects; used by recount.py."""
import json
import re
from collections import defaultdict
from fractions import Fraction

from recount import BadInput, group_of, half_up, money, monday, of_side, sums, week_label

KEYS = ("client", "expert", "discipline", "week", "month", "currency")
INVOICE = ("number", "client", "issued", "due", "currency", "seconds", "amount")
PAYOUT = ("id", "expert", "run", "currency", "seconds", "amount", "state")
SHOWN = 10


def whole(text):
    """A JSON number with a fraction or an exponent: never right in a report."""
    raise BadInput(f"the number {text} is not whole; money is a text, seconds are whole")


def load(path):
    with open(path, encoding="utf-8") as file:
        objects = json.load(file, parse_float=whole)
    if not isinstance(objects, list) or not all(isinstance(one, dict) for one in objects):
        raise BadInput(f"{path}: not an array of objects")
    return objects


def cents(amount):
    """47.50 as 4750; anything but a text with exactly two decimals is refused."""
    if not isinstance(amount, str) or not re.fullmatch(r"-?\d+\.\d\d", amount):
        raise BadInput(f"amount {amount!r} is not a text with two decimals")
    return int(amount.replace(".", ""))


def seconds_of(one):
    if type(one["seconds"]) is not int:
        raise BadInput(f"seconds {one['seconds']!r} is not a whole number")
    return one["seconds"]


def figures(one):
    return seconds_of(one), cents(one["amount"])


def keyed(objects, found):
    """The objects by their group key; a key that comes twice is a difference."""
    by_key = {}
    for one in objects:
        key = tuple(one[name] for name in KEYS if name in one)
        if key in by_key:
            found.append(f"{' '.join(key)}: there twice")
        by_key[key] = one
    return by_key


def same_type(left, right):
    return left == right and type(left) is type(right)


def report(actual, expected):
    """Differences between two lists of objects, whatever their order."""
    found = []
    left, right = keyed(actual, found), keyed(expected, found)
    for key in sorted(left.keys() | right.keys()):
        name = " ".join(key)
        if key not in left:
            found.append(f"{name}: missing, expected {right[key]}")
        elif key not in right:
            found.append(f"{name}: not expected, printed {left[key]}")
        else:
            for field in sorted(left[key].keys() | right[key].keys()):
                was, should = left[key].get(field), right[key].get(field)
                if not same_type(was, should):
                    found.append(f"{name}: {field} is {was!r}, expected {should!r}")
    return found


def fields(objects, names):
    """Documents must have exactly their fields; else nothing below can be trusted."""
    for one in objects:
        if set(one) != set(names):
            raise BadInput(f"fields {sorted(one)}, expected {sorted(names)}")


def totals(objects, *names):
    """(seconds, cents) by the named fields."""
    result = defaultdict(lambda: (0, 0))
    for one in objects:
        key = tuple(one[name] for name in names)
        result[key] = tuple(map(sum, zip(result[key], figures(one))))
    return dict(result)


def shown(both):
    return f"{both[0]} s {money(both[1])}"


def unequal(actual, expected, what):
    """Differences between two maps from a key to (seconds, cents)."""
    for key in sorted(actual.keys() | expected.keys()):
        was, should = actual.get(key, (0, 0)), expected.get(key, (0, 0))
        if was != should:
            name = " ".join(map(str, key))
            yield f"{name}: {what} {shown(was)}, expected {shown(should)}"


def gaps(invoices):
    """Numbers are unique, start at 1 and have no gap within a prefix; none is issued earlier."""
    series = defaultdict(list)
    for one in invoices:
        parts = re.fullmatch(r"(.*?)(\d+)", one["number"])
        if not parts:
            yield f"{one['number']}: does not end in a number"
            continue
        series[parts[1]].append((int(parts[2]), one["issued"], one["number"]))
    for prefix, numbers in sorted(series.items()):
        numbers.sort()
        for place, (number, _, name) in enumerate(numbers, 1):
            if number != place:
                yield f"{name}: series {prefix!r} should have {place} here"
                break
        for before, after in zip(numbers, numbers[1:]):
            if after[1] < before[1]:
                yield f"{after[2]}: issued {after[1]}, before {before[2]} ({before[1]})"


def periods(documents, items, by):
    """The parties whose documents are not one for each of their weeks (or months)."""
    party = "client" if "client" in documents[0] else "expert"
    due = defaultdict(list)
    split = sums(items, lambda i: (group_of(i, party), i.contract.currency, group_of(i, by)))
    for key, both in split.items():
        due[key[:2]].append(both)
    had = defaultdict(list)
    for one in documents:
        had[one[party], one["currency"]].append(figures(one))
    return sorted(key for key in due.keys() | had.keys() if sorted(due[key]) != sorted(had[key]))


def invoices(book, actual, cadence):
    fields(actual, INVOICE)
    found = list(gaps(actual))
    found += [f"{one['number']}: due {one['due']} before issued {one['issued']}"
              for one in actual if one["due"] < one["issued"]]
    items = of_side(book, "bill")
    due = sums(items, lambda item: (item.contract.client, item.contract.currency))
    found += unequal(totals(actual, "client", "currency"), due, "invoiced")
    odd = {by: periods(actual, items, by) if actual else [] for by in ("week", "month")}
    fits = [by for by in odd if not odd[by]]
    print(f"{'':10}each invoice is one client's {' and '.join(fits) or 'neither week nor month'}")
    wanted = {"weekly": "week", "monthly": "month"}.get(cadence)
    if wanted and wanted not in fits:
        found += [f"{' '.join(key)}: invoices are not its {wanted}s" for key in odd[wanted]]
    return found


def payouts(book, actual):
    fields(actual, PAYOUT)
    found = [f"{one['id']}: state {one['state']}" for one in actual if one["state"] != "paid"]
    ids = [one["id"] for one in actual]
    found += [f"{one}: there twice" for one in sorted({one for one in ids if ids.count(one) > 1})]
    items = of_side(book, "pay")
    due = sums(items, lambda item: (item.contract.expert, item.contract.currency))
    found += unequal(totals(actual, "expert", "currency"), due, "paid")
    if actual:
        odd = periods(actual, items, "week")
        found += [f"{' '.join(key)}: payouts are not its weeks" for key in odd]
    labelled = [one | {"week": re.search(r"\d{4}-W\d\d", one["run"])} for one in actual]
    if labelled and all(one["week"] for one in labelled):
        labelled = [one | {"week": one["week"][0]} for one in labelled]
        due = sums(items, lambda i: (i.contract.expert, i.contract.currency, group_of(i, "week")))
        found += unequal(totals(labelled, "expert", "currency", "week"), due, "paid in its run")
    return found


def stretch(rate, one):
    """What the seconds from..to of a segment are worth, by difference of two products."""
    low, high = (half_up(Fraction(one[end]) * rate / 3600) for end in ("from", "to"))
    return high - low


def lines(book, actual, printed_invoices):
    """Each printed product re-multiplies; the stretches of a segment tile its seconds once."""
    found, tiles = [], defaultdict(list)
    for one in actual:
        name = f"{one['invoice']} {one['contract']} {one['week']} at {one['rate']}"
        rate = Fraction(one["rate"]) * 100
        for part in one["stretches"]:
            worth = stretch(rate, part)
            if worth != cents(part["amount"]):
                found.append(f"{name}: {part['from']}..{part['to']} is {money(worth)}, "
                             f"printed {part['amount']}")
            tiles[one["contract"], one["week"], rate].append((part["from"], part["to"]))
        added = (sum(part["to"] - part["from"] for part in one["stretches"]),
                 sum(cents(part["amount"]) for part in one["stretches"]))
        if added != figures(one):
            found.append(f"{name}: stretches add up to {shown(added)}, "
                         f"printed {shown(figures(one))}")
    found += tiling(book, tiles)
    if printed_invoices:
        billed = {(one["number"],): figures(one) for one in printed_invoices}
        found += unequal(totals(actual, "invoice"), billed, "lines add up to")
    return found


def tiling(book, tiles):
    worked = sums(of_side(book, "bill"),
                  lambda i: (i.contract.id, week_label(monday(i.day)), i.rate))
    for key in sorted(worked.keys() | tiles.keys()):
        reached = 0
        for low, high in sorted(tiles.get(key, [])):
            if low != reached or high < low:
                yield f"{key[0]} {key[1]}: stretch {low}..{high} begins where {reached} was reached"
            reached = high
        if reached != worked.get(key, (0, 0))[0]:
            seconds = worked.get(key, (0, 0))[0]
            yield f"{key[0]} {key[1]}: lines bill {reached} s, worked {seconds} s"


def verdict(name, objects, found):
    """One line for a file, then its first differences."""
    amounts = [cents(one["amount"]) for one in objects if "amount" in one]
    total = money(sum(amounts)) if amounts else ""
    outcome = f"{len(found)} DIFFERENCES" if found else "OK"
    print(f"{name:20} {len(objects):6} objects {total:>14}  {outcome}")
    for difference in found[:SHOWN]:
        print(f"{'':10}{difference}")
    if len(found) > SHOWN:
        print(f"{'':10}and {len(found) - SHOWN} more")


def folder(book, expected, given):
    """Compares every report of the folder; 1 if anything differs, else 0."""
    checks = {name: lambda actual, name=name: report(actual, expected[name]) for name in expected}
    checks["invoices"] = lambda actual: invoices(book, actual, given.invoice)
    checks["payouts"] = lambda actual: payouts(book, actual)
    bills = given.reports / "invoices.json"
    printed = load(bills) if bills.exists() else []
    checks["invoice-lines"] = lambda actual: lines(book, actual, printed)
    bad = compared = 0
    for name, check in checks.items():
        path = given.reports / f"{name}.json"
        if path.exists():
            found = one_file(path, check)
            compared, bad = compared + 1, bad + bool(found)
        elif not given.partial and name != "invoice-lines":
            print(f"{path.name:20} MISSING")
            bad += 1
    print(f"{compared} files compared, {bad} differ or are missing")
    return 1 if bad or not compared else 0


def one_file(path, check):
    objects, found = [], []
    try:
        objects = load(path)
        for one in objects:
            if "amount" in one:
                figures(one)
        found = check(objects)
    except (BadInput, ValueError, KeyError, TypeError) as problem:
        objects, found = [], [f"cannot be compared: {problem!r}"]
    verdict(path.name, objects, found)
    return found
