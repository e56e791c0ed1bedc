"""Which cells of an imported study must be withheld, worked out from the raw CSV alone.

A cell is one centre, one group of which somebody was asked there, one item. It is withheld when fewer people than the minimum of their group gave an
answer on the scale; answers outside the scale and empty cells do not count. Written apart from the product, with the
standard library of Python 3 only, so that the two can disagree.

    python3 withheld.py draag-open draag_open.csv > expected.json
    python3 withheld.py lq2002 lq2002.csv
"""

import csv
import json
import sys
from collections import Counter

STUDIES = {
    "draag-open": {
        "centre": "case",
        "group": lambda row: {
            "client": "client",
            "social_worker": "worker",
            "manager": "manager",
            "policy_maker": "policyMaker",
        }[row["group"]],
        "groups": {"client": 10, "worker": 5, "manager": 5, "policyMaker": 5},
        "rows": lambda row: row["wave"] == "1",
        "items": {
            f"{line}_{number}": (f"DO.{line.upper()}.{number}", range(1, 6))
            for line in ("kl1", "kl9", "kl10")
            for number in range(1, 5)
        },
        "name": "Centrum {}",
    },
    "lq2002": {
        "centre": "COMPID",
        "group": lambda row: "worker",
        "groups": {"worker": 15},
        "rows": lambda row: True,
        "items": {
            **{f"LEAD{n:02d}": (f"LQ.LEAD{n:02d}", range(1, 6)) for n in range(1, 12)},
            **{f"TSIG{n:02d}": (f"LQ.TSIG{n:02d}", range(1, 6)) for n in range(1, 4)},
            **{f"HOSTIL{n:02d}": (f"LQ.HOSTIL{n:02d}", range(0, 5)) for n in range(1, 6)},
        },
        "name": "Compagnie {}",
    },
}


def withheld(study, path):
    answered = Counter()
    asked = set()
    with open(path, newline="", encoding="utf-8") as file:
        for row in csv.DictReader(file):
            if not study["rows"](row):
                continue
            centre = study["name"].format(row[study["centre"]])
            group = study["group"](row)
            asked.add((centre, group))
            for column, (item, scale) in study["items"].items():
                value = row[column].strip()
                if value.isdigit() and int(value) in scale:
                    answered[centre, group, item] += 1
    return sorted(
        [centre, group, item]
        for centre, group in asked
        for item, _ in study["items"].values()
        if answered[centre, group, item] < study["groups"][group]
    )


if __name__ == "__main__":
    cells = withheld(STUDIES[sys.argv[1]], sys.argv[2])
    print("[\n" + ",\n".join("  " + json.dumps(cell) for cell in cells) + "\n]")
