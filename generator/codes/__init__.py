"""Every kind of finding the product knows, by the room that raises it."""

from types import ModuleType

from generator.diagnostics import Code


def codes_of(*modules: ModuleType) -> tuple[Code, ...]:
    """The codes of modules, in the order they are written."""
    return tuple(value for module in modules for value in vars(module).values() if isinstance(value, Code))
