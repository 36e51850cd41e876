"""Which backups stay."""

from datetime import UTC, datetime, timedelta

from hypothesis import given
from hypothesis import strategies as st

from careerfit.core.safekeeping import DAYS, MONTHS, WEEKS, to_keep

NOON = datetime(2026, 11, 24, 12, tzinfo=UTC)
MOMENTS = st.lists(st.integers(0, 60 * 24 * 900).map(lambda m: NOON - timedelta(minutes=m)))


def test_of_a_backup_every_day_for_years_a_week_a_month_and_a_year_stay() -> None:
    kept = sorted(to_keep(NOON - timedelta(days=day) for day in range(900)), reverse=True)
    ages = [(NOON - moment).days for moment in kept]
    assert ages[:7] == list(range(7))
    assert [age for age in ages if 7 <= age < 30] == [9, 16, 24]  # Sundays, and October's last
    assert len(kept) <= DAYS + WEEKS + MONTHS
    assert ages[-1] > 300


@given(MOMENTS)
def test_the_newest_always_stays_and_never_more_than_there_is_room_for(
    moments: list[datetime],
) -> None:
    kept = to_keep(moments)
    assert kept <= set(moments)
    assert len(kept) <= DAYS + WEEKS + MONTHS
    assert not moments or max(moments) in kept


@given(MOMENTS)
def test_to_tidy_twice_takes_nothing_more(moments: list[datetime]) -> None:
    kept = to_keep(moments)
    assert to_keep(kept) == kept
