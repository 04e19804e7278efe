"""What a wheel holds beside the code: compiled library and catalogues, the library's hash, resources."""

import sys
import tempfile
from pathlib import Path
from typing import Any

from hatchling.builders.hooks.plugin.interface import BuildHookInterface

BUNDLE = "rebriefer/_bundle"
HASH_MODULE = '"""The content hash of the library of this build."""\n\nCONTENT_HASH = "{digest}"\n'


class BundleHook(BuildHookInterface):  # type: ignore[type-arg]
    """Compiles ``data/`` and names the files that go into the wheel; an editable install reads the checkout."""

    PLUGIN_NAME = "custom"

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:
        """Compile into a folder of its own, so that the checkout stays as it was."""
        if version == "editable":
            return
        self.made = tempfile.TemporaryDirectory(prefix="rebriefer-bundle-")
        made, root = Path(self.made.name), Path(self.root)
        digest = compile_pack_and_words(root, made)
        (made / "hash.py").write_text(HASH_MODULE.format(digest=digest), encoding="ascii")
        build_data["force_include"] |= {
            str(made / "library.sqlite"): f"{BUNDLE}/library.sqlite",
            str(made / "hash.py"): "rebriefer/_bundle_hash.py",
            str(root / "data" / "datapackage.json"): f"{BUNDLE}/datapackage.json",
            str(root / "resources"): f"{BUNDLE}/resources",
        }
        for catalogue in made.glob("*.mo"):
            build_data["force_include"][str(catalogue)] = f"{BUNDLE}/resources/words/{catalogue.name}"

    def finalize(self, version: str, build_data: dict[str, Any], artifact_path: str) -> None:
        """Take the folder away again."""
        if version != "editable":
            self.made.cleanup()


def compile_pack_and_words(root: Path, made: Path) -> str:
    """Compile pack and catalogues of a source tree with the code of that tree; return the library's content hash."""
    sys.path.insert(0, str(root / "src"))
    try:
        from rebriefer.pack.bundled import compile_checked
        from rebriefer.words.compiling import compile_catalogues

        compile_catalogues(root / "resources" / "words", made)
        return compile_checked(root / "data", made / "library.sqlite")
    finally:
        sys.path.remove(str(root / "src"))
