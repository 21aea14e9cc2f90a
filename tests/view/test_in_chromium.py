"""The page in a real browser: it shows, finds and filters; no text of an article becomes markup."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from browser import console, requests, start_chromium
from invented import invented_graph

from graphbuild.graph.build import build_graph
from graphbuild.graph.filters import without_sentences
from graphbuild.model.actor import ActorType
from graphbuild.model.article import Article
from graphbuild.model.claim import Claim, Evidence, Source
from graphbuild.model.reading import Reading, Referent
from graphbuild.resolution.resolve import resolve
from graphbuild.view.page import page
from graphbuild.view.payload import payload

pytest.importorskip("selenium", reason="needs selenium: pip install '.[test]'")

from selenium.webdriver import ActionChains, Keys
from selenium.webdriver.common.by import By

if TYPE_CHECKING:
    from selenium.webdriver import Chrome
    from selenium.webdriver.remote.webelement import WebElement

    from graphbuild.graph.schema import Graph

Opened = Callable[["Graph"], "Chrome"]


@pytest.fixture(scope="session")
def chromium(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Chrome]:
    """A headless Chromium."""
    driver = start_chromium(tmp_path_factory.mktemp("profile"))
    yield driver
    driver.quit()


@pytest.fixture
def opened(chromium: Chrome, tmp_path: Path) -> Iterator[Opened]:
    """Opens the page of a graph; at the end, nothing may be on the console and nothing may have been asked for."""
    file = tmp_path / "graph.html"

    def open_page(graph: Graph) -> Chrome:
        file.write_text(page(payload(graph, 100)), encoding="utf-8")
        console(chromium)
        list(requests(chromium))
        chromium.get(file.as_uri())
        return chromium

    yield open_page
    assert console(chromium) == []
    assert {address for address in requests(chromium) if not address.startswith("data:")} == {file.as_uri()}


@pytest.fixture
def shown(opened: Opened) -> Chrome:
    """The page of the invented corpus in a browser."""
    return opened(invented_graph())


def find(driver: Chrome, selector: str) -> WebElement:
    """The first element of a CSS selector."""
    return driver.find_element(By.CSS_SELECTOR, selector)


def texts(driver: Chrome, selector: str) -> list[str]:
    """The texts of all elements of a CSS selector."""
    return [element.text for element in driver.find_elements(By.CSS_SELECTOR, selector)]


def settle(driver: Chrome) -> None:
    """Waits for two frames: what a change of the filters asks for is then shown."""
    driver.execute_async_script("const done = arguments[0]; requestAnimationFrame(() => requestAnimationFrame(done))")


def counts(driver: Chrome) -> str:
    """What the page says that it shows."""
    settle(driver)
    return find(driver, "#counts").text


def press(driver: Chrome, *keys: str) -> None:
    """Presses keys, wherever the focus is."""
    ActionChains(driver).send_keys(*keys).perform()


def to_the_secret_contact(driver: Chrome) -> ActionChains:
    """Leaves only the secret contact in the picture, and moves the pointer onto its line."""
    find(driver, "[name=secret]").send_keys("Secret only")
    settle(driver)
    picture = find(driver, "#picture")
    x, y = driver.execute_script(
        "const { x, y } = arguments[0]._cyreg.cy.edges()[0].renderedMidpoint(); return [x, y];", picture
    )
    left, top = round(x - picture.size["width"] / 2), round(y - picture.size["height"] / 2)
    return ActionChains(driver).move_to_element_with_offset(picture, left, top)


def test_what_took_place_is_shown_at_first(shown: Chrome) -> None:
    assert counts(shown) == "10 actors, 19 contacts, 23 claims"
    assert find(shown, "#picture canvas").is_displayed()


def test_a_click_on_a_line_shows_its_claims_with_sentence_source_and_article(shown: Chrome) -> None:
    to_the_secret_contact(shown).click().perform()
    claim = find(shown, "#panel .claim")
    assert find(shown, "#panel h2").text == "Anna Berg – Pavel Orlov"
    assert texts(shown, "#panel blockquote") == ["Anna Berg DISCUSSED_WITH Pavel Orlov (a03)."]
    assert texts(shown, "#panel mark") == ["DISCUSSED_WITH"]
    assert texts(shown, "#panel .badge") == ["reported", "secret"]
    assert "no date; published 2031-03-10" in claim.text
    assert "According to Le Quotidien du Port" in claim.text
    link = find(shown, "#panel cite a")
    assert (link.text, link.get_attribute("href")) == ("Dépêche a03", "https://example.org/a03")


def test_what_is_denied_or_planned_never_reads_as_if_it_had_been(shown: Chrome) -> None:
    for selector in ("[name=denied]", "[name=factuality][value=planned]"):
        find(shown, selector).click()
    settle(shown)
    find(shown, "#tab-claims").click()
    whats = texts(shown, "#claims .what")
    assert "denied: Anna Berg discussed with Pavel Orlov" in whats
    assert "planned: Léa Faure met with Idris Sow" in whats
    find(shown, "#tab-contacts").click()
    relations = texts(shown, "#contacts tbody button")
    assert "discussed with, discussed with (denied)" in relations
    assert "met with, met with (planned)" in relations


def test_a_click_on_nothing_closes_the_panel(shown: Chrome) -> None:
    to_the_secret_contact(shown).click().perform()
    picture = find(shown, "#picture")
    left, top = -(picture.size["width"] // 2) + 5, -(picture.size["height"] // 2) + 5
    ActionChains(shown).move_to_element_with_offset(picture, left, top).click().perform()
    assert not find(shown, "#panel").is_displayed()


def test_under_the_pointer_it_says_what_is_there(shown: Chrome) -> None:
    to_the_secret_contact(shown).perform()
    lines = find(shown, "#tip").text.splitlines()
    assert lines == ["Anna Berg – Pavel Orlov", "discussed with", "reported, secret · 2031-03-10"]


@pytest.mark.parametrize("typed", ["lea faure", "FAURE", "Léa"])
def test_an_actor_is_found_without_case_or_accents(shown: Chrome, typed: str) -> None:
    find(shown, "#search").send_keys(typed)
    assert find(shown, "#found [aria-selected=true] bdi").text == "Léa Faure"
    press(shown, Keys.ENTER)
    assert find(shown, "#panel h2").text == "Léa Faure"
    assert "person:faure-lea" in find(shown, "#panel").text


def test_who_is_found_while_a_table_is_open_is_in_the_picture_later(shown: Chrome) -> None:
    find(shown, "#tab-contacts").click()
    find(shown, "#search").send_keys("Ligue", Keys.ENTER)
    assert find(shown, "#panel h2").text == "Ligue du Nord"
    find(shown, "#tab-graph").click()
    settle(shown)
    picture = find(shown, "#picture")
    x, y = shown.execute_script(
        "const { x, y } = arguments[0]._cyreg.cy.nodes('.chosen').renderedPosition(); return [x, y];", picture
    )
    assert 0 < x < picture.size["width"]
    assert 0 < y < picture.size["height"]


def test_an_alias_finds_an_actor_and_a_name_of_nobody_says_so(shown: Chrome) -> None:
    find(shown, "#search").send_keys("mme berg")
    assert find(shown, "#found bdi").text == "Anna Berg"
    find(shown, "#search").send_keys(" x")
    assert find(shown, "#found").text == "No actor of that name"


@pytest.mark.parametrize(
    ("selector", "shown_then"),
    [
        ("[name=family][value=contact]", "9 actors, 10 contacts, 11 claims"),
        ("[name=factuality][value=reported]", "10 actors, 17 contacts, 21 claims"),
        ("[name=factuality][value=planned]", "10 actors, 19 contacts, 24 claims"),
        ("[name=denied]", "10 actors, 19 contacts, 24 claims"),
        ("[name=language][value=fr]", "0 actors, 0 contacts, 0 claims"),
        ("[name=secret] [value=only]", "2 actors, 1 contact, 1 claim"),
        ("[name=secret] [value=not]", "10 actors, 18 contacts, 22 claims"),
        ("[name=source] [value='Le Fanal']", "7 actors, 8 contacts, 9 claims"),
        ("[name=source] [value='des sources diplomatiques']", "2 actors, 1 contact, 1 claim"),
    ],
)
def test_filters_choose_what_is_shown(shown: Chrome, selector: str, shown_then: str) -> None:
    find(shown, f"#filters {selector}").click()
    assert counts(shown) == shown_then
    find(shown, "#filters .reset").click()
    assert counts(shown) == "10 actors, 19 contacts, 23 claims"


def test_a_part_of_the_timeline_is_chosen_with_keys_and_by_drawing_over_it(shown: Chrome) -> None:
    find(shown, ".track input").send_keys(Keys.ARROW_RIGHT)
    assert counts(shown) == "9 actors, 12 contacts, 12 claims"
    assert find(shown, "[name=since]").get_property("value") == "2031-04-01"
    chart = find(shown, ".track svg")
    width = chart.size["width"]
    ActionChains(shown).move_to_element_with_offset(chart, round(-width / 2 + 5), 0).click_and_hold().move_by_offset(
        round(width / 7 * 1.5), 0
    ).release().perform()
    settle(shown)
    dates = [find(shown, f"[name={name}]").get_property("value") for name in ("since", "until")]
    assert dates == ["", "2031-04-30"]


def test_all_can_be_reached_by_keyboard(shown: Chrome) -> None:
    find(shown, "#tab-graph").send_keys(Keys.ARROW_RIGHT)
    assert find(shown, "#contacts caption").text == "Contacts: pairs of actors"
    button = find(shown, "#contacts tbody button")
    assert button.accessible_name == "Open Idris Sow – Anna Berg: met with ×2, hosted, phoned"
    button.send_keys(Keys.ENTER)
    assert shown.switch_to.active_element.text == "Idris Sow – Anna Berg"
    press(shown, Keys.ESCAPE)
    assert shown.switch_to.active_element == button


def test_tables_are_sorted_by_their_heads(shown: Chrome) -> None:
    find(shown, "#tab-actors").click()
    assert find(shown, "#actors tbody td").text == "Idris Sow"
    find(shown, "#actors th button").click()
    find(shown, "#actors th button").click()
    assert find(shown, "#actors th").get_attribute("aria-sort") == "ascending"
    assert find(shown, "#actors tbody td").text == "Anna Berg"


def test_claims_are_listed_by_day(shown: Chrome) -> None:
    find(shown, "#tab-claims").click()
    days = [text.split(";")[-1].replace("published", "").split()[0] for text in texts(shown, "#claims .day")]
    assert len(days) == 23
    assert days == sorted(days)


def test_every_control_has_a_name_for_readers_of_the_screen(shown: Chrome) -> None:
    to_the_secret_contact(shown).click().perform()
    controls = shown.find_elements(By.CSS_SELECTOR, "button, input, select, a, [role=application], [role=img], section")
    visible = [control for control in controls if control.is_displayed()]
    assert len(visible) > 20
    assert [control.get_attribute("outerHTML") for control in visible if not control.accessible_name] == []


def test_it_is_light_or_dark_as_the_system_until_asked_otherwise(shown: Chrome) -> None:
    def ground() -> str:
        colour: str = shown.execute_script("return getComputedStyle(document.body).backgroundColor")
        return colour

    grounds = {}
    for scheme in ("light", "dark"):
        shown.execute_cdp_cmd(
            "Emulation.setEmulatedMedia", {"features": [{"name": "prefers-color-scheme", "value": scheme}]}
        )
        grounds[scheme] = ground()
    assert grounds["light"] != grounds["dark"]
    find(shown, "#theme").click()
    assert ground() == grounds["light"]


@pytest.mark.parametrize("text", ["<script>window.broken = true</script>", "</script><img src=x onerror=broken=1>"])
def test_text_of_articles_never_becomes_markup(opened: Opened, text: str) -> None:
    sentence = f"Elle a vu {text} hier. <!-- <script>"
    referents = (Referent(ActorType.PERSON, f"Ada {text} Moll"), Referent(ActorType.ORGANIZATION, f"Ligue {text}"))
    claim = Claim(
        0,
        "MET_WITH",
        1,
        (Evidence(0, 0, len(sentence), sentence, (10, 10 + len(text))),),
        topics=(text,),
        place=text,
        sources=(Source(text),),
    )
    role = Claim(0, "HOLDS_ROLE", 1, (Evidence(0, 0, len(sentence), sentence),), title=text)
    article = Article("x", text, (sentence,), "fr", text, date(2031, 1, 2), f"https://example.org/?{text}")
    reading = Reading("x", "1", "fr", referents, (), (claim, role))
    driver = opened(build_graph([(article, reading)], resolve([reading])))
    find(driver, "#search").send_keys("ada")
    press(driver, Keys.ENTER)
    names = texts(driver, "#panel h2")
    find(driver, "#tab-claims").click()
    assert f"Ada {text} Moll" in names
    assert texts(driver, "#claims mark") == [text]
    assert texts(driver, "#claims cite") == [text, text]
    assert driver.execute_script("return typeof window.broken") == "undefined"
    assert driver.find_elements(By.CSS_SELECTOR, "img") == []


def test_an_address_that_is_not_of_the_web_is_no_link(opened: Opened) -> None:
    referents = (Referent(ActorType.PERSON, "Ada Moll"), Referent(ActorType.PERSON, "Ivo Renn"))
    reading = Reading("x", "1", "fr", referents, (), (Claim(0, "MET_WITH", 1, (Evidence(0, 0, 3, "Oui"),)),))
    article = Article("x", "Titre", ("Oui",), "fr", url="javascript:broken=1")
    driver = opened(build_graph([(article, reading)], resolve([reading])))
    find(driver, "#tab-claims").click()
    assert texts(driver, "#claims cite") == ["Titre"]
    assert driver.find_elements(By.CSS_SELECTOR, "#claims a") == []


def test_without_sentences_it_says_so(opened: Opened) -> None:
    driver = opened(without_sentences(invented_graph()))
    find(driver, "#tab-claims").click()
    assert find(driver, "#claims .no-text").text == "The sentence is not kept in this page."


def test_a_graph_of_nothing_is_a_page_that_says_so(opened: Opened) -> None:
    driver = opened(build_graph([], resolve([])))
    assert counts(driver) == "0 actors, 0 contacts, 0 claims"
    assert find(driver, "#empty").is_displayed()
    assert "No claim has a date." in find(driver, "#timeline").text


def test_the_page_may_ask_the_network_for_nothing(shown: Chrome) -> None:
    answer = shown.execute_async_script(
        "const done = arguments[0];"
        "document.addEventListener('securitypolicyviolation', (event) => done(event.effectiveDirective));"
        "fetch('data:text/plain,x').catch(() => {});"
    )
    assert answer == "connect-src"
    assert all("Content Security Policy" in entry["message"] for entry in console(shown))
