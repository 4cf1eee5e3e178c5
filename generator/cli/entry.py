"""The commands put together, and the entry point `prep`."""

import typer

from generator.cli import build, check, count, doctor, edit, new, publish, serve, submit
from generator.cli.console import prepare_streams
from generator.cli.register import add_command

app = typer.Typer(
    name="prep",
    help="면접 준비 자료를 만들어요. · Builds interview prep packs.",
    no_args_is_help=True,
    pretty_exceptions_enable=False,
    rich_markup_mode=None,
)
app.add_typer(new.app, name="new")
add_command(app, build.build)
add_command(app, serve.serve)
add_command(app, check.check)
add_command(app, count.count)
add_command(app, edit.stage)
add_command(app, edit.done)
add_command(app, submit.submit)
add_command(app, publish.publish)
add_command(app, build.list_, "list")
add_command(app, build.schema)
add_command(app, doctor.doctor)
add_command(app, build.clean)


def main() -> None:
    """The `prep` command."""
    prepare_streams()
    app()
