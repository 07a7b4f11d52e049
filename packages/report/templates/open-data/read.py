"""Reads the published tables, checks that nothing was changed, recomputes every published sum, prints one question.

Đọc các bảng đã công bố, kiểm tra không bị sửa, tính lại mọi tỷ lệ cộng, in một câu hỏi.

    python3 read.py [VARIABLE]

Standard library only.
"""
import csv
import hashlib
import pathlib
import sys
from collections import defaultdict

here = pathlib.Path(__file__).resolve().parent
wrong = 0


def rows(name):
    with open(here / name, encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


for line in (here / "SHA256SUMS").read_text(encoding="utf-8").splitlines():
    digest, name = line.split("  ", 1)
    if hashlib.sha256((here / name).read_bytes()).hexdigest() != digest:
        wrong += 1
        print(f"changed: {name}")

tables, sums, variables, categories = (rows(f"{name}.csv") for name in ("tables", "sums", "variables", "categories"))
values = {(row["table"], row["groups"], row["category"]): row["value"] for row in tables}

differ = 0
for row in sums:
    total = sum(float(values[row["table"], row["groups"], one]) for one in row["categories"].split(" "))
    differ += abs(total - float(row["value"])) > 1e-9
print(f"{len(sums)} sums recomputed, {differ} differ")

kinds = {row["variable"]: row["kind"] for row in variables}
columns = defaultdict(list)
for row in tables:
    if row["statistic"] == "share" and kinds[row["variable"]] == "category":
        columns[row["table"], row["groups"]].append(row["value"])
whole = [sum(map(float, column)) for column in columns.values() if "" not in column]
open_columns = sum(total > 0 and abs(total - 1) > 1e-9 for total in whole)
print(f"{len(whole)} columns added up, {open_columns} do not give 1")

name = sys.argv[1] if len(sys.argv) > 1 else next(row["variable"] for row in variables if row["kind"] == "category")
labels = {row["category"]: row["label_vi"] for row in categories if row["variable"] == name}
for row in tables:
    if row["variable"] == name and row["by"] == "" and row["value"] != "":
        print(f"{100 * float(row['value']):5.1f} %  {labels.get(row['category'], row['category'])}")
sys.exit(1 if wrong + differ + open_columns > 0 else 0)
