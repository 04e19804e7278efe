"""The claim check in words: what the claim implies, and how that stands to what was published."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from rebriefer.domain.addresses import Address, address_of
from rebriefer.domain.demand.bases import MassBasis, element_of_magnet
from rebriefer.domain.demand.checking import Check, Verdict
from rebriefer.domain.demand.converting import contained
from rebriefer.domain.demand.end_uses import Count
from rebriefer.domain.demand.estimates import Estimate, single
from rebriefer.domain.demand.needs import needed_t
from rebriefer.places.demand.model.figures import count, count_of, kilograms, percent, times, tonnes
from rebriefer.words.catalogue import marked
from rebriefer.words.numbers import qualified

if TYPE_CHECKING:
    from rebriefer.places.demand.model.demand import DemandModel

VERDICTS = {
    Verdict.NO_FORECAST: marked("demand", "No forecast to set it against."),
    Verdict.BELOW: marked("demand", "Below every published forecast."),
    Verdict.WITHIN: marked("demand", "Within the published forecasts."),
    Verdict.REACHED: marked("demand", "High, not impossible."),
    Verdict.HIGH: marked("demand", "High, not impossible."),
    Verdict.FAR_ABOVE: marked("demand", "Far above everything published."),
}


class CheckLine(NamedTuple):
    """One line of the check.

    Attributes:
        label: What is set against what.
        value: The figure.
        address: What stands behind it, or None.
    """

    label: str
    value: str
    address: Address | None


def check_lines(model: DemandModel, found: Check) -> tuple[CheckLine, ...]:
    """What the claim implies, line by line."""
    say, words, claim = model.words.say, model.words, found.claim
    per_unit = kilograms(words, _kilograms_now(model, found).likely)
    lines = [
        CheckLine(
            _division(model, found, per_unit),
            count_of(words, found.implied.likely, model.use.counted_as),
            claim.address,
        )
    ]
    if found.implied.spread:
        low, high = (count(words, value) for value in (found.implied.low, found.implied.high))
        ends = _kilograms_now(model, found)
        label = say(
            "demand", "at {high} to {low} each", high=kilograms(words, ends.high), low=kilograms(words, ends.low)
        )
        lines.append(CheckLine(label, say("number", "{low} to {high}", low=low, high=high), model.use.address))
    if found.start is not None and found.growth is not None:
        start = count(words, found.start.units)
        label = say("demand", "growth needed from {count} in {year}", count=start, year=found.start.year)
        growth = say("demand", "{percent} a year", percent=percent(words, found.growth))
        lines.append(CheckLine(label, growth, found.start.address))
    if found.forecasts:
        lines.append(_against(model, found))
    return tuple(lines)


def _division(model: DemandModel, found: Check, per_unit: str) -> str:
    """Claimed mass by kilograms; with the year where thrift or units without a magnet have changed them."""
    say, need, mass = model.words.say, model.inputs.need(), tonnes(model.words, found.claim.mass_t)
    assert need is not None
    if need.thrift.likely or need.without_magnet.likely:
        return say("demand", "{mass} ÷ {kilograms} in {year}", mass=mass, kilograms=per_unit, year=found.claim.year)
    return say("demand", "{mass} ÷ {kilograms}", mass=mass, kilograms=per_unit)


def verdict(model: DemandModel, found: Check) -> tuple[str, str]:
    """The verdict in a word, and why."""
    return model.words.say("demand", VERDICTS[found.verdict]), _why(model, found)


def spoken_check(model: DemandModel, found: Check) -> str:
    """The whole check as one text."""
    say = model.words.say
    told = say("demand", "Does the claim add up?")
    for line in check_lines(model, found):
        told = say("demand", "{before} {label}: {value}.", before=told, label=line.label, value=line.value)
    head, why = verdict(model, found)
    return say("demand", "{before} {head} {why}", before=told, head=head, why=why)


def quote_said(model: DemandModel, found: Check) -> str:
    """The sentence of the claim in quotation marks."""
    return model.words.say("demand", "“{quote}”", quote=model.said(found.claim.quote))


def claimed_said(model: DemandModel, found: Check) -> str:
    """The claimed mass with its qualifier: ``over 17,500 t``."""
    return qualified(model.words, found.claim.qualifier, tonnes(model.words, found.claim.mass_t))


def forecast_said(model: DemandModel, forecast: Count) -> str:
    """A published forecast as a mark says it."""
    name = model.said(forecast.name)
    return model.words.say("demand", "{name}: {count}", name=name, count=count(model.words, forecast.units))


def mass_at(model: DemandModel, forecast: Count) -> float:
    """Tonnes at a published forecast and the most likely kilograms, in the stated basis."""
    need = model.inputs.need()
    assert need is not None
    return needed_t(single(forecast.units), need, forecast.year).likely


def basis_note(model: DemandModel, found: Check) -> str:
    """What the claim leaves open: its basis, and whether it is of one year."""
    say, words = model.words.say, model.words
    recipe = model.recipe
    if model.stated is not MassBasis.MAGNET or recipe is None:
        return say("demand", "The claim names no basis and does not say whether it is of one year.")
    per_unit = element_of_magnet(_kilograms_now(model, found).likely, contained(recipe))
    other = count_of(words, found.claim.mass_t * 1000 / per_unit, model.use.counted_as)
    return say(
        "demand",
        "The claim names no basis: read as magnet, like the kilograms. Read as elements it would be {units}. "
        "It does not say whether it is of one year.",
        units=other,
    )


def source_of(found: Check) -> Address:
    """The document of the claim."""
    return address_of("document", found.claim.document)


def _kilograms_now(model: DemandModel, found: Check) -> Estimate:
    """Kilograms per unit sold in the year of the claim: after thrifting, over units with and without a magnet."""
    mass = found.claim.mass_t * 1000
    return Estimate(mass / found.implied.high, mass / found.implied.likely, mass / found.implied.low)


def _against(model: DemandModel, found: Check) -> CheckLine:
    say, words = model.words.say, model.words
    ratios = sorted(found.times(forecast) for forecast in found.forecasts)
    label = say("demand", "against published forecasts for {year}", year=found.claim.year)
    low, high = times(words, ratios[0]), times(words, ratios[-1])
    value = (
        say("demand", "{times} times", times=low)
        if low == high
        else say("demand", "{low} to {high} times", low=low, high=high)
    )
    return CheckLine(label, value, found.forecasts[-1].address)


def _why(model: DemandModel, found: Check) -> str:
    say, words = model.words.say, model.words
    if not found.forecasts:
        return say("demand", "This pack has no published forecast of units for {year}.", year=found.claim.year)
    largest, smallest = found.forecasts[-1], found.forecasts[0]
    values = {
        "times": times(words, found.times(largest)),
        "least": count(words, found.implied.low),
        "each": kilograms(words, _kilograms_now(model, found).high),
        "largest": count(words, largest.units),
        "smallest": count(words, smallest.units),
    }
    message = {
        Verdict.BELOW: marked("demand", "The smallest forecast found is {smallest}."),
        Verdict.WITHIN: marked("demand", "The forecasts found go from {smallest} to {largest}."),
        Verdict.REACHED: marked(
            "demand", "It needs {times} times the largest forecast found; only at {each} each would that be enough."
        ),
        Verdict.HIGH: marked(
            "demand",
            "It needs {times} times the largest forecast found; even at {each} each it takes {least}, "
            "more than that forecast.",
        ),
        Verdict.FAR_ABOVE: marked("demand", "It needs {times} times the largest forecast found, {largest}."),
    }[found.verdict]
    return say("demand", message, **values)
