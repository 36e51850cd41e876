"""Nothing that somebody typed is read as anything but text, in any output.

Every attack goes into every free text of everything that a report is made from. The fields are
found by walking the value classes, so that a new one is attacked without being named here.
"""

import json
import re
import sys
import unicodedata
from collections.abc import Callable, Iterator, Mapping
from dataclasses import fields, is_dataclass, replace
from html import unescape
from html.parser import HTMLParser
from io import BytesIO
from itertools import count
from pathlib import Path
from types import UnionType
from typing import Any, TypeVar, Union, get_args, get_origin, get_type_hints

import pikepdf
import pypdfium2
import pytest

from careerfit.__main__ import RESOURCES
from careerfit.cli.answers import _print_fits
from careerfit.core.assessment import Assessment, Beyond, assess
from careerfit.core.library import Library
from careerfit.core.progress import quietly
from careerfit.core.report import Report, Words, compose, say
from careerfit.exchange.proofs import seal
from careerfit.exchange.reports import report_to_json
from careerfit.render import html, pdf, text
from careerfit.render import words as rendering
from careerfit.render.archive import Attachment
from careerfit.render.fonts import printable
from careerfit.render.words import clean, plain
from tests.conftest import Respond
from tests.small import NOON

TARGET = "/etc/hostname"
ATTACKS = {
    "bold": "<b>bold</b> <i>",
    "para": '</para><para backColor="red"><font size="99">big</font>',
    "image": f'<img src="file://{TARGET}" width="9" height="9"/>',
    "link": '<a href="http://example.org/x" color="blue">here</a> <link href="#x">y</link>',
    "call": '<onDraw name="os.system" label="id"/><seq/><unichr/> &#60;b&#62; &lt;b&gt; &amp',
    "template": "{{7*7}} {% import 'os' as os %}{{ cycler.__init__.__globals__ }} {# no #}",
    "script": "</script></style></title><script>alert(1)</script><img src=x onerror=alert(1)>",
    "attribute": '" onmouseover="alert(1)" x=\'y\' javascript:alert(1) <!-- -- > ]]>',
    "drawing": '<svg onload="alert(1)"><use href="http://example.org/#x"/></svg>',
    "format": "%s %n %(x)s {0.__class__} {} ${HOME} $(id) `id`",
    "path": f"../../../../../..{TARGET} C:\\CON file:///{TARGET}",
    "formula": "=cmd|'/C calc'!A0 +1 @SUM(1) \"a\",b;c",
    "control": "bell\x07 \x1b[31mred\x1b[2J\x1b]0;title\x07 back\x08 nul\x00 csi\x9b1m\r\nnew\tl",
    "direction": "\u202egnihton\u202c \u2066iso\u2069 \u200fmark \u05d0\u05d1 \u0627\u0644",
    "nothing": "zero\u200bwidth\u200djoin\ufeffbom so\u00adft e\u0301\u0327",
    "beyond": "emoji \U0001f642\U0001f468\u200d\U0001f469 half\ud800 end\udfff \U0010ffff \ufffe",
    "markdown": "[x](http://example.org) ![y](z.png) **bold** `code` https://example.org www.x.org",
}
FORBIDDEN = {"/URI", "/JS", "/Launch", "/AA", "/GoToR"}
MARK = re.compile(r"q(\d+)z")
NOT_TEXT = {
    *(("Session", "language"), ("Used", "digest"), ("Used", "calibration")),
    *(("ChatDesk", "tone"), ("ChatDesk", "pace"), ("Article", "id"), ("Customer", "id")),
    ("Reply", "id"),
}
"""What is text by its type and typed by nobody."""
Attack = Callable[[], str]
T = TypeVar("T")


def attacked(one: Any, kind: Any, attack: Attack) -> Any:  # noqa: ANN401 (any value)
    """Return a value with an attack in each text of it, whatever it is made of."""
    if kind is str:
        return attack()
    if get_origin(kind) in (UnionType, Union):
        return (
            attack()
            if isinstance(one, str) and str in get_args(kind)
            else attacked(one, None if isinstance(one, str) else type(one), attack)
        )
    if get_origin(kind) is tuple and isinstance(one, tuple):
        parts = get_args(kind)
        each = parts if parts[-1] is not Ellipsis else (parts[0],) * len(one)
        return tuple(attacked(x, k, attack) for x, k in zip(one, each, strict=True))
    if isinstance(one, Mapping):
        return {key: attacked(x, get_args(kind)[1], attack) for key, x in one.items()}
    if is_dataclass(one) and not isinstance(one, type):
        hints, owner = get_type_hints(type(one)), type(one).__name__
        free = (f.name for f in fields(one) if (owner, f.name) not in NOT_TEXT)
        return replace(one, **{n: attacked(getattr(one, n), hints[n], attack) for n in free})
    return one


