"""What expressions print: texts that have named parts."""

from collections.abc import Callable, Iterable


class Value(str):
    """A text an expression may print, with named parts (`fact("x").before`).

    Parts come from a callable, so that a part nobody asks for costs nothing; it raises KeyError
    for a name it does not know.
    """

    _part: Callable[[str], object]
    _names: tuple[str, ...]
    label: str

    @classmethod
    def of(
        cls,
        text: str,
        label: str = "",
        part: Callable[[str], object] | None = None,
        names: Iterable[str] = (),
    ) -> "Value":
        value = cls(text)
        value.label = label
        value._part = part or _no_part
        value._names = tuple(names)
        return value

    @property
    def part_names(self) -> tuple[str, ...]:
        return self._names


def _no_part(name: str) -> object:
    raise KeyError(name)
