"""companies/: every company with its positions and all that is prepared for them.

In: the files of the folder. Out: companies by id, their positions by priority, then id.
"""

from pathlib import Path
from typing import Any

from generator.diagnostics import Location
from generator.model.application import Company, OwnPage, Position
from generator.model.interview import Question, Scope
from generator.model.plan import Debrief
from generator.sources.debriefs import read_debrief, read_offer
from generator.sources.entries import check_entries
from generator.sources.essays import read_essays
from generator.sources.introductions import read_introductions
from generator.sources.pages import read_page
from generator.sources.positions import read_company, read_position
from generator.sources.questions import read_questions
from generator.sources.repeats import find_repeated_stages, find_shared_spellings, find_unasked
from generator.sources.submissions import read_submissions
from generator.sources.tasks import read_checklist
from generator.sources.tree import Tree
from generator.text.counting import Convention

_FILES = ("position.md", "essays.md", "questions.md", "intro.md", "checklist.md", "offer.md")
_FOLDERS = ("debriefs", "pages", "submitted")
_SHARED = ("questions", "pages")


def read_companies(tree: Tree, folder: Path, convention: Convention) -> tuple[Company, ...]:
    """All companies of a profile."""
    companies: list[Company] = []
    for name, path in tree.list_folder(folder).items():
        if not path.is_dir():
            tree.report_unknown(path)
        elif tree.check_id(path, name):
            company = _read_company(tree, path, name, convention)
            if company:
                companies.append(company)
    tree.found += find_shared_spellings(companies)
    return tuple(companies)


def _read_company(tree: Tree, folder: Path, name: str, convention: Convention) -> Company | None:
    positions: list[Position] = []
    about: Path | None = None
    for entry, path in tree.list_folder(folder).items():
        if entry == "company.md":
            about = path if tree.check_kind(path) else None
        elif not path.is_dir():
            tree.report_unknown(path, known=("company.md",))
        elif entry not in _SHARED and tree.check_id(path, entry):
            position = _read_position(tree, path, name, entry, convention)
            if position:
                positions.append(position)
    positions.sort(key=lambda position: (position.priority is None, position.priority or 0, position.id))
    given: dict[str, Any] = {
        "positions": tuple(positions),
        "questions": read_sheets(tree, folder / "questions", "company"),
        "pages": read_pages(tree, folder / "pages"),
    }
    if about is None:
        company: Company | None = Company(where=Location(tree.show(folder)), id=name, **given)
    else:
        source = tree.read_markdown(about)
        company = read_company(source, name, tree.found, given) if source else None
    if company is None or company.name:
        return company
    called = next((position.company_name for position in positions if position.company_name), name)
    return company.model_copy(update={"name": called})


def _read_position(
    tree: Tree, folder: Path, company: str, name: str, convention: Convention
) -> Position | None:
    """The position; one still called planned is open once anything was sent or any stage has a result."""
    known = {**dict.fromkeys(_FILES, True), **dict.fromkeys(_FOLDERS, False)}
    entries = check_entries(tree, folder, known, "position.md")
    given = _read_prepared(tree, folder, entries, convention)
    source = tree.read_markdown(entries["position.md"]) if "position.md" in entries else None
    position = read_position(source, company, name, tree.found, given) if source else None
    if position is None:
        tree.broken.add(("position", f"{company}/{name}"))
        return None
    tree.found += (*find_repeated_stages(position), *find_unasked(position))
    is_sent = position.submissions or any(stage.result != "pending" for stage in position.stages)
    if position.status == "planned" and is_sent:
        return position.model_copy(update={"status": "open"})
    return position


def _read_prepared(
    tree: Tree, folder: Path, entries: dict[str, Path], convention: Convention
) -> dict[str, Any]:
    """What stands beside position.md, by field of the position."""
    found = tree.found
    sources = {
        name: tree.read_markdown(path)
        for name, path in entries.items()
        if name in _FILES and name != "position.md"
    }
    given: dict[str, Any] = {
        "debriefs": _read_debriefs(tree, folder / "debriefs"),
        "pages": read_pages(tree, folder / "pages"),
        "submissions": read_submissions(tree, folder / "submitted"),
    }
    if source := sources.get("essays.md"):
        given["essays"] = read_essays(source, convention, found)
    if source := sources.get("questions.md"):
        given["questions"] = read_questions(source, "questions", "position", found)
    if source := sources.get("intro.md"):
        given["introductions"] = read_introductions(source, found)
    if source := sources.get("offer.md"):
        given["offer"] = read_offer(source, found)
    if source := sources.get("checklist.md"):
        checklist = read_checklist(source, found)
        given |= {"tasks": checklist.tasks, "checklist_text": checklist.texts}
    return given


def read_sheets(tree: Tree, folder: Path, scope: Scope) -> tuple[Question, ...]:
    """The questions of all sheets of a folder, sheets by name; explicit ids are unique among them."""
    questions: list[Question] = []
    written: dict[str, Location] = {}
    for name, path in tree.named_files(folder):
        known = len(tree.found)
        source = tree.read_markdown(path)
        sheet = read_questions(source, name, scope, tree.found, written) if source else ()
        questions += sheet
        if scope == "profile" and not sheet and len(tree.found) > known:
            tree.broken.add(("sheet", name))
    return tuple(questions)


def read_pages(tree: Tree, folder: Path) -> tuple[OwnPage, ...]:
    """The page templates of a folder."""
    pages: list[OwnPage] = []
    for name, path in tree.named_files(folder):
        text = tree.read_text(path)
        page = read_page(text, tree.show(path), name, tree.found) if text is not None else None
        if page:
            pages.append(page)
        elif folder.parent == tree.root:
            tree.broken.add(("template", name))
    return tuple(pages)


def _read_debriefs(tree: Tree, folder: Path) -> tuple[Debrief, ...]:
    debriefs: list[Debrief] = []
    for name, path in tree.named_files(folder):
        source = tree.read_markdown(path)
        debrief = read_debrief(source, name, tree.found) if source else None
        if debrief:
            debriefs.append(debrief)
    return tuple(debriefs)
