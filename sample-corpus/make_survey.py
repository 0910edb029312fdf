#!/usr/bin/env python3
"""Writes survey.csv (200 respondents) and posts.csv (400 posts) of the sample corpus.

Every sentence comes from the hand-written files in sources/; this script draws from them with a fixed seed, so the same
sources always give the same two files. Run it without arguments in any folder:

    python3 make_survey.py

It prints the patterns that it has built in, measured on the files as written.

How an answer finds its respondent. A line in sources/jawaban-*.txt is `[tags] answer`; every tag must fit:

    age         pelajar 13-17, muda 13-25, mahasiswa 18-25 with SMA, kerja 18-60, ortu 26-45, dewasa 18+,
                tua 46+, sepuh 61+
    education   sarjana (D3 or more)
    gender      pria, wanita
    region      kota (DKI Jakarta, DI Yogyakarta), desa (not DKI Jakarta), sunda (Jawa Barat), jawa (Jawa Timur,
                DI Yogyakarta), batak (Sumatera Utara), minang (Sumatera Barat), sumatra (both), kalimantan, sulawesi,
                timur (Nusa Tenggara Timur, Papua), papua, jauh (Kalimantan, Sulawesi and timur)
    use         nol (none), pakai (some), jarang (less than one hour a day), aktif (two hours or more)
    platform    wa, ig, tiktok, fb, yt
    mood        puas (satisfaction 4 or 5), cukup (3 or more), kecewa (1 or 2)

An answer of up to five words may come back three times, as short answers do in real surveys; a longer one is used once.

A line in sources/post-*.txt is `kind | when | text`. `when` is `-` (any day), a day, or a window `from..to`, and may
end in the weekdays that are allowed (`sen,sel`). In the text `{40..120}` is a number, `{besok}` the next working day,
`{sisa}` the days left until 30 June, `{warga}` the masked name of anybody, `{pak}` of a man and `{bu}` of a woman.
"""

import csv
import datetime as dt
import math
import random
import re
import statistics
import zipfile
from pathlib import Path
from xml.sax.saxutils import escape

SEED = 20250620
HERE = Path(__file__).resolve().parent
SOURCES = HERE / "sources"

# --- Survey -----------------------------------------------------------------------------------------------------------

AGES = {"13–17": 24, "18–25": 58, "26–45": 64, "46–60": 34, "61+": 20}
REGIONS = {
    "DKI Jakarta": 28,
    "Jawa Barat": 26,
    "Jawa Timur": 22,
    "DI Yogyakarta": 14,
    "Sumatera Utara": 18,
    "Sumatera Barat": 14,
    "Bali": 12,
    "Kalimantan Selatan": 16,
    "Sulawesi Selatan": 20,
    "Nusa Tenggara Timur": 18,
    "Papua": 12,
}
REMOTE = {"Kalimantan Selatan", "Sulawesi Selatan", "Nusa Tenggara Timur", "Papua"}

# How well a region is served by signal and offices, in standard deviations of a respondent's judgement.
SERVED = {
    "DKI Jakarta": 1.05,
    "Jawa Barat": 0.35,
    "Jawa Timur": 0.40,
    "DI Yogyakarta": 0.75,
    "Sumatera Utara": 0.10,
    "Sumatera Barat": 0.00,
    "Bali": 0.45,
    "Kalimantan Selatan": -0.50,
    "Sulawesi Selatan": -0.40,
    "Nusa Tenggara Timur": -1.00,
    "Papua": -1.35,
}
# Median hours of social media a day and the spread of their logarithm.
HOURS = {"13–17": (2.7, 0.45), "18–25": (4.3, 0.40), "26–45": (3.3, 0.45), "46–60": (1.5, 0.60), "61+": (0.5, 0.80)}

