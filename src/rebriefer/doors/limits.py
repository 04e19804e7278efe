"""How much a pack may ask of the machine that reads it.

The limits are chosen so that any input, however made, is refused or read within five seconds and 500 MB. The bundled
pack uses four tenths of the values and a twentieth of the bytes.
"""

MAX_FILE_BYTES = 50_000_000
"""One file, or one unpacked member of an archive."""

MAX_PACK_BYTES = 200_000_000
"""All files of a pack together, and the archive itself."""

MAX_READ_BYTES = 50_000_000
"""Tables that are parsed, together: what hashing bears, parsing does not."""

MAX_YAML_BYTES = 10_000_000
"""One YAML file: its text may need four bytes a character more than once."""

MAX_JSON_BYTES = 500_000
"""The descriptor."""

MAX_DEPTH = 50
"""Nested lists and objects; the C loader ends the process at 30,000, in a small thread at 2,000."""

MAX_VALUES = 300_000
"""Rows, values, lists and objects in all files of a pack together."""

MAX_COLUMNS = 1_000
"""Columns of one CSV table."""

MAX_FIELD_CHARS = 100_000
"""One value."""

MAX_LINE_BYTES = 1_000_000
"""One physical line of a CSV file."""

MAX_MEMBERS = 500
"""Files of a pack, members of an archive."""

MAX_DIRECTORY_BYTES = 200_000
"""The list of members at the end of an archive."""

MAX_RATIO = 100
"""Unpacked bytes to packed bytes of a member, for members that are not small."""

SMALL_MEMBER_BYTES = 100_000
"""A member below this size may be packed as well as it likes."""

MAX_PATH_CHARS = 250
"""The path of a table inside its pack."""
