"""Records: small values that never change, of which a site has hundreds of thousands.

A record is a dataclass that only the type checker keeps frozen. While a program runs nothing would be
gained: a frozen dataclass takes ten times as long to make.
"""

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from dataclasses import dataclass as record
else:
    from dataclasses import dataclass

    def record(*, eq: bool = True, frozen: bool, **options: Any):
        """A dataclass that compares, and is hashed, by what it holds; by identity without `eq`."""
        return dataclass(eq=eq, unsafe_hash=eq and frozen, **options)


__all__ = ["record"]
