"""Which type an annotation of a field is about."""

import types
from typing import Annotated, Any, Union, get_args, get_origin


def core_of(annotation: Any) -> tuple[Any, bool]:
    """The type behind `X | None`, `Annotated[X, …]` and `tuple[X, ...]`, and whether there are many."""
    origin = get_origin(annotation)
    if origin is Annotated:
        return core_of(get_args(annotation)[0])
    if origin in (Union, types.UnionType):
        return core_of(next(part for part in get_args(annotation) if part is not types.NoneType))
    if origin is tuple:
        first = get_args(annotation)[0]
        inner, _ = core_of(first)
        return inner, True
    if origin is dict:
        return dict, False
    return annotation, False
