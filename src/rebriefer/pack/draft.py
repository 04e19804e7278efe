"""Writes what the user entered as a draft pack: what an author of tables begins with, and what is still lacking.

Own events become rows of the table of events; what an own entry does not say stays empty, and the check of packs names
each such field. Changes of state and corrections are edits of clauses that stand elsewhere: they are listed in files of
their own beside the table.
"""

import json
import os
import re
import shutil
from collections.abc import Iterable, Sequence
from datetime import date
from pathlib import Path
from tempfile import mkdtemp
from typing import Any

from rebriefer import assets
from rebriefer.domain.own_entries import EntryKind, OwnEntry
from rebriefer.errors import NotSaved, Problem

_CHINESE = re.compile("[\u3400-\u9fff]")
_README = """Draft pack

Made from own entries of a workspace. Nothing in it was checked by anybody but the person who entered it.

events.yaml           own events as rows of the table of events; what was not entered is null
changes_of_state.json own changes of state: the clause, and its state from a day on
corrections.json      what the person holds to be wrong in the pack

`rebriefer pack check` on this folder names every field that is still to be filled in.
"""


def write_draft_pack(entries: Sequence[OwnEntry], folder: Path, data_date: date) -> None:
    """Write own entries into a folder that is empty or not there: all of it, or nothing.

    Args:
        entries: What the user entered.
        folder: Where to.
        data_date: The last day that the library knew meanwhile.

    Raises:
        NotSaved: There are none, the folder holds something, or it cannot be written; nothing was written.
    """
    if not entries:
        raise NotSaved(Problem("There are no own entries to write out."))
    try:
        if folder.exists() and (not folder.is_dir() or any(folder.iterdir())):
            raise NotSaved(Problem("{path} is not empty.", {"path": folder}, remedy="Choose an empty folder."))
        folder.parent.mkdir(parents=True, exist_ok=True)
        beside = Path(mkdtemp(dir=folder.parent, prefix=".rebriefer-"))
        try:
            fresh = beside / folder.name
            fresh.mkdir()
            _write(entries, fresh, data_date)
            if folder.exists():
                folder.rmdir()
            os.replace(fresh, folder)
        finally:
            shutil.rmtree(beside, ignore_errors=True)
    except OSError as error:
        detail = error.strerror or type(error).__name__
        raise NotSaved(Problem("{path} cannot be written: {detail}.", {"path": folder, "detail": detail})) from error


def _write(entries: Iterable[OwnEntry], folder: Path, data_date: date) -> None:
    of_kind = {kind: [entry for entry in entries if entry.kind is kind] for kind in EntryKind}
    (folder / "README.txt").write_text(_README, encoding="utf-8")
    events, declared = of_kind[EntryKind.EVENT], _declared(data_date)
    fields = [field["name"] for field in declared["resources"][0]["schema"]["fields"]]
    rows = [{name: _event(entry).get(name) for name in fields} for entry in events]
    _write_json(folder / "events.yaml", {"events": rows})
    _write_json(folder / "datapackage.json", declared)
    for name, kind in (("changes_of_state", EntryKind.CHANGE_OF_STATE), ("corrections", EntryKind.CORRECTION)):
        _write_json(folder / f"{name}.json", {name: [_told(entry) for entry in of_kind[kind]]})


def _declared(data_date: date) -> dict[str, Any]:
    """The descriptor of this program, with the table of events alone."""
    ours = json.loads(assets.canonical_descriptor().read_text(encoding="utf-8"))
    events = next(table for table in ours["resources"] if table["name"] == "events")
    said = {"name": "draft", "title": "Draft from own entries", "version": "0", "data_date": data_date.isoformat()}
    return {**ours, **said, "resources": [{**events, "path": "events.yaml"}]}


def _event(entry: OwnEntry) -> dict[str, Any]:
    """What an own event says of a row: its texts stand in the language in which they were typed."""
    language = "zh" if _CHINESE.search(entry.title) else "en"
    source = {"url": None, "publisher": entry.source, "published": None, "note": None, "level": None, "access": None}
    return {
        "id": f"own-{entry.address.partition(':')[2][:12]}",
        "date": entry.day.isoformat(),
        "date_precision": "day",
        f"title_{language}": entry.title,
        f"summary_{language}": entry.text or None,
        "sources": [source],
        "notes": f"Draft: entered at {entry.entered_at}, {entry.basis.value}, about {entry.subject or 'nothing'}",
    }


def _write_json(path: Path, content: object) -> None:
    """JSON is YAML too: one form that both readers take, and nothing that has to be quoted by hand."""
    path.write_text(json.dumps(content, ensure_ascii=False, indent=2) + "\n", encoding="utf-8")


def _told(entry: OwnEntry) -> dict[str, Any]:
    """Everything that an own entry says."""
    return {
        "address": entry.address,
        "about": entry.subject,
        "day": entry.day.isoformat(),
        "state": entry.state.value if entry.state else None,
        "basis": entry.basis.value,
        "title": entry.title,
        "text": entry.text,
        "source": entry.source,
        "entered_at": entry.entered_at,
    }
