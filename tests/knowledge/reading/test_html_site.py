"""What belongs to a web site and not to the content of its page."""

import pytest

from lili_voice.knowledge.extracting.doubts import unaccounted
from lili_voice.knowledge.extracting.extract import facts_of

PROSE = (
    "Richard Arkwright built his first mill at Cromford in 1771, and it ran on water."
)
LONG = " ".join([PROSE] * 6)


@pytest.fixture
def page(read):
    """Reads a page with some statements and something beside them."""

    def page(beside, content=f"<p>{LONG}</p>"):
        return read(f"<body><h1>Mills</h1>{content}\n{beside}\n", "page.html")

    return page


def texts(document):
    return {fact.text for fact in facts_of(document)}


@pytest.mark.parametrize(
    "beside",
    [
        "<nav>Read the {}</nav>",
        "<footer><p>{}</p></footer>",
        "<aside><h3>Popular</h3><p>{}</p></aside>",
        "<form>{} <input></form>",
        "<noscript>{}</noscript>",
        "<template><p>{}</p></template>",
        "<p hidden>{}</p>",
        "<div style='color: red; display:none'>{}</div>",
        "<div aria-hidden=true>{}</div>",
        "<div class='cookie-banner'><p>{}</p></div>",
        "<div id=cookieConsent>{}</div>",
        "<section class='comments-area'><h2>Say</h2><p>{}</p></section>",
        "<div class='page-sidebar'>{}</div>",
        "<div class='newsletter-box'>{}</div>",
        "<ol class=breadcrumb><li>{}</ol>",
        "<div role=contentinfo>{}</div>",
        "<div role=search>{}</div>",
        "<div class='social'>Tell a friend</div>",
        "<div class='related'>Looms</div>",
        "<div class='advert'>Buy a kite</div>",
    ],
)
def test_the_parts_of_a_site_are_left_out(page, beside):
    document = page(beside.format("Crows are clever birds that all of us should keep."))
    assert texts(document) == {PROSE}
    assert not unaccounted(document, facts_of(document))


@pytest.mark.parametrize(
    "beside",
    [
        "<ul><li><a href=a>Looms</a><li><a href=b>Canals of the north</a></ul>",
        "<p><a href=a>Looms</a> | <a href=b>Canals</a> | <a href=c>Coal</a></p>",
        "<p><a href=next>Canals »</a></p>",
        "<div><a href=a>Looms</a><div><a href=b>Canals</a></div></div>",
    ],
)
def test_what_is_nothing_but_links_is_left_out(page, beside):
    document = page(beside)
    assert texts(document) == {PROSE}
    assert document.left_out


@pytest.mark.parametrize(
    "content",
    [
        "<section id=social><h2>Social effects</h2>{}</section>",
        "<div class='trade navigation'><p>{}</p></div>",
        "<div class='share'><h2>Sharecroppers</h2><p>{}</p></div>",
        "<h2 id=comments>What was said</h2><p>{}</p>",
        "<article><aside><b>Remember!</b> {}</aside></article>",
        "<p>{} See <a href=a>Looms</a> and <a href=b>Canals</a>.</p>",
        "<ul><li><a href=a>{}</a><li><a href=b>{}</a></ul>",
    ],
)
def test_content_with_a_name_like_a_sites_is_read(page, content):
    document = page("", content.format(LONG, LONG))
    assert PROSE in texts(document)


@pytest.mark.parametrize(
    "wrapped",
    [
        "<footer>{}</footer>",
        "<form>{}</form>",
        "<div class='content-menu-wrap sidebar'>{}</div>",
        "<div role=dialog><div class=comments>{}</div></div>",
        "<div class=menu><p>Menu</p></div><div id=footer>{}</div>",
    ],
)
def test_a_page_whose_content_stands_in_an_odd_place_is_read(read, wrapped):
    document = read(wrapped.format(f"<h1>Mills</h1><p>{LONG}</p>"), "page.html")
    assert PROSE in texts(document)


def test_comments_longer_than_the_page_are_left_out(page):
    comment = "<p>Crows are clever birds that my uncle used to keep in a box.</p>"
    document = page(f"<div class=comments>{comment * 40}</div>")
    assert texts(document) == {PROSE}


def test_the_author_is_told_when_much_is_left_out(page):
    comment = "<p>Crows are clever birds that my uncle used to keep in a box.</p>"
    few = page(f"<div class=comments>{comment}</div>")
    many = page(f"<div class=comments>{comment * 40}</div>")
    assert not [d for d in few.doubts if "left out" in d.what]
    assert [d for d in many.doubts if "words left out as menus" in d.what]


def test_the_author_is_told_of_sentences_that_a_page_hides(page):
    document = page("<p hidden>The mill was sold to a nephew in the same year.</p>")
    assert [d.line for d in document.doubts if "hidden" in d.what] == [2]


def test_what_stands_around_the_main_part_is_left_out(read):
    document = read(
        f"<div>History made easy</div><main><h1>Mills</h1><p>{LONG}</p></main>"
        "<div><p>Our teachers in Leeds wrote all this for you.</p></div>",
        "page.html",
    )
    assert texts(document) == {PROSE}


def test_the_title_may_stand_outside_the_main_part(read):
    document = read(f"<div><h1>Mills</h1></div><main><p>{LONG}</p></main>", "page.html")
    assert document.about.title == "Mills"
    assert texts(document) == {PROSE}


def test_the_words_of_a_picture_are_left_out_and_a_statement_below_it_is_read(page):
    document = page(
        "<figure><img alt=x><figcaption>A mill</figcaption></figure>"
        "<figure><img alt=x><figcaption>Samuel Crompton patented nothing. "
        "<small>Picture: Bolton Gallery</small></figcaption></figure>"
    )
    assert texts(document) == {PROSE, "Samuel Crompton patented nothing."}


@pytest.mark.parametrize(
    ("caption", "told"),
    [
        ("The mill is now a hotel. Photo: A. Brown", set()),
        ("A wheel that is kept in a shed at Leeds.", set()),
        ("It could spin a thousand threads at once.", {"It could spin a thousand threads at once."}),
    ],
)  # fmt: skip
def test_what_only_says_what_a_picture_shows_today_is_left_out(page, caption, told):
    for written in (
        f"<figure><img alt=x><figcaption>{caption}</figcaption></figure>",
        f"<div><a href='x'><img alt=x></a><p class='wp-caption-text'>{caption}</p></div>",
    ):
        assert texts(page(written)) - {PROSE} == told


def test_a_caption_tells_what_stands_before_its_last_full_stop(page):
    words = "word " * 20_000
    figure = "<figure><img alt=x><figcaption>{}</figcaption></figure>"
    assert texts(page(figure.format(words))) == {PROSE}
    told = page(figure.format("The mill was burnt in 1812. A view"))
    assert "The mill was burnt in 1812." in " ".join(texts(told))


def test_a_caption_without_a_picture_is_read(page):
    document = page("<p class='caption'>The mill is now a hotel.</p>")
    assert "The mill is now a hotel." in texts(document)


def test_footnotes_are_left_out(page):
    document = page("<p><a href='#_ftnref1'>[1]</a> A. Smith, Mills and Men, p. 4.</p>")
    assert texts(document) == {PROSE}