class Typed:
    """One attack again and again, each time with a number that tells where it went."""

    def __init__(self, what: str) -> None:
        self.what, self._numbers = what, count(1)

    def __call__(self) -> str:
        return f"{self.what} q{next(self._numbers)}z"


@pytest.fixture(scope="module")
def assessed(library: Library, respond: Respond) -> Callable[[str], Assessment]:
    """Assess somebody with an attack in every text of the content, and in the name."""
    chosen = library.chosen_roles([])[:2]
    on = {step.to for step in library.paths.steps if step.start in {r.id for r in chosen}}
    after = tuple(role for role in library.roles if role.id in on)
    session = respond(1)
    forms = library.forms_of(session)

    def make(what: str) -> Assessment:
        attack = Typed(what)

        def wild(one: T) -> T:
            changed: T = attacked(one, type(one), attack)
            return changed

        return assess(
            replace(wild(session), answers=session.answers),
            [wild(form) for form in forms],
            [wild(role) for role in chosen],
            wild(library.taxonomy),
            beyond=wild(Beyond(roles=after, paths=library.paths, advice=library.advice)),
        )

    return make


@pytest.fixture(scope="module")
def words() -> Words:
    return rendering.load(RESOURCES / "report", "en")


@pytest.fixture(scope="module")
def harmless(assessed: Callable[[str], Assessment], words: Words) -> "Page":
    return Page(page_of(compose(assessed("Text"), made_at=NOON), words))


OPENED: list[str] = []


def _watch(event: str, arguments: tuple[object, ...]) -> None:
    if event in ("open", "os.system", "subprocess.Popen", "socket.connect", "exec.code"):
        OPENED.append(f"{event} {arguments[0]}")


sys.addaudithook(_watch)


# ---- What is made of a report, and what must not be in it


def page_of(report: Report, words: Words) -> bytes:
    content = json_of(report, words)
    carried = content, seal(content)
    return html.render(report, words, RESOURCES, quietly, carried=carried)


def pdf_of(report: Report, words: Words) -> bytes:
    content = json_of(report, words)
    attachment = Attachment("report.json", content, "application/json", seal(content))
    fonts = RESOURCES / "fonts"
    return pdf.render(report, words, fonts, quietly, attachments=[attachment])


def json_of(report: Report, words: Words) -> bytes:
    return report_to_json(report, lambda sentence: plain(words(sentence)))


class Page(HTMLParser):
    """What a browser would see: elements, attributes, links, text."""

    def __init__(self, content: bytes) -> None:
        super().__init__()
        self.parts: set[tuple[str, str]] = set()
        self.links: set[str] = set()
        self.text, self.data, self.others = "", "", 0
        self._within = ""
        self.feed(content.decode("utf-8"))
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self._within = tag
        self.parts |= {(tag, ""), *((tag, name) for name, _ in attrs)}
        self.links |= {str(v) for name, v in attrs if name in ("href", "src", "xlink:href")}

    def handle_endtag(self, _tag: str) -> None:
        self._within = ""

    def handle_data(self, data: str) -> None:
        if self._within == "script":
            self.data += data
        elif self._within != "style":
            self.text += data

    def handle_comment(self, _data: str) -> None:
        self.others += 1

    def handle_pi(self, _data: str) -> None:
        self.others += 1


FOOT = re.compile(r"(?<=Page )\d+ of \d+", re.DOTALL)
"""Ends the foot of a page, which is read first."""


def check_page(content: bytes, what: str, harmless: Page) -> int:
    page = Page(content)
    assert page.parts <= harmless.parts
    assert page.others == harmless.others
    assert all(link.startswith("#") for link in page.links)
    assert isinstance(json.loads(page.data), dict)
    return told(page.text, clean(what), printable(clean(what)))


def check_pdf(content: bytes, what: str) -> int:
    with pikepdf.open(BytesIO(content)) as file:
        for thing in file.objects:
            if isinstance(thing, pikepdf.Dictionary):
                assert not set(thing.keys()) & {
                    "/URI",
                    "/JS",
                    "/Launch",
                    "/AA",
                    "/GoToR",
                    "/OpenURI",
                }
                action = thing.get("/A")
                kinds = action.get("/S") if isinstance(action, pikepdf.Dictionary) else None
                assert kinds in (None, pikepdf.Name.GoTo), action
    document = pypdfium2.PdfDocument(content)
    pages = [FOOT.split(page.get_textpage().get_text_range()) for page in document]
    feet, bodies = ("".join(page[part] for page in pages) for part in (0, 1))
    return told(feet + bodies, printable(clean(what)))  # a text may go on over the page


def check_text(content: bytes, what: str) -> int:
    shown = content.decode("utf-8")
    assert not {c for c in shown if unicodedata.category(c) in ("Cc", "Cs")} - {"\n"}
    return told(shown, clean(what))


