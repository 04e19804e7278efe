"""When the program is wrong it says one sentence and logs where, never what somebody was reading."""

import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from rebriefer.ui import crash, sentence
from rebriefer.words.catalogue import Words

SECRET = "the text of a document"


@pytest.fixture
def log(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    path = tmp_path / "state" / "rebriefer.log"
    monkeypatch.setattr(crash, "log_file", lambda: path)
    monkeypatch.setattr(crash.faulthandler, "enable", lambda file: file.close())
    hook = sys.excepthook
    yield path
    sys.excepthook = hook


def fail(text: str) -> None:
    raise ValueError(text)


def raise_into_hook() -> None:
    try:
        fail(SECRET)
    except ValueError as error:
        sys.excepthook(type(error), error, error.__traceback__)


def test_the_log_says_where_and_holds_no_text(log: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    said: list[str] = []
    monkeypatch.setattr(sentence, "show_sentence", lambda words, text: said.append(text))
    crash.install_crash_hook(Words("en"))
    raise_into_hook()
    written = log.read_text(encoding="utf-8")
    assert "ValueError" in written and "test_crash.py" in written and "fail" in written
    assert SECRET not in written
    assert said == [f"Something went wrong in the program; your data are as they were. The log {log} says where."]


def test_a_second_failure_behind_the_sentence_opens_no_second_one(log: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    said: list[str] = []

    def show(words: Words, text: str) -> None:
        said.append(text)
        raise_into_hook()

    monkeypatch.setattr(sentence, "show_sentence", show)
    crash.install_crash_hook(Words("zh"))
    raise_into_hook()
    assert len(said) == 1
    assert log.read_text(encoding="utf-8").count("ValueError") == 2


def test_a_log_that_cannot_be_written_is_no_second_failure(tmp_path: Path) -> None:
    blocked = tmp_path / "file"
    blocked.write_text("", encoding="utf-8")
    crash.write_log(blocked / "log" / "rebriefer.log", ValueError, None)
    assert blocked.read_text(encoding="utf-8") == ""


def test_the_log_rolls_over(log: Path) -> None:
    log.parent.mkdir(parents=True, exist_ok=True)
    log.write_text("x" * 250_000, encoding="utf-8")
    crash.write_log(log, KeyError, None)
    assert log.stat().st_size < 1000
    assert (log.parent / "rebriefer.log.1").stat().st_size == 250_000


def test_the_sentence_stands_in_a_dialog_of_one_button(qtbot, qapp) -> None:
    from PySide6.QtCore import QTimer
    from PySide6.QtWidgets import QDialog, QLabel, QPushButton

    seen: list[tuple[str, str]] = []

    def look() -> None:
        dialog = next(widget for widget in qapp.topLevelWidgets() if isinstance(widget, QDialog) and widget.isVisible())
        (button,) = dialog.findChildren(QPushButton)
        seen.append((dialog.findChild(QLabel).text(), button.text()))
        button.click()

    QTimer.singleShot(0, look)
    sentence.show_sentence(Words("en"), "<b>One</b> sentence.")
    assert seen == [("<b>One</b> sentence.", "Close")]
