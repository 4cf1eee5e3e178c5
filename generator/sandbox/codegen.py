"""How templates of strangers become Python that the sandbox can follow.

In: Jinja's syntax tree. Out: Python that tells the sandbox what `~` joins and what lists hold, and for page
templates every step.
"""

from collections.abc import Callable, Iterable
from math import isfinite
from typing import Any

from jinja2 import nodes
from jinja2.compiler import CodeGenerator, Frame

from generator.sandbox.faults import UnknownFilter


class JoiningCode(CodeGenerator):
    """Leaves what `~` joins to the environment."""

    def visit_Concat(self, node: nodes.Concat, frame: Frame) -> None:
        self.write("environment.joined(context, (")
        for part in node.nodes:
            self.visit(part, frame)
            self.write(", ")
        self.write("))")


class WeighedCode(JoiningCode):
    """Lets the sandbox see what `~` joins and what lists hold."""

    def visit_Filter(self, node: nodes.Filter, frame: Frame) -> None:
        """A filter that does not exist is told by its name, also in a branch that is never taken."""
        if node.name not in self.environment.filters:
            raise UnknownFilter(node.name, self.environment.filters, node.lineno)
        super().visit_Filter(node, frame)

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


class SteppedCode(WeighedCode):
    """Lets the sandbox count every step of a page template, too."""

    def blockvisit(self, nodes: Iterable[nodes.Node], frame: Frame) -> None:
        """The body of a loop, a branch, a macro, a block or a template."""
        self.writeline("environment.budget.spend()")
        super().blockvisit(nodes, frame)

    def visit_For(self, node: nodes.For, frame: Frame) -> None:
        """What a loop leaves out by its `if` costs like what it takes."""
        if node.test:
            node.test = nodes.And(nodes.EnvironmentAttribute("step"), node.test)
        super().visit_For(node, frame)
