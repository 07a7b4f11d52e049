"""Recomputes draws from docs/methods/draw.md alone and writes draw.python.json beside this file.

Run: python3 recompute_draw.py      (Python 3.9 or newer, standard library only)
"""
import hashlib
import json
import pathlib
import sys
from fractions import Fraction


def key(seed, purpose, unit):
    return hashlib.sha256("\n".join(["langnghe draw v1", seed, purpose, unit]).encode()).hexdigest()


def draw(units, stratum, draws, seed):
    """units: list of (id, size). Returns {id: probability} of the drawn units, probabilities exact."""
    certain = {}
    rest = dict(units)
    while draws > len(certain):
        left = draws - len(certain)
        total = sum(rest.values())
        large = [u for u, x in rest.items() if x * left >= total]
        if not large:
            break
        for u in large:
            certain[u] = Fraction(1)
            del rest[u]
    left = draws - len(certain)
    drawn = dict(certain)
    if left:
        total = sum(rest.values())
        start = Fraction(int(key(seed, "start", stratum)[:13], 16), 16**13)
        points = [(start + k) * total / left for k in range(left)]
        reached = 0
        for u in sorted(rest, key=lambda u: key(seed, "order", u)):
            if any(reached <= p < reached + rest[u] for p in points):
                drawn[u] = Fraction(left * rest[u], total)
            reached += rest[u]
    return drawn


CASES = [
    # Strata as {id: (draws, units)}; the draws by stratum are the allocation worked out by hand.
    {"seed": "2026-11-22", "strata": {"": (25, [(f"{i:02d}", 15 + (i * 37) % 180) for i in range(1, 91)])}},
    {"seed": "Đông Hoà 07-19-23", "strata": {"": (6, [(f"u{i}", [900, 410, 60, 55, 40, 38, 35, 30, 22, 12][i]) for i in range(10)])}},
    {
        # 1000 : 600 : 400 of 2000 people, 10 units: 5, 3 and 2.
        "seed": "9",
        "strata": {
            "cơ quan": (5, [(f"a{i}", 50) for i in range(20)]),
            "doanh nghiệp": (3, [(f"b{i}", 40) for i in range(15)]),
            "trường": (2, [(f"c{i}", 10 + 10 * i) for i in range(8)] + [("c8", 40)]),
        },
    },
]

out = []
for case in CASES:
    result = {}
    for stratum, (draws, units) in case["strata"].items():
        for u, p in draw(units, stratum, draws, case["seed"]).items():
            result[u] = float(p)
    out.append(
        {
            "seed": case["seed"],
            "draws": sum(d for d, _ in case["strata"].values()),
            "frame": [[u, s, x] for s, (_, us) in case["strata"].items() for u, x in us],
            "drawn": dict(sorted(result.items())),
        }
    )
path = pathlib.Path(__file__).with_name("draw.python.json")
path.write_text(json.dumps({"python": sys.version.split()[0], "cases": out}, ensure_ascii=False, indent=1) + "\n")