# The highest level completed: a pupil of a senior secondary school stands under SMP.
EDUCATION = {
    "13–17": {"SD": 10, "SMP": 14},
    "18–25": {"SMP": 6, "SMA": 60, "D3": 8, "S1": 26},
    "26–45": {"SD": 5, "SMP": 12, "SMA": 40, "D3": 10, "S1": 27, "S2": 6},
    "46–60": {"SD": 22, "SMP": 18, "SMA": 34, "D3": 6, "S1": 16, "S2": 4},
    "61+": {"SD": 46, "SMP": 20, "SMA": 22, "D3": 5, "S1": 7},
}
PLATFORMS = {
    "13–17": {"TikTok": 46, "Instagram": 30, "WhatsApp": 12, "YouTube": 12},
    "18–25": {"Instagram": 40, "TikTok": 33, "WhatsApp": 14, "X": 8, "YouTube": 5},
    "26–45": {"WhatsApp": 32, "Instagram": 28, "Facebook": 18, "TikTok": 15, "YouTube": 5, "X": 2},
    "46–60": {"WhatsApp": 48, "Facebook": 34, "YouTube": 12, "TikTok": 6},
    "61+": {"WhatsApp": 56, "Facebook": 24, "YouTube": 20},
}
LIKERT = [
    "Q1 Access easier",
    "Q2 Signal good enough",
    "Q3 Information clear",
    "Q4 Follows agencies",
    "Q5 Comments or complains",
    "Q6 Complaints answered",
    "Q7 Spending is open",
    "Q8 Trusts the accounts",
    "Q9 Others left behind",
    "Q10 Satisfied overall",
]
OPEN = {
    "Apa yang berubah bagi Anda sejak layanan publik memakai media sosial?": "jawaban-perubahan.txt",
    "Ceritakan kesulitan yang pernah Anda alami saat mengurus layanan lewat HP atau media sosial.":
        "jawaban-kesulitan.txt",
    "Apa saran Anda untuk instansi yang mengelola akun media sosial?": "jawaban-saran.txt",
}
COLUMNS = ["Respondent", "Age group", "Gender", "Region", "Education", "Hours per day", "Main platform", *LIKERT, *OPEN]


class Dice:
    """Draws made of `random()` alone, the one method whose results Python promises to keep."""

    def __init__(self, seed):
        self.random = random.Random(seed).random

    def chance(self, share):
        return self.random() < share

    def whole(self, low, high):
        return low + int(self.random() * (high - low + 1))

    def normal(self):
        return statistics.NormalDist().inv_cdf(min(max(self.random(), 1e-9), 1 - 1e-9))

    def pick(self, items, weights=None):
        if weights is None:
            return items[self.whole(0, len(items) - 1)]
        point = self.random() * sum(weights)
        for item, weight in zip(items, weights):
            point -= weight
            if point < 0:
                return item
        return items[-1]

    def one_of(self, shares):
        return self.pick(list(shares), list(shares.values()))

    def shuffled(self, items):
        keyed = [(self.random(), index, item) for index, item in enumerate(items)]
        return [item for _, _, item in sorted(keyed, key=lambda entry: entry[:2])]


def scale(judgement):
    """A judgement in standard deviations as an answer from 1 to 5."""
    return 1 + sum(judgement > edge for edge in (-1.35, -0.5, 0.3, 1.15))


def hours_of(dice, age, region):
    median, spread = HOURS[age]
    raw = median * math.exp(spread * dice.normal() + 0.12 * SERVED[region])
    if age == "61+" and dice.chance(0.25) or age == "46–60" and dice.chance(0.04):
        return 0.0
    return max(0.2, round(raw, 1)) if raw < 1 else min(10.0, round(raw * 2) / 2)


def likert_of(dice, person):
    served, hours, age = SERVED[person["Region"]], person["hours"], person["Age group"]
    use = min(2.0, 1.05 * math.log1p(hours) - 1.3)  # about -1.3 without use, 0 at two and a half hours, 1 at eight
    young = {"13–17": 0.5, "18–25": 0.7, "26–45": 0.3, "46–60": -0.5, "61+": -1.1}[age]
    mood = 0.78 * use + 0.25 * served + 0.80 * dice.normal()  # the respondent's own experience, in all judgements

    def answer(of_mood, of_use, of_served, of_young, noise, shift=0.0):
        known = of_mood * mood + of_use * use + of_served * served + of_young * young
        return scale(known + noise * dice.normal() + shift)

    answers = [
        answer(0.30, 0.30, 0.55, 0.0, 0.65, 0.25),
        answer(0.00, 0.05, 1.00, 0.0, 0.60, 0.10),
        answer(0.55, 0.10, 0.15, 0.0, 0.75, 0.15),
        answer(0.15, 0.65, 0.05, 0.1, 0.75, -0.15),
        answer(0.00, 0.40, 0.05, 0.7, 0.75, -0.45),
        answer(0.70, 0.00, 0.10, 0.0, 0.70, -0.40),
        answer(0.45, 0.00, 0.05, -0.2, 0.80, -0.45),
        answer(0.60, 0.00, 0.00, -0.3, 0.75, -0.05),
        answer(-0.10, 0.00, -0.45, -0.3, 0.75, 0.75),
        answer(0.85, 0.05, 0.10, 0.0, 0.55, 0.05),
    ]
    if hours == 0:  # nobody follows or comments without social media
        answers[3], answers[4] = min(answers[3], 2), 1
    return answers


