"""Reads the single answers, checks the hashes, prints the weighted shares of one question.

Đọc tệp từng phiếu, kiểm tra mã băm, in tỷ lệ có trọng số của một câu hỏi.

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
for line in (here / "SHA256SUMS").read_text(encoding="utf-8").splitlines():
    wanted, name = line.split("  ", 1)
    if hashlib.sha256((here / name).read_bytes()).hexdigest() != wanted:
        print(f"{name} was changed")
        wrong += 1

with open(here / "microdata.csv", encoding="utf-8", newline="") as file:
    rows = list(csv.DictReader(file))
name = sys.argv[1] if len(sys.argv) > 1 else next(iter(rows[0]))
shares = defaultdict(float)
for row in rows:
    if row[name] != "":
        shares[row[name]] += float(row["weight"])
total = sum(shares.values())
print(f"{len(rows)} rows; {name}:")
for code, share in sorted(shares.items()):
    print(f"{code}\t{100 * share / total:.2f}")
sys.exit(1 if wrong else 0)
