"""Preferences and log lie where the desktop keeps them."""

import sys

import pytest
from platformdirs import user_config_path, user_log_path

from rebriefer.settings import config_file, log_file


@pytest.mark.skipif(sys.platform != "linux", reason="elsewhere platformdirs is asked itself")
@pytest.mark.parametrize("folder", ["named", ""])
def test_the_folders_are_those_that_platformdirs_would_name(folder, tmp_path, monkeypatch):
    for variable in ("XDG_CONFIG_HOME", "XDG_STATE_HOME"):
        monkeypatch.setenv(variable, str(tmp_path / folder) if folder else "")
    assert config_file() == user_config_path("rebriefer", appauthor=False) / "settings.toml"
    assert log_file() == user_log_path("rebriefer", appauthor=False) / "rebriefer.log"