def fits(tag, person):
    age, region, hours, satisfied = person["Age group"], person["Region"], person["hours"], person["satisfied"]
    return {
        "pelajar": age == "13–17",
        "muda": age in ("13–17", "18–25"),
        "mahasiswa": age == "18–25" and person["Education"] == "SMA",
        "kerja": age in ("18–25", "26–45", "46–60"),
        "ortu": age == "26–45",
        "dewasa": age != "13–17",
        "tua": age in ("46–60", "61+"),
        "sepuh": age == "61+",
        "sarjana": person["Education"] in ("D3", "S1", "S2"),
        "pria": person["Gender"] == "Laki-laki",
        "wanita": person["Gender"] == "Perempuan",
        "kota": region in ("DKI Jakarta", "DI Yogyakarta"),
        "desa": region != "DKI Jakarta",
        "sunda": region == "Jawa Barat",
        "jawa": region in ("Jawa Timur", "DI Yogyakarta"),
        "batak": region == "Sumatera Utara",
        "minang": region == "Sumatera Barat",
        "sumatra": region.startswith("Sumatera"),
        "kalimantan": region.startswith("Kalimantan"),
        "sulawesi": region.startswith("Sulawesi"),
        "timur": region in ("Nusa Tenggara Timur", "Papua"),
        "papua": region == "Papua",
        "jauh": region in REMOTE,
        "nol": hours == 0,
        "pakai": hours > 0,
        "jarang": hours < 1,
        "aktif": hours >= 2,
        "wa": person["Main platform"] == "WhatsApp",
        "ig": person["Main platform"] == "Instagram",
        "tiktok": person["Main platform"] == "TikTok",
        "fb": person["Main platform"] == "Facebook",
        "yt": person["Main platform"] == "YouTube",
        "puas": satisfied >= 4,
        "cukup": satisfied >= 3,
        "kecewa": satisfied <= 2,
    }[tag]


def read_answers(name):
    answers = []
    for line in lines_of(name):
        tags, text = re.fullmatch(r"\[([a-z ]*)] (.+)", line).groups()
        answers.append((tags.split(), text))
    return answers


def lines_of(name):
    text = (SOURCES / name).read_text(encoding="utf-8")
    return [line for line in text.splitlines() if line and not line.startswith("#")]


def answer_from(dice, pool, used, person, taken):
    """An answer that fits, or a blank one; the narrower it fits and the less it was used, the likelier it is."""
    fitting, weights = [], []
    for tags, text in pool:
        most = 3 if len(text.split()) <= 5 else 1
        rare_user = person["hours"] < 0.5 and not {"jarang", "nol", "sepuh"} & set(tags)
        if used.get(text, 0) >= most or rare_user or text in taken or not all(fits(tag, person) for tag in tags):
            continue
        fitting.append(text)
        weights.append((0.35 if not tags else len(tags) ** 1.3) / (1 + 2 * used.get(text, 0)))
    if not fitting:
        return ""
    text = dice.pick(fitting, weights)
    used[text] = used.get(text, 0) + 1
    return text


