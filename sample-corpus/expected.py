#!/usr/bin/env python3
"""Writes expected/*.csv: the numbers of the sample corpus, counted without Makna.

    python3 expected.py [FOLDER]

Plain and slow on purpose: a stretch of text is the set of its characters, so that overlaps and unions need no thought.
What each file counts is said in README.md under "The numbers". The formulas are those that Makna's analysis follows; a
number behind "analysis.md" is the section of its reference that defines them.
"""

import csv
import math
import re
import statistics
import sys
import zipfile
from itertools import combinations
from pathlib import Path
from xml.etree import ElementTree

HERE = Path(__file__).resolve().parent
OUT = Path(sys.argv[1]) if len(sys.argv) > 1 else HERE / "expected"
AGES = ["13–17", "18–25", "26–45", "46–60", "61+"]
CODERS = {"Ana": {"Ana"}, "Budi": {"Budi"}, "Ana and Budi": {"Ana", "Budi"}}
SATISFACTION = "Q10 Satisfied overall"
ACCESS = ["Q1 Access easier", "Q2 Signal good enough"]
W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"

# --- Files ------------------------------------------------------------------------------------------------------------


def read(name):
    with open(HERE / name, encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def write(name, columns, rows):
    OUT.mkdir(parents=True, exist_ok=True)
    with open(OUT / name, "w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file, lineterminator="\n")
        writer.writerow(columns)
        writer.writerows(rows)


def fraction(number):
    """Six decimals; what is undefined stays empty and is never 0."""
    return "" if math.isnan(number) else f"{number:.6f}"


def share(part, whole):
    return part / whole if whole else math.nan


def text_of(file):
    if file.suffix == ".txt":
        return file.read_text(encoding="utf-8")
    body = ElementTree.fromstring(zipfile.ZipFile(file).read("word/document.xml"))
    return "\n".join("".join(run.text or "" for run in paragraph.iter(W + "t")) for paragraph in body.iter(W + "p"))


def turns_of(document):
    """Who speaks in each turn: behind the head and its blank line, a turn is a paragraph `Name: …`."""
    if document.startswith("Dokumen/"):
        return []
    return re.findall(r"^([^:\n]{1,20}): ", TEXTS[document].split("\n\n", 1)[1], re.MULTILINE)


FILES = sorted(file for file in (HERE / "documents").glob("*/*") if file.suffix in (".txt", ".docx"))
TEXTS = {f"{file.parent.name}/{file.stem}": text_of(file) for file in FILES}
CODES = [row["path"] for row in read("codebook.csv")]
CONCEPTS = [path for path in CODES if " > " not in path]
CODINGS = read("codings.csv")
CASES = read("cases.csv")
SURVEY = read("survey.csv")
POSTS = read("posts.csv")


def place(row):
    """The characters of a row of codings.csv or cases.csv, each as (document, position in code points)."""
    document = row["document"]
    start, end = (int(row["start"]), int(row["end"])) if row["start"] else (0, len(TEXTS[document]))
    assert row.get("quote", TEXTS[document][start:end]) == TEXTS[document][start:end], row
    return {(document, position) for position in range(start, end)}


for coding in CODINGS:
    coding["place"] = place(coding)

TEXT_OF_CASE, VALUES_OF_CASE = {}, {}
for row in CASES:
    TEXT_OF_CASE.setdefault(row["case"], set()).update(place(row))
    VALUES_OF_CASE[row["case"]] = row


# --- Codes ------------------------------------------------------------------------------------------------------------


def below(path):
    """A code and all codes below it."""
    return {other for other in CODES if other == path or other.startswith(path + " > ")}


# Every code with its own codings, and every concept with those of its sub-codes too.
COUNTED = [("own", [(path, {path}) for path in CODES]), ("all", [(path, below(path)) for path in CONCEPTS])]


def codings_of(codes, coders):
    return [coding for coding in CODINGS if coding["code"] in codes and coding["coder"] in coders]


def union(codings):
    """R(c): overlapping codings count once (analysis.md 1)."""
    return set().union(*(coding["place"] for coding in codings))


def cases_of(codings):
    """Cases with at least one coding that shares a character with their text (analysis.md 4, unit cases)."""
    coded = union(codings)
    return [case for case, text in TEXT_OF_CASE.items() if coded & text]


def code_frequency():
    rows = []
    for coder, coders in CODERS.items():
        for counted, codes in COUNTED:
            for path, members in codes:
                codings = codings_of(members, coders)
                documents = {coding["document"] for coding in codings}
                rows.append([path, counted, coder, len(codings), len(documents), len(cases_of(codings)),
                             len(union(codings))])
    write("code-frequency.csv", ["code", "sub-codes", "coder", "codings", "documents", "cases", "characters"], rows)


def crosstab(name, attribute, values):
    """Code × attribute: analysis.md 4 (units codings and cases) and 5.1 (bases column and, for cases, N)."""
    rows = []
    n = [sum(case[attribute] == value for case in VALUES_OF_CASE.values()) for value in values]
    texts = {value: set().union(*(text for case, text in TEXT_OF_CASE.items()
                                  if VALUES_OF_CASE[case][attribute] == value)) for value in values}
    for unit in ("codings", "cases"):
        for coder in ("Ana and Budi", "Ana"):
            for counted, codes in COUNTED:
                block = []
                for path, members in codes:
                    codings = codings_of(members, CODERS[coder])
                    if unit == "codings":
                        found = [[value for value in values if coding["place"] & texts[value]] for coding in codings]
                    else:
                        found = [[VALUES_OF_CASE[case][attribute]] for case in cases_of(codings)]
                    cells = [sum(value in each for each in found) for value in values]
                    block.append((path, cells, sum(1 for each in found if each)))
                sums = [sum(cells[i] for _, cells, _ in block) for i in range(len(values))]
                for path, cells, distinct in block:
                    of_column = [fraction(share(cell, total)) for cell, total in zip(cells, sums)]
                    of_n = [fraction(share(cell, total)) if unit == "cases" else "" for cell, total in zip(cells, n)]
                    rows.append([path, counted, coder, unit, *cells, sum(cells), distinct, *of_column, *of_n])
    write(name, ["code", "sub-codes", "coder", "unit", *values, "sum", "distinct",
                 *(f"{value} column share" for value in values), *(f"{value} share of N" for value in values)], rows)


def co_occurrence():
    """Events between the codes of one coder: analysis.md 3.1 and 3.2."""
    segments = {}
    for coding in codings_of(set(CODES), {"Ana"}):
        key = (coding["document"], int(coding["start"]), int(coding["end"]))
        segments.setdefault(key, set()).add(coding["code"])
    carrying = {path: sum(path in codes for codes in segments.values()) for path in CODES}
    events = {}
    places = sorted(segments)
    for i, one in enumerate(places):
        for other in places[i:]:
            if one[0] == other[0] and max(one[1], other[1]) < min(one[2], other[2]):
                met = {frozenset((a, b)) for a in segments[one] for b in segments[other] if a != b}
                for pair in (tuple(sorted(codes, key=CODES.index)) for codes in met):
                    events[pair] = events.get(pair, 0) + 1
    rows = []
    for (a, b), n in sorted(events.items(), key=lambda event: [CODES.index(path) for path in event[0]]):
        n1, n2 = carrying[a], carrying[b]
        c = share(n, n1 + n2 - n) if n1 + n2 > n else math.nan
        rows.append([a, b, n1, n2, n, fraction(c), fraction(n / n1), fraction(n / n2),
                     "yes" if max(n1, n2) > 5 * min(n1, n2) else ""])
    write("co-occurrence.csv", ["code 1", "code 2", "n1", "n2", "n12", "c", "n12/n1", "n12/n2", "ratio"], rows)


def similarity():
    """Codes by coding similarity: one feature for each document, 1 if the code codes it (analysis.md 6.1 and 6.2)."""
    coded = {path: {coding["document"] for coding in codings_of({path}, CODERS["Ana and Budi"])} for path in CODES}
    rows = []
    for one, other in combinations([path for path in CODES if coded[path]], 2):
        a = len(coded[one] & coded[other])
        b = len(coded[one] - coded[other])
        c = len(coded[other] - coded[one])
        d = len(TEXTS) - a - b - c
        root = math.sqrt((a + b) * (c + d) * (a + c) * (b + d))
        pearson = (a * d - b * c) / root if root else math.nan
        rows.append([one, other, a, b, c, d, pearson, share(a, a + b + c), share(2 * a, 2 * a + b + c)])
    rows.sort(key=lambda row: (-row[6] if not math.isnan(row[6]) else math.inf, row[0], row[1]))
    write("similarity.csv", ["code 1", "code 2", "a", "b", "c", "d", "pearson", "jaccard", "sorensen"],
          [[*row[:6], *map(fraction, row[6:])] for row in rows])


# --- Agreement --------------------------------------------------------------------------------------------------------


def kappa(n11, n10, n01, n00):
    """NVivo's form of Cohen's kappa on characters, with its edge cases (analysis.md 8.2)."""
    n, a, b = n11 + n10 + n01 + n00, n11 + n10, n11 + n01
    agreed, expected = n * (n11 + n00), a * b + (n - a) * (n - b)  # both times n, so that they are whole and 0 is 0
    return agreed / n**2, expected / n**2, share(agreed - expected, n**2 - expected)


def agreement():
    both = [document for document in TEXTS if {"Ana", "Budi"} == {
        coding["coder"] for coding in CODINGS if coding["document"] == document}]
    by_document, by_code, everything = [], [], []
    for path in CODES:
        if not codings_of({path}, CODERS["Ana and Budi"]):
            continue
        cells_of_code, kappas = [], []
        for document in both:
            ana, budi = (union([coding for coding in codings_of({path}, {coder}) if coding["document"] == document])
                         for coder in ("Ana", "Budi"))
            length = len(TEXTS[document])
            cells = (len(ana & budi), len(ana - budi), len(budi - ana), length - len(ana | budi))
            po, _, k = kappa(*cells)
            note = "no variation" if math.isnan(k) else ""
            by_document.append([path, document, length, *cells, fraction(po), fraction(k), note])
            cells_of_code.append(cells)
            if not math.isnan(k):
                kappas.append((length, k))
        pooled = [sum(column) for column in zip(*cells_of_code)]
        po, pe, k = kappa(*pooled)
        everything.append((pooled, po, pe, kappas))
        by_code.append(row_of(path, kappas, pooled, po, k))
    # All codes: means over every (code, document) pair, cells pooled over codes too, and pooled kappa of de Vries.
    pooled = [sum(column) for column in zip(*(cells for cells, *_ in everything))]
    po, _, k = kappa(*pooled)
    kappas = [pair for *_, pairs in everything for pair in pairs]
    mean_po = statistics.fmean(po for _, po, _, _ in everything)
    mean_pe = statistics.fmean(pe for _, _, pe, _ in everything)
    by_code.append([*row_of("All codes", kappas, pooled, po, k)[:-1], fraction((mean_po - mean_pe) / (1 - mean_pe))])
    columns = ["n11", "n10", "n01", "n00", "agreement"]
    write("agreement-by-document.csv", ["code", "document", "characters", *columns, "kappa", "note"], by_document)
    write("agreement.csv", ["code", "documents", *columns, "kappa of pooled cells", "mean kappa",
                            "size-weighted kappa", "pooled kappa (de Vries)"], by_code)


def row_of(name, kappas, pooled, po, k):
    """The averages (a), (b) and (c) of analysis.md 8.2; pairs without variation enter neither (a) nor (b)."""
    mean = statistics.fmean(k for _, k in kappas) if kappas else math.nan
    weighted = share(sum(length * k for length, k in kappas), sum(length for length, _ in kappas))
    return [name, len(kappas), *pooled, fraction(po), fraction(k), fraction(mean), fraction(weighted), ""]


# --- Survey -----------------------------------------------------------------------------------------------------------


def internet_use():
    """Frequencies, mean, median and standard deviation (analysis.md 9) of the respondents of survey.csv."""
    rows = []
    for age in [*AGES, "All"]:
        people = [row for row in SURVEY if age in (row["Age group"], "All")]
        hours = [float(row["Hours per day"]) for row in people if row["Hours per day"]]
        users = sum(row["Main platform"] != "Tidak ada" for row in people)
        rows.append([age, len(people), fraction(len(people) / len(SURVEY)), users, fraction(users / len(people)),
                     len(hours), fraction(statistics.fmean(hours)), fraction(statistics.median(hours)),
                     fraction(statistics.stdev(hours))])
    write("internet-use-by-age.csv", ["Age group", "n", "share", "users", "users share", "hours n", "hours mean",
                                      "hours median", "hours sd"], rows)


def ranks(values):
    """Mid-ranks: ties share the mean of their ranks."""
    return [sum(other < value for other in values) + (sum(other == value for other in values) + 1) / 2
            for value in values]


def beta_share(x, a, b):
    """Regularised incomplete beta function by its continued fraction (Abramowitz and Stegun 26.5.8)."""
    if x > (a + 1) / (a + b + 2):
        return 1 - beta_share(1 - x, b, a)
    value = 1.0
    for m in range(300, 0, -1):
        odd = -(a + m) * (a + b + m) * x / ((a + 2 * m) * (a + 2 * m + 1))
        even = m * (b - m) * x / ((a + 2 * m - 1) * (a + 2 * m))
        value = 1 + even / (1 + odd / value)
    value = 1 - (a + b) / (a + 1) * x / value
    front = math.lgamma(a + b) - math.lgamma(a) - math.lgamma(b) + a * math.log(x) + b * math.log1p(-x)
    return math.exp(front) / (a * value)


def correlation():
    """Spearman's rho as Pearson of mid-ranks, pairs without missing values, two-sided p by t (analysis.md 9)."""
    rows = []
    for item in [name for name in SURVEY[0] if re.match(r"Q\d+ ", name)]:
        pairs = [(float(row["Hours per day"]), int(row[item])) for row in SURVEY if row["Hours per day"] and row[item]]
        xs, ys = zip(*pairs)
        rho = statistics.correlation(ranks(xs), ranks(ys))
        df = len(pairs) - 2
        t = rho * math.sqrt(df / (1 - rho * rho))
        p = beta_share(df / (df + t * t), df / 2, 0.5)
        rows.append(["Hours per day", item, len(pairs), fraction(rho), fraction(t), df, f"{p:.4e}",
                     "satisfaction" if item == SATISFACTION else ""])
    write("spearman.csv", ["x", "y", "n", "rho", "t", "df", "p", "note"], rows)


def chi_square_tail(x, df):
    """Upper tail of the chi-square distribution by recurrence over the degrees of freedom (A. and S. 26.4.8)."""
    tail = math.erfc(math.sqrt(x / 2)) if df % 2 else math.exp(-x / 2)
    for k in range(1 if df % 2 else 2, df, 2):
        tail += math.exp(k / 2 * math.log(x / 2) - x / 2 - math.lgamma(k / 2 + 1))
    return tail


def chi_square():
    """Chi-square without Yates correction, Cramér's V, residuals and the warning of analysis.md 5.4."""
    summary, cells = [], []
    for item in ACCESS:
        for name, level in ((f"{item}: 4 and 5", lambda answer: "4–5" if answer in "45" else "1–3"),
                            (f"{item}: all answers", lambda answer: answer)):
            pairs = [(row["Region"], level(row[item])) for row in SURVEY if row["Region"] and row[item]]
            regions, levels = sorted({r for r, _ in pairs}), sorted({v for _, v in pairs})
            n, df = len(pairs), (len(regions) - 1) * (len(levels) - 1)
            chi, low, least = 0.0, 0, math.inf
            for region in regions:
                for value in levels:
                    o = pairs.count((region, value))
                    r = sum(pair[0] == region for pair in pairs)
                    c = sum(pair[1] == value for pair in pairs)
                    e = r * c / n
                    chi, low, least = chi + (o - e) ** 2 / e, low + (e < 5), min(least, e)
                    residual = (o - e) / math.sqrt(e)
                    adjusted = (o - e) / math.sqrt(e * (1 - r / n) * (1 - c / n))
                    cells.append([name, region, value, o, fraction(e), fraction(residual), fraction(adjusted),
                                  fraction(o / r)])
            size = len(regions) * len(levels)
            v = math.sqrt(chi / (n * (min(len(regions), len(levels)) - 1)))
            summary.append([name, n, fraction(chi), df, f"{chi_square_tail(chi, df):.4e}", fraction(v), low, size,
                            fraction(least), "low expected counts" if low > 0.2 * size or least < 1 else ""])
    write("chi-square.csv", ["table", "n", "chi-square", "df", "p", "cramer v", "cells below 5", "cells",
                             "least expected", "warning"], summary)
    write("chi-square-cells.csv", ["table", "region", "answer", "observed", "expected", "standardised residual",
                                   "adjusted residual", "row share"], cells)


# --- What is there ----------------------------------------------------------------------------------------------------


def counts():
    """What an import of everything must give."""
    rows = [["documents", "all", len(TEXTS)]]
    for folder in sorted({document.split("/")[0] for document in TEXTS}):
        rows.append(["documents in folder", folder, sum(document.startswith(folder + "/") for document in TEXTS)])
    for document, text in TEXTS.items():
        rows.append(["characters", document, len(text)])
    for document in TEXTS:
        rows.append(["turns", document, len(turns_of(document))])
    for document in TEXTS:
        rows.append(["speakers", document, len(set(turns_of(document)))])
    rows += [["codes", "all", len(CODES)],
             ["codes", "codable", sum(row["codable"] == "true" for row in read("codebook.csv"))],
             ["codings", "all", len(CODINGS)]]
    for coder in ("Ana", "Budi"):
        mine = [coding for coding in CODINGS if coding["coder"] == coder]
        rows += [["codings", coder, len(mine)],
                 ["segments", coder, len({(c["document"], c["start"], c["end"]) for c in mine})],
                 ["documents coded", coder, len({coding["document"] for coding in mine})]]
    for document in TEXTS:
        rows.append(["codings in document", document, sum(coding["document"] == document for coding in CODINGS)])
    rows += [["cases", "cases.csv", len(TEXT_OF_CASE)], ["case parts", "cases.csv", len(CASES)],
             ["cases", "survey.csv", len(SURVEY)], ["cases", "posts.csv", len({row["account"] for row in POSTS})]]
    for attribute, values in (("Age group", AGES), ("Region", sorted({row["Region"] for row in CASES}))):
        for value in values:
            number = sum(row[attribute] == value for row in VALUES_OF_CASE.values())
            rows.append([f"cases of cases.csv by {attribute}", value, number])
    closed = [name for name in SURVEY[0] if name != "Respondent" and not name.endswith(("?", "."))]
    questions = [name for name in SURVEY[0] if name.endswith(("?", "."))]
    rows += [["attributes", "cases.csv", len(CASES[0]) - 4], ["attributes", "survey.csv", len(closed)],
             ["attributes", "cases.csv and survey.csv", len({*closed, *list(CASES[0])[4:]})],
             ["attributes", "posts.csv", len(POSTS[0]) - 2]]
    for name in closed:
        rows.append(["values of survey.csv", name, sum(row[name] != "" for row in SURVEY)])
    for question in questions:
        rows.append(["answers", question, sum(row[question] != "" for row in SURVEY)])
    rows.append(["documents", "survey.csv", sum(any(row[question] for question in questions) for row in SURVEY)])
    rows.append(["documents", "posts.csv", len(POSTS)])
    for account in sorted({row["account"] for row in POSTS}):
        rows.append(["posts", account, sum(row["account"] == account for row in POSTS)])
    rows.append(["characters", "posts.csv", sum(len(row["text"]) for row in POSTS)])
    write("counts.csv", ["what", "of", "count"], rows)


def main():
    counts()
    code_frequency()
    crosstab("code-by-age-group.csv", "Age group", AGES)
    crosstab("code-by-region.csv", "Region", sorted({row["Region"] for row in CASES}))
    co_occurrence()
    similarity()
    agreement()
    internet_use()
    correlation()
    chi_square()


if __name__ == "__main__":
    main()
