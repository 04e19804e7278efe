"""What the user can do with what is hers, by name: what the commands ask for."""

from collections.abc import Callable

from rebriefer.domain.rankings import Rank
from rebriefer.ui.mine.editing import attach, dismiss, note, rank, reason, recall, redo, undo
from rebriefer.ui.mine.files import forget, new, open_one, save_copy, write_draft
from rebriefer.ui.mine.hand import Hand
from rebriefer.ui.mine.keeping import back_up, enter, restore, retry

WAYS: dict[str, Callable[[Hand], None]] = {
    "note": note,
    "rank_preferred": rank(Rank.PREFERRED),
    "rank_kept": rank(Rank.KEPT),
    "rank_rejected": rank(Rank.REJECTED),
    "reason": reason,
    "dismiss": dismiss,
    "recall": recall,
    "attach": attach,
    "enter": enter,
    "undo": undo,
    "redo": redo,
    "new": new,
    "open": open_one,
    "save_copy": save_copy,
    "write_draft": write_draft,
    "retry": retry,
    "back_up": back_up,
    "restore": restore,
    "forget": forget,
}