def survey(dice):
    ages = dice.shuffled([age for age, count in AGES.items() for _ in range(count)])
    regions = dice.shuffled([region for region, count in REGIONS.items() for _ in range(count)])
    people = []
    for age, region in zip(ages, regions):
        person = {"Age group": age, "Region": region, "Gender": "Perempuan" if dice.chance(0.53) else "Laki-laki"}
        person["Education"] = dice.one_of(EDUCATION[age])
        person["hours"] = hours_of(dice, age, region)
        person["Main platform"] = "Tidak ada" if person["hours"] == 0 else dice.one_of(PLATFORMS[age])
        person["answers"] = likert_of(dice, person)
        person["satisfied"] = person["answers"][-1]
        people.append(person)

    pools = {question: read_answers(name) for question, name in OPEN.items()}
    used = {question: {} for question in OPEN}
    replies = [{} for _ in people]
    for index in dice.shuffled(range(len(people))):
        person = people[index]
        older = person["Age group"] in ("46–60", "61+")
        silent = 0.08 + (0.10 if older else 0) + (0.06 if person["hours"] == 0 else 0)
        taken = set()
        for place, question in enumerate(OPEN):
            text = "" if dice.chance(silent + 0.03 * place) else answer_from(
                dice, pools[question], used[question], person, taken)
            replies[index][question] = text
            taken.add(text)

    rows = []
    for number, (person, reply) in enumerate(zip(people, replies), start=1):
        row = {name: person[name] for name in ("Age group", "Region", "Main platform")}
        row["Respondent"] = f"R{number:03d}"
        row["Gender"] = "" if dice.chance(0.015) else person["Gender"]
        row["Education"] = "" if dice.chance(0.02) else person["Education"]
        row["Hours per day"] = "" if person["hours"] and dice.chance(0.03) else f"{person['hours']:.1f}"
        for name, value in zip(LIKERT, person["answers"]):
            unsure = 0.02 + (0.12 if person["hours"] == 0 and name.startswith(("Q6", "Q7", "Q8")) else 0)
            row[name] = "" if dice.chance(unsure) else value
        row.update(reply)
        rows.append(row)
    return rows


# --- Posts ------------------------------------------------------------------------------------------------------------

# name of the source, posts, platforms with their shares, likes that a usual post gets
ACCOUNTS = [
    ("post-dukcapil.txt", 82, {"Instagram": 62, "TikTok": 22, "X": 16}, 160),
    ("post-pemkot.txt", 80, {"Instagram": 56, "X": 24, "Facebook": 20}, 120),
    ("post-samsat.txt", 72, {"Instagram": 60, "TikTok": 24, "Facebook": 16}, 95),
    ("post-dindik.txt", 66, {"Instagram": 70, "Facebook": 30}, 140),
    ("post-puskesmas.txt", 54, {"Facebook": 82, "TikTok": 18}, 38),
    ("post-desa.txt", 46, {"Facebook": 100}, 24),
]
FIRST, LAST = dt.date(2025, 1, 2), dt.date(2025, 6, 30)
WEEKDAYS = ["sen", "sel", "rab", "kam", "jum", "sab", "min"]
DAY_NAMES = ["Senin", "Selasa", "Rabu", "Kamis", "Jumat", "Sabtu", "Minggu"]
MONTHS = ["Januari", "Februari", "Maret", "April", "Mei", "Juni", "Juli"]
# likes, comments and shares against the usual post of the account; comments and shares are parts of the likes
KINDS = {
    "pengumuman": (1.0, 0.22, 0.16),
    "antrean": (0.45, 0.30, 0.08),
    "balasan": (0.20, 0.12, 0.00),
    "hoaks": (1.3, 0.18, 0.75),
    "kampanye": (1.5, 0.10, 0.30),
}


def days(first, last):
    return [first + dt.timedelta(step) for step in range((last - first).days + 1)]


HOLIDAYS = {
    *days(dt.date(2025, 1, 27), dt.date(2025, 1, 29)),
    *days(dt.date(2025, 3, 28), dt.date(2025, 4, 7)),
    dt.date(2025, 4, 18),
    dt.date(2025, 5, 1),
    *days(dt.date(2025, 5, 12), dt.date(2025, 5, 13)),
    *days(dt.date(2025, 5, 29), dt.date(2025, 5, 30)),
    dt.date(2025, 6, 6),
    dt.date(2025, 6, 9),
    dt.date(2025, 6, 27),
}


def works(day):
    return day.weekday() < 5 and day not in HOLIDAYS


def next_working_day(day):
    day += dt.timedelta(1)
    while not works(day):
        day += dt.timedelta(1)
    return f"{DAY_NAMES[day.weekday()]}, {day.day} {MONTHS[day.month - 1]}"


def allowed_days(kind, when):
    """The days on which a post may stand: a day that is named is taken as it is, a window keeps to working days."""
    window, _, names = when.partition(" ")
    if window == "-":
        first, last = FIRST, LAST
    else:
        parts = [dt.date.fromisoformat(part) for part in window.split("..")]
        first, last = parts[0], parts[-1]
    if first == last:
        return [first]
    wanted = [day for day in days(first, last) if not names or WEEKDAYS[day.weekday()] in names.split(",")]
    if kind in ("antrean", "balasan", "pengumuman"):
        return [day for day in wanted if works(day)] or wanted
    return [day for day in wanted if day not in HOLIDAYS] or wanted


