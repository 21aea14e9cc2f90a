"""Names of one person are told from names of two, whatever language romanised them."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from graphbuild.resolution.names import Verdict, compare

SAME = [
    # French, English, German and scholarly romanisation, and the letters themselves.
    ("Nikolaï Patrouchev", "Nikolai Patrushev"),
    ("Nikolaï Patrouchev", "Nikolai Patruschew"),
    ("Nikolai Patrushev", "Николай Патрушев"),
    ("Iouri Ouchakov", "Yuri Ushakov"),
    ("Juri Uschakow", "Юрий Ушаков"),
    ("Evgueni Prigojine", "Yevgeny Prigozhin"),
    ("Jewgeni Prigoschin", "Евгений Пригожин"),
    ("Valeri Guerassimov", "Waleri Gerassimow"),
    ("Sergueï Choïgou", "Sergei Shoigu"),
    ("Michail Gorbatschow", "Mikhaïl Gorbatchev"),
    ("Andriï Iermak", "Andriy Yermak"),
    ("Andrij Jermak", "Андрій Єрмак"),
    ("Volodymyr Zelensky", "Volodymyr Zelenskyy"),
    ("Volodymyr Zelensky", "Володимир Зеленський"),
    ("Sergueï Choïgou", "Serhiy Shoygu"),
    ("Aliaksandr Lukashenka", "Alexander Lukashenko"),
    ("Nikol Pachinian", "Nikol Pashinyan"),
    ("Ilham Aliev", "Ilham Aliyev"),
    ("Salomé Zourabichvili", "Salome Zurabishvili"),
    ("Aleksandar Vučić", "Alexandre Vucic"),
    # Arabic, Persian and Hebrew.
    ("Benyamin Netanyahou", "Benjamin Netanyahu"),
    ("Binyamin Netanyahu", "Benjamin Netanjahu"),
    ("Abdel Fattah al-Sissi", "Abdelfattah el-Sisi"),
    ("Mohammed ben Salmane", "Mohammed bin Salman"),
    ("Fayçal ben Farhane", "Faisal bin Farhan"),
    ("Abdelmadjid Tebboune", "Abdul Majid Tebboune"),
    ("Mouammar Kadhafi", "Muammar Gaddafi"),
    ("Hassan Rohani", "Hassan Rouhani"),
    ("Mahmoud Abbas", "محمود عباس"),
    # Chinese, Korean, Japanese.
    ("Xi Jinping", "习近平"),
    ("Xi Jinping", "Си Цзиньпин"),
    ("Deng Xiaoping", "Deng Siao-ping"),
    ("Zhou Enlai", "Chou En-lai"),
    ("Kim Jong-un", "Kim Jong Un"),
    ("Moon Jae-in", "문재인"),
    ("Fumio Kishida", "Kishida Fumio"),
    # Other letters, as newspapers hear English.
    ("Joe Biden", "Джо Байден"),
    ("Donald Trump", "Дональд Трамп"),
    ("Barack Obama", "باراك أوباما"),
    # What is left out, moved or short.
    ("Joe Biden", "Joseph R. Biden"),
    ("Jake Sullivan", "Jacob Sullivan"),
    ("George Bush", "George H. W. Bush"),
    ("Volodymyr Zelensky", "Зеленський Володимир Олександрович"),
    ("PATROUCHEV, Nikolaï", "Nikolaï Patrouchev"),
    ("Recep Tayyip Erdoğan", "Recep Erdogan"),
    ("Felipe VI", "Philippe VI"),
    ("roi Charles III", "Charles III"),
]  # fmt: skip

DIFFERENT = [
    ("Ned Price", "Ned Rice"),
    ("John Sullivan", "Jake Sullivan"),
    ("George W. Bush", "George H. W. Bush"),
    ("Vladimir Poutine", "Vladimir Potanine"),
    ("Simone Martin", "Simon Martin"),
    ("Michel Aoun", "Michelle Aoun"),
    ("Ioulia Timochenko", "Iouri Timochenko"),
    ("Alexandra Ivanova", "Alexandre Ivanov"),
    ("Maria Zakharova", "Maria Zakharov"),
    ("Anna Kowalska", "Adam Kowalski"),
    ("Ivan Petrov", "Ivan Petrovsky"),
    ("Sergei Ivanov", "Sergei Ivanenko"),
    ("Viktor Ianoukovitch", "Viktor Iouchtchenko"),
    ("Hassan Rohani", "Hussein Rohani"),
    ("Mohamed Ali", "Mahmoud Ali"),
    ("Jamal Hassan", "Jamil Hassan"),
    ("Rashad Hussain", "Rashid Hussain"),
    ("Bachar al-Assad", "Hafez al-Assad"),
    ("Mohammed ben Salmane", "Mohammed ben Nayef"),
    ("Ali Khamenei", "Ruhollah Khomeini"),
    ("Jean-Marie Le Pen", "Marie Le Pen"),
    ("Kim Jong-un", "Kim Jong-il"),
    ("Kim Yo-jong", "Kim Jong-un"),
    ("Kim Il-sung", "Kim Jong-il"),
    ("Park Geun-hye", "Park Chung-hee"),
    ("Wang Yi", "Wang Qi"),
    ("Li Peng", "Li Bing"),
    ("Li Qiang", "Li Keqiang"),
    ("Zhang Wei", "Zhang Hui"),
    ("Xi Jinping", "Shi Jinping"),
    ("Daniel Müller", "Daniel Möller"),
    ("Peter Petersen", "Peter Peterson"),
    ("Mark Warner", "Mark Werner"),
    ("Robert Ford", "Robert Forde"),
    ("Elizabeth II", "Elizabeth I"),
    ("Louis XV", "Louis XVI"),
    ("Emmanuel Macron", "Brigitte Macron"),
    ("M. Berg", "Mme Berg"),
]

UNSURE = [
    ("Poutine", "Vladimir Poutine"),
    ("le président Poutine", "Vladimir Poutine"),
    ("J. Sullivan", "Jake Sullivan"),
    ("Javad Zarif", "Mohammad Javad Zarif"),
    ("roi Salmane", "Mohammed ben Salmane"),
    ("George Bush père", "George W. Bush"),
    ("Charles Michel", "Michel Charles"),
    ("Charles III", "Charles"),
    ("pape François", "François"),
]


@pytest.mark.parametrize(("name1", "name2"), SAME)
def test_spellings_of_one_name_are_the_same(name1: str, name2: str) -> None:
    assert compare(name1, name2).verdict is Verdict.SAME


@pytest.mark.parametrize(("name1", "name2"), DIFFERENT)
def test_near_names_of_two_people_are_never_the_same(name1: str, name2: str) -> None:
    assert compare(name1, name2).verdict is Verdict.DIFFERENT


@pytest.mark.parametrize(("name1", "name2"), UNSURE)
def test_a_name_that_says_less_decides_nothing(name1: str, name2: str) -> None:
    assert compare(name1, name2).verdict is Verdict.UNSURE


@pytest.mark.parametrize(("name1", "name2"), SAME + DIFFERENT + UNSURE)
def test_the_order_of_the_two_does_not_matter(name1: str, name2: str) -> None:
    assert compare(name1, name2).verdict is compare(name2, name1).verdict


@given(st.text(max_size=30), st.text(max_size=30))
def test_any_text_gets_a_verdict_with_a_reason(name1: str, name2: str) -> None:
    assert compare(name1, name2).reason


def test_the_reason_names_what_stands_against_what() -> None:
    assert compare("Ned Price", "Ned Rice").reason == "price against rice"
