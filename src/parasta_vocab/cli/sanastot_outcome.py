"""What became of one terminology in `parasta publish sanastot`, and the words with which that ends."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from dataclasses import dataclass
from typing import Literal

from parasta_vocab.cli.language import say
from parasta_vocab.cli.sanastot_order import Order
from parasta_vocab.publish.sanastot.client.act import Difference
from parasta_vocab.publish.sanastot.client.plan import Beside, Plan, Step

Kind = Literal["unchanged", "planned", "published", "held", "refused", "differs"]


@dataclass(frozen=True, slots=True)
class Outcome:
    """What became of one terminology.

    `kind` is unchanged (nothing had to be sent), planned (nothing was sent because that was asked for), published, held (something was
    left, as others have changed it in the service since the last publishing; all else is published), refused (nothing was sent,
    because something of others would be lost and that was not agreed to), or differs (what is there is not what was sent, or not what
    is to be there). `agreed` tells that others' work may be overwritten; `overtaken` are steps that were left, as others changed the same
    while the run went on.
    """

    kind: Kind
    plan: Plan
    differences: tuple[Difference, ...] = ()
    agreed: bool = False
    overtaken: tuple[Step, ...] = ()

    @property
    def is_found(self) -> bool:
        """Whether there is something that people have to see to."""
        return self.kind in {"held", "refused", "differs"} or bool(self.plan.held or (self.plan.lost and not self.agreed))


def iter_end(outcome: Outcome, order: Order) -> Iterator[str]:
    """Yield how it ended, and what is to be done."""
    yield _end(outcome, order)
    prefix = outcome.plan.prefix
    if outcome.overtaken or (outcome.plan.held and not outcome.agreed):
        seen, taken, put = (
            order.here.pull(prefix, "--dry-run"),
            order.here.pull(prefix),
            order.here.publish(prefix, *order.ways, "--overwrite"),
        )
        yield say(
            f"Katso ensin, mitä palvelussa on muutettu: {seen}",
            f"Se först vad som har ändrats i tjänsten: {seen}",
            f"See first what was changed in the service: {seen}",
        )
        yield say(f"Ota se tietueisiin: {taken}", f"Hämta det till posterna: {taken}", f"Take it into the records: {taken}")
        if any(step.action == "delete" for step in outcome.plan.held):
            yield say(
                "Uudesta käsitteestä siihen kuuluu kaikki, mitä tietueessa on oltava: vajaa hylätään, ja silloin kerrotaan, mitä puuttuu.",
                "Ett nytt begrepp ska ha allt som en post ska ha: ett ofullständigt avvisas, och då anges vad som saknas.",
                "A new concept must have all that a record must have: an incomplete one is refused, and what it lacks is told.",
            )
        yield say(f"Tai vie omasi sen tilalle: {put}", f"Eller publicera ditt eget i stället: {put}", f"Or put yours in its place: {put}")
    if outcome.plan.lost and not outcome.agreed:
        yield say(
            "Tiedosto korvaa käsitteet kokonaan. Tapa --via api säilyttää tämän; jos sen saa hävittää, anna --overwrite.",
            "En fil ersätter begreppen helt. Sättet --via api behåller detta; om det får gå förlorat, ange --overwrite.",
            "A file replaces the concepts whole. With --via api this is kept; if it may be lost, give --overwrite.",
        )


def _end(outcome: Outcome, order: Order) -> str:
    if outcome.kind == "unchanged":
        same = _but_settled() if outcome.plan.settled else _unchanged(outcome.plan.beside)
        return same if order.verify else f"{same} {_nothing_sent()}"
    if outcome.kind == "planned":
        return say("Mitään ei lähetetty (--dry-run).", "Inget skickades (--dry-run).", "Nothing was sent (--dry-run).")
    if outcome.kind == "differs":
        return _differs(outcome)
    if outcome.kind == "published":
        return say(
            "Viety ja luettu takaisin: palvelussa on se, mikä lähetettiin.",
            "Publicerat; innehållet har lästs tillbaka och stämmer.",
            "Published and read back: the service has what was sent.",
        )
    if outcome.kind == "held" and outcome.plan.steps:
        return say(
            "Muu on viety ja luettu takaisin; palvelussa muuttunut jätettiin.",
            "Allt annat är publicerat och har lästs tillbaka; det som har ändrats i tjänsten lämnades orört.",
            "All else is published and read back; what was changed in the service was left.",
        )
    return _nothing_sent()


def _nothing_sent() -> str:
    return say("Mitään ei lähetetty.", "Inget skickades.", "Nothing was sent.")


def _but_settled() -> str:
    """Return that all of ours is there but what was left to the service."""
    return say(
        "Kaikki oma on palvelussa paitsi se, mikä on jätetty palvelun mukaiseksi (--overwrite vie senkin).",
        "Allt eget innehåll finns i tjänsten utom det som har lämnats så som tjänsten har det (--overwrite publicerar också det).",
        "All of ours is in the service but what was left as the service has it (--overwrite publishes that too).",
    )


def _unchanged(beside: Collection[Beside]) -> str:
    """Return that all of ours is there, and how what only the service has can be taken away."""
    ways = ", ".join(dict.fromkeys("--prune" if item.fields else "--delete" for item in beside))
    return (
        say(
            f"Kaikki oma on palvelussa. Yllä lueteltua ei ole tietueissa; se säilyy palvelussa, ellei sitä poisteta ({ways}).",
            f"Allt eget innehåll finns i tjänsten. Det som räknas upp ovan finns inte i posterna; det blir kvar i tjänsten om det inte tas bort "
            f"({ways}).",
            f"All of ours is in the service. What is listed above is not in the records; it stays in the service unless it is taken away "
            f"({ways}).",
        )
        if beside
        else say("Palvelussa on jo sama sisältö.", "Tjänsten har redan samma innehåll.", "The service has the same already.")
    )


def _differs(outcome: Outcome) -> str:
    return (
        say(
            "VIRHE: palvelussa on muuta kuin lähetettiin:",
            "FEL: tjänsten har annat än det som skickades:",
            "ERROR: the service has something else than was sent:",
        )
        if outcome.differences
        else say(
            "Palvelussa on muuta kuin sanastossa.",
            "Tjänsten har annat än vokabulären.",
            "The service has something else than the vocabulary.",
        )
    )
