"""Small cases for the recount, every expected figure worked out by hand; run by --self-test."""
import json
import tempfile
import unittest
from argparse import Namespace
from contextlib import redirect_stdout
from datetime import date, timedelta
from fractions import Fraction
from io import StringIO
from pathlib import Path

import recount
import recount_compare

CARD = "discipline,effective_from,bill_rate,pay_rate,currency\n"
HOUSE = "Law,2004-01-01,95.00,60.00,USD\n"
TEN_MINUTES = 600


def book(*entries, card=HOUSE):
    """A book of one contract, C1 (LAB, E1, Law), with entries as (day, seconds)."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        (folder / "contracts.csv").write_text(
            "contract,client,expert,discipline,currency,start\nC1,LAB,E1,Law,USD,2004-01-01\n")
        (folder / "rate-card.csv").write_text(CARD + card)
        (folder / "time-entries.csv").write_text(
            "source_id,contract,date,seconds,activity,description\n"
            + "".join(f"S{i},C1,{day},{s},a,d\n" for i, (day, s) in enumerate(entries)))
        return recount.read_book(folder)


def amounts(of, side, by):
    return {one[by]: one["amount"] for one in recount.report(of, side, by)}


def days(of, side):
    return [item.cents for item in recount.of_side(of, side)]


class Valuing(unittest.TestCase):
    def test_half_a_cent_goes_up_and_less_goes_down(self):
        self.assertEqual([3, 2, 0], [recount.half_up(Fraction(n, 10)) for n in (25, 24, 4)])

    def test_three_times_ten_minutes_is_rounded_once(self):
        one_day = book(*[("2007-11-19", TEN_MINUTES)] * 3)
        self.assertEqual("47.50", recount.report(one_day, "bill")[0]["amount"])
        self.assertEqual(1800, recount.report(one_day, "bill")[0]["seconds"])

    def test_cents_drift_over_days_to_the_same_sum(self):
        three = book(*[(f"2007-11-{d}", TEN_MINUTES) for d in (19, 20, 21)])
        self.assertEqual([1583, 1584, 1583], days(three, "bill"))
        self.assertEqual([1000, 1000, 1000], days(three, "pay"))

    def test_days_are_valued_in_date_order_whatever_the_order_of_the_file(self):
        late_first = book(("2007-11-20", 600), ("2007-11-19", 600))
        by_day = {item.day.day: item.cents for item in recount.of_side(late_first, "bill")}
        self.assertEqual({19: 1583, 20: 1584}, by_day)

    def test_a_rate_change_in_midweek_cuts_the_segment(self):
        card = HOUSE + "Law,2007-11-21,100.00,63.00,USD\n"
        cut = book(("2007-11-20", 600), ("2007-11-21", 600), card=card)
        self.assertEqual([1583, 1667], days(cut, "bill"))

    def test_a_raise_of_pay_alone_never_cuts_the_bill_segment(self):
        card = HOUSE + "Law,2007-11-21,95.00,61.00,USD\n"
        raised = book(("2007-11-20", 600), ("2007-11-21", 600), card=card)
        self.assertEqual([1583, 1584], days(raised, "bill"))
        self.assertEqual([1000, 1017], days(raised, "pay"))

    def test_a_new_week_starts_a_new_segment(self):
        self.assertEqual([1583, 1583], days(book(("2007-11-25", 600), ("2007-11-26", 600)), "bill"))

    def test_a_month_takes_the_items_of_its_days(self):
        cut = book(("2007-12-31", 600), ("2008-01-01", 600))
        self.assertEqual({"2008-W01": "31.67"}, amounts(cut, "bill", "week"))
        self.assertEqual({"2007-12": "15.83", "2008-01": "15.84"}, amounts(cut, "bill", "month"))

    def test_weeks_are_labelled_by_their_iso_year(self):
        self.assertEqual("2004-W53", recount.week_label(date(2005, 1, 2)))
        self.assertEqual("2009-W01", recount.week_label(date(2008, 12, 29)))

    def test_work_before_the_first_rate_is_an_error(self):
        with self.assertRaises(recount.BadInput):
            book(("2003-12-31", 600))


class RunRate(unittest.TestCase):
    """At 95.00 an hour: 1 h on Sunday 31 January 2010, an empty week, 2 h on 8 February."""

    def setUp(self):
        worked = book(("2010-01-31", 3600), ("2010-02-08", 7200))
        self.points = {one["week"]: one for one in recount.run_rate(worked)}

    def ladder(self, week):
        return [self.points[week][name] for name in ("last_week", "r4", "r13", "m12")]

    def test_every_week_has_a_point(self):
        self.assertEqual(["2010-W04", "2010-W05", "2010-W06"], list(self.points))

    def test_a_month_that_ends_with_the_week_counts(self):
        # The week ends on 1 February 0:00 as January does: 95.00 / 31 x 365 = 1118.548...
        self.assertEqual(["4940.00", "1235.00", "380.00", "1118.55"], self.ladder("2010-W04"))

    def test_an_empty_week_counts_0(self):
        self.assertEqual(["0.00", "1235.00", "380.00", "1118.55"], self.ladder("2010-W05"))

    def test_windows_add_up(self):
        self.assertEqual(["9880.00", "3705.00", "1140.00", "1118.55"], self.ladder("2010-W06"))

    def test_r4_is_4_weeks_and_r13_is_13(self):
        hours = [1] + [2] * 12 + [3, 4]
        mondays = [date(2010, 2, 1) + timedelta(weeks=week) for week in range(15)]
        point = recount.run_rate(book(*[(day, h * 3600) for day, h in zip(mondays, hours)]))[-1]
        # (2 + 2 + 3 + 4) x 95.00 x 13 and (11 x 2 + 3 + 4) x 95.00 x 4
        self.assertEqual(["13585.00", "11020.00"], [point["r4"], point["r13"]])

    def test_february_of_a_leap_year_has_29_days(self):
        self.assertEqual((date(2008, 2, 1), 29), recount.last_month_ended(date(2008, 2, 25)))
        self.assertEqual((date(2008, 1, 1), 31), recount.last_month_ended(date(2008, 2, 18)))


class Comparing(unittest.TestCase):
    """A right set of reports passes; each planted fault is found."""

    def setUp(self):
        self.book = book(("2007-11-20", 600), ("2007-11-21", 600), ("2007-11-26", 3600))
        self.files = recount.expected(self.book)
        bill = {"client": "LAB", "currency": "USD", "issued": "2007-11-26", "due": "2007-12-26"}
        self.files["invoices"] = [
            {**bill, "number": "HB-1", "seconds": 1200, "amount": "31.67"},
            {**bill, "number": "HB-2", "seconds": 3600, "amount": "95.00"}]
        pay = {"expert": "E1", "currency": "USD", "state": "paid"}
        self.files["payouts"] = [
            {**pay, "id": "P1", "run": "2007-W47", "seconds": 1200, "amount": "20.00"},
            {**pay, "id": "P2", "run": "2007-W48", "seconds": 3600, "amount": "60.00"}]
        line = {"contract": "C1", "rate": "95.00"}
        self.files["invoice-lines"] = [
            {**line, "invoice": "HB-1", "week": "2007-W47", "seconds": 1200, "amount": "31.67",
             "stretches": [{"from": 0, "to": 600, "amount": "15.83"},
                           {"from": 600, "to": 1200, "amount": "15.84"}]},
            {**line, "invoice": "HB-2", "week": "2007-W48", "seconds": 3600, "amount": "95.00",
             "stretches": [{"from": 0, "to": 3600, "amount": "95.00"}]}]

    def outcome(self, **options):
        with tempfile.TemporaryDirectory() as name, redirect_stdout(StringIO()) as said:
            for report, objects in self.files.items():
                (Path(name) / f"{report}.json").write_text(json.dumps(objects))
            given = Namespace(**{"reports": Path(name), "partial": False, "invoice": "weekly",
                                 **options})
            return recount_compare.folder(self.book, recount.expected(self.book), given), \
                said.getvalue()

    def finds(self, words):
        code, said = self.outcome()
        self.assertEqual(1, code, said)
        self.assertIn(words, said)

    def test_what_is_right_passes(self):
        code, said = self.outcome()
        self.assertEqual(0, code, said)

    def test_a_cent_in_one_group(self):
        self.files["revenue-week"][0]["amount"] = "31.66"
        self.finds("2007-W47 USD: amount is '31.66', expected '31.67'")

    def test_a_missing_group_a_strange_one_and_one_there_twice(self):
        self.files["pay-expert"][0]["expert"] = "E2"
        self.files["pay-client"] *= 2
        self.finds("E1 USD: missing")
        self.finds("E2 USD: not expected")
        self.finds("LAB USD: there twice")

    def test_money_or_seconds_of_the_wrong_type(self):
        self.files["pay"][0]["amount"] = 80.0
        self.files["revenue"][0]["seconds"] = "4800"
        self.finds("80.0 is not whole")
        self.finds("seconds '4800' is not a whole number")

    def test_a_missing_file_and_a_strange_field(self):
        del self.files["run-rate"]
        self.files["revenue"][0]["note"] = "x"
        self.finds("run-rate.json        MISSING")
        self.finds("note is 'x'")

    def test_a_gap_in_the_numbers(self):
        self.files["invoices"][1]["number"] = "HB-3"
        self.finds("HB-3: series 'HB-' should have 2 here")

    def test_a_number_issued_before_its_forerunner(self):
        self.files["invoices"][1]["issued"] = "2007-11-25"
        self.finds("HB-2: issued 2007-11-25, before HB-1")

    def test_invoices_that_are_not_the_weeks(self):
        self.files["invoices"][0]["amount"] = "31.66"
        self.files["invoices"][1]["amount"] = "95.01"
        self.finds("LAB USD: invoices are not its weeks")

    def test_seconds_invoiced_twice(self):
        self.files["invoices"].append({**self.files["invoices"][0], "number": "HB-3"})
        self.finds("LAB USD: invoiced 6000 s 158.34, expected 4800 s 126.67")

    def test_a_payout_in_another_state_or_another_week(self):
        self.files["payouts"][0].update(state="approved", run="2007-W46")
        self.finds("P1: state approved")
        self.finds("E1 USD 2007-W46: paid in its run 1200 s 20.00, expected 0 s 0.00")

    def test_a_stretch_that_does_not_remultiply(self):
        self.files["invoice-lines"][0]["stretches"][1]["amount"] = "15.83"
        self.finds("600..1200 is 15.84, printed 15.83")
        self.finds("add up to 1200 s 31.66, printed 1200 s 31.67")

    def test_a_second_on_two_lines(self):
        self.files["invoice-lines"].append(self.files["invoice-lines"][1])
        self.finds("stretch 0..3600 begins where 3600 was reached")
        self.finds("HB-2: lines add up to 7200 s 190.00, expected 3600 s 95.00")


def run():
    suite = unittest.defaultTestLoader.loadTestsFromModule(__import__(__name__))
    return 0 if unittest.TextTestRunner().run(suite).wasSuccessful() else 1
