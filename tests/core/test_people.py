"""How clients are compared with what is typed, and what of them is kept."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from careerfit.core.people import (
    MOST_WORDS,
    Client,
    ClientError,
    ClientId,
    cleaned,
    each_once,
    fold,
    needles,
    sought,
    sound,
    written,
)
from tests.small import NOON

ANA = Client(id=ClientId("c1"), name="Ana Núñez", added_at=NOON, reference="A 1", tags=("Él", "b"))
TEXTS = st.text(max_size=30)


@pytest.mark.parametrize(
    ("text", "folded"),
    [
        ("Núñez", "nunez"),
        ("Nu\u0301n\u0303ez", "nunez"),
        ("  A\tB\n c ", "a b c"),
        ("Straße", "strasse"),
        ("ØRSTED Łódź Đurić", "orsted lodz duric"),
        ("Æsop œuvre Þór ıi", "aesop oeuvre thor ii"),  # noqa: RUF001 (a letter of its own)
        ("ﬁn", "fin"),
        ("O'Neil-Smith", "o'neil-smith"),
        ("李小龍", "李小龍"),
        ("a\x00b\u202ec", "a b c"),
        ("", ""),
    ],
)
def test_texts_are_compared_without_case_accents_and_what_cannot_be_seen(
    text: str, folded: str
) -> None:
    assert fold(text) == folded


@given(TEXTS)
def test_what_is_folded_stays_as_it_is(text: str) -> None:
    assert fold(fold(text)) == fold(text)


@given(TEXTS, TEXTS)
def test_who_has_a_word_is_found_by_it_and_by_any_part_of_it(before: str, word: str) -> None:
    found = sought(replace(ANA, name=f"{before} {word}"))
    for part in (word, word.upper(), word[: len(word) // 2]):
        if fold(part) in fold(word):  # capitals of some letters are two letters
            assert all(needle in found for needle in needles(part))


@given(st.lists(TEXTS, max_size=4))
def test_tags_have_lines_of_their_own_whatever_they_say(tags: list[str]) -> None:
    one = replace(ANA, tags=each_once(tags))
    assert sought(one).count("\n") == 2
    for tag in one.tags:
        assert all(needle in sought(one) for needle in needles("", tag))
    assert [fold(tag) for tag in one.tags] == list(dict.fromkeys(filter(None, map(fold, tags))))


def test_words_that_are_part_of_others_are_not_looked_for() -> None:
    assert needles("ann a ANN Joanna bo") == ("joanna", "bo")
    assert needles("", "Él") == ("\x1fel\x1f",)
    assert needles("  ") == ()
    assert len(needles(" ".join(f"x{n}y" for n in range(99)))) == MOST_WORDS


@given(TEXTS)
def test_a_cleaned_line_shows_all_it_holds(text: str) -> None:
    line = cleaned(text)
    assert line == cleaned(line) == line.strip()
    assert not set(line) & set("\x00\n\t\x1f\u202e\u2066\ufeff")


def test_letters_that_join_stay() -> None:
    assert cleaned("\u0645\u06cc\u200c\u062e") == "\u0645\u06cc\u200c\u062e"


@pytest.mark.parametrize("name", ["", " ", "\u202e", "...", "\u0301"])
def test_a_client_has_a_name(name: str) -> None:
    with pytest.raises(ClientError, match="needs a name"):
        sound(replace(ANA, name=name))


def test_a_client_has_few_tags_and_a_factor_for_extra_time_that_makes_sense() -> None:
    with pytest.raises(ClientError, match=r"21 tags are too many\. Keep 20 at most"):
        sound(replace(ANA, tags=tuple(f"t{n}" for n in range(21))))
    with pytest.raises(ClientError, match=r"0\.5 is no factor for extra time\. Give 1 to 4"):
        sound(replace(ANA, extra_time=0.5))


@pytest.mark.parametrize("long", [{"name": "x" * 201}, {"reference": "x" * 101}])
def test_what_is_too_long_for_a_client_is_told_in_short(long: dict[str, str]) -> None:
    with pytest.raises(ClientError, match=f"'{'x' * 40}…' has"):
        sound(replace(ANA, name=long.get("name", "Ana"), reference=long.get("reference", "")))
    with pytest.raises(ClientError, match="51 characters"):
        sound(replace(ANA, tags=("x" * 51,)))


def test_a_sound_client_stays_as_they_are() -> None:
    assert sound(ANA) == ANA
    assert sound(replace(ANA, tags=("él", " El ", "b", "\x00"))) == replace(ANA, tags=("él", "b"))


def test_the_lines_of_a_text_stay() -> None:
    assert written(" Two\r\nlines\t\x00\ud800 ", 20) == "Two\r\nlines"
    with pytest.raises(ClientError, match=r"'Two…' has 3 characters\. Keep 2 at most"):
        written("Two", 2)
