# %% intro
# %% load
from pathlib import Path

import pandas as pd

try:
    import matplotlib.pyplot as plt
    plt.rcParams["text.parse_math"] = False  # a dollar in a name is a dollar
except ImportError:
    plt = None  # the tables need no charts

folder = Path({{folder}})
if not folder.exists():
    folder = Path(".")
if not (folder / "codings.csv").exists():
    try:
        from google.colab import files  # in Colab: choose the five CSV files
        files.upload()
    except ImportError:
        raise FileNotFoundError(f"{folder / 'codings.csv'} is missing") from None


def read(name, numbers=()):
    """Reads a file; all is text as it was written, but for the columns of numbers."""
    table = pd.read_csv(folder / name, encoding="utf-8-sig", dtype=str, keep_default_na=False, na_values=[""])
    for column in numbers:
        table[column] = pd.to_numeric(table[column])
    return table


def short(name):
    """A name as there is room for in a chart."""
    return name if len(name) <= 40 else name[:39] + "…"


documents = read("documents.csv", ["characters"])
codes = read("codes.csv", ["depth"])
codings = read("codings.csv", ["start", "end", "weight"])
cases = read("cases.csv")
coding_cases = read("coding_cases.csv")
assert len(codings) == {{codings}}, "codings.csv is not the file that came with this notebook"
print(f"{len(codings)} codings of {len(codes)} codes in {len(documents)} documents, {len(cases)} cases")

# %% frequency
frequency = codes[["code", "colour"]].copy()
frequency["codings"] = frequency["code"].map(codings["code"].value_counts()).fillna(0).astype(int)
frequency["documents"] = frequency["code"].map(codings.groupby("code")["document"].nunique()).fillna(0).astype(int)
frequency["share"] = frequency["codings"] / len(codings) if len(codings) else float("nan")
print(frequency.drop(columns="colour").to_string(index=False))

# %% frequency-chart
if plt and len(codings):
    figure, axes = plt.subplots(figsize=(9, 1.5 + 0.24 * len(frequency)))
    axes.barh(range(len(frequency)), frequency["codings"], color=frequency["colour"].fillna("#7f7f7f"))
    axes.set_yticks(range(len(frequency)), frequency["code"].map(short))
    axes.invert_yaxis()
    axes.set_xlabel({{label.codings}})
    title = {{label.frequency}}
    axes.set_title(f"{title}\nN = {len(codings)}")
    plt.tight_layout()
    plt.show()

# %% by-document
by_document = (pd.crosstab(codings["code"], codings["document"])
               .reindex(index=codes["code"], columns=documents["document"], fill_value=0))
print(by_document)

# %% by-attribute
attributes = [column for column in cases.columns if column not in ("case", "case_guid")]
attribute = {{attribute}}


def codes_by(attribute):
    """Cases with each code by the values of an attribute, and N; cases without a value have a column of their own."""
    unassigned, not_applicable = {{label.unassigned}}, {{label.not-applicable}}
    values = cases.set_index("case")[attribute].replace({{not-applicable}}, not_applicable).fillna(unassigned)
    last = [label for label in (unassigned, not_applicable) if label in set(values)]
    columns = sorted(set(values) - set(last)) + last
    pairs = coding_cases.merge(codings[["coding_guid", "code"]], on="coding_guid")[["case", "code"]].drop_duplicates()
    counted = pd.crosstab(pairs["code"], pairs["case"].map(values))
    return (counted.reindex(index=codes["code"], columns=columns, fill_value=0),
            values.value_counts().reindex(columns, fill_value=0))


counts, n = (codes_by(attribute) if attribute in attributes
             else (pd.DataFrame(index=codes["code"]), pd.Series(dtype=int)))
row_shares = counts.div(counts.sum(axis=1), axis=0)
column_shares = counts.div(counts.sum(axis=0), axis=1)
table_shares = counts / counts.to_numpy().sum() if counts.size else counts
n_shares = counts / n
print(counts)
print(n.to_string())
print(column_shares.round(4))

# %% by-attribute-chart
if plt and counts.size and counts.to_numpy().sum():
    colours = codes.set_index("code")["colour"].fillna("#7f7f7f")
    figure, axes = plt.subplots(figsize=(9, 2 + 0.5 * counts.shape[1]))
    left = [0] * counts.shape[1]
    for code in column_shares.index:
        axes.barh(range(counts.shape[1]), column_shares.loc[code].fillna(0), left=left, color=colours[code])
        left = left + column_shares.loc[code].fillna(0)
    axes.set_yticks(range(counts.shape[1]), [short(value) for value in counts.columns])
    axes.invert_yaxis()
    axes.set_xlim(0, 1)
    axes.set_xlabel({{label.share}})
    axes.set_title(f"{short(attribute)}\nN = {len(cases)}")
    # Names that begin with an underscore are left out of a legend; none does with a space before it.
    axes.legend([bars[0] for bars in axes.containers], [" " + short(code) for code in counts.index], bbox_to_anchor=(1, 1), loc="upper left", fontsize="x-small", ncol=1 + len(colours) // 30)
    plt.show()

# %% statistics
per_document = by_document.T
print(pd.DataFrame({"mean": per_document.mean(), "median": per_document.median(), "sd": per_document.std(),
                    "min": per_document.min(), "max": per_document.max()}).round(3))
