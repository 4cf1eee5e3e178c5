"""The product's own templates as Python has compiled them, kept beside its compiled modules.

In: Jinja's buckets. Out: files in `__pycache__`, made anew whenever a template, Jinja, Python or the way
we compile changes. Where nothing may be written, or Python is told to keep nothing compiled
(`PYTHONDONTWRITEBYTECODE`), templates are compiled each time.
"""

import hashlib
import os
import sys
from contextlib import suppress
from functools import cache
from importlib.metadata import version
from pathlib import Path
from tempfile import NamedTemporaryFile

from jinja2.bccache import Bucket, BytecodeCache

HERE = Path(__file__).resolve().parent
FOLDER = HERE / "__pycache__"


class CompiledTemplates(BytecodeCache):
    """Keeps compiled templates; Jinja itself compares the checksum of each source."""

    def load_bytecode(self, bucket: Bucket) -> None:
        with suppress(OSError, EOFError, ValueError, TypeError), _file(bucket).open("rb") as file:
            bucket.load_bytecode(file)

    def dump_bytecode(self, bucket: Bucket) -> None:
        if sys.dont_write_bytecode:
            return
        with suppress(OSError):
            FOLDER.mkdir(exist_ok=True)
            with NamedTemporaryFile(dir=FOLDER, delete=False) as file:
                bucket.write_bytecode(file)
            os.replace(file.name, _file(bucket))


def _file(bucket: Bucket) -> Path:
    return FOLDER / f"{bucket.key}-{_way()}.jinja"


@cache
def _way() -> str:
    """A digest of how templates become code."""
    names = ("codegen.py", "environment.py", "markup.py", "../sandbox/codegen.py")
    ours = b"".join((HERE / name).read_bytes() for name in names)
    return hashlib.sha256(version("Jinja2").encode() + ours).hexdigest()[:16]
