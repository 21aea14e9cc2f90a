"""What a reader of articles may rely on when it asks who a name is."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from graphbuild.errors import DataError, LanguageError
from graphbuild.language import gazetteer
from graphbuild.language.gazetteer import Gazetteer, Standing, known, known_name, load_gazetteer, read_gazetteer
from graphbuild.model.actor import ActorType

FOLDER = Path(gazetteer.__file__).parent
LANGUAGES = ("fr", "en")


@pytest.fixture(params=LANGUAGES)
def any_gazetteer(request: pytest.FixtureRequest) -> Gazetteer:
    return load_gazetteer(request.param)


@pytest.mark.parametrize(
    ("language", "text", "identifier", "standing"),
    [
        ("fr", "Russie", "country:RU", "name"),
        ("fr", "la Russie", "country:RU", "name"),
        ("fr", "Fédération de Russie", "country:RU", "name"),
        ("fr", "russes", "country:RU", "adjective"),
        ("fr", "les Russes", "country:RU", "demonym"),
        ("fr", "Moscou", "country:RU", "capital"),
        ("fr", "le Kremlin", "country:RU", "seat"),
        ("fr", "l'Élysée", "country:FR", "seat"),
        ("fr", "l’Elysée", "country:FR", "seat"),
        ("fr", "États-Unis", "country:US", "name"),
        ("fr", "les Etats-Unis", "country:US", "name"),
        ("fr", "ETATS-UNIS", "country:US", "name"),
        ("fr", "Arabie Saoudite", "country:SA", "name"),
        ("fr", "CORÉE DU NORD", "country:KP", "name"),
        ("fr", "nord-coréennes", "country:KP", "adjective"),
        ("fr", "Nord-Coréens", "country:KP", "demonym"),
        ("fr", "burkinabè", "country:BF", "adjective"),
        ("fr", "turque", "country:TR", "adjective"),
        ("fr", "grecques", "country:GR", "adjective"),
        ("fr", "Biélorussie", "country:BY", "name"),
        ("fr", "Kosovo", "country:XK", "name"),
        ("fr", "Taïwan", "country:TW", "name"),
        ("fr", "URSS", "country:SU", "name"),
        ("fr", "Îles Caïmans", "country:KY", "name"),
        ("fr", "l'ONU", "organization:united-nations", "name"),
        ("fr", "Nations Unies", "organization:united-nations", "name"),
        ("fr", "l'Otan", "organization:nato", "name"),
        ("fr", "européennes", "organization:european-union", "adjective"),
        ("fr", "Pentagone", "organization:pentagon", "name"),
        ("fr", "département d’État", "organization:us-state-department", "name"),
        ("fr", "les talibans", "group:taliban", "name"),
        ("fr", "le Wall Street Journal", "organization:the-wall-street-journal", "name"),
        ("fr", "Le Monde", "organization:le-monde", "name"),
        ("en", "the United States", "country:US", "name"),
        ("en", "U.S.", "country:US", "name"),
        ("en", "US", "country:US", "name"),
        ("en", "Britons", "country:GB", "demonym"),
        ("en", "Dutch", "country:NL", "adjective"),
        ("en", "Kyiv", "country:UA", "capital"),
        ("en", "the White House", "country:US", "seat"),
        ("en", "NATO", "organization:nato", "name"),
        ("en", "The Wall Street Journal", "organization:the-wall-street-journal", "name"),
    ],
)
def test_finds_who_a_form_names(language: str, text: str, identifier: str, standing: str) -> None:
    entry = load_gazetteer(language).lookup(text)
    assert entry is not None
    assert (entry.identifier, entry.standing) == (identifier, Standing(standing))


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("fr", "le monde"),
        ("fr", "Le monde"),
        ("en", "us"),
        ("en", "the who"),
        ("fr", "Atlantide"),
        ("fr", ""),
        ("fr", "l'"),
    ],
)
def test_common_words_are_no_names(language: str, text: str) -> None:
    assert load_gazetteer(language).lookup(text) is None


@pytest.mark.parametrize(
    ("language", "text"), [("fr", "Dominique"), ("fr", "Monde"), ("en", "Jordan"), ("en", "Chad"), ("en", "Georgia")]
)
def test_names_of_other_things_too_are_ambiguous(language: str, text: str) -> None:
    entry = load_gazetteer(language).lookup(text)
    assert entry is not None
    assert entry.ambiguous


def test_a_form_of_two_actors_tells_both() -> None:
    congo = load_gazetteer("fr").lookup("Congo")
    assert congo is not None
    assert {congo.identifier, *congo.alternatives} == {"country:CD", "country:CG"}


def test_brussels_acts_for_the_union_before_belgium() -> None:
    for language, name in (("fr", "Bruxelles"), ("en", "Brussels")):
        entry = load_gazetteer(language).lookup(name)
        assert entry is not None
        assert entry.identifier == "organization:european-union"
        assert entry.alternatives == ("country:BE",)


def test_media_are_told_from_other_bodies() -> None:
    french = load_gazetteer("fr")
    assert (paper := french.lookup("Le Figaro")) is not None
    assert (body := french.lookup("ONU")) is not None
    assert paper.outlet
    assert not body.outlet


def test_every_form_finds_its_actor(any_gazetteer: Gazetteer) -> None:
    for form, entry in any_gazetteer.forms().items():
        found = any_gazetteer.lookup(form)
        assert found is not None, form
        assert found.identifier == entry.identifier, form


def test_forms_have_the_spellings_of_the_press() -> None:
    forms = load_gazetteer("fr").forms()
    assert {"Etats-Unis", "États-Unis", "Côte d'Ivoire", "Côte d’Ivoire"} <= forms.keys()


def test_an_actor_is_known_across_languages() -> None:
    russia = known("country:RU")
    assert russia is not None
    assert russia.type is ActorType.COUNTRY
    assert russia.names == {"en": "Russia", "fr": "Russie"}
    assert {"Russia", "Russie", "Russian Federation"} <= set(russia.aliases)
    assert russia.identifiers == (("iso3166", "RU"), ("wikidata", "Q159"))
    journal = known("organization:the-wall-street-journal")
    assert journal is not None
    assert journal.outlet
    assert journal.country == "US"
    assert known("organization:nobody") is None


def test_canonical_names_come_in_the_language_asked_for() -> None:
    assert known_name("country:US", "fr") == "États-Unis"
    assert known_name("country:US", "en") == "United States"
    assert known_name("organization:the-wall-street-journal", "fr") == "The Wall Street Journal"
    assert known_name("country:US", "xx") is not None
    assert known_name("country:QQ", "fr") is None


def test_every_form_belongs_to_an_actor_with_a_name(any_gazetteer: Gazetteer) -> None:
    for entry in any_gazetteer.forms().values():
        assert known_name(entry.identifier, any_gazetteer.language), entry.identifier
        assert any_gazetteer.names.get(entry.identifier), entry.identifier


def test_states_have_names_adjectives_and_capitals(any_gazetteer: Gazetteer) -> None:
    listed = {(entry.identifier, entry.standing) for entry in any_gazetteer.forms().values()}
    for code in ("AF", "BR", "CI", "CN", "DE", "EG", "GB", "IL", "IN", "JP", "KP", "ML", "RS", "SA", "SD", "UA", "ZA"):
        for standing in (Standing.NAME, Standing.ADJECTIVE, Standing.CAPITAL):
            assert (f"country:{code}", standing) in listed, (code, standing)


def test_territories_are_those_of_the_cldr() -> None:
    locale = pytest.importorskip("babel").Locale
    for language in LANGUAGES:
        forms = load_gazetteer(language).forms()
        for code in ("RU", "FR", "JP", "KZ", "TN", "VU"):
            entry = forms[locale(language).territories[code]]
            assert entry.identifier == f"country:{code}"


def test_a_language_without_a_pack_is_one_clear_line() -> None:
    with pytest.raises(LanguageError, match="'xx'"):
        load_gazetteer("xx")


@pytest.mark.parametrize(
    ("row", "reason"),
    [
        ("country:ZZ\tname\tZedland", "unknown actor 'country:ZZ'"),
        ("country:FR\tnickname\tHexa", "unknown standing 'nickname'"),
        ("country:FR\tname\tGaule | ", "bad form ''"),
        ("country:FR\tname", "2 cells instead of 3"),
        ("country:FR\tname\tFédération de Russie", "also a form of country:RU"),
    ],
)
def test_a_wrong_row_is_told_with_file_and_line(tmp_path: Path, row: str, reason: str) -> None:
    folder = shutil.copytree(FOLDER / "fr", tmp_path / "fr", ignore=shutil.ignore_patterns("model"))
    table = folder / "countries.tsv"
    lines = table.read_text(encoding="utf-8").splitlines()
    table.write_text("\n".join([*lines, row, ""]), encoding="utf-8")
    with pytest.raises(DataError, match=reason) as error:
        read_gazetteer(folder, FOLDER / "known")
    assert f"countries.tsv:{len(lines) + 1}:" in str(error.value)


def test_a_missing_table_is_told(tmp_path: Path) -> None:
    with pytest.raises(DataError, match=r"countries\.tsv"):
        read_gazetteer(tmp_path, FOLDER / "known")


@pytest.mark.parametrize(
    ("masculine", "forms"),
    [
        ("libyen", ("libyenne", "libyens", "libyennes")),
        ("kirghiz", ("kirghize", "kirghizes")),
        ("français", ("française", "françaises")),
        ("nord-coréen", ("nord-coréenne", "nord-coréens")),
    ],
)
def test_french_adjectives_come_in_all_inflections(masculine: str, forms: tuple[str, ...]) -> None:
    french = load_gazetteer("fr").forms()
    assert {french[form].identifier for form in forms} == {french[masculine].identifier}