def check_json(content: bytes, what: str) -> int:
    document = json.loads(content.decode("ascii"))
    values = [text for text in texts(document) if MARK.search(text)]
    return told(" ".join(values), clean(what), what)


def texts(part: Any) -> Iterator[str]:  # noqa: ANN401 (JSON)
    """Yield all texts of a document."""
    for one in part.values() if isinstance(part, dict) else part:
        if isinstance(one, str):
            yield one
        elif isinstance(one, (dict, list)):
            yield from texts(one)


def told(shown: str, *literally: str) -> int:
    """Check that before each mark stands the attack as text; return how many different marks."""
    whole, marks = squeezed(shown), set()
    ways = [squeezed(one) for one in literally]
    for mark in MARK.finditer(whole):
        before = whole[: mark.start()]
        assert any(before.endswith(way[1:]) for way in ways), (before[-150:], ways)
        marks.add(mark[1])
    return len(marks)


def squeezed(shown: str) -> str:
    """Return text without what is lost or moved when lines are broken, or read back from paper."""
    kept = unicodedata.normalize("NFKC", shown).casefold()
    return "".join(c for c in kept if c.isalnum() or c in "<>{}&%$=[]()*`|!#@;/\"'")


# ---- The attacks


@pytest.mark.parametrize("name", ATTACKS)
def test_what_was_typed_is_told_as_text_and_does_nothing(
    name: str,
    assessed: Callable[[str], Assessment],
    words: Words,
    harmless: Page,
    capsys: pytest.CaptureFixture[str],
) -> None:
    what = ATTACKS[name]
    found = assessed(what)
    OPENED.clear()
    report = compose(found, made_at=NOON)
    known = check_page(page_of(report, words), what, harmless)
    assert known > 100
    assert check_json(json_of(report, words), what) >= known
    assert check_text(text.render(report, words, quietly), what) > 100
    if name != "direction":  # what runs from the right comes back from paper in another order
        assert check_pdf(pdf_of(report, words), what) > 80
    assert not [one for one in OPENED if TARGET in one or not one.startswith("open ")]
    _print_fits(found)
    shown = capsys.readouterr().out
    assert not {c for c in shown if unicodedata.category(c) in ("Cc", "Cs")} - {"\n"}
    assert not set(shown) & set("\u202e\u202c\u2066\u2069")


def test_ten_thousand_letters_are_told_in_every_output(
    library: Library, respond: Respond, words: Words, harmless: Page
) -> None:
    roles = [replace(role, day="w" * 9_990 + " q1z") for role in library.chosen_roles([])[:1]]
    session = respond(1, person="W" * 10_000)
    found = assess(session, library.forms_of(session), roles, library.taxonomy)
    report = compose(found, made_at=NOON)
    what = "w" * 100
    assert check_page(page_of(report, words), what, harmless) == 1
    assert check_text(text.render(report, words, quietly), what) == 1
    assert check_pdf(pdf_of(report, words), what) == 1


def test_every_kind_of_text_is_attacked(assessed: Callable[[str], Assessment]) -> None:
    found = assessed("Text")
    assert MARK.search(found.session.person)
    role = found.roles[0]
    for one in (role.title, role.summary, role.day, role.adjustments[0].because):
        assert MARK.search(one)
    assert all(map(MARK.search, role.sources.values()))
    dimension = found.taxonomy.dimensions[0]
    assert all(map(MARK.search, (dimension.name, dimension.low, dimension.high)))
    assert MARK.search(found.beyond.advice.actions[0].evidence)
    assert MARK.search(found.beyond.paths.steps[0].because)
    assert MARK.search(found.forms[0].title)
    assert not MARK.search(found.forms[0].id + found.roles[0].id + dimension.id)


def test_these_checks_notice_what_they_are_for(
    assessed: Callable[[str], Assessment], words: Words, harmless: Page
) -> None:
    """With words that escape nothing, each check has to fail."""

    def raw(sentence: Any) -> str:  # noqa: ANN401
        return unescape(words(sentence))

    for name in ("script", "drawing", "image", "link"):
        report = compose(assessed(ATTACKS[name]), made_at=NOON)
        with pytest.raises((AssertionError, json.JSONDecodeError)):
            check_page(page_of(report, raw), ATTACKS[name], harmless)
    report = compose(assessed(ATTACKS["bold"]), made_at=NOON)
    with pytest.raises(AssertionError):
        check_pdf(pdf_of(report, raw), ATTACKS["bold"])
    with pytest.raises(AssertionError):
        check_text(text.render(report, raw, quietly), ATTACKS["bold"])
    with pytest.raises(AssertionError):
        check_json(json_of(report, raw), ATTACKS["bold"])
    with pytest.raises(AssertionError):
        check_text(b"\x1b[31m", "")
    OPENED.clear()
    Path(TARGET).exists()
    with Path(TARGET).open():
        assert [one for one in OPENED if TARGET in one]
    assert say("x", text=TARGET).values
