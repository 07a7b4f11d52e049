"""Works out again every share, sum, design effect, interval, difference and verdict of a report from its protected tables.

Tính lại từng tỷ lệ, tổng, hệ số thiết kế, khoảng tin cậy, chênh lệch và kết luận của báo cáo từ các bảng đã che chắn.

    python3 recompute.py

Standard library only. Ends with 1 where a figure comes out otherwise.
"""
import csv
import hashlib
import math
import pathlib
import sys
from collections import defaultdict

here = pathlib.Path(__file__).resolve().parent
failed = 0


def rows(name):
    with open(here / name, encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def number(text):
    return None if text == "" else float(text)


def report(what, count, wrong):
    global failed
    failed += wrong
    print(f"{count} {what}, {wrong} differ")


def student_two_sided(t, df):
    """Two-sided p-value: the regularized incomplete beta function at df / (df + t²), by its continued fraction."""
    a, b, x = df / 2, 0.5, df / (df + t * t)
    if x >= 1:
        return 1.0
    swap = x > (a + 1) / (a + b + 2)
    if swap:
        a, b, x = b, a, 1 - x
    front = math.exp(math.lgamma(a + b) - math.lgamma(a) - math.lgamma(b) + a * math.log(x) + b * math.log1p(-x)) / a
    tiny = 1e-300
    f = c = 1.0
    d = 0.0
    for i in range(1000):
        m = i // 2
        if i == 0:
            step = 1.0
        elif i % 2 == 0:
            step = m * (b - m) * x / ((a + 2 * m - 1) * (a + 2 * m))
        else:
            step = -(a + m) * (a + b + m) * x / ((a + 2 * m) * (a + 2 * m + 1))
        d = 1 / (1 + step * d or tiny)
        c = 1 + step / c or tiny
        f *= c * d
        if i > 0 and abs(1 - c * d) < 1e-12:
            break
    beta = front * (f - 1)
    return 1 - beta if swap else beta


def student_quantile(df):
    """97.5 % quantile, by bisection."""
    low, high = 0.0, 1000.0
    for _ in range(60):
        middle = (low + high) / 2
        low, high = (middle, high) if student_two_sided(middle, df) > 0.05 else (low, middle)
    return low


def more_than_chance(families, level):
    """Benjamini and Hochberg over families, Holm within those that are found (Benjamini and Bogomolov 2014)."""
    smallest = [min(1.0, len(family) * min(family)) for family in families]
    found = 0
    for i, p in enumerate(sorted(smallest), 1):
        if p <= level * i / len(families):
            found = i
    if found == 0:
        return [[False] * len(family) for family in families]
    reached = level * found / len(families)
    verdicts = []
    for family, least in zip(families, smallest):
        verdict = [False] * len(family)
        if least <= reached:
            for place, at in enumerate(sorted(range(len(family)), key=lambda k: family[k])):
                if family[at] > reached / (len(family) - place):
                    break
                verdict[at] = True
        verdicts.append(verdict)
    return verdicts


for line in (here / "SHA256SUMS").read_text(encoding="utf-8").splitlines():
    digest, name = line.split("  ", 1)
    if hashlib.sha256((here / name).read_bytes()).hexdigest() != digest:
        failed += 1
        print(f"changed: {name}")

study = {row["name"]: float(row["value"]) for row in rows("study.csv")}
kinds = {row["variable"]: row["kind"] for row in rows("variables.csv")}
tables, sums = rows("tables.csv"), rows("sums.csv")
cells = {(row["table"], row["groups"], row["category"]): row for row in tables}

# Shares: people of the cell over people of the column; of several answers, over all who were asked.
people = rows("people.csv")
columns = defaultdict(list)
for row in people:
    columns[row["table"], row["groups"]].append(row)
masked = {key[:2] for key, row in cells.items() if row["mask"]}
count = wrong = 0
for (table, groups), column in columns.items():
    first = cells[table, groups, column[0]["category"]]
    total = sum(float(row["people"]) for row in column)
    if kinds[first["variable"]] == "set" or (table, groups) in masked or total == 0:
        total = float(first["weighted_base"])
    if total == 0:
        continue
    for row in column:
        cell = cells[table, groups, row["category"]]
        share = round(float(row["people"]) / total, 2 + int(cell["decimals"]))
        count += 1
        wrong += abs(share - float(cell["value"])) > 1e-9
report("shares recomputed", count, wrong)

wrong = 0
for row in sums:
    parts = [cells[row["table"], row["groups"], one]["value"] for one in row["categories"].split(" ")]
    wrong += abs(sum(map(float, parts)) - float(row["value"])) > 1e-9
report("sums recomputed", len(sums), wrong)

count = wrong = 0
for row in tables:
    value, error, effect = number(row["value"]), number(row["standard_error"]), number(row["design_effect"])
    if row["statistic"] != "share" or effect is None:
        continue
    count += 1
    wrong += abs(error**2 / (value * (1 - value) / float(row["base"])) - effect) > 0.05 + 1e-9
report("design effects recomputed", count, wrong)

# Intervals: on the logit scale. Published ones are laid around the share before it is rounded.
quantiles = {}
count, widest = 0, 0.0
for row in tables:
    value, error, df = number(row["value"]), number(row["standard_error"]), number(row["degrees_of_freedom"])
    if row["statistic"] != "share" or error is None or row["lower"] == "" or not df:
        continue
    step = 10.0 ** -(2 + int(row["decimals"]))
    if not 5 * step <= value <= 1 - 5 * step:
        continue
    t = quantiles.setdefault(df, student_quantile(df))
    middle, half = math.log(value / (1 - value)), t * error / (value * (1 - value))
    for end, sign in (("lower", -1), ("upper", 1)):
        again = 1 / (1 + math.exp(-(middle + sign * half)))
        widest = max(widest, abs(again - float(row[end])) / step)
    count += 1
print(f"{count} intervals recomputed, at most {widest:.1f} steps of rounding off")


def figures(tables, sums, df_of_all):
    """By table, groups and answers: value, standard error, degrees of freedom, step of rounding."""
    found = {}
    steps, own = {}, {}
    for row in tables:
        place = row["table"], row["groups"]
        share = row["statistic"] == "share"
        steps[place] = 10.0 ** -(2 + int(row["decimals"]) if share else int(row["decimals"]))
        own[place] = number(row["degrees_of_freedom"])
    for row in [*tables, *sums]:
        place = row["table"], row["groups"]
        error = number(row["standard_error"])
        if error is None or row["value"] == "":
            continue
        df = df_of_all if own[place] is None else own[place]
        if df <= 0:
            continue
        if df_of_all > df:
            error *= math.sqrt((df + 1) / df / ((df_of_all + 1) / df_of_all))
        answers = row.get("categories", row.get("category"))
        found[(*place, answers)] = float(row["value"]), error, df, steps[place]
    return found


def judge(what, published, pairs, family_of):
    """Differences, errors and p-values of pairs of figures, then which are more than chance."""
    wrong = 0
    families = defaultdict(list)
    for row, ((a, se_a, df_a, step_a), (b, se_b, df_b, step_b)) in zip(published, pairs):
        error = math.sqrt(se_a**2 + se_b**2 + (step_a**2 + step_b**2) / 12)
        first, second = se_a**2, se_b**2
        df = (first + second) ** 2 / (first**2 / df_a + second**2 / df_b)
        p = student_two_sided((a - b) / error, df)
        wrong += (
            abs(a - b - float(row["difference"])) > 1e-9
            or abs(error - float(row["standard_error"])) > 1e-9
            or abs(p - float(row["p_value"])) > 1e-7
        )
        families[family_of(row)].append((p, row["clear"] == "true"))
    report(f"{what} recomputed", len(published), wrong)
    verdicts = more_than_chance([[p for p, _ in own] for own in families.values()], study["level"])
    said = [[clear for _, clear in own] for own in families.values()]
    wrong = sum(a != b for own, theirs in zip(verdicts, said) for a, b in zip(own, theirs))
    report(f"verdicts on {what} recomputed", len(published), wrong)


now = figures(tables, sums, study["degrees_of_freedom"])
differences = rows("differences.csv")
if differences:
    pairs = [
        (now[row["table"], row["groups_a"], row["categories"]], now[row["table"], row["groups_b"], row["categories"]])
        for row in differences
    ]
    judge("differences between groups", differences, pairs, lambda row: row["table"])
if (here / "waves.csv").exists():
    before = figures(rows("earlier-tables.csv"), rows("earlier-sums.csv"), study["degrees_of_freedom_earlier"])
    waves = rows("waves.csv")
    # A table of everybody has its question's name.
    pairs = [
        (now[row["variable"], "", row["categories"]], before[row["variable"], "", row["categories"]]) for row in waves
    ]
    if waves:
        judge("differences between waves", waves, pairs, lambda row: row["variable"])

sys.exit(1 if failed > 0 else 0)
