"""A note while it is written: never twice on its way, never lost, never two notes of one."""

from dataclasses import replace

from careerfit.core.people import ClientId, Note
from careerfit.gui.draft import Draft
from tests.small import NOON

CLIENT = ClientId("c")
NOTE = Note(id="n", client=CLIENT, author="Ms. Grey", at=NOON, text="She came.")


def state(draft: Draft) -> tuple[str, bool, bool]:
    return draft.refusal, draft.unkept, draft.on_its_way


def test_nothing_is_sent_while_nothing_is_written() -> None:
    draft = Draft(CLIENT)
    assert draft.send() is None
    draft.write("  \n")
    assert state(draft) == ("", False, False)
    assert draft.send() is None


def test_what_is_written_is_sent_once() -> None:
    draft = Draft(CLIENT)
    draft.write("She came.")
    writing = draft.send()
    assert writing is not None
    assert (writing.client, writing.text, writing.note) == (CLIENT, "She came.", None)
    draft.write("She came late.")
    assert draft.on_its_way
    assert draft.send() is None


def test_what_was_written_meanwhile_goes_into_the_same_note() -> None:
    draft = Draft(CLIENT)
    draft.write("She came.")
    draft.send()
    draft.write("She came late.")
    draft.keep(NOTE)
    assert state(draft) == ("", True, False)
    writing = draft.send()
    assert writing is not None
    assert (writing.text, writing.note) == ("She came late.", "n")
    draft.keep(replace(NOTE, text="She came late."))
    assert state(draft) == ("", False, False)
    assert draft.send() is None


def test_what_was_refused_can_be_sent_again() -> None:
    draft = Draft(CLIENT)
    draft.write("She came.")
    draft.send()
    draft.refuse("The disk is full.")
    assert state(draft) == ("The disk is full.", True, False)
    assert draft.send() is not None
    draft.keep(NOTE)
    assert state(draft) == ("", False, False)


def test_a_note_that_is_opened_again_is_kept_already() -> None:
    draft = Draft(CLIENT, NOTE)
    assert (draft.text, draft.unkept) == ("She came.", False)
    draft.write("")
    assert not draft.unkept  # an empty note is not kept: what was there stays


def test_what_is_given_up_is_not_missed() -> None:
    draft = Draft(CLIENT, NOTE)
    draft.write("She came, and")
    draft.drop()
    assert (draft.text, draft.unkept) == ("She came.", False)
