"""The one Jinja sandbox: expressions in content and page templates both run in it.

Jinja's own sandbox keeps templates from reaching Python; this one also bounds what they may cost:
no powers, no repeated or ever-growing texts and lists, only listed filters and functions of ours, and
for page templates, which have loops and macros, a budget of work (`budget.py`).
"""

import re
from collections.abc import Callable, Iterable, Mapping
from datetime import date
from functools import partial, wraps
from math import isfinite
from types import BuiltinMethodType, CodeType, FunctionType, MethodType
from typing import Any

from jinja2 import (
    StrictUndefined,
    TemplateError,
    TemplateSyntaxError,
    Undefined,
    UndefinedError,
    nodes,
)
from jinja2.compiler import CodeGenerator, Frame
from jinja2.exceptions import SecurityError
from jinja2.runtime import BlockReference, LoopContext, Macro, markup_join, str_join
from jinja2.sandbox import ImmutableSandboxedEnvironment

from generator.bounded_filters import (
    EXPRESSION_FILTERS,
    TEMPLATE_FILTERS,
    TEXT_FILTERS,
    bounded_join,
    bounded_round,
    check_printable,
    of_bounded_length,
    of_texts,
    sum_of_numbers,
)
from generator.budget import MAX_TEXT, BoundedRange, Budget, Exhausted, Oversized, bounded_text
from generator.diagnostics import Code, Diagnostic, Location

EXPRESSION_LIMIT = 500
BLOCK_MARKS = ("\ue0f0", "\ue0f1", "\ue0f2", "\ue0f3")
_OURS = "generator."

EVALUATION_ERRORS = (
    TemplateError,
    Exhausted,
    Oversized,
    TypeError,
    ValueError,
    ArithmeticError,
    LookupError,
    RecursionError,
)
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
    """Lets the sandbox see what else happens: what `~` joins, what lists hold, every step of a template."""

    environment: "Sandbox"

    def visit_Concat(self, node: nodes.Concat, frame: Frame) -> None:
        self.write("environment.joined(context, (")
        for part in node.nodes:
            self.visit(part, frame)
            self.write(", ")
        self.write("))")

    def blockvisit(self, nodes: Iterable[nodes.Node], frame: Frame) -> None:
        """The body of a loop, a branch, a macro, a block or a template."""
        if self.environment.templates:
            self.writeline("environment.budget.spend()")
        super().blockvisit(nodes, frame)

    def visit_For(self, node: nodes.For, frame: Frame) -> None:
        """What a loop leaves out by its `if` costs like what it takes."""
        if node.test and self.environment.templates:
            node.test = nodes.And(nodes.EnvironmentAttribute("step"), node.test)
        super().visit_For(node, frame)

    def visit_Const(self, node: nodes.Const, frame: Frame) -> None:
        """A number too large for Python is no name in the code that Jinja makes of it."""
        if isinstance(node.value, float) and not isfinite(node.value):
            self.fail("number out of bounds", node.lineno)
        super().visit_Const(node, frame)

    def visit_List(self, node: nodes.List, frame: Frame) -> None:
        self._weighed(super().visit_List, node, frame)

    def visit_Dict(self, node: nodes.Dict, frame: Frame) -> None:
        self._weighed(super().visit_Dict, node, frame)

    def visit_Tuple(self, node: nodes.Tuple, frame: Frame) -> None:
        if node.ctx == "load":
            self._weighed(super().visit_Tuple, node, frame)
        else:
            super().visit_Tuple(node, frame)

    def _weighed(self, visit: Callable[[Any, Frame], None], node: nodes.Node, frame: Frame) -> None:
        self.write("environment.weighed(")
        visit(node, frame)
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
        self.budget = Budget()
        allowed = TEMPLATE_FILTERS if templates else EXPRESSION_FILTERS
        self.filters = {name: self.filters[name] for name in allowed} | {"round": bounded_round}
        self.globals = dict(functions or {})
        if templates:
            self.filters |= {"join": bounded_join, "sum": sum_of_numbers}
            self.filters |= {name: of_texts(self.filters[name]) for name in TEXT_FILTERS}
            self.globals["range"] = BoundedRange()
        self.filters |= {name: of_texts(use) for name, use in filters.items()} if templates else filters
        if templates:
            self.filters = {name: self._metered(use, name) for name, use in self.filters.items()}

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
        """Functions of ours and the template's own, never a method of a text, a list, a model or a class.

        Methods of texts and lists could build texts without bound, those of models open files.
        """
        if not self.templates:
            return any(obj is function or obj == function for function in self.globals.values()) or hasattr(
                obj, "for_content"
            )
        if isinstance(obj, (Undefined, Macro, LoopContext, BlockReference, BoundedRange)):
            return True
        if isinstance(obj, BuiltinMethodType):
            owner, name = obj.__self__, obj.__name__
            return (isinstance(owner, Mapping) and name in ("get", "items", "keys", "values")) or (
                isinstance(owner, date) and name == "isoformat"
            )
        if isinstance(obj, MethodType) and isinstance(obj.__self__, LoopContext):
            return True
        named = isinstance(obj, (FunctionType, MethodType)) or hasattr(type(obj), "cache_info")
        return named and str(obj.__module__).startswith(_OURS)

    def wrap_str_format(self, value: Any) -> None:
        """No safe stand-in for `str.format`: it is refused like every method of a text."""

    def call(self, context: Any, obj: Any, *args: Any, **kwargs: Any) -> Any:
        name = getattr(obj, "__name__", type(obj).__name__)
        if not self.is_safe_callable(obj):
            raise SecurityError(f"‘{name}’ cannot be called")
        if not self.templates:
            return super().call(context, obj, *args, **kwargs)
        return self._metered(partial(super().call, context, obj), name)(*args, **kwargs)

    def _metered(self, use: Callable[..., object], name: str) -> Callable[..., object]:
        """A function of templates that costs a step; what it cannot take is the author's mistake."""

        @wraps(use)
        def run(*args: Any, **kwargs: Any) -> object:
            self.budget.spend()
            try:
                return self.weighed(use(*args, **kwargs))
            except AttributeError as error:
                raise TypeError(f"‘{name.strip('<>')}’ cannot take these values") from error

        return run

    @property
    def step(self) -> bool:
        """True, for the price of one step."""
        self.budget.spend()
        return True

    def weighed(self, value: Any) -> Any:
        """A value; a list that has become too large to go on with raises Oversized."""
        if isinstance(value, (list, tuple, dict)):
            self.budget.weigh(value)
        return value

    @staticmethod
    def joined(context: Any, parts: tuple[Any, ...]) -> str:
        """The result of `~`; Oversized when it has become too long to go on with."""
        for part in parts:
            check_printable(part)
        return of_bounded_length((markup_join if context.eval_ctx.autoescape else str_join)(parts))

    @staticmethod
    def concat(chunks: Iterable[str]) -> str:
        """What Jinja joins captured output with: `set` blocks, macros, `call` and `filter` blocks."""
        return bounded_text(chunks)

    def _compile(self, source: str, filename: str) -> CodeType:
        """What Python refuses to compile is nested too deeply."""
        try:
            return super()._compile(source, filename)
        except (SyntaxError, MemoryError) as error:
            raise TemplateSyntaxError("nested too deeply", 1) from error

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