def filled(dice, text, day, names):
    def number(match):
        low, high = match.group(1), match.group(2)
        return str(dice.whole(int(low), int(high))).zfill(len(low) if low.startswith("0") else 0)

    text = re.sub(r"\{(\d+)\.\.(\d+)}", number, text)
    text = text.replace("{besok}", next_working_day(day)).replace("{sisa}", str((LAST - day).days))
    for mark, kinds in (("{warga}", "PL-"), ("{pak}", "L-"), ("{bu}", "P-")):
        if mark in text:
            text = text.replace(mark, dice.pick([name for kind, name in names if kind in kinds]))
    return text


def posts(dice):
    masked = [line.split() for line in lines_of("akun-warga.txt")]
    rows = []
    for source, count, platforms, usual in ACCOUNTS:
        head = (SOURCES / source).read_text(encoding="utf-8").splitlines()
        account, agency = (line.split(": ", 1)[1] for line in head[:2])
        written = [tuple(part.strip() for part in line.split("|", 2)) for line in lines_of(source)]
        main = max(platforms, key=platforms.get)
        east = source in ("post-puskesmas.txt", "post-desa.txt")
        names = [(parts[0], parts[-1]) for parts in masked if ("timur" in parts) == east]
        made, uses = [], {}

        def add(kind, text, day, platform):
            like, comment, share = KINDS[kind]
            reach = usual * like * math.exp(0.7 * dice.normal()) * (2.2 if platform == "TikTok" else 1)
            reach *= 1 if platform in (main, "TikTok") else 0.4
            comments = reach * comment * math.exp(0.6 * dice.normal())
            shares = reach * share * math.exp(0.6 * dice.normal())
            made.append({"account": account, "agency": agency, "date": day.isoformat(), "platform": platform,
                         "text": text, "likes": round(reach), "comments": round(comments), "shares": round(shares)})

        for kind, when, text in written:
            day = dice.pick(allowed_days(kind, when))
            platform = main if kind == "antrean" else dice.one_of(platforms)
            words = filled(dice, text, day, names)
            add(kind, words, day, platform)
            uses[text] = [(kind, when, day, platform, words)]
        while len(made) < count:
            again = []
            for text, made_so_far in uses.items():
                kind, when = made_so_far[0][:2]
                routine = kind == "kampanye" or "{" in text
                twice = len(platforms) > 1 and len(made_so_far) < 2
                if kind != "balasan" and len(made_so_far) < 3 and (routine or twice):
                    again.append((text, routine))
            text, routine = dice.pick(again, [(3 if routine else 1) / len(uses[text]) for text, routine in again])
            kind, when, day, platform, words = uses[text][0]
            later = [other for other in allowed_days(kind, when)
                     if all(abs((other - use[2]).days) >= 10 for use in uses[text])]
            if routine and later:
                day = dice.pick(later)
                platform = main if kind == "antrean" else dice.one_of(platforms)
                words = filled(dice, text, day, names)
            else:  # the same post on a second platform
                others = {name: share for name, share in platforms.items()
                          if all((name, day) != (use[3], use[2]) for use in uses[text])}
                if kind == "antrean" or not others:
                    continue
                platform = dice.one_of(others)
            add(kind, words, day, platform)
            uses[text].append((kind, when, day, platform, words))
        rows += made
    return sorted(rows, key=lambda row: (row["date"], row["account"], row["platform"], row["text"]))


# --- Patterns ---------------------------------------------------------------------------------------------------------

def ranks(values):
    order = sorted(range(len(values)), key=lambda index: values[index])
    result = [0.0] * len(values)
    start = 0
    while start < len(order):
        end = start
        while end + 1 < len(order) and values[order[end + 1]] == values[order[start]]:
            end += 1
        for place in range(start, end + 1):
            result[order[place]] = (start + end) / 2 + 1
        start = end + 1
    return result


def spearman(pairs):
    xs, ys = zip(*pairs)
    return statistics.correlation(ranks(xs), ranks(ys))


def chi_square(pairs):
    pairs = list(pairs)
    rows, columns = sorted({row for row, _ in pairs}), sorted({column for _, column in pairs})
    total = 0.0
    for row in rows:
        for column in columns:
            expected = sum(pair[0] == row for pair in pairs) * sum(pair[1] == column for pair in pairs) / len(pairs)
            total += (sum(pair == (row, column) for pair in pairs) - expected) ** 2 / expected
    return total, (len(rows) - 1) * (len(columns) - 1)


