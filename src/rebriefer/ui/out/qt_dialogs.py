"""Qt's own dialogs in the language and the colours of the window."""

from PySide6.QtCore import QLibraryInfo, QTranslator
from PySide6.QtWidgets import QApplication, QDialog, QWidget


def speak_qt(language: str) -> None:
    """Let the dialogs that Qt brings speak a language: English is what they speak by themselves."""
    application = QApplication.instance()
    assert application is not None
    for translator in application.findChildren(QTranslator):
        application.removeTranslator(translator)
        translator.deleteLater()
    if language == "zh":
        translator = QTranslator(application)
        folder = QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)
        if translator.load("qtbase_zh_CN", folder):
            application.installTranslator(translator)


def dress(dialog: QDialog, window: QWidget) -> None:
    """Give a dialog the colours of what fills the window, whose palette it does not take over by itself.

    The dialog belongs to the window and not to what fills it: from there it would take over its style sheet, which is
    made for widgets that stand on grounds of their own.
    """
    dialog.setPalette(window.palette())
