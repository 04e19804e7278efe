"""Pictures of the real window, compared with kept ones.

After a change that is meant: ``REBRIEFER_KEEP_PICTURES=1 ./check tests/pictures``, then look at them. A failure leaves
what was painted and the difference in ``build/pictures``.
"""

import os
import subprocess
import sys
from pathlib import Path

import pytest
from PySide6.QtGui import QImage, qGray

REFERENCES = Path(__file__).parent / "references"
LEFT = Path(__file__).parents[2] / "build" / "pictures"

MOST_DIFFERENT = 0.01
"""Share of pixels that may differ visibly: other versions of the font engine smooth edges in another way."""

VISIBLY = 48
"""Difference of two grey values, 0 to 255, that somebody sees."""

PICTURES = {
    "timeline-en-light": ("--lang", "en", "--theme", "light", "--as-of", "2025-11-26"),
    "timeline-zh-dark": ("--lang", "zh", "--theme", "dark", "--as-of", "2025-11-07"),
    "timeline-beyond": ("--lang", "en", "--theme", "contrast", "--as-of", "2026-12-01"),
}


@pytest.mark.parametrize("name", PICTURES)
def test_the_window_looks_as_it_is_kept(name, tmp_path, repository):
    painted = _painted(name, tmp_path / f"{name}.png", repository)
    kept = REFERENCES / f"{name}.png"
    if os.environ.get("REBRIEFER_KEEP_PICTURES"):
        painted.save(str(kept))
    reference = QImage(str(kept))
    assert not reference.isNull(), f"no picture is kept as {kept}"
    assert painted.size() == reference.size()
    share = _different(painted, reference, name)
    assert share <= MOST_DIFFERENT, f"{share:.1%} of the pixels differ; see {LEFT}"


def test_a_change_that_somebody_sees_is_noticed(tmp_path):
    """The comparison itself: a bar that is missing is more than smoothed edges."""
    kept = QImage(str(REFERENCES / "timeline-en-light.png")).convertToFormat(QImage.Format.Format_RGB32)
    changed = kept.copy()
    for y in range(220, 260):
        for x in range(200, 900):
            changed.setPixel(x, y, 0xFFB63B30)
    assert _different(changed, kept, "changed") > MOST_DIFFERENT


def _painted(name: str, out: Path, repository: Path) -> QImage:
    environment = {key: value for key, value in os.environ.items() if not key.startswith("QT_")}
    subprocess.run(
        [sys.executable, "-m", "rebriefer", "snapshot", "timeline", str(out), *PICTURES[name]],
        env=environment | {"PYTHONPATH": str(repository / "src")},
        check=True,
        timeout=50,
    )
    return QImage(str(out))


def _different(painted: QImage, kept: QImage, name: str) -> float:
    """Share of pixels that differ visibly; every second one of every second line is looked at."""
    width, height = painted.width(), painted.height()
    seen = [
        (x, y)
        for y in range(0, height, 2)
        for x in range(0, width, 2)
        if abs(qGray(painted.pixel(x, y)) - qGray(kept.pixel(x, y))) > VISIBLY
    ]
    share = len(seen) / ((width / 2) * (height / 2))
    if share > MOST_DIFFERENT:
        LEFT.mkdir(parents=True, exist_ok=True)
        painted.save(str(LEFT / f"{name}-painted.png"))
        difference = kept.convertToFormat(QImage.Format.Format_RGB32)
        for x, y in seen:
            difference.setPixel(x, y, 0xFFFF00FF)
        difference.save(str(LEFT / f"{name}-difference.png"))
    return share
