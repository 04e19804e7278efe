"""Where the program's own files lie, in a checkout and in an installation."""

from pathlib import Path

_PACKAGE = Path(__file__).resolve().parent
_CHECKOUT = _PACKAGE.parent.parent


def resources() -> Path:
    """The folder of fonts, themes, icons and catalogues."""
    bundled = _PACKAGE / "_bundle" / "resources"
    return bundled if bundled.is_dir() else _CHECKOUT / "resources"


def source_pack() -> Path | None:
    """The authored pack of a source checkout, or None in an installation."""
    if (_PACKAGE / "_bundle").is_dir():
        return None
    folder = _CHECKOUT / "data"
    return folder if (folder / "datapackage.json").is_file() else None


def canonical_descriptor() -> Path:
    """The ``datapackage.json`` that declares every table this program knows."""
    bundled = _PACKAGE / "_bundle" / "datapackage.json"
    return bundled if bundled.is_file() else _CHECKOUT / "data" / "datapackage.json"


def bundled_library() -> Path:
    """The compiled library: inside the build, or in the build folder of a checkout."""
    if source_pack() is None:
        return _PACKAGE / "_bundle" / "library.sqlite"
    return _CHECKOUT / "build" / "library" / "library.sqlite"


def catalogues() -> Path:
    """The compiled catalogues of both languages: inside the build, or in the build folder of a checkout."""
    if (_PACKAGE / "_bundle").is_dir():
        return resources() / "words"
    return _CHECKOUT / "build" / "words"
