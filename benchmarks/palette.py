"""What the first results of the palette cost: ours beside the bare full-text query, interleaved in one run.

    PYTHONPATH=src .venv/bin/python benchmarks/palette.py [--rounds 30]

Each of the typed texts is asked once a round, ours and the floor in turns, on the bundled library in this process; one
round is thrown away. Printed are the median and the slowest of all asks in milliseconds of CPU, and the ratio. The
floor is one query of the index for the same words with the titles of its first 60 rows, without ranking by kind,
pinyin, numbers, commands or spans. First results are promised within 50 ms.
"""

import argparse
import statistics
import time
from collections.abc import Callable

from rebriefer.commands import COMMANDS
from rebriefer.library.opening import Library
from rebriefer.library.search import Search
from rebriefer.pack.bundled import bundled_library
from rebriefer.place import PLACES
from rebriefer.session import Session
from rebriefer.ui.key_lists import commands_of
from rebriefer.ui.palette.answers import MOST_FOUND, Answers, Here
from rebriefer.words.catalogue import Words

TYPED = ("", "r", "ra", "rare", "rare earth", "稀", "稀土", "xitu", "xt", "bst", "61", "61号公告", "magnet", "7.12")
TYPED_DAYS = ("1 dec", "1 dec 2025", "2025年12月1日")


def bare(library: Library) -> Callable[[str], object]:
    """One query for the words as they are typed, spaced as the index has them, and the titles of what it finds."""
    addresses = [row["address"] for row in library.db.execute("SELECT address FROM addresses ORDER BY address")]

    def ask(typed: str) -> object:
        spaced = "".join(letter if letter.isascii() else f" {letter} " for letter in typed)
        words = " AND ".join(f'"{word}"' for word in spaced.split()) or '"rare"'
        found = library.db.execute(
            f"SELECT rowid FROM search WHERE search MATCH ? ORDER BY rank LIMIT {MOST_FOUND}", (words,)
        ).fetchall()
        titles = "SELECT title_en, title_zh FROM addresses WHERE address = ?"
        return [library.db.execute(titles, (addresses[row["rowid"]],)).fetchone() for row in found]

    return ask


def ours(library: Library) -> Callable[[str], object]:
    """The palette of a window that shows the timeline, without the window."""
    here = Here(PLACES[0], list(commands_of(PLACES[0])), ())
    return Answers(Words("en"), Search(library), Session(library), COMMANDS, PLACES, lambda: here).to


def measured(ask: Callable[[str], object], typed: str) -> float:
    """CPU milliseconds of one ask."""
    began = time.process_time()
    ask(typed)
    return (time.process_time() - began) * 1000


def main() -> None:
    """Print medians, slowest and the ratio."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--rounds", type=int, default=30)
    rounds = parser.parse_args().rounds
    library = bundled_library()
    asks = {"floor": bare(library), "palette": ours(library)}
    costs: dict[str, list[float]] = {name: [] for name in asks}
    for turn in range(rounds + 1):
        for typed in (*TYPED, *TYPED_DAYS):
            for name, ask in asks.items():
                cost = measured(ask, typed)
                if turn:
                    costs[name].append(cost)
    for name, all_of in costs.items():
        print(f"{name:8} median {statistics.median(all_of):6.2f} ms   slowest {max(all_of):6.2f} ms")
    print(f"ratio    {statistics.median(costs['palette']) / statistics.median(costs['floor']):6.1f}")
    library.close()


if __name__ == "__main__":
    main()
