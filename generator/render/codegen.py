"""How the product's own templates become Python: without what only templates of strangers need.

In: Jinja's syntax tree. Out: Python that calls functions and reads attributes as they are. Jinja asks at
run time of each call whether it wants the context, of each attribute whether it is rather an item, and
escapes what `finalize` has made safe already; no template of ours has a use for that.
"""

from keyword import iskeyword

from jinja2 import nodes
from jinja2.compiler import CodeGenerator, Frame

from generator.sandbox.codegen import JoiningCode


class PlainCode(JoiningCode):
    """Generates the code of a template whose every printed value comes safe out of `finalize`."""

    def visit_Call(self, node: nodes.Call, frame: Frame, forward_caller: bool = False) -> None:
        """A call of Python's; keyword arguments that Python has no syntax for are left to Jinja."""
        if forward_caller or node.dyn_args or node.dyn_kwargs or any(iskeyword(k.key) for k in node.kwargs):
            super().visit_Call(node, frame, forward_caller)
            return
        self.visit(node.node, frame)
        self.write("(")
        for argument in (*node.args, *node.kwargs):
            self.visit(argument, frame)
            self.write(", ")
        self.write(")")

    def visit_Getattr(self, node: nodes.Getattr, frame: Frame) -> None:
        """An attribute of Python's; AttributeError where there is none."""
        self.visit(node.node, frame)
        self.write(f".{node.attr}")

    def _output_child_pre(
        self, node: nodes.Expr, frame: Frame, finalize: CodeGenerator._FinalizeInfo
    ) -> None:
        self.write("(told if type(told := ")

    def _output_child_post(
        self, node: nodes.Expr, frame: Frame, finalize: CodeGenerator._FinalizeInfo
    ) -> None:
        self.write(") is Markup else environment.finalize(told))")
