"""Exports the place into a file: asks where and in which format, writes it whole, tells its path."""

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QLocale, QStandardPaths
from PySide6.QtWidgets import QFileDialog

from rebriefer.errors import ProblemError
from rebriefer.exports.formats import Format, format_of, formats_for
from rebriefer.exports.handout import file_name
from rebriefer.exports.order import Order, Stopped
from rebriefer.exports.saving import save
from rebriefer.ui.out import FOLDER
from rebriefer.ui.out.outlet import Outlet
from rebriefer.ui.out.progress import busy, progress_shown
from rebriefer.ui.out.qt_dialogs import dress, speak_qt
from rebriefer.words.catalogue import Words
from rebriefer.words.problems import say_problem


def export(outlet: Outlet) -> None:
    """Ask for a file of any format."""
    ask_file(outlet, formats_for(outlet.handout()), outlet.words.say("out", "Export"))


def ask_file(outlet: Outlet, formats: Sequence[Format], title: str) -> None:
    """Ask for a file of some formats, then write it."""
    speak_qt(outlet.words.language)
    dialog = QFileDialog(outlet.window.window(), title, _folder(outlet))
    dialog.setObjectName("export-file")
    dress(dialog, outlet.window)
    dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
    filters = {f"{outlet.words.say('out', each.name)} (*{each.suffix})": each for each in formats}
    dialog.setNameFilters([*filters])
    for label, text in _labels(outlet.words).items():
        dialog.setLabelText(label, text)
    dialog.selectFile(file_name(outlet.handout()))
    dialog.setDefaultSuffix(formats[0].suffix)
    dialog.filterSelected.connect(lambda chosen: dialog.setDefaultSuffix(filters[chosen].suffix))
    dialog.fileSelected.connect(lambda path: _write(outlet, Path(path), filters[dialog.selectedNameFilter()]))
    dialog.finished.connect(lambda _result: dialog.deleteLater())
    dialog.open()


def paper_here() -> str:
    """``Letter`` where inches are in use, else ``A4``."""
    imperial = QLocale.system().measurementSystem() == QLocale.MeasurementSystem.ImperialUSSystem
    return "Letter" if imperial else "A4"


def _write(outlet: Outlet, path: Path, chosen: Format) -> None:
    """Write the format that the name asks for, else the one that was chosen."""
    words, asked = outlet.words, format_of(path)
    if asked not in formats_for(outlet.handout()):
        asked = None
        path = path.with_name(f"{path.name}{chosen.suffix}")
    outlet.window.window().setProperty(FOLDER, str(path.parent))
    try:
        with busy(outlet), progress_shown(outlet) as progress:
            content = (asked or chosen).write(outlet.drawn(), Order(words, paper_here(), progress))
        save(path, content)
    except Stopped:
        outlet.tell(words.say("out", "Stopped; nothing was written."))
    except ProblemError as error:
        outlet.tell(say_problem(words, error.problem))
    else:
        outlet.tell(words.say("out", "Exported: {path}", path=path))


def _labels(words: Words) -> dict[QFileDialog.DialogLabel, str]:
    """What Qt's own translation leaves in English."""
    return {
        QFileDialog.DialogLabel.LookIn: words.say("out", "Folder:"),
        QFileDialog.DialogLabel.FileType: words.say("out", "Format:"),
    }


def _folder(outlet: Outlet) -> str:
    """The folder of the last export, while it is there; else that of documents."""
    kept = str(outlet.window.window().property(FOLDER) or "")
    if kept and Path(kept).is_dir():
        return kept
    return QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
