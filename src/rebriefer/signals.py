"""A signal for objects that know no Qt."""

from collections.abc import Callable
from typing import Generic, ParamSpec

P = ParamSpec("P")


class Signal(Generic[P]):
    """Call every follower, in the order in which they came.

    A follower that is added or removed during a call takes effect with the next call.
    """

    __slots__ = ("_followers",)

    def __init__(self) -> None:
        self._followers: list[Callable[P, None]] = []

    def connect(self, follower: Callable[P, None]) -> Callable[[], None]:
        """Add a follower and return the function that lets it go."""
        self._followers.append(follower)

        def let_go() -> None:
            if follower in self._followers:
                self._followers.remove(follower)

        return let_go

    def emit(self, *args: P.args, **kwargs: P.kwargs) -> None:
        """Tell all followers."""
        for follower in tuple(self._followers):
            follower(*args, **kwargs)
