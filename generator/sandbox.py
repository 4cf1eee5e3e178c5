"""The one Jinja sandbox: expressions in content and page templates both run in it.

Jinja's own sandbox keeps templates from reaching Python; this one also bounds what they may cost:
no powers, no repeated or ever-growing texts, only listed filters and functions, limited ranges.
"""

import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from functools import partial
from typing import Any

from jinja2 import StrictUndefined, TemplateError, UndefinedError, nodes, pass_eval_context
from jinja2.compiler import CodeGenerator, Frame
from jinja2.exceptions import SecurityError
from jinja2.filters import do_join, do_round
from jinja2.sandbox import ImmutableSandboxedEnvironment

from generator.diagnostics import Code, Diagnostic, Location

MAX_RANGE = 1_000
MAX_STEPS = 1_000_000
MAX_DIGITS = 15
MAX_TEXT = 200_000
EXPRESSION_LIMIT = 500
BLOCK_MARKS = ("\ue0f0", "\ue0f1", "\ue0f2", "\ue0f3")
EXPRESSION_FILTERS = ("default", "d", "lower", "upper", "trim", "int", "round")
TEMPLATE_FILTERS = (
    *EXPRESSION_FILTERS,
    "dictsort", "first", "groupby", "join", "last", "length", "count", "list", "map", "max", "min",
    "reject", "rejectattr", "reverse", "select", "selectattr", "sort", "string", "sum", "unique",
)  # fmt: skip

__all__ = ["EVALUATION_ERRORS", "Problem", "Sandbox", "UnknownName", "Value", "nodes"]

EVALUATION_ERRORS = (TemplateError, TypeError, ValueError, ArithmeticError, LookupError, RecursionError)
"""What evaluating an author's template may raise; anything else is a fault of ours."""


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


class UnknownName(UndefinedError):
    """A name or part that does not exist; `owner` is empty for a name, `known` what there is."""

    def __init__(self, name: str, owner: str, known: tuple[str, ...], message: str | None = None) -> None:
        super().__init__(message)
        self.name = name
        self.owner = owner
        self.known = known


class Problem(LookupError):
    """A reference of the author's that leads nowhere, as the finding it becomes."""

    def __init__(
        self, code: Code, *, suggestion: str = "", related: Iterable[Location] = (), **values: str
    ) -> None:
        super().__init__(code.name)
        self.code, self.suggestion, self.related, self.values = code, suggestion, tuple(related), values

    def at(self, where: Location) -> Diagnostic:
        """The finding at the place that refers."""
        return self.code.at(where, suggestion=self.suggestion, related=self.related, **self.values)


class _Undefined(StrictUndefined):
    """Raises `UnknownName` when it is used, so that errors are told apart by type."""

    def __init__(
        self, hint: str | None = None, obj: Any = None, name: str | None = None, exc: Any = None
    ) -> None:
        owner = ""
        known: tuple[str, ...] = ()
        if isinstance(obj, Value):
            owner, known = obj.label or str(obj), obj.part_names
        elif name is not None and obj is not None and type(obj).__name__ != "MissingType":
            owner = type(obj).__name__
        super().__init__(hint, obj, name, partial(UnknownName, str(name), owner, known))  # type: ignore[arg-type]  # called like an exception class


class _Generator(CodeGenerator):
    """Sends what `~` joins through the sandbox, which intercepts every other operator itself."""

    def visit_Concat(self, node: nodes.Concat, frame: Frame) -> None:
        self.write("environment.joined(")
        super().visit_Concat(node, frame)
        self.write(")")


