"""The sample reports in the project are those that the program makes."""

from careerfit.__main__ import build_desk
from careerfit.store.memory import MemoryStore
from tools.samples import SAMPLES, samples


def test_each_sample_tells_what_its_answers_give_now() -> None:
    desk = build_desk(MemoryStore, [])
    kept = {path.name for path in SAMPLES.glob("*.pdf")}
    for name, report in samples(desk):
        path = SAMPLES / f"report-{name}.pdf"
        then, now = (
            desk.reading.render(one, ".json")
            for one in (desk.verifying.proofs.read_proof(path).report, report)
        )
        assert desk.verifying.proofs.differences(then, now) == (), path.name
        kept.remove(path.name)
    assert kept == set()