def report(rows, post_rows):
    def pairs(first, second):
        return [(row[first], row[second]) for row in rows if row[first] != "" and row[second] != ""]

    satisfaction = [(float(hours), int(value)) for hours, value in pairs("Hours per day", "Q10 Satisfied overall")]
    print(f"survey.csv: {len(rows)} respondents, posts.csv: {len(post_rows)} posts")
    print(f"Spearman, hours and {LIKERT[-1]}: {spearman(satisfaction):.3f} (n = {len(satisfaction)})")
    for name in LIKERT[:2]:
        value, freedom = chi_square((region, int(answer) >= 4) for region, answer in pairs("Region", name))
        print(f"Chi-square, region and {name} (4-5 against 1-3): {value:.1f}, df = {freedom}")
    for age in AGES:
        hours = [float(row["Hours per day"]) for row in rows if row["Age group"] == age and row["Hours per day"] != ""]
        print(f"Hours per day, {age}: median {statistics.median(hours):.1f}, mean {statistics.fmean(hours):.2f}")
    for question in OPEN:
        given = [row[question] for row in rows if row[question]]
        print(f"{len(given)} answers, {len(set(given))} different: {question}")


def write(name, columns, rows):
    with open(HERE / name, "w", encoding="utf-8", newline="") as file:
        writer = csv.DictWriter(file, columns, lineterminator="\n")
        writer.writeheader()
        writer.writerows(rows)


NUMBER = re.compile(r"-?(0|[1-9][0-9]*)([.][0-9]+)?")
OFFICE = "http://schemas.openxmlformats.org"


def write_workbook(name, columns, rows):
    """Writes a plain workbook of one sheet; numbers are numbers, everything else is text."""
    def cell(value):
        value = str(value)
        if NUMBER.fullmatch(value):
            return f"<c><v>{value}</v></c>"
        return f'<c t="inlineStr"><is><t xml:space="preserve">{escape(value)}</t></is></c>' if value else "<c/>"

    lines = [columns] + [[row.get(column, "") for column in columns] for row in rows]
    data = "".join("<row>" + "".join(map(cell, line)) + "</row>" for line in lines)
    head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
    main_ns = f'xmlns="{OFFICE}/spreadsheetml/2006/main"'
    relations = f'xmlns="{OFFICE}/package/2006/relationships"'
    document = f"{OFFICE}/officeDocument/2006/relationships"
    kind = "application/vnd.openxmlformats-officedocument.spreadsheetml"
    parts = {
        "[Content_Types].xml": f'<Types xmlns="{OFFICE}/package/2006/content-types">'
        '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
        '<Default Extension="xml" ContentType="application/xml"/>'
        f'<Override PartName="/xl/workbook.xml" ContentType="{kind}.sheet.main+xml"/>'
        f'<Override PartName="/xl/worksheets/sheet1.xml" ContentType="{kind}.worksheet+xml"/></Types>',
        "_rels/.rels": f'<Relationships {relations}>'
        f'<Relationship Id="r1" Type="{document}/officeDocument" Target="xl/workbook.xml"/></Relationships>',
        "xl/workbook.xml": f'<workbook {main_ns} xmlns:r="{document}">'
        '<sheets><sheet name="Survey" sheetId="1" r:id="r1"/></sheets></workbook>',
        "xl/_rels/workbook.xml.rels": f'<Relationships {relations}>'
        f'<Relationship Id="r1" Type="{document}/worksheet" Target="worksheets/sheet1.xml"/></Relationships>',
        "xl/worksheets/sheet1.xml": f"<worksheet {main_ns}><sheetData>{data}</sheetData></worksheet>",
    }
    with zipfile.ZipFile(HERE / name, "w") as archive:
        for part, text in parts.items():
            entry = zipfile.ZipInfo(part, (2025, 6, 30, 12, 0, 0))
            entry.compress_type = zipfile.ZIP_DEFLATED
            archive.writestr(entry, head + text)


def main():
    rows = survey(Dice(SEED))
    post_rows = posts(Dice(SEED + 1))
    write("survey.csv", COLUMNS, rows)
    write_workbook("survey.xlsx", COLUMNS, rows)
    write("posts.csv", ["account", "agency", "date", "platform", "text", "likes", "comments", "shares"], post_rows)
    report(rows, post_rows)


if __name__ == "__main__":
    main()
