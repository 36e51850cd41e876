"""The web page in a real browser: no axe finding, no request, no way to lose a part of it."""

import os
import shutil
from collections.abc import Iterator, Mapping
from importlib.resources import files
from pathlib import Path

import pytest

from careerfit.__main__ import main
from careerfit.core.progress import quietly
from careerfit.core.report import Report, Words
from careerfit.render import html

if shutil.which("chromium") is None and "CI" not in os.environ:
    pytest.skip("Debian's chromium is not installed", allow_module_level=True)

from playwright.sync_api import Browser, Page, sync_playwright

AXE = files("axe_playwright_python").joinpath("axe.min.js").read_text(encoding="utf-8")
RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
FLAGS = [
    *("--headless=new", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run"),
    *("--disable-background-networking", "--disable-component-update", "--disable-sync"),
]
SIZES = {"phone": (320, 640), "desk": (1280, 800)}
SIDEWAYS = """() => [...document.querySelectorAll('*')]
    .filter(one => one.scrollWidth > one.clientWidth && one.clientWidth
        && getComputedStyle(one).overflowX != 'visible'
        && !(one.matches('[role=group][tabindex="0"]') && one.ariaLabel))
    .map(one => one.outerHTML.slice(0, 200))"""
CUT = """() => [...document.querySelectorAll('body *')]
    .filter(one => !one.closest('.scrolls, .skip, svg')
        && one.getBoundingClientRect().right > innerWidth + 1)
    .map(one => one.outerHTML.slice(0, 200))"""


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    """Chromium, with a folder of its own that is new and empty."""
    with sync_playwright() as playwright:
        path = shutil.which("chromium")
        browser = playwright.chromium.launch(executable_path=path, args=FLAGS)
        yield browser
        browser.close()


@pytest.fixture(scope="module")
def pages(
    reports: Mapping[str, Report],
    words: Words,
    resources: Path,
    tmp_path_factory: pytest.TempPathFactory,
) -> dict[str, Path]:
    """The page of the demo person, and one with a wild name and sixty roles."""
    folder = tmp_path_factory.mktemp("pages")
    paths = {name: folder / f"{name}.html" for name in ("demo", "wild")}
    assert main(["demo", "-o", str(paths["demo"])]) == 0
    paths["wild"].write_bytes(html.render(reports["wild"], words, resources, quietly))
    return paths


def opened(browser: Browser, path: Path, *, size: str = "phone", dark: bool = False) -> Page:
    """Return a page in a browser that has seen nothing before."""
    wide, high = SIZES[size]
    page = browser.new_context(
        viewport={"width": wide, "height": high},
        color_scheme="dark" if dark else "light",
        bypass_csp=True,  # lets axe in; the page's own policy is looked at in test_html.py
    ).new_page()
    page.goto(path.as_uri())
    return page


def findings(page: Page, *rules: str) -> list[str]:
    """Return what axe finds, in the whole page or by some rules only, a line each."""
    page.evaluate(AXE)
    only = {"type": "rule", "values": list(rules)} if rules else {"type": "tag", "values": RULES}
    found = page.evaluate("only => axe.run({runOnly: only, resultTypes: ['violations']})", only)
    return [
        f"{one['id']}: {one['help']}: {node['html'][:200]}"
        for one in found["violations"]
        for node in one["nodes"]
    ]


@pytest.mark.parametrize("name", ["demo", "wild"])
def test_axe_finds_nothing(browser: Browser, pages: dict[str, Path], name: str) -> None:
    assert findings(opened(browser, pages[name])) == []
    assert findings(opened(browser, pages[name], size="desk")) == []


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("name", ["demo", "wild"])
def test_in_the_dark_texts_stand_out_too(
    browser: Browser, pages: dict[str, Path], name: str, size: str
) -> None:
    page = opened(browser, pages[name], size=size, dark=True)
    assert page.evaluate("getComputedStyle(document.body).backgroundColor") == "rgb(19, 27, 32)"
    assert findings(page, "color-contrast", "link-in-text-block") == []


def test_axe_would_have_found_something(browser: Browser, pages: dict[str, Path]) -> None:
    page = opened(browser, pages["demo"])
    page.evaluate("""() => {
        document.documentElement.lang = '';
        document.querySelector('svg').outerHTML = '<svg role="img"></svg>';
        document.querySelector('h2').style.color = '#bbb';
    }""")
    found = {finding.partition(":")[0] for finding in findings(page)}
    assert {"html-has-lang", "svg-img-alt", "color-contrast"} <= found


@pytest.mark.parametrize("name", ["demo", "wild"])
def test_nothing_is_cut_or_scrolls_sideways_but_marked_regions(
    browser: Browser, pages: dict[str, Path], name: str
) -> None:
    for size, (wide, _) in SIZES.items():
        page = opened(browser, pages[name], size=size)
        assert page.evaluate("document.documentElement.scrollWidth") == wide
        assert page.evaluate(SIDEWAYS) == []
        assert page.evaluate(CUT) == []


def test_no_request_leaves_the_page(browser: Browser, pages: dict[str, Path]) -> None:
    for path in pages.values():
        page, asked, said = watched(browser)
        page.goto(path.as_uri())
        page.mouse.wheel(0, 10_000)
        page.wait_for_timeout(200)
        assert asked == [path.as_uri()]
        assert said == []


def test_the_policy_stops_what_gets_in_all_the_same(
    browser: Browser, pages: dict[str, Path], tmp_path: Path
) -> None:
    whole = pages["demo"].read_text(encoding="utf-8")
    got_in = '<img src="http://127.0.0.1:9/x.png"><script>document.title = "!"</script></body>'
    path = tmp_path / "got-in.html"
    path.write_text(whole.replace("</body>", got_in), encoding="utf-8")
    page, _, said = watched(browser)
    page.goto(path.as_uri())
    assert page.title() == "Your fit report"
    assert len([line for line in said if "Content Security Policy" in line]) == 2


def watched(browser: Browser) -> tuple[Page, list[str], list[str]]:
    """Return an empty page, and what it will ask for and say to the console."""
    page, asked, said = browser.new_context().new_page(), list[str](), list[str]()
    page.on("request", lambda request: asked.append(request.url))
    page.on("console", lambda message: said.append(message.text))
    return page, asked, said


def test_the_first_key_leads_past_the_contents(browser: Browser, pages: dict[str, Path]) -> None:
    page = opened(browser, pages["demo"])
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.className") == "skip"
    assert page.evaluate("document.activeElement.getBoundingClientRect().top") >= 0
    page.keyboard.press("Enter")
    assert page.evaluate("document.activeElement.id") == "main"
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.getAttribute('tabindex')") == "0"


@pytest.mark.parametrize("paper", ["A4", "Letter"])
def test_the_print_has_every_heading(
    browser: Browser, pages: dict[str, Path], paper: str, tmp_path: Path
) -> None:
    import pypdfium2

    page = opened(browser, pages["demo"], dark=True)
    headings = page.evaluate("[...document.querySelectorAll('h1, h2, h3')].map(h => h.innerText)")
    page.pdf(path=tmp_path / "print.pdf", format=paper)
    document = pypdfium2.PdfDocument(tmp_path / "print.pdf")
    cover, *sheets = [
        " ".join(sheet.get_textpage().get_text_bounded().split()) for sheet in document
    ]
    assert all(heading in cover for heading in headings)  # there the contents are
    missing = [heading for heading in headings[1:] if not any(heading in one for one in sheets)]
    assert missing == []
    ends = [heading for heading in headings for one in sheets if one.endswith(heading)]
    assert ends == []
