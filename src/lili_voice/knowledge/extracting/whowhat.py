"""Whether a subject is somebody or something, and how it stands in mid-sentence."""

import re

from lili_voice.english.thesaurus import known
from lili_voice.english.vocabulary import word_set
from lili_voice.english.wordforms import STOP, stem
from lili_voice.knowledge.extracting.capitals import COMMON
from lili_voice.knowledge.facts import Fact

# Who acts, in school history, when no name is given.
HUMAN = word_set(
    """
    agents allies americans army barons bishops bolsheviks boys brewers british
    builders businessmen cabinet catholics children christians church civilians
    clergy colonists communists congress conservatives council councillors court
    crowd crowds delegates democrats demonstrators deputies dockers doctor doctors
    emperor employers english europeans experts explorers families family farmers
    fathers fighters fishermen forces french gang gangs generals germans girls
    government governments guards guerrillas historians husbands immigrants
    industrialists inhabitants inventors italians japanese jews journalists judges
    jurors king kings knights labourers landlords landowners lawyers leader leaders
    liberals lords magistrates managers mayors members men mensheviks merchants
    midwives militia miners ministers missionaries mob mobs monks mothers mps
    nationalists navy nazis nobles nobody normans nuns nurses officers officials
    opponents owners parents parliament party patients peasants people pharmacists
    philosophers physicians pilgrims pilots pioneers planters poles police policemen
    politicians poor population president priests prisoners protestants protesters
    puritans pupils queen radicals rebels reds reformers refugees republicans
    residents revolutionaries rich rioters romans russians sailors saxons scientists
    scots senators serfs servants settlers shopkeepers slaves smugglers socialists
    soldiers students suffragettes suffragists supporters surgeons teachers tenants
    thieves townspeople traders traitors travellers tribes troops tsarists tudors
    turks victims vikings villagers volunteers voters whites wives women workers
    workforce writers youths
    """
)
# Bodies of people: they do things, but "who was it?" does not ask for one.
BODIES = word_set(
    """
    army cabinet church congress council court gang gangs government governments
    militia navy parliament party police tribes forces
    """
)
THINGS = word_set(
    """
    act acts aim aims agreement air aircraft airlift alliance amendment amount
    army's area areas armistice arms attack attacks ban bank banks battle battles
    bill blockade bomb bombs book books borders bridge bridges budget building
    buildings bubble camp camps canal cause causes century change changes charter
    cities city claim clause coal code colonies colony conditions conference
    constitution copper corn cotton countries country coup crash crisis crops
    currency dam death debts decree defeat demand disease diseases dispute divisions
    document drug drugs economy effect effects election elections empire end
    epidemic estates event events exhibition exports factories factor factors
    failure fall famine farm farming farms fear fighting fire flood food furnace
    furnaces gap germ germs gold grain growth harvest heresy hospital hospitals
    house houses idea ideas illness imports incident income industry inflation
    invention iron islands issue jobs land law laws line lines links loan loans loss
    machine machines map march marches means measures medicine method methods
    militarism mills mine mines money mood movement mutiny nationalism newspapers
    offensive oil opinion order orders output pact paper parade peace penicillin
    plague plan plans plot poem policies policy pollution population's ports poster
    posters power price prices problem problems process programme progress
    propaganda prosperity protest protests purge putsch race railway railways
    rationing reason reasons rebellion reform reforms religion report republic
    response result results revolt revolution riot riots rising risings road roads
    rule rumours school schools seat ship ships siege slump smallpox smoke speech
    speeches speed splendour state's steel stock strike strikes success successes
    supplies supply surrender swords symptoms system systems tank tanks tax taxes
    technology territory terror theory threat throne towns trade treaties treaty
    trench trenches trial trials unemployment unrest uprising vaccine verdict
    victory village villages violence vote votes wages wall war wars wave way weapon
    weapons weather wheat winter wool work world year years zone zones
    """
)
DOERS = re.compile(r"\w{2,}(?:men|ers|ists)")  # "clansmen", "looters", "pacifists"
NO_DOERS = word_set(
    """
    borders bombers chambers charters colours computers corners fibres figures
    fighters flowers fliers folders harbours layers letters lists matters numbers
    offers papers quarters rivers rollers rumours shelters shoulders specimen
    steamers stickers tankers temperatures timbers towers trawlers twists waters
    wagers winters cruisers destroyers newspapers trailers boilers dampers covers
    manners dangers remainders abdomen regimen transfers
    """
)
# Opening words that are small even before a name: "most Puritans".
BEFORE_NAMES = word_set(
    """
    most several few other about over nearly around almost more two three four five
    six seven eight nine ten twelve many thousands hundreds millions early late
    """
)
THINGLIKE = re.compile(
    r"(?:tion|sion|ment|ity|ness|ism|ance|ence|ship|ure|age|ing|logy|cracy|graphy|isation)s?$"
)
HEAD = re.compile(
    r"\s+(?:of|in|on|at|by|for|from|to|with|between|among|against|over|under|about|near|"
    r"inside|outside|called|known|who|that|like|such)\b"
)
TITLED = re.compile(r"^(?:the\s+)?(?:[A-Z][\w.’'-]*\s+){0,4}$")


def is_somebody(subject: str, fact: Fact) -> bool:
    """Whether a subject is a person, or people."""
    for name in fact.people:
        at = subject.find(name)
        if at >= 0 and TITLED.match(subject[:at]) and _ends_with(subject, at, name):
            return True
    head = _head(subject)
    if head in THINGS or head in NO_DOERS:
        return False
    return head in HUMAN or bool(DOERS.fullmatch(head))


def is_body(subject: str) -> bool:
    """Whether a subject is a body of people, such as an army."""
    return _head(subject) in BODIES


def is_something(subject: str) -> bool:
    """Whether a subject is surely nobody."""
    head = _head(subject)
    return head in THINGS or bool(THINGLIKE.search(head))


def _ends_with(subject: str, at: int, name: str) -> bool:
    rest = subject[at + len(name) :]
    return not rest or rest.startswith((" and ", ", "))


def _head(subject: str) -> str:
    """The word that says what a subject is: "roads" of "Roman roads in Kent"."""
    words = HEAD.split(subject, maxsplit=1)[0].split()
    return words[-1].lower().strip("’'‘\"") if words else ""


def in_mid_sentence(text: str, fact: Fact) -> str:
    """A statement's opening as it is written after other words."""
    first, _, rest = text.partition(" ")
    low = first.lower()
    if low in STOP or low in BEFORE_NAMES:
        return f"{low} {rest}" if rest else low
    bare = re.sub(r"[’']s?$", "", first)
    if not bare[1:].islower() or bare.lower() in COMMON or rest[:1].isupper():
        return text
    if _is_named(bare, fact) or not (known(stem(low)) or THINGLIKE.search(low)):
        return text
    return text[:1].lower() + text[1:]


def _is_named(word: str, fact: Fact) -> bool:
    """Whether a word has its capital inside a sentence or heading too."""
    for name in (*fact.people, *fact.places, *fact.under, *fact.terms):
        if word in name.split():
            return True
    return _capital_inside(word, fact.section) or _capital_inside(word, fact.text)


def _capital_inside(word: str, text: str) -> bool:
    """Whether a word follows another of its own sentence."""
    at = text.find(f" {word}", 1)
    return at > 0 and (text[at - 1].isalnum() or text[at - 1] == ",")
