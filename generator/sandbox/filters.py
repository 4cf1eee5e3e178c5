"""The filters that templates may use, and those of Jinja's that are bounded or narrowed here.

In: values of a template. Out: what the filter makes of them, or an error where that could grow without bound.
"""

from collections.abc import Callable, Iterable
from functools import wraps
from typing import Any

from jinja2 import Undefined, pass_environment, pass_eval_context
from jinja2.filters import do_join, do_round, sync_do_sum

from generator.sandbox.budget import MAX_TEXT, Forbidden, Oversized

MAX_DIGITS = 15
EXPRESSION_FILTERS = ("default", "d", "lower", "upper", "trim", "int", "round")
TEMPLATE_FILTERS = (
    *EXPRESSION_FILTERS,
    "dictsort", "first", "groupby", "join", "last", "length", "count", "list", "map", "max", "min",
    "reject", "rejectattr", "reverse", "select", "selectattr", "sort", "string", "sum", "unique",
)  # fmt: skip
TEXT_FILTERS = ("lower", "upper", "trim", "string")


def bounded_round(value: float, precision: int = 0, method: Any = "common") -> float:
    """The filter `round`; Jinja's own raises ten to whatever power it is given."""
    if abs(precision) > MAX_DIGITS:
        raise Forbidden("너무 많은 자릿수", "too many digits")
    return do_round(value, precision, method)


@pass_environment
def sum_of_numbers(
    environment: Any, values: Iterable[Any], attribute: str | int | None = None, start: Any = 0
) -> Any:
    """The filter `sum`; Jinja's own joins lists too."""
    if not isinstance(start, (int, float)):
        raise Forbidden("수가 아닌 것의 ‘sum’", "‘sum’ works on numbers only")
    return sync_do_sum(environment, values, attribute, start)


@pass_eval_context
def bounded_join(context: Any, values: Iterable[Any], d: str = "", attribute: str | int | None = None) -> str:
    """The filter `join`, of at most `MAX_TEXT` characters."""
    held = list(values)
    if attribute is None:
        for value in held:
            check_printable(value)
    return of_bounded_length(do_join(context, held, d, attribute))


def of_bounded_length(text: str) -> str:
    """The text; Oversized when it has more than `MAX_TEXT` characters."""
    if len(text) > MAX_TEXT:
        raise Oversized(f"{MAX_TEXT}자를 넘는 글", f"a text longer than {MAX_TEXT} characters")
    return text


def of_texts(use: Callable[..., object]) -> Callable[..., object]:
    """A filter that takes nothing but what can be printed."""

    @wraps(use)
    def run(value: object, *args: Any, **kwargs: Any) -> object:
        check_printable(value)
        return use(value, *args, **kwargs)

    return run


def check_printable(value: object) -> None:
    """A text, a number, a date, or what else has a text of its own.

    Raises:
        TypeError: it is a list, a function or a whole view, which no author means to print.
    """
    if isinstance(value, (str, int, float, Undefined)) or value is None:
        return
    kind = type(value)
    if kind.__str__ is object.__str__ or hasattr(kind, "model_fields"):
        raise TypeError(f"neither a text nor a number ({kind.__name__})")
