"""Words that are written with a capital, and what they tell of a name."""

import re
from functools import lru_cache
from importlib.resources import files

from lili_voice.english.vocabulary import word_set

# The last word of a name that is neither a person nor a place.
THING = re.compile(
    r"\b(?:Party|League|Union|Republic|Army|Acts?|Treaty|Pact|Plans?|Wars?|Battle|"
    r"Church|Parliament|Congress|Government|Empire|Revolution|Reforms?|Movement|"
    r"Famine|Leap|Forwards?|Road|Council|Committee|Amendment|Laws?|Court|Bill|Charter|"
    r"Crisis|Blockade|Airlift|Conference|Agreement|Doctrine|Aid|Communes?|Guards?|"
    r"Bank|Company|Office|Police|Fund|System|Policy|Death|Plague|Day|Night|Massacre|"
    r"Rising|Uprising|Revolt|Rebellion|Campaign|Raj|Reich|Constitution|Statute|Bible|"
    r"Conclusion|Success|Failure|Christian|Temperance|Saloon|Year|Five|First|Second|"
    r"Third|Great|World|National|International|United|Nations|Society|Depression|"
    r"Prohibition|Catholic|Protestants?|Accords?|Administration|Age|Alliance|Archive|"
    r"Armada|Armistice|Assembly|Association|Authority|Beast|Blitz|Board|Boards|Boom|"
    r"Boycott|Brigades?|Bureau|Cabinet|Carta|Centre|Chamber|Chancellery|Civil|Clan|"
    r"Clause|Code|Cold|College|Commandments|Commission|Commons|Commonwealth|Concordat|"
    r"Convention|Corps|Corporation|Coup|Cross|Crusades?|Culture|Curtain|Deal|"
    r"Declaration|Decree|Deputies|Diet|Directory|Division|Domesday|Dominion|Duma|Duties|"
    r"Economic|Edict|Education|Election|Emancipation|Enabling|Enlightenment|Entente|"
    r"Era|Estates?|Exhibition|Executive|Expedition|Federation|Fire|Fleet|Force|"
    r"Foundation|Front|Games|Gang|General\s+Strike|Gestapo|Guild|Health|History|"
    r"Hygiene|Industrial|Inquiry|Inquisition|Insurance|Internal|Job|Jazz|Jury|"
    r"Kampf|Klan|Kristallnacht|Labour|Land|Legion|Liberation|Line|Lords|Luftwaffe|"
    r"Magazine|Magna|March|Marines?|Martial|Medical|Medicine|Ministry|Monarchy|Museum|"
    r"Navy|New|News|Number|Old|Olympics?|Operation|Order|Organi[sz]ation|"
    r"Pale|Panzer|Papal|Patriot|Peace|Peasants|People|Pilgrimage|Plot|Politburo|"
    r"Poor|Power|Press|Proclamation|Programme|Progress|Project|Proposals|Protocol|"
    r"Provisional|Public|Purges?|Putsch|Question|Railway|Rationing|Reconstruction|Red|"
    r"Reformation|Regiment|Reichstag|Reichsmark|Relief|Renaissance|Report|Resistance|"
    r"Resolution|Restoration|Rights|Romans|Royal|Scare|School|Schools|Science|Security|"
    r"Senate|Service|Settlement|Sick|Social|Soviets?|Speech|Special|Spring|SS|SA|"
    r"Staff|Stamp|Star|State|States-General|Storm|Strike|Student|Supreme|Tax|Tea|Terror|"
    r"Test|Theory|Times|Trade|Treasury|Trial|Trials|Tribunal|Trust|Tsardom|Ultimatum|"
    r"University|Vaccine|Veto|Wehrmacht|Welfare|Whigs?|Witan|Women|Workers|Works|Youth)\b"
)
# The word that makes a name a place's, first or last: "Winter Palace", "Bay of Pigs".
SITE = re.compile(
    r"\b(?:Abbey|Bay|Bridge|Camp|Canal|Castle|Cathedral|City|Coast|Fort|Gulf|Hall|"
    r"Harbou?r|Heath|Hill|Hospital|House|Island|Islands|Isle|Isles|Lake|Moor|Mount|"
    r"Mountains|Ocean|Palace|Park|Peninsula|Plains|Port|Prison|River|Sea|Square|"
    r"Straits?|Street|Tower|Valley)\b"
)
TITLES = word_set(
    """
    President Chairman King Queen Prince Princess Emperor Empress Tsar Tsarina
    Kaiser Pope Admiral General Marshal Captain Colonel Major Lieutenant Lord Lady
    Sir Saint St Dr Doctor Professor Mr Mrs Miss Archduke Archbishop Bishop Cardinal
    Minister Prime Foreign Home Vice Secretary Senator Chancellor Premier Comrade
    Commissar Duke Duchess Earl Count Countess Baron Father Brother Sister Rev
    Reverend Rabbi Field Sergeant Private Inspector Governor Mayor Judge Justice
    Khan Sultan Shah Sheikh Führer Fuhrer Reichsführer Abbot Prior Sheriff
    Ambassador Congressman Ealdorman
    """
)
# A single given name is too common to be told without these.
KEPT_TITLES = word_set(
    "King Queen Prince Princess Pope Saint St Emperor Father Brother"
)
# "The Duke of Norfolk" is a person, but whoever was made Duke of Norfolk another.
NOBLE = word_set("Duke Duchess Earl Count Countess Marquis Baron")
# Capitalised words that are no names of persons or places.
COMMON = word_set(
    """
    january february march april may june july august september october november
    december monday tuesday wednesday thursday friday saturday sunday summer autumn
    winter spring god christians communist communists communism marxist socialist
    european american americans british english french german germans russian
    russians soviet soviets chinese japanese italian italians spanish polish jewish
    jews irish scottish welsh indian indians african asian allies allied western
    eastern northern southern west east north south bolsheviks bolshevik mensheviks
    reds whites nazi nazis conservative conservatives liberal liberals labour
    democrat democrats republican republicans catholics roman romans greek greeks
    viking vikings norman normans saxon saxons tudor tudors stuart victorian
    medieval also it he she they the this that these those there when while although
    however some many most as by if in on at his her their after before during
    between because since later then meanwhile once until unless whereas despite
    under without within among soon next finally both each another other only even
    perhaps instead therefore thus hence so yet but and or furthermore moreover
    nevertheless nonetheless besides still again now today like unlike all any no
    not our your my we you i one two three four five six seven eight nine ten what
    who why where how which whose anglo anglo-saxon anglo-saxons angevin arab arabs
    aryan austrian austrians aztec aztecs belgian belgians bolshevist bosnian boer
    boers buddhist buddhists bulgarian byzantine calvinist cavalier cavaliers celt
    celtic celts cheka christian christianity christmas confederate confederates
    cossack cossacks croat croats cuban cubans czech czechs dane danes danish dutch
    easter egyptian egyptians elizabethan europeans fascist fascists flemish
    freikorps gestapo gypsy gypsies hanoverian hindu hindus huguenot huguenots
    hungarian hungarians inca incas iranian iraqi iroquois islam islamic israeli
    israelis israelites jacobin jacobins jacobite jacobites jesuit jesuits jew
    judaism kulak kulaks latin lent lollard lollards loyalists lutheran lutherans
    maoist marxists marxism maya menshevik methodist mexican mongol mongols moor
    moors mughal mughals muslim muslims native ottoman ottomans pakistani parisian
    parliamentarian parliamentarians persian persians pilgrims pole poles portuguese
    presbyterian protestant prussian prussians puritan puritans quaker quakers
    romanian roundhead roundheads royalist royalists scandinavian scot scots serb
    serbian serbs sioux sikh sikhs slav slavs sunni swedish swiss syrian tartar
    tatar tatars tories tory trotskyist turk turkish turks ukrainian ukrainians
    unionist unionists vietcong vietnamese vietminh whig whigs yank yankees yugoslav
    zionist zulu zulus catholicism protestantism nazism fascism capitalism socialism
    bible koran parliament congress kremlin whitehall
    """
)


@lru_cache(maxsize=1)
def known_places() -> frozenset[str]:
    """Places of school history, in lower case."""
    return _names("places.txt")


@lru_cache(maxsize=1)
def known_people() -> frozenset[str]:
    """Names that are a person's wherever they stand, in lower case."""
    return _names("people.txt")


@lru_cache(maxsize=1)
def first_names() -> frozenset[str]:
    """Names that are a person's before another name, in lower case."""
    return known_people() | _names("given.txt")


def _names(file: str) -> frozenset[str]:
    text = files("lili_voice.knowledge.extracting").joinpath(file).read_text("utf-8")
    lines = (line for line in text.splitlines() if not line.startswith("#"))
    found = (name.strip() for line in lines for name in line.split(","))
    return frozenset(name for name in found if name)
