"""The sandbox: what templates of either kind may do, and what it may cost."""

from collections.abc import Callable

import pytest
from jinja2 import TemplateError
from jinja2.exceptions import SecurityError

from generator.diagnostics import Location
from generator.sandbox.budget import MAX_RANGE, MAX_TEXT, Exhausted, Oversized, bounded_text
from generator.sandbox.environment import Sandbox
from generator.sandbox.faults import EVALUATION_ERRORS, UnknownName, unsafe_at
from generator.sandbox.filters import EXPRESSION_FILTERS, TEMPLATE_FILTERS
from generator.sandbox.values import Value


def _page(source: str, **names: object) -> str:
    environment = Sandbox(filters={}, templates=True)
    return bounded_text(environment.from_string(source).generate(names))


def _content(
    source: str, functions: dict[str, Callable[..., object]] | None = None, **names: object
) -> object:
    environment = Sandbox(filters={}, functions=functions)
    return environment.compile_expression(source, undefined_to_none=False)(**names)


def test_page_templates_have_statements_and_ranges() -> None:
    assert (
        _page("{% for n in range(3) %}{{ n }}{% endfor %}{% set a = [1, 2] | join('-') %}{{ a }}") == "0121-2"
    )


@pytest.mark.parametrize(
    ("source", "korean", "english"),
    [
        ("9 ** 9", "거듭제곱 ‘**’", "‘**’ is not allowed"),
        ("'a' * 9", "수가 아닌 것의 ‘*’ 계산", "‘*’ works on numbers only"),
        ("9999999999999999 + 1", "너무 큰 수", "number out of bounds"),
        ("1.5 | round(99)", "너무 많은 자릿수", "too many digits"),
        ("'a'.center(9)", "‘center’ 함수", "‘center’ cannot be called"),
    ],
)
def test_what_is_not_allowed_is_said_in_both_languages(source: str, korean: str, english: str) -> None:
    with pytest.raises(SecurityError) as caught:
        _content(source)
    found = unsafe_at(Location("a.md", 1), caught.value)
    assert found.message("ko") == f"표현식에서 쓸 수 없는 기능이에요: {korean}"
    assert found.message("en") == f"the expression does something that is not allowed: {english}"


def test_what_takes_too_long_is_said_in_both_languages() -> None:
    found = unsafe_at(Location("a.md", 1), Exhausted())
    assert found.message("ko") == "표현식에서 쓸 수 없는 기능이에요: 너무 오래 걸리는 계산"
    assert found.message("en") == "the expression does something that is not allowed: it takes too long"


@pytest.mark.parametrize(
    "source",
    [
        "{{ 9 ** 9 }}",
        "{{ 'a' * 9 }}",
        "{{ [1] * 9 }}",
        "{{ [1] + [2] }}",
        "{{ '%9d' % 1 }}",
        "{{ range(1001) }}",
        "{{ range(10 ** 9) }}",
        "{{ ().__class__ }}",
        "{{ ''.__class__.__mro__ }}",
        "{{ [].append(1) }}",
        "{{ {}.update(a=1) }}",
        "{{ 'a'.join('bc') }}",
        "{{ '{}'.format(1) }}",
        "{{ 'a'.replace('a', 'b') }}",
        "{{ range.__call__ }}",
        "{{ self.__init__ }}",
        "{{ joiner }}",
        "{{ lipsum() }}",
        "{{ namespace(a=1) }}",
        "{{ 'a' | center(1000000000) }}",
        "{{ 'a' | format }}",
        "{{ [1] | batch(1000000000, 0) | list }}",
        "{{ 'a' | indent(1000000000) }}",
        "{{ 1 | round(999999999, 'ceil') }}",
        "{{ 'a' | attr('__class__') }}",
        "{{ '{:>1000000000}'.format(1) }}",
        "{% include 'other' %}",
        "{% import 'other' as x %}",
        "{{ nothing }}",
        "{{ nothing.at.all }}",
        "{% macro f() %}{{ f() }}{% endmacro %}{{ f() }}",
        "{% set a = 'xxxxxxxxxx' %}" + "{% set a = a ~ a %}" * 60 + "{{ a }}",
        "{% macro f(a) %}{{ f(a ~ a) }}{% endmacro %}{{ f('xxxxxxxxxx') }}",
        "{% for a in range(1000) %}{% for b in range(1000) %}{% for c in range(1000) %}" + "{% endfor %}" * 3,
        "{% for a in range(1000) %}{% for b in range(500) %}{{ 'xxxxxxxxxx' }}{% endfor %}{% endfor %}",
        "{{ range(1000) | join('" + "z" * 900 + "') }}",
    ],
)
def test_page_templates_are_refused(source: str) -> None:
    """Each ends at once, with an error that counts as the author's."""
    with pytest.raises(EVALUATION_ERRORS):
        _page(source)


