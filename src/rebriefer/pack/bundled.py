"""The library of this build; in a source checkout it is compiled again when ``data/`` changed."""

from pathlib import Path

from rebriefer import assets
from rebriefer.errors import LibraryUnusable, Problem
from rebriefer.library.opening import Library, open_library


def bundled_library() -> Library:
    """Open the library that belongs to this build.

    Raises:
        LibraryUnusable: It is missing or not this build's, or the authored pack of the checkout has findings.
    """
    path = assets.bundled_library()
    source = assets.source_pack()
    if source is None:
        return open_library(path, _hash_of_the_build())
    stamp = path.with_suffix(".stamp")
    wanted = _stamp(source)
    if not path.is_file() or not stamp.is_file() or stamp.read_bytes() != wanted:
        compile_checked(source, path)
        stamp.write_bytes(wanted)
    return open_library(path)


def compile_checked(source: Path, target: Path) -> str:
    """Check an authored pack, compile it, and return the content hash.

    Raises:
        LibraryUnusable: The pack has findings; nothing was written.
    """
    from rebriefer.pack.check import checked
    from rebriefer.pack.compile import compile_pack

    pack, findings = checked(source)
    if findings:
        first = findings[0]
        raise LibraryUnusable(
            Problem(
                "The pack {path} has {count} findings; the first is {file}:{line}: {field}: {message}",
                {
                    "path": source,
                    "count": len(findings),
                    "file": first.file,
                    "line": first.line,
                    "field": first.field,
                    "message": first.message,
                },
                remedy="Run rebriefer pack check {path} to see all of them.",
            )
        )
    return compile_pack(pack, target)


def _hash_of_the_build() -> str:
    from rebriefer._bundle_hash import CONTENT_HASH

    return str(CONTENT_HASH)


def _stamp(source: Path) -> bytes:
    """Changes when a file of the pack or the code that compiles it changes."""
    code = Path(__file__).resolve().parent
    watched = [*source.rglob("*"), *code.glob("*.py"), *(code.parent / "library").glob("*.py")]
    listing = sorted(f"{path} {s.st_size} {s.st_mtime_ns}" for path in watched if path.is_file() and (s := path.stat()))
    return "\n".join(listing).encode("utf-8", "surrogateescape")
