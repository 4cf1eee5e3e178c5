"""Who may see a block; apart from the entities, so that whoever asks for it alone need not load them."""

from enum import StrEnum


class Visibility(StrEnum):
    """Who may see a block; an edition shows what is at least as open as itself."""

    PRIVATE = "private"
    EMPLOYER = "employer"
    PUBLIC = "public"

    @classmethod
    def _missing_(cls, value: object) -> "Visibility | None":
        """The words pages use are understood too: 나만 보기, 제출용, 공개용."""
        words = {"나만보기": cls.PRIVATE, "비공개": cls.PRIVATE, "제출용": cls.EMPLOYER, "공개용": cls.PUBLIC}
        return words.get("".join(str(value).split()))

    @property
    def rank(self) -> int:
        return list(Visibility).index(self)

    def admits(self, edition: "Visibility") -> bool:
        """Whether a block of this visibility is shown in `edition`."""
        return self.rank >= edition.rank

    def within(self, outer: "Visibility") -> "Visibility":
        """The stricter of the two."""
        return self if self.rank <= outer.rank else outer