@pytest.mark.parametrize(
    "source", ["{{ 3 * 4 }}", "{{ 'a' + 'b' }}", "{{ 'a' ~ 1 }}", "{{ range(1000) | join }}"]
)
def test_what_is_refused_is_not_everything(source: str) -> None:
    """The control of the refusals."""
    assert _page(source)


def test_text_joined_up_to_the_limit() -> None:
    half = "x" * (MAX_TEXT // 2)
    assert _page("{{ a ~ a }}", a=half) == half * 2
    with pytest.raises(Oversized):
        _page("{{ a ~ a ~ 'x' }}", a=half)


def test_a_range_counts_its_numbers() -> None:
    assert _page("{{ range(1000) | length }}") == str(MAX_RANGE)
    assert _page("{{ range(5, 0, -2) | list }}") == "[5, 3, 1]"


def test_content_has_five_marks_less() -> None:
    """Only `{{` opens anything in content: statements and comments are text there."""
    environment = Sandbox(filters={})
    assert environment.from_string("{% if %} {# x #} {{ 1 }}").render() == "{% if %} {# x #} 1"


def test_content_calls_only_what_it_is_given() -> None:
    def given(name: str) -> str:
        return f"<{name}>"

    def other() -> str:
        return "called"

    assert _content("given('a')", {"given": given}) == "<a>"
    with pytest.raises(SecurityError, match="‘other’ cannot be called"):
        _content("other()", {"given": given}, other=other)


def test_messages_hold_no_address() -> None:
    with pytest.raises(SecurityError) as caught:
        _content("'a'.join('b')")
    assert str(caught.value) == "‘join’ cannot be called"


def test_filters_are_the_listed_ones() -> None:
    assert set(Sandbox(filters={}).filters) == set(EXPRESSION_FILTERS)
    assert set(Sandbox(filters={}, templates=True).filters) == set(TEMPLATE_FILTERS)


def test_a_value_has_its_parts_and_no_methods() -> None:
    value = Value.of("40초", "lag", {"before": "12분"}.__getitem__, ("before",))
    assert _content("v.before", v=value) == "12분"
    assert _content("v['before']", v=value) == "12분"
    with pytest.raises(UnknownName) as caught:
        str(_content("v.upper", v=value))
    assert (caught.value.name, caught.value.owner, caught.value.known) == ("upper", "lag", ("before",))


def test_an_unknown_name_has_no_owner() -> None:
    with pytest.raises(UnknownName) as caught:
        str(_content("x"))
    assert (caught.value.name, caught.value.owner) == ("x", "")


def test_arithmetic_stays_in_bounds() -> None:
    assert _content("1000000000000000 * 1000") == 10**18
    with pytest.raises(SecurityError):
        _content("1000000000000000 * 1000 * 1000")


def test_a_fault_of_ours_is_not_taken_for_the_authors() -> None:
    """AttributeError and the like come through, so that they end as a traceback."""

    def broken() -> str:
        raise AttributeError("a fault of ours")

    assert not issubclass(AttributeError, EVALUATION_ERRORS)
    assert issubclass(TemplateError, EVALUATION_ERRORS)
    with pytest.raises(AttributeError):
        _content("broken()", {"broken": broken})
