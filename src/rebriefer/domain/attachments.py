"""Originals that the analyst attached."""

from dataclasses import dataclass

from rebriefer.domain.addresses import Address

MAX_ATTACHMENT_BYTES = 50_000_000
MAX_NAME_CHARS = 255

_MEDIA_TYPES = {
    "csv": "text/csv",
    "doc": "application/msword",
    "docx": "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    "html": "text/html",
    "htm": "text/html",
    "jpeg": "image/jpeg",
    "jpg": "image/jpeg",
    "mht": "multipart/related",
    "odt": "application/vnd.oasis.opendocument.text",
    "pdf": "application/pdf",
    "png": "image/png",
    "pptx": "application/vnd.openxmlformats-officedocument.presentationml.presentation",
    "txt": "text/plain",
    "xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
}


@dataclass(frozen=True, slots=True)
class Attachment:
    """A file that is kept in the workspace.

    Attributes:
        id: 32 hexadecimal digits.
        address: What it was attached to.
        name: Name of the file, without a folder.
        media_type: What it says it is; nothing is opened by it.
        sha256: Hash of its bytes, hexadecimal.
        size: Bytes.
        attached_at: When, UTC.
    """

    id: str
    address: Address
    name: str
    media_type: str
    sha256: str
    size: int
    attached_at: str


def media_type_of(name: str) -> str:
    """What a file is by the end of its name, the same on every machine."""
    return _MEDIA_TYPES.get(name.rpartition(".")[2].lower(), "application/octet-stream")
