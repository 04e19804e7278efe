"""``rebriefer workspace``: look into a workspace, check it, back it up, or restore a backup."""

import argparse
import sys
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

from rebriefer.cli.options import add_shared_options
from rebriefer.cli.printing import print_json
from rebriefer.errors import Problem, UsageError
from rebriefer.settings import data_folder
from rebriefer.words.catalogue import Words
from rebriefer.words.problems import say_problem
from rebriefer.words.shown_text import shown
from rebriefer.words.workspace import difference, rows_of
from rebriefer.workspace.backups import Backup, back_up, backups_of
from rebriefer.workspace.checking import Finding, check
from rebriefer.workspace.comparing import Difference
from rebriefer.workspace.describing import describe
from rebriefer.workspace.failing import Purpose, sentences
from rebriefer.workspace.opening import open_workspace
from rebriefer.workspace.restoring import restore, would_change

_ACTIONS_HELP = {
    "info": "what is in a workspace",
    "check": "read all of a workspace and tell what is wrong, one line a finding",
    "backup": "make a backup of a workspace",
    "restore": "list the backups of a workspace and what each would change, or restore one",
}


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Four actions, each on a file."""
    actions = parser.add_subparsers(dest="action", metavar="ACTION", required=True)
    for name, text in _ACTIONS_HELP.items():
        action = actions.add_parser(name, help=text, description=text)
        action.add_argument("path", metavar="FILE", help="a workspace, NAME.rebrief")
        action.add_argument("--json", action="store_true", help="print the answer as JSON")
        add_shared_options(action)
        if name == "restore":
            action.add_argument("source", metavar="NAME", nargs="?", help="name of a backup, as it is listed")


def run(args: argparse.Namespace) -> int:
    """Do it; 1 where a check has findings."""
    return _ACTIONS[args.action](args, _existing(args.path), Words(args.lang))


def _info(args: argparse.Namespace, path: Path, words: Words) -> int:
    found = describe(path)
    backups = backups_of(found.id, _folder())
    if args.json:
        print_json({**_fields(found), "backups": [_as_dict(backup) for backup in backups]})
        return 0
    say = words.say
    print(
        say(
            "workspace",
            "{path}: form {version}, {size} bytes",
            path=path,
            version=found.version,
            size=f"{found.size:,}",
        )
    )
    print(say("workspace", "id {id}, made at {moment}", id=found.id, moment=shown(found.made_at)))
    if found.library:
        print(say("workspace", "last used with the library {library}", library=shown(found.library)))
    for table, n in found.rows.items():
        print(rows_of(words, table, n))
    print(say("workspace", "{done} steps to undo, {undone} to redo", done=found.done, undone=found.undone))
    print(words.say_n("workspace", "{n} backup", "{n} backups", len(backups)))
    return 0


def _check(args: argparse.Namespace, path: Path, words: Words) -> int:
    with sentences(Purpose.OPEN, path):
        findings = check(path)
    if args.json:
        print_json([_finding(words, each) for each in findings])
    else:
        for each in findings:
            print(say_problem(words, Problem(each.problem.code, each.problem.values, place=each.place)))
        if not findings:
            print(words.say("workspace", "Nothing is wrong with {path}.", path=path), file=sys.stderr)
    return 1 if findings else 0


def _backup(args: argparse.Namespace, path: Path, words: Words) -> int:
    describe(path)
    made = back_up(path, _folder())
    if args.json:
        print_json(_as_dict(made))
    else:
        print(words.say("workspace", "The backup is {path}.", path=made.path))
    return 0


def _restore(args: argparse.Namespace, path: Path, words: Words) -> int:
    backups = {backup.path.stem: backup for backup in backups_of(describe(path).id, _folder())}
    if args.source is None:
        _list(args, [(backup, would_change(path, backup.path)) for backup in backups.values()], words)
        return 0
    if args.source not in backups:
        raise UsageError(
            Problem(
                "{path} has no backup “{name}”.",
                {"path": path, "name": args.source},
                remedy="Leave the name out to see the backups there are.",
            )
        )
    with closing(open_workspace(path, _folder())) as workspace:
        taken = restore(workspace, backups[args.source].path, _folder())
    if args.json:
        print_json({"restored": args.source, "before": _as_dict(taken)})
    else:
        said = "{name} is restored; what stood before is {path}."
        print(words.say("workspace", said, name=args.source, path=taken.path))
    return 0


_ACTIONS: dict[str, Callable[[argparse.Namespace, Path, Words], int]] = {
    "info": _info,
    "check": _check,
    "backup": _backup,
    "restore": _restore,
}


def _list(args: argparse.Namespace, listed: list[tuple[Backup, tuple[Difference, ...]]], words: Words) -> None:
    if args.json:
        print_json([{**_as_dict(backup), "changes": [_fields(each) for each in changes]} for backup, changes in listed])
        return
    for backup, changes in listed:
        print(words.say("workspace", "{name}, {size} bytes", name=backup.path.stem, size=f"{backup.size:,}"))
        for each in changes:
            print("  " + difference(words, each.table, each.added, each.removed, each.changed))
        if not changes:
            print("  " + words.say("workspace", "the same as now"))
    if not listed:
        print(words.say("workspace", "There is no backup of {path}.", path=args.path), file=sys.stderr)


def _finding(words: Words, finding: Finding) -> dict[str, object]:
    said = say_problem(words, Problem(finding.problem.code, finding.problem.values))
    return {"table": finding.table, "row": finding.row, "field": finding.field, "message": said}


def _as_dict(backup: Backup) -> dict[str, object]:
    return {
        "name": backup.path.stem,
        "path": str(backup.path),
        "made_at": backup.made_at.isoformat(),
        "size": backup.size,
    }


def _fields(record: object) -> dict[str, object]:
    return {name: getattr(record, name) for name in record.__slots__}  # type: ignore[attr-defined]


def _folder() -> Path:
    """Where the backups of all workspaces lie."""
    return data_folder() / "backups"


def _existing(text: str) -> Path:
    """A file that is there.

    Raises:
        UsageError: There is none.
    """
    try:
        there = Path(text).is_file()
    except (OSError, ValueError):
        there = False
    if not there:
        raise UsageError(Problem("There is no file {path}.", {"path": text}, remedy="Give a workspace, NAME.rebrief."))
    return Path(text)
