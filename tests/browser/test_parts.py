"""What the scripts do: copy, relative days, order, the answer switch."""

import pytest
from playwright.sync_api import Page, expect

from tests.browser.conftest import Opener, Way
from tests.browser.pages import COPIED

QUESTIONS = "packs/server.html"


def agenda(page: Page) -> list[str]:
    """The items of the agenda as they are read."""
    return [" ".join(text.split()) for text in page.locator(".prep-agenda li").all_inner_texts()]


def clipboard(page: Page) -> str:
    """What a paste into a field gives."""
    page.evaluate("document.body.append(Object.assign(document.createElement('textarea'), {id: 'paste'}))")
    page.locator("#paste").press("ControlOrMeta+V")
    return page.locator("#paste").input_value()


@pytest.mark.parametrize("clipboard_api", [True, False], ids=["clipboard", "selection"])
def test_copy_gives_exactly_the_text(open_page: Opener, way: Way, clipboard_api: bool) -> None:
    """The paste equals the text with its line breaks, spaces and signs, also without the clipboard API."""
    page = open_page(QUESTIONS, way, permissions=["clipboard-read", "clipboard-write"])
    if not clipboard_api:
        page.evaluate("Object.defineProperty(navigator, 'clipboard', {value: undefined})")
    button = page.locator(".prep-copy")
    button.click()
    expect(button).to_have_text("복사했어요")
    assert clipboard(page) == COPIED


def test_copy_button_says_again_what_it_does(open_page: Opener) -> None:
    """Two seconds after the click the button has its own words back, however often it was clicked."""
    page = open_page(QUESTIONS)
    button = page.locator(".prep-copy")
    button.click()
    button.click()
    expect(button).to_have_text("복사했어요")
    page.clock.run_for(2100)
    expect(button).to_have_text("답변 복사")


def test_days_are_counted_by_the_readers_calendar(open_page: Opener) -> None:
    """One minute before and after midnight the count differs by one."""
    late = open_page(QUESTIONS, now="2026-02-09T23:59:00")
    early = open_page(QUESTIONS, now="2026-02-10T00:01:00")
    assert late.locator(".prep-dday").inner_text() == "D-1"
    assert early.locator(".prep-dday").inner_text() == "D-DAY"


@pytest.mark.parametrize("zone", ["Asia/Seoul", "America/Los_Angeles", "Pacific/Kiritimati"])
def test_days_survive_clock_changes(open_page: Opener, zone: str) -> None:
    """Summer time in between does not shift the count."""
    page = open_page("index.html", now="2026-03-20T12:00:00Z", timezone_id=zone)
    gone = page.locator(".prep-sort tr", has_text="다온").locator(".prep-dday").inner_text()
    assert gone == ("D+48" if zone == "Pacific/Kiritimati" else "D+47")


def test_agenda_has_the_next_date_first(open_page: Opener) -> None:
    """Coming days by time, then what has no date, then the past backwards and dimmed."""
    page = open_page()
    assert agenda(page) == [
        "오늘 아침 D-DAY",
        "오늘 저녁 D-DAY",
        "나중 일 D-13",
        "날짜 없는 일",
        "어제 일 D+1",
        "지난 일 D+8",
    ]
    assert page.locator(".prep-agenda .prep-past").count() == 2


def test_tracker_has_the_next_date_first(open_page: Opener) -> None:
    """Rows go by the first date in them."""
    page = open_page()
    first = [text.split(" · ")[0] for text in page.locator(".prep-sort td:first-child").all_inner_texts()]
    assert first == ["한빛페이", "가온", "나래", "다온"]


def test_close_days_are_tinted(open_page: Opener) -> None:
    """Three days and less stand out, more and the past do not."""
    page = open_page()
    tinted = page.locator(".prep-sort .prep-soon").all_inner_texts()
    assert tinted == ["D-3"]


def test_switch_shows_one_form_and_is_remembered(open_page: Opener, way: Way) -> None:
    """Full answers first; short after a click, on the next page and the next visit too."""
    page = open_page(QUESTIONS, way)
    short, full = page.locator(".prep-short"), page.locator(".prep-full")
    expect(full).to_be_visible()
    expect(short).to_be_hidden()
    page.get_by_role("button", name="짧게").click()
    expect(short).to_be_visible()
    expect(full).to_be_hidden()
    again = open_page(QUESTIONS, way, within=page)
    expect(again.locator(".prep-short")).to_be_visible()
    pressed = again.locator(".prep-switch button").evaluate_all(
        "buttons => buttons.map(button => [button.textContent, button.ariaPressed])"
    )
    assert pressed == [["짧게", "true"], ["전체", "false"]]


def test_link_into_a_hidden_form_shows_it(open_page: Opener) -> None:
    """A link to a heading of the full answer works while short answers are chosen."""
    page = open_page(QUESTIONS)
    page.get_by_role("button", name="짧게").click()
    linked = open_page(f"{QUESTIONS}#outage-result", within=page)
    expect(linked.locator("#outage-result")).to_be_visible()


def test_without_scripts_full_answers_show(open_page: Opener) -> None:
    """No script, no loss: the full form is there, and buttons that would do nothing are not."""
    page = open_page(QUESTIONS, java_script_enabled=False)
    expect(page.locator(".prep-full")).to_be_visible()
    expect(page.locator(".prep-copy")).to_be_hidden()