class Sandbox(ImmutableSandboxedEnvironment):
    """A bounded, immutable sandbox; `functions` are the only things a template may call."""

    code_generator_class = _Generator
    intercepted_binops = frozenset({"*", "**", "+", "%", "//"})

    def __init__(
        self,
        *,
        filters: Mapping[str, Callable[..., object]],
        functions: Mapping[str, Callable[..., object]] | None = None,
        templates: bool = False,
        **options: Any,
    ) -> None:
        if not templates:
            options |= {
                "block_start_string": BLOCK_MARKS[0],
                "block_end_string": BLOCK_MARKS[1],
                "comment_start_string": BLOCK_MARKS[2],
                "comment_end_string": BLOCK_MARKS[3],
            }
        super().__init__(undefined=_Undefined, keep_trailing_newline=True, **options)
        self.templates = templates
        allowed = TEMPLATE_FILTERS if templates else EXPRESSION_FILTERS
        self.filters = {name: self.filters[name] for name in allowed} | {"round": bounded_round}
        self.globals = dict(functions or {})
        if templates:
            self.filters["join"] = bounded_join
            self.globals["range"] = BoundedRange()
        self.filters |= filters

    def getattr(self, obj: Any, attribute: str) -> Any:
        """Parts of a `Value` first: they are all that content may look into."""
        if isinstance(obj, Value):
            try:
                return obj._part(attribute)
            except KeyError:
                return self.undefined(obj=obj, name=attribute)
        return super().getattr(obj, attribute)

    def getitem(self, obj: Any, argument: Any) -> Any:
        if isinstance(obj, Value) and isinstance(argument, str):
            return self.getattr(obj, argument)
        return super().getitem(obj, argument)

    def is_safe_callable(self, obj: Any) -> bool:
        """Methods of texts and lists could build texts without bound, so none may be called."""
        if not self.templates:
            return any(obj is function or obj == function for function in self.globals.values()) or hasattr(
                obj, "for_content"
            )
        owner = getattr(obj, "__self__", None)
        if isinstance(owner, (str, bytes, list, tuple, dict, int)) and not isinstance(owner, Mapping):
            return False
        return super().is_safe_callable(obj)

    def wrap_str_format(self, value: Any) -> None:
        """No safe stand-in for `str.format`: it is refused like every method of a text."""

    def call(self, context: Any, obj: Any, *args: Any, **kwargs: Any) -> Any:
        if not self.is_safe_callable(obj):
            raise SecurityError(f"‘{getattr(obj, '__name__', type(obj).__name__)}’ cannot be called")
        return super().call(context, obj, *args, **kwargs)

    @staticmethod
    def joined(text: str) -> str:
        """The result of `~`; SecurityError when it has become too long to go on with."""
        return _of_bounded_length(text)

    def call_binop(self, context: Any, operator: str, left: Any, right: Any) -> Any:
        """Arithmetic on numbers of ordinary size, short sums of texts; nothing that can explode."""
        numbers = isinstance(left, (int, float)) and isinstance(right, (int, float))
        if (
            operator == "+"
            and isinstance(left, str)
            and isinstance(right, str)
            and len(left) + len(right) < MAX_TEXT
        ):
            return left + right
        if not numbers or operator == "**":
            raise SecurityError(
                f"‘{operator}’ works on numbers only" if operator != "**" else "‘**’ is not allowed"
            )
        if abs(left) > 1e15 or abs(right) > 1e15:
            raise SecurityError("number out of bounds")
        return super().call_binop(context, operator, left, right)

    def check_size(self, source: str) -> None:
        """Refuses an expression too long or too deep to compile safely."""
        if len(source) > EXPRESSION_LIMIT:
            raise SecurityError(f"longer than {EXPRESSION_LIMIT} characters")
        if len(re.findall(r"[(\[{]", source)) > 20:
            raise SecurityError("too many brackets")


class BoundedRange:
    """`range` of at most `MAX_RANGE` numbers, and `MAX_STEPS` in all, so that nested loops end too."""

    def __init__(self) -> None:
        self._left = MAX_STEPS

    def __call__(self, *arguments: int) -> range:
        numbers = range(*arguments)
        self._left -= len(numbers)
        if len(numbers) > MAX_RANGE or self._left < 0:
            raise SecurityError(f"range longer than {MAX_RANGE}, or too many ranges")
        return numbers


def bounded_round(value: float, precision: int = 0, method: Any = "common") -> float:
    """The filter `round`; Jinja's own raises ten to whatever power it is given."""
    if abs(precision) > MAX_DIGITS:
        raise SecurityError("too many digits")
    return do_round(value, precision, method)


@pass_eval_context
def bounded_join(context: Any, values: Iterable[Any], d: str = "", attribute: str | int | None = None) -> str:
    """The filter `join`, of at most `MAX_TEXT` characters."""
    return _of_bounded_length(do_join(context, values, d, attribute))


def _of_bounded_length(text: str) -> str:
    if len(text) > MAX_TEXT:
        raise SecurityError(f"a text longer than {MAX_TEXT} characters")
    return text


def bounded_text(chunks: Iterator[str]) -> str:
    """The joined chunks of a template; SecurityError past `MAX_TEXT` × 10 characters."""
    parts: list[str] = []
    size = 0
    for chunk in chunks:
        parts.append(chunk)
        size += len(chunk)
        if size > MAX_TEXT * 10:
            raise SecurityError("too much output")
    return "".join(parts)
