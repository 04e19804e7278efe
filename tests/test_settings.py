"""Preferences are kept, and what cannot be read never stops the program."""

from pathlib import Path

import pytest

from rebriefer.settings import SETTINGS, Settings


def test_what_was_chosen_is_there_again(tmp_path: Path) -> None:
    path = tmp_path / "config" / "settings.toml"
    Settings(path)["window.language"] = "zh"
    settings = Settings(path)
    settings["window.text_size"] = 150
    settings["window.last_as_of"] = "2025-11-26"
    again = Settings(path)
    assert [again[f"window.{noun}"] for noun in ("language", "text_size", "last_as_of", "theme")] == [
        "zh", 150, "2025-11-26", "system",
    ]  # fmt: skip
    assert again.set_aside is None


@pytest.mark.parametrize(
    "garbage",
    [
        b"\xff\xfe\x00",
        b"[window",
        b"window = 3",
        b"window = " + b"[" * 5000,
        b"#" * 70_000,
        b'[window]\nlanguage = "tlh"',
        b"[window]\ntext_size = 99999",
        b"[window]\ntext_size = true",
        b'[window]\nlast_as_of = "2025-02-30"',
        b'[window]\ncolour = "red"',
        b'[window]\ngeometry = "' + b"x" * 5000 + b'"',
    ],
)
def test_garbage_falls_back_to_the_defaults_and_is_kept_beside(tmp_path: Path, garbage: bytes) -> None:
    path = tmp_path / "settings.toml"
    path.write_bytes(garbage)
    settings = Settings(path)
    assert {setting.name: settings[setting.name] for setting in SETTINGS} == {
        setting.name: setting.default for setting in SETTINGS
    }
    assert settings.set_aside is not None and settings.set_aside.read_bytes() == garbage


def test_one_wrong_value_costs_only_itself(tmp_path: Path) -> None:
    path = tmp_path / "settings.toml"
    path.write_text('[window]\nlanguage = "zh"\ntheme = "pink"\n', encoding="utf-8")
    settings = Settings(path)
    assert (settings["window.language"], settings["window.theme"]) == ("zh", "system")
    assert settings.set_aside == tmp_path / "settings.toml.unread-1"


def test_a_text_with_quotes_and_backslashes_comes_back(tmp_path: Path) -> None:
    path = tmp_path / "settings.toml"
    Settings(path)["window.geometry"] = '"C:\\x"'
    assert Settings(path)["window.geometry"] == '"C:\\x"'


def test_a_folder_that_refuses_is_no_reason_to_stop(tmp_path: Path) -> None:
    blocked = tmp_path / "file"
    blocked.write_text("", encoding="utf-8")
    settings = Settings(blocked / "settings.toml")
    settings["window.language"] = "zh"
    assert settings["window.language"] == "zh"


def test_a_value_that_no_setting_allows_is_refused() -> None:
    with pytest.raises(ValueError, match="theme"):
        Settings(None)["window.theme"] = "pink"
