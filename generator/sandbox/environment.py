"""The environment of expressions and page templates: what they may call, compute and print.

In: the functions and filters they are given. Out: Jinja's environment, which raises `EVALUATION_ERRORS` for
whatever is not allowed or would cost too much.
"""

import re
from collections.abc import Callable, Iterable, Mapping
from datetime import date
from functools import partial, wraps
from types import BuiltinMethodType, CodeType, FunctionType, MethodType
from typing import Any

from jinja2 import TemplateSyntaxError, Undefined
from jinja2.runtime import BlockReference, LoopContext, Macro, markup_join, str_join
from jinja2.sandbox import ImmutableSandboxedEnvironment

from generator.sandbox.budget import MAX_TEXT, BoundedRange, Budget, Forbidden, bounded_text
from generator.sandbox.codegen import SteppedCode, WeighedCode
from generator.sandbox.faults import Unknown
from generator.sandbox.filters import (
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
from generator.sandbox.values import Value

EXPRESSION_LIMIT = 500
BLOCK_MARKS = ("\ue0f0", "\ue0f1", "\ue0f2", "\ue0f3")
_OURS = "generator."


class Sandbox(ImmutableSandboxedEnvironment):
    """A bounded, immutable sandbox; `functions` are the only things a template may call."""

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
        super().__init__(undefined=Unknown, keep_trailing_newline=True, **options)
        self.code_generator_class = SteppedCode if templates else WeighedCode
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
            raise Forbidden(f"‘{name}’ 함수", f"‘{name}’ cannot be called")
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
        if operator == "**":
            raise Forbidden("거듭제곱 ‘**’", "‘**’ is not allowed")
        if not numbers:
            raise Forbidden(f"수가 아닌 것의 ‘{operator}’ 계산", f"‘{operator}’ works on numbers only")
        if abs(left) > 1e15 or abs(right) > 1e15:
            raise Forbidden("너무 큰 수", "number out of bounds")
        return super().call_binop(context, operator, left, right)

    def check_size(self, source: str) -> None:
        """Refuses an expression too long or too deep to compile safely."""
        if len(source) > EXPRESSION_LIMIT:
            raise Forbidden(
                f"{EXPRESSION_LIMIT}자를 넘는 표현식", f"longer than {EXPRESSION_LIMIT} characters"
            )
        if len(re.findall(r"[(\[{]", source)) > 20:
            raise Forbidden("너무 많은 괄호", "too many brackets")
