"""All that counts as right: files and types, then keys, then what the rules of each table ask."""

from datetime import date
from pathlib import Path

from rebriefer.domain.days import parse_day
from rebriefer.pack.descriptor import FILE
from rebriefer.pack.effort import Effort, Enough
from rebriefer.pack.findings import Finding, Findings
from rebriefer.pack.keys import check_keys
from rebriefer.pack.read import Pack, read_into
from rebriefer.pack.rules import EVERY_TABLE, RULES
from rebriefer.pack.rules.context import Context


def check(path: Path) -> list[Finding]:
    """All findings of a folder or an archive, in the order of files and lines."""
    return checked(path)[1]


def checked(path: Path) -> tuple[Pack, list[Finding]]:
    """The tables of a pack and all findings; without findings the tables may be compiled."""
    findings = Findings()
    pack = Pack()
    try:
        read_into(pack, path, findings)
        check_keys(pack.resources, pack.tables, findings)
        _check_rules(pack, findings)
    except Enough as enough:
        findings.stop(FILE, str(enough))
    return pack, findings.all()


def _check_rules(pack: Pack, findings: Findings) -> None:
    data_date = _day(pack.descriptor.get("data_date"))
    effort = Effort()
    for table in pack.tables:
        context = Context(table, pack.tables, data_date, findings, effort)
        for rule in (*RULES.get(table, ()), *EVERY_TABLE):
            rule(context)


def _day(value: object) -> date | None:
    try:
        return parse_day(value) if isinstance(value, str) else None
    except ValueError:
        return None
