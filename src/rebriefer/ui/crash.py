"""What happens when the program is wrong: one sentence, and a log without any text of documents."""

import faulthandler
import sys
from pathlib import Path
from types import TracebackType

from PySide6.QtWidgets import QApplication

from rebriefer.settings import log_file
from rebriefer.words.catalogue import Words

_LOG_BYTES, _LOGS_KEPT = 200_000, 3


def install_crash_hook(words: Words) -> None:
    """Catch what nobody caught: log where it happened, and say it once in one sentence."""
    path = log_file()
    _dump_faults(path)
    shown = False

    def hook(kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
        nonlocal shown
        if issubclass(kind, KeyboardInterrupt):
            QApplication.quit()
            return
        write_log(path, kind, trace)
        if not shown:
            from rebriefer.ui.sentence import show_sentence

            shown = True
            show_sentence(
                words,
                words.say(
                    "crash",
                    "Something went wrong in the program; your data are as they were. The log {log} says where.",
                    log=path,
                ),
            )
            shown = False

    sys.excepthook = hook


def write_log(path: Path, kind: type[BaseException], trace: TracebackType | None) -> None:
    """Add file, line and function of each step; neither values nor messages, which may hold text of documents."""
    # Loaded when something has gone wrong: a start that goes well pays for none of it.
    from logging import ERROR, Formatter, LogRecord
    from logging.handlers import RotatingFileHandler
    from traceback import extract_tb

    steps = " < ".join(f"{Path(step.filename).name}:{step.lineno} {step.name}" for step in reversed(extract_tb(trace)))
    record = LogRecord("rebriefer", ERROR, "", 0, "%s at %s", (kind.__name__, steps), None)
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        handler = RotatingFileHandler(path, maxBytes=_LOG_BYTES, backupCount=_LOGS_KEPT, encoding="utf-8")
    except OSError:
        return
    handler.setFormatter(Formatter("%(asctime)s %(levelname)s %(message)s"))
    handler.emit(record)
    handler.close()


def _dump_faults(path: Path) -> None:
    """Let a crash of a library leave its steps, too; without a writable folder on the console."""
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        faulthandler.enable(path.with_suffix(".faults").open("a", encoding="utf-8"))
    except OSError:
        if sys.stderr is not None:
            faulthandler.enable()
