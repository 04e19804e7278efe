"""Catalogues that people edit become catalogues that gettext reads."""

import gettext
import os
from pathlib import Path

import pytest

from rebriefer import assets
from rebriefer.words import catalogue
from rebriefer.words.compiling import CatalogueMalformed, compile_catalogues, compiled, read_messages

HEADER = 'msgid ""\nmsgstr ""\n"Content-Type: text/plain; charset=UTF-8\\n"\n"Plural-Forms: nplurals=1; plural=0;\\n"\n'


def a_catalogue(folder: Path, body: str) -> Path:
    path = folder / "zh.po"
    path.write_text(HEADER + body, encoding="utf-8")
    return path


def translations(path: Path) -> gettext.GNUTranslations:
    target = path.with_suffix(".mo")
    target.write_bytes(compiled(path))
    with target.open("rb") as file:
        return gettext.GNUTranslations(file)


def test_contexts_plurals_escapes_and_continued_lines_survive(tmp_path: Path) -> None:
    said = translations(
        a_catalogue(
            tmp_path,
            '\n# a comment\nmsgctxt "a"\nmsgid "one"\nmsgstr "一"\n'
            '\nmsgctxt "b"\nmsgid "one"\nmsgstr "壹"\n'
            '\nmsgctxt "a"\nmsgid "{n} day"\nmsgid_plural "{n} days"\nmsgstr[0] "{n}天"\n'
            '\nmsgctxt "a"\nmsgid ""\n"say \\"x\\"\\n"\n"twice"\nmsgstr "“x”\\\\"\n',
        )
    )
    assert (said.pgettext("a", "one"), said.pgettext("b", "one")) == ("一", "壹")
    assert said.npgettext("a", "{n} day", "{n} days", 5) == "{n}天"
    assert said.pgettext("a", 'say "x"\ntwice') == "“x”\\"


def test_an_empty_or_fuzzy_entry_is_left_out(tmp_path: Path) -> None:
    body = '\nmsgctxt "a"\nmsgid "one"\nmsgstr ""\n\n#, fuzzy\nmsgctxt "a"\nmsgid "two"\nmsgstr "二"\n'
    said = translations(a_catalogue(tmp_path, body))
    assert (said.pgettext("a", "one"), said.pgettext("a", "two")) == ("one", "two")


@pytest.mark.parametrize("line", ["msgid one", "hello", '"floating"', 'msgstr[0 "x"'])
def test_a_line_that_cannot_be_read_is_named(tmp_path: Path, line: str) -> None:
    path = tmp_path / "zh.po"
    path.write_text(f"# head\n{line}\n", encoding="utf-8")
    with pytest.raises(CatalogueMalformed, match=r"zh\.po:2"):
        list(read_messages(path))


def test_a_build_gets_every_catalogue(tmp_path: Path) -> None:
    targets = compile_catalogues(assets.resources() / "words", tmp_path / "words")
    assert sorted(target.name for target in targets) == ["en.mo", "zh.mo"]
    with (tmp_path / "words" / "zh.mo").open("rb") as file:
        assert gettext.GNUTranslations(file).pgettext("state", "in force") == "现行有效"


def test_a_changed_catalogue_is_compiled_again_when_a_language_is_opened(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "words").mkdir()
    source = a_catalogue(tmp_path / "words", '\nmsgctxt "a"\nmsgid "one"\nmsgstr "一"\n')
    monkeypatch.setattr(assets, "resources", lambda: tmp_path)
    monkeypatch.setattr(assets, "catalogues", lambda: tmp_path / "build")
    assert catalogue.Words("zh").say("a", "one") == "一"
    source.write_text(source.read_text(encoding="utf-8").replace("一", "壹"), encoding="utf-8")
    os.utime(source, (1, 1))
    assert catalogue.Words("zh").say("a", "one") == "壹"
    assert [path.name for path in (tmp_path / "build").iterdir()] == ["zh.mo"]


def test_a_checkout_that_cannot_be_written_still_speaks(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "words").mkdir()
    a_catalogue(tmp_path / "words", '\nmsgctxt "a"\nmsgid "one"\nmsgstr "一"\n')
    (tmp_path / "build").write_text("a file where a folder would be")
    monkeypatch.setattr(assets, "resources", lambda: tmp_path)
    monkeypatch.setattr(assets, "catalogues", lambda: tmp_path / "build")
    assert catalogue.Words("zh").say("a", "one") == "一"


def test_an_installation_reads_the_compiled_catalogue_beside_its_resources(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    compile_catalogues(assets.resources() / "words", tmp_path / "words")
    monkeypatch.setattr(assets, "resources", lambda: tmp_path)
    monkeypatch.setattr(assets, "catalogues", lambda: tmp_path / "words")
    assert catalogue.Words("zh").say("state", "in force") == "现行有效"
